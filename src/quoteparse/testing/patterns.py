"""Attribution patterns, tried on their own examples."""

from __future__ import annotations

from collections.abc import Iterable

from quoteparse.plugin.contract import AttributionPattern

__all__ = ["check_patterns"]


def check_patterns(patterns: Iterable[AttributionPattern]) -> None:
    """Raises `AssertionError` where a pattern has no example, misses one, or matches one of its ``not_examples``.

    A pattern matches an attribution line as the host tries it: the whole line, without its dash and its
    wrapping brackets. What a group finds must not be empty.

    >>> import re
    >>> told = re.compile("told by (?P<speaker>.+)")
    >>> check_patterns([AttributionPattern(name="told", pattern=told, examples=("told by Ida Holm",))])
    >>> check_patterns([AttributionPattern(name="told", pattern=told, examples=("by Ida Holm",))])
    Traceback (most recent call last):
        ...
    AssertionError: 'told' does not match its example 'by Ida Holm'
    """
    for row in patterns:
        assert row.examples, f"'{row.name}' has no examples"
        for line in row.examples:
            found = row.pattern.fullmatch(line)
            assert found, f"'{row.name}' does not match its example {line!r}"
            for group, words in found.groupdict().items():
                assert words is None or words.strip(), f"'{row.name}' finds an empty {group} in {line!r}"
        for line in row.not_examples:
            assert not row.pattern.fullmatch(line), f"'{row.name}' matches {line!r}, one of its not_examples"
