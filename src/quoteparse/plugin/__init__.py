"""All that the author of a format imports."""

from __future__ import annotations

from quoteparse.plugin.contract import AttributionPattern, DocumentFormat, HeaderRole
from quoteparse.plugin.hookspecs import hookimpl

__all__ = ["AttributionPattern", "DocumentFormat", "HeaderRole", "hookimpl"]
