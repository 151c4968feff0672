"""Attributions: who speaks a quotation, and where it stands."""

from __future__ import annotations

from quoteparse.attributions.lines import looks_like_attribution
from quoteparse.attributions.patterns import LINE_PATTERNS
from quoteparse.attributions.read import read_attributions
from quoteparse.attributions.record import Attribution
from quoteparse.attributions.split import split_line

__all__ = ["LINE_PATTERNS", "Attribution", "looks_like_attribution", "read_attributions", "split_line"]
