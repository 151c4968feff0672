"""Which texts are articles under a header, and which only look like it here and there."""

from __future__ import annotations

import pytest
from tests.headers.reading import TEXT

import quoteparse
from quoteparse.source import Source
from quoteparse_article.format import FORMAT

FIRST, SECOND = TEXT.split("\n\n")
LINE = "The lamp is out, and I have been told to say that it is not, and to write it down in the book of the Board."

NO_ARTICLES = {
    "play": "THE LAST LAMP\n\nA Comedy\n\nby Ida Marlin\n\n1911\n\nACT I\n\n" + f"LIND: {LINE}\n\nHOLM: {LINE}\n\n" * 8,
    "recipe": "Fish Soup from the Outer Rock\n\nServes: 4\nTime: 40 minutes\nSource: Grandmother Holm\n\nIngredients:\n"
    "- 2 herrings\n- salt\n\nMethod:\n1. Clean the herrings and put them into cold water with the salt, and let them "
    "stand for an hour or for two in the shade; then boil everything for half an hour, and eat it or give it away.\n",
    "log": "".join(f"2011-05-{day:02} 10:12 INFO: lamp {day} was lit\n" for day in range(1, 28)),
    "table": "Lamp   Keeper   Year\n" + "".join(f"{n}      Lind     19{n}\n" for n in range(10, 60)),
    "settings": "[lamp]\nname: outer rock\nauthor: Ida Marlin\nversion: 1.2\nlicense: MIT\n\n[oil]\nbarrels = 40\n",
    "package": "name: lamp\nversion: 1.2\nauthor: Ida Marlin\ndescription: a lamp\nkeywords:\n  - oil\n  - lamp\n",
    "rows": "title,author,date,source\n" + "".join(f"Lamp {n},Ida Marlin,19{n},The Hive\n" for n in range(10, 60)),
    "dialogue": f"Question: {LINE}\n\nReply: {LINE}\n\n" * 10,
    "glossary": "A Keeper’s Glossary\n\n" + f"Wick: {LINE}\n\nOil: {LINE}\n\nSource: {LINE}\n\n" * 4,
    "program": '"""The lamp."""\n\n__author__ = "Ida Marlin"\n__date__ = "2011-05-04"\n\n\nclass Lamp:\n'
    '    """Title: a lamp.\n\n    Source: the harbour.\n    """\n\n    def light(self) -> None:\n'
    f"        # Note: {LINE}\n        print('lit')\n",
    "signature": f"{TEXT}\n\nYours,\nIda\n\n-- \nIda Marlin\nKeeper of the Outer Rock\nEmail: ida@lights.example\n",
    "novel": "THE LAST LAMP\n\nA Novel\n\nby Ida Marlin\n\n1911\n\n"
    + "".join(f"CHAPTER {number}\n\n{TEXT}\n\n" for number in ("I", "II", "III", "IV")),
    "advertisements": "".join(
        f"House by the mole\nPrice: {n}00\nPlace: Vardø\nContact: O. Lind\n{FIRST}\n\n" for n in range(1, 7)
    ),
    "curriculum": f"Ida Marlin\n\nEmail: ida@lights.example\nPlace: Vardø\n\nExperience\n\n{FIRST}\n\n{SECOND}\n",
    "answer of a server": "HTTP/1.1 200 OK\nDate: 27 Jul 2009 12:28:53 GMT\nContent-Type: text/html\n\n<h1>Lit</h1>",
    "catalogue": "".join(f"Title: Lamp {n}\nAuthor: Ida Marlin\nYear: 19{n}\nPrice: 30s.\n\n" for n in range(10, 40)),
    "plain text": TEXT,
    "title and text": f"The Lamp\n\n{TEXT}",
    "letter": f"Vardø, 3 May 1911\n\nDear Ida,\n\n{TEXT}\n\nYours,\n\nOtto Lind\n",
}


@pytest.mark.parametrize("kind", NO_ARTICLES)
def test_no_article(kind: str) -> None:
    text = NO_ARTICLES[kind]
    assert FORMAT.detect(Source(text)).confidence < 0.3
    assert quoteparse.parse(text).format is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"The Lamp\n\nWritten: 1911\nSource: The Hive, No. 3, 1911.\n\n{TEXT}", "2 lines such as a header has"),
        (f"The Lamp\n\nSource: The Hive, No. 3, 1911.\n\n{TEXT}", "a title, and one line that says where the text"),
        (f"The Lamp\n\nBy Ida Marlin\n\nMay 1911\n\n{TEXT}", "a title over the text, with author and date"),
        (f"The Lamp\n\n(May 1911)\n\n{TEXT}", "a title over the text, with date"),
        ("The Lamp\n\nSource: The Hive, No. 3, 1911.\nTranscribed: Otto Lind.\n", "a header, but no running text"),
    ],
)
def test_why_it_is_an_article(text: str, reason: str) -> None:
    detection = FORMAT.detect(Source(text))
    assert detection.confidence >= 0.3
    assert detection.reasons[0].startswith(reason)
