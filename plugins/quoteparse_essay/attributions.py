"""How essays name a source where the general ways do not do: data rows, each with its examples."""

from __future__ import annotations

import re

from quoteparse.plugin import AttributionPattern

__all__ = ["ATTRIBUTIONS"]

_NAME = r"[^\W\d_a-z][\w’'.-]*(?:\s+[^\W\d_a-z][\w’'.-]*){0,4}"

ATTRIBUTIONS = (
    AttributionPattern(
        name="speaking or writing to somebody",
        pattern=re.compile(
            rf"(?P<reference>(?P<speaker>{_NAME}),?\s+(?:speaking|writing|testifying|talking)\s+(?:to|in|before|at|on)\s+.+)"
        ),
        examples=("Ida Holm, speaking to the harbour board, 3 May 1902",),
        not_examples=("Ida Holm", "Holm, The Lamp (1902)"),
    ),
    AttributionPattern(
        name="interview of somebody",
        pattern=re.compile(
            rf"(?P<reference>(?:[Ii]nterview(?:ed)?|[Cc]onversation)\s+(?:with|of)\s+(?P<speaker>{_NAME})(?:,|\s\(|\s+by\s).+)"
        ),
        examples=("Interview with Ida Holm, The Northern Light, 1902",),
        not_examples=("Ida Holm, interview with a keeper",),
    ),
)
