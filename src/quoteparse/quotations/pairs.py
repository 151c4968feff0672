"""Two quotation marks that belong together, and how far apart they may stand."""

from __future__ import annotations

from attrs import frozen

__all__ = ["REACH", "Pair"]

REACH = 20_000
"""Code points that a quotation may run on before its opening mark counts as stray."""


@frozen(order=True)
class Pair:
    """An opening mark at ``open`` and the closing mark at ``close``: the words stand between them."""

    open: int
    close: int
