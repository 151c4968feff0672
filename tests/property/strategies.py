"""Texts to try the laws on: any text at all, and texts that look like quotations and references.

The fragments are what documents are made of; put together at random they give the half-open marks, stray
brackets and stranded numbers that no hand-written sample would think of.
"""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["any_text", "documents", "reference_lines", "texts"]

_SURROGATES_TOO = st.characters(blacklist_categories=())
any_text = st.text(_SURROGATES_TOO, max_size=200)
"""Any ``str``, lone surrogates and controls included."""

_MARKS = list("“”„‟«»\"'‘’‚‹›()[]{}…–—-.,;:?!*•>#|/&§†")
_SPACES = [" ", " ", " ", "\t", "\xa0", "\u2009", "\u200b", "\u202f", "\x0b", "\x0c", "\x85", "\u2028"]
_ENDS = ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \n", "\n\t\n\n"]
_ODD = ["\ufeff", "\x00", "\ud800", "\udfff", "\u0301", "\u202e", "\u05d0\u05d1", "\U0001f41d", "ß", "ŉ", "İ", "ﬀ"]
_NAMES = [
    "Ash", "Ash, Tom R.", "T. R. Ash", "Jane Elm", "de la Mer", "O’Hara", "Elm & Ash", "Elm, Ash, and Oak, Eds.",
    "ASH Tom", "Dr. Elm", "Committee of Keepers", "he", "she", "they", "His", "Mr", "St.", "Otto von Berg",
]  # fmt: skip
_WORDS = [
    "said", "wrote", "according to", "As", "has pointed out", "The lamp was dark", "bees", "It was not so", "the", "of",
    "and", "in", "On", "letter from", "to", "interview by", "Review of", "quoted in", "translated by", "ed. by",
    "the author of", "Source:", "Written:", "From:", "By", "Title:", "Author:", "IMG_12.jpg", "Share this:", "Q:", "A:",
    "THE LAMP WAS DARK", "Chapter One", "* * *", "- 142 -", "++147", "http://a.example/b", "doi:10.1000/182",
]  # fmt: skip
_NUMBERS = [
    "1", "12", "1904", "c1936", "[1871]", "(1934)", "1880-90", "p. 12", "pp. 70-71", "p. xii", "Vol. 3", "No. 4",
    "chap. 2", "[p. 98 on the NET]", "4 May 1931", "Dec. 16, 1932", "May 2014", "²", "٣", "IX", "0" * 30, "12,1",
]  # fmt: skip
_REFERENCES = [
    "Ash, Tom R. On Bees. Oslo: Hive Press, 1904, p. 12", "Ash, On Bees", "Ibid.", "Ibid., p. 3", "Op. cit.",
    "Elm & Ash. The Hive. New York, London: Comb and Company, c1936, p. viii", "(Ash, Bees, p. 4)", "idem",
    "“The Swarm”, Bee Monthly, Vol. 3, No. 4, May 1911, p. 56", "Ash, Bees. (p. 68", "[Elm, Hive]", "Ash,", "Ash 1904",
]  # fmt: skip

_fragments = st.one_of(
    st.sampled_from(_WORDS),
    st.sampled_from(_MARKS),
    st.sampled_from(_NAMES),
    st.sampled_from(_NUMBERS),
    st.sampled_from(_REFERENCES),
    st.sampled_from(_SPACES),
    st.sampled_from(_ENDS),
    st.sampled_from(_ODD),
    st.text(_SURROGATES_TOO, max_size=6),
)

documents = st.lists(_fragments, max_size=60).map("".join) | st.lists(_fragments, max_size=60).map(" ".join)
"""Texts with the parts of documents in any order."""

_reference_parts = st.one_of(
    *map(
        st.sampled_from,
        (_NAMES, _NUMBERS, _MARKS, _REFERENCES, ["Oslo", "Hive Press", "On Bees", "ed.", "trans.", "In"]),
    )
)
reference_lines = st.lists(_reference_parts, max_size=25).map(" ".join) | st.lists(_reference_parts, max_size=12).map(
    ", ".join
)
"""Lines with the parts of references in any order."""

texts = st.one_of(documents, reference_lines, any_text)
