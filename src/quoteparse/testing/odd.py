"""Texts that no format is made for, and that every format is given one day."""

from __future__ import annotations

__all__ = ["ODD_TEXTS"]

ODD_TEXTS: tuple[str, ...] = (
    "",
    " ",
    "\n",
    "\r\n\r\n",
    " \t\r\n\u00a0\n",
    "a",
    "\ufeff",
    "\ufeffThe lamp was dark.\r\rThe oil was gone.\r",
    "\x00\x01\x02\x7f",
    "The lamp\x00 was dark.\n\nThe oil\x0c was gone.",
    "\ud800",
    "The lamp \udfff was dark.\n\n“\ud83d”",
    "e\u0301te\u0301 — “A\u030angstro\u0308m”\n\nA\u030a, E\u0301mile. L’E\u0301te\u0301. 1904",
    "\u05d0\u05d1\u05d2: “\u05d3\u05d4\u05d5 \u05d6\u05d7\u05d8 \u05d9\u05db\u05dc”\n\n\u202eabc\u202c",
    "\u2028\u2029\x85\x0b",
    "“" * 400,
    "”\n\n“\n\n" * 100,
    "(" * 400 + ")" * 200,
    "[" * 300,
    ":" * 300,
    "Label:\n" * 100,
    ": value\n" * 100,
    "— \n" * 100,
    "A. B. C. D. E. F. G. H. " * 100,
    "Ibid.\n\n" * 100,
    "1904 1904 1904 p. p. p. " * 100,
    "THE LAMP WAS DARK\n\n" * 60,
    "The lamp was dark and nobody came. " * 600,
    "x" * 20_000,
    "\n".join("> " * depth + "The lamp was dark." for depth in range(40)),
)
"""Empty ones, white space, controls, lone surrogates, combining marks, right-to-left, and much of one thing."""
