"""Whether a pinpoint can lie in a work whose own pages are known."""

from __future__ import annotations

import re

from quoteparse.records import Locator, Reference

__all__ = ["outside"]

_RANGE = re.compile(r"(\d{1,6})(?:\s?-\s?(\d{1,6}))?")
# An article of so many pages is cited by all of them; a pinpoint is shorter.
_EXTENT = 4


def outside(pinpoint: Locator | None, work: Reference) -> bool:
    """Whether *pinpoint* is a page that the article or chapter *work* does not have.

    >>> from quoteparse.records import Span
    >>> article = Reference(raw="", span=Span(0, 0), container_title="Bee Monthly", locator=Locator("page", "10-24"))
    >>> outside(Locator("page", "12"), article), outside(Locator("page", "140"), article)
    (False, True)
    """
    if not work.container_title or pinpoint is None or pinpoint.label != "page":
        return False
    asked, extent = _pages(pinpoint), _pages(work.locator)
    if asked is None or extent is None or extent[1] - extent[0] < _EXTENT:
        return False
    return not (extent[0] <= asked[0] <= extent[1])


def _pages(locator: Locator | None) -> tuple[int, int] | None:
    """The first and the last page; “238-39” ends at 239."""
    found = _RANGE.fullmatch(locator.value) if locator and locator.label == "page" else None
    if not found:
        return None
    first, last = found[1], found[2] or found[1]
    if len(last) < len(first):
        last = first[: -len(last)] + last
    return int(first), int(last)
