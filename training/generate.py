"""Makes labelled references, of invented works, in the styles that anthologies and essays use.

    python training/generate.py > training/invented.jsonl

The weights of the reference grammar are fitted to these (see README.md beside this file). Each line holds
``raw`` and ``fields`` (``label``, ``start``, ``end``); the labels are those of ``quoteparse.references.fitting``.
The same seed gives the same file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from invention import Part
from styles import STYLES
from styles_short import SHORT_STYLES


def labelled(parts: list[Part]) -> dict[str, object]:
    raw, fields = "", []
    for text, label in parts:
        if label:
            fields.append({"label": label, "start": len(raw), "end": len(raw) + len(text)})
        raw += text
    return {"raw": raw, "fields": fields}


def references() -> Iterator[dict[str, object]]:
    for style, count in (*STYLES, *SHORT_STYLES):
        for _ in range(count):
            yield labelled(style())


if __name__ == "__main__":
    for reference in references():
        sys.stdout.write(json.dumps(reference, ensure_ascii=False) + "\n")
