"""Makes labelled references, of invented works, as footnotes and bibliographies of the humanities, of social science and of law have them.

    python training/notes.py > training/notes.jsonl

Languages are TOML files beside this one (``notes_de.toml`` …); ``notes_grammar.py`` says how to read them. The same seed gives the same file.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from generate import labelled
from notes_grammar import Language
from notes_slips import slipped


def references(seed: int = 1848) -> Iterator[dict[str, object]]:
    for path in sorted(Path(__file__).parent.glob("notes_??.toml")):
        pick = random.Random(f"{seed} {path.stem}")
        language = Language(path, pick)
        seen: set[str] = set()
        while len(seen) < language.count:
            reference = labelled(slipped(language.reference(), pick))
            raw = str(reference["raw"])
            if raw not in seen:
                seen.add(raw)
                yield reference


if __name__ == "__main__":
    for found in references():
        sys.stdout.write(json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n")
