"""Quotations: the marks around them, what is one, and the records."""

from __future__ import annotations

from quoteparse.quotations.assembly import read_quotations
from quoteparse.quotations.marks import Marks, Pair, read_marks, without_marks
from quoteparse.quotations.unclosed import unclosed_marks

__all__ = ["Marks", "Pair", "read_marks", "read_quotations", "unclosed_marks", "without_marks"]
