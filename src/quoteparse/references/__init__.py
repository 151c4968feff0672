"""References: from the words of a citation to its fields, each with its span."""

from __future__ import annotations

from quoteparse.references.finding import find_references, find_references_in
from quoteparse.references.parser import parse_reference, parse_reference_at

__all__ = ["find_references", "find_references_in", "parse_reference", "parse_reference_at"]
