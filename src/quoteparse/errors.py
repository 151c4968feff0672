"""What quoteparse raises. Each message says what was wrong, where, and what to do about it."""

from __future__ import annotations

__all__ = ["FormatError", "InputError", "PluginError", "QuoteparseError"]


class QuoteparseError(Exception):
    """The root of all errors raised on purpose."""


class FormatError(QuoteparseError, LookupError):
    """A format was asked for that no plugin gives."""


class InputError(QuoteparseError, OSError):
    """A file could not be read, or holds no text."""


class PluginError(QuoteparseError, ValueError):
    """A plugin was refused: a clash of names, a misspelt hook, a class for an instance."""
