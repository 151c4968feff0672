"""No format wins the samples of another."""

from __future__ import annotations

import pytest
from tests.anthology import samples as anthologies
from tests.article import samples as articles

from quoteparse.detection import rank
from quoteparse.plugin.registry import Registry
from quoteparse.source import Source

ESSAY = """\
The Keepers and Their Pay

In 1871 the Board was asked for the third time what it meant to do. “We mean to do nothing,” wrote its secretary, \
“until the lamp goes out of itself, and then we mean to ask why it did” (Lind, Relief Boats, p. 12).

Ida Marlin, the author of Rock Towers: A History (1904), has pointed out: “Nobody on the Board had ever been at sea, \
and two of them had never been near it.” She goes on to say that “the pay was late because the paymaster was drunk.”

Otto Lind disagreed. In his memoirs he wrote: “The paymaster was sober on every day but pay day, which is the day \
on which we met him.” The parish (Petition, 1872) said much the same.
"""

SAMPLES = (
    *(("quote-anthology", getattr(anthologies, name)) for name in ("LIGHTS", "DASHES", "RUN_IN", "BULLETS", "NAMES")),
    *(("article-with-header", text) for text in articles.ALL),
    ("essay-with-inline-citations", ESSAY),
)


@pytest.mark.parametrize(("name", "text"), SAMPLES)
def test_the_right_format_wins_by_a_margin(name: str, text: str) -> None:
    first, second, *_ = rank(Source(text), Registry(installed=False).formats.values(), [])
    assert first.format == name
    assert first.confidence >= 0.5
    assert first.confidence - second.confidence >= 0.05
