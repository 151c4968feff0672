"""Whether a pinpoint can lie in a work whose own pages are known."""

from __future__ import annotations

from quoteparse.records import Locator, Reference
from quoteparse.references.locators import ranges_of

__all__ = ["outside"]

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
    """The first and the last of the pages that *locator* gives in Arabic numbers, and in no others."""
    ranges = (locator.ranges or ranges_of(locator.value)) if locator and locator.label == "page" else ()
    if not ranges or any(each.roman or each.prefix for each in ranges):
        return None
    return ranges[0].first, max(each.last or each.first for each in ranges)
