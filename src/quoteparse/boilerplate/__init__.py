"""What belongs to a site or to a printed page, not to what is said: told once for a text, line by line."""

from __future__ import annotations

from quoteparse.boilerplate.furniture import Furniture, furniture_of
from quoteparse.boilerplate.lines import closes_page, is_boilerplate, is_page_number, is_rule, is_site_furniture
from quoteparse.boilerplate.read import read_boilerplate

__all__ = [
    "Furniture",
    "closes_page",
    "furniture_of",
    "is_boilerplate",
    "is_page_number",
    "is_rule",
    "is_site_furniture",
    "read_boilerplate",
]
