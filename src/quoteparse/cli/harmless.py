"""Text from a document as a terminal may be shown it: no character of it moves, hides or recolours anything."""

from __future__ import annotations

__all__ = ["harmless", "shortened"]

# C0 as the control pictures of Unicode; the rest (C1, what turns the direction of writing, lone surrogates) as U+FFFD.
_SHOWN = {
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
    0xFEFF: None,
}


def harmless(text: str) -> str:
    r"""*text* on one line, its white space made single blanks, its control characters visible and without effect.

    >>> harmless("The lamp\r\n went \x1b[31mout\x07")
    'The lamp went ␛[31mout␇'
    """
    return " ".join(text.split()).translate(_SHOWN)


def shortened(text: str, most: int) -> str:
    """`harmless` *text* of at most *most* characters, cut after a word where one ends near.

    >>> shortened("The lamp was never dark", 12)
    'The lamp…'
    """
    # Only so much is looked at as can be shown: a paragraph may be megabytes long.
    shown = harmless(text[: 4 * most])
    if len(shown) <= most:
        return shown if len(text) <= 4 * most else f"{shown}…"
    cut = shown[: most - 1]
    blank = cut.rfind(" ")
    return f"{cut[:blank] if blank > most // 2 else cut}…"
