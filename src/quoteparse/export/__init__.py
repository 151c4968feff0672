"""Out of the records: one module for each way of writing them down. The records know none of them."""

from __future__ import annotations

from quoteparse.export.csl import csl_items, to_csl
from quoteparse.export.json import from_json, to_json

__all__ = ["csl_items", "from_json", "to_csl", "to_json"]
