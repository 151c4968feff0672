"""What the value of a header line can say."""

from __future__ import annotations

from typing import Literal

__all__ = ["HeaderRole"]

HeaderRole = Literal["title", "author", "issued", "written", "source", "note"]
