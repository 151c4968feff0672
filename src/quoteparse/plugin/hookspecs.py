"""The one hook that a plugin implements: it hands over its formats, and is asked nothing else.

The steps of a parse are no hooks. A format is chosen and then used alone, while a hook is
broadcast: one plugin that raises would end the call for all, and the answers carry no name.
"""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from quoteparse.plugin.contract import DocumentFormat

__all__ = ["PROJECT", "hookimpl", "quoteparse_formats"]

PROJECT = "quoteparse"

_hookspec = pluggy.HookspecMarker(PROJECT)

hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a plugin's implementation of a hook."""


@_hookspec
def quoteparse_formats() -> Iterable[DocumentFormat]:  # type: ignore[empty-body]
    """The formats that this plugin gives."""
