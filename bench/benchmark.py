"""How long quoteparse takes, beside what the same machine needs for something simple in the same run.

    python bench/benchmark.py [--rounds N] [FILE]

FILE is the text to read; without it the biggest labelled document where the corpus is at hand
(QUOTEPARSE_CORPUS, else ../shared beside the repository), else the examples, repeated to 1.3 MB. Times are the
least of all rounds, on one core; seconds differ from machine to machine, the ratios little.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import quoteparse
from quoteparse import Date, Locator, Name, Reference, Span
from quoteparse.references import parser

ROOT = Path(__file__).parents[1]
CORPUS = Path(os.environ.get("QUOTEPARSE_CORPUS", ROOT.parent / "shared"))
SIZE = 1_300_000

# What one would write by hand for "Family, Given. Title. Place: Publisher, year, p. N", and for that alone.
BY_HAND = re.compile(
    r"(?P<family>[^,.]+), (?P<given>[^.]+)\. (?P<title>[^.]+)\. (?P<place>[^:]+): "
    r"(?P<publisher>[^,]+), ?c?(?P<year>\d{4}), p\. (?P<page>[\d-]+)"
)

_COLD = """
import sys, time
begun = time.perf_counter()
import quoteparse
imported = time.perf_counter()
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    text = file.read()
read = time.perf_counter()
quoteparse.parse(text)
print(imported - begun, time.perf_counter() - read)
"""


def least(rounds: int, work: Callable[[], object]) -> float:
    """Seconds that *work* takes when nothing else is in its way."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def big_text(given: Path | None) -> tuple[str, Path]:
    seeds = sorted((CORPUS / "seeds").glob("*.txt"), key=lambda path: path.stat().st_size)
    path = given or (seeds[-1] if seeds else None)
    if path is None:
        path = ROOT / "build" / "benchmark.txt"
        path.parent.mkdir(exist_ok=True)
        examples = "\n\n".join(each.read_text(encoding="utf-8") for each in sorted((ROOT / "examples").glob("p*.txt")))
        path.write_text((examples + "\n\n") * (SIZE // len(examples)), encoding="utf-8")
    with path.open(encoding="utf-8", newline="") as file:
        return file.read(), path


def document(text: str, path: Path, rounds: int) -> None:
    lines = least(rounds, lambda: sum(1 for _ in re.finditer(r"[^\n]+", text)))
    told = [
        subprocess.run([sys.executable, "-c", _COLD, str(path)], capture_output=True, text=True, check=True).stdout
        for _ in range(min(rounds, 3))
    ]
    imported, cold = (min(column) for column in zip(*(map(float, line.split()) for line in told), strict=True))
    quoteparse.parse(text)
    warm = least(rounds, lambda: quoteparse.parse(text))
    print(f"{path.name}: {len(text):,} code points")
    print(f"  scan of its lines      {lines * 1e3:9.2f} ms")
    print(f"  import quoteparse      {imported * 1e3:9.1f} ms")
    print(f"  parse, first of all    {cold * 1e3:9.1f} ms   {cold / lines:7.0f} × the scan")
    print(f"  parse, again           {warm * 1e3:9.1f} ms   {warm / lines:7.0f} × the scan")


def references(text: str, rounds: int) -> None:
    raws = [reference.raw for reference in quoteparse.parse(text).references]
    if not raws:
        return
    works = list(dict.fromkeys(raws))

    def each(read: Callable[[str], object], texts: list[str]) -> float:
        return least(rounds, lambda: [read(raw) for raw in texts]) / len(texts) * 1e6

    def by_hand(raw: str) -> Reference | None:
        if (found := BY_HAND.match(raw)) is None:
            return None
        return Reference(
            raw=raw,
            span=Span(0, len(raw)),
            authors=(Name(family=found["family"], given=found["given"]),),
            title=found["title"],
            place=found["place"],
            publisher=found["publisher"],
            issued=Date(year=int(found["year"])),
            locator=Locator("page", found["page"]),
        )

    def unremembered() -> float:
        begun = time.perf_counter()
        parser._read.cache_clear()
        for raw in works:
            quoteparse.parse_reference(raw)
        return time.perf_counter() - begun

    print(f"  references: {len(raws):,}, of which {len(works):,} differ; µs for each")
    share = sum(by_hand(raw) is not None for raw in raws) / len(raws)
    print(f"    one re, written by hand    {each(by_hand, raws):8.1f}   (reads {share:.0%} of them)")
    print(f"    parse_reference, again     {each(quoteparse.parse_reference, raws):8.1f}")
    fresh = min(unremembered() for _ in range(rounds)) / len(works) * 1e6
    print(f"    parse_reference, memo off  {fresh:8.1f}")
    csl = each(lambda raw: quoteparse.to_csl(quoteparse.parse_reference(raw)), raws)
    print(f"    parse_reference and to_csl {csl:8.1f}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("file", metavar="FILE", nargs="?", type=Path)
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    text, path = big_text(given.file)
    document(text, path, given.rounds)
    references(text, given.rounds)


if __name__ == "__main__":
    main()
