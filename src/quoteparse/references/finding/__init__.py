"""Where a text cites: references found in running text, notes, brackets and bibliographies."""

from quoteparse.references.finding.finder import find_references, find_references_in

__all__ = ["find_references", "find_references_in"]
