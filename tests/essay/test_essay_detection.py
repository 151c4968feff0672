# ruff: noqa: E501
"""What is an essay, and what only talks: novels, plays, poems, logs, lists of books."""

from __future__ import annotations

import textwrap

import pytest

import quoteparse
from quoteparse.detection import FLOOR
from quoteparse.source import Source
from quoteparse_essay.detection import detect

DIALOGUE = """Chapter One

The rain had not stopped since Tuesday. Eleanor stood at the window of the tower room and watched the causeway disappear.

"He won't come tonight," said Mrs. Trask from the doorway. "Not in this."

"He said that he would."

"He said a good many things."

Eleanor did not answer. She could hear the old woman breathing, and the clock, and under both of them the sea. In 1871, when the first Harcourt had built the tower, people had said that it would not last the winter. It had lasted sixty.

"You ought to eat something," said Mrs. Trask. "There's broth."

"I'm not hungry."

"That's as may be." The old woman crossed the room and put down the tray. "Your father was never hungry either, and look at him."

They both looked at him. He hung over the fireplace, in oils, with a dog. "He was a hard man," Eleanor said at last, "but he kept his word."

"Which word?" asked Mrs. Trask.

There was a knock. It came from below, three strokes, slow and even, as if whoever stood there had all the time in the world. Mrs. Trask crossed herself. "Don't open it," she whispered.

But Eleanor was already on the stairs.

"Who is it?" she called.

"It's only me," said the voice of her brother, who had been dead for a year.
"""

WRAPPED = """I was eleven years old when my uncle Joss came home from the whaling, and I remember that he
brought with him a parrot, a wooden box, and a smell. My mother stood in the door and looked at
the three of them. 'You can come in,' she said, 'but that can't,' and nobody knew which she meant.

'It's a Christian bird,' said my uncle. 'It knows the Lord's Prayer.'

'Then it can say it in the yard.'

He laughed, and put down the box. I wanted to know what was in it. 'Never you mind,' he told me,
and winked; and that was the beginning of all the trouble.

That evening, when my mother had gone up, he called me over to the fire. 'Can you keep a secret,
boy?' he asked. I said that I could. 'So could the captain,' said my uncle Joss, 'and see what it
got him.'

'What did it get him?'

'Wet,' said my uncle.

The parrot, in the yard, had begun upon the Lord's Prayer. It got as far as the daily bread and
stopped. 'It always stops there,' he said. 'The captain's wife was hungry.'
"""

DEUTSCH = """Als der Zug in Marienbad hielt, war es bereits dunkel. Der Herr im grauen Mantel nahm seinen Hut vom Netz und trat auf den Gang.

„Steigen Sie hier aus?“, fragte die Dame.

„Ich muss wohl.“

„Dann werden wir uns nicht wiedersehen.“ Sie sagte es ohne Bedauern, so wie man feststellt, dass es regnet.

Er verbeugte sich. Auf dem Bahnsteig stand ein Mann mit einer Laterne. „Herr Doktor?“, rief er. „Man erwartet Sie.“

„Wer erwartet mich?“

„Das darf ich nicht sagen.“

Der Herr im grauen Mantel sah noch einmal zurück. Im erleuchteten Fenster saß die Dame und las. Sie hatte, wie er jetzt erst bemerkte, das Buch verkehrt herum gehalten, die ganze Fahrt über.

„Also gut“, sagte er. „Gehen wir.“
"""

TOLD = """The Parsonage at Lower Wick had not been painted since the old king died, and Miss Amelia Thorne, who had kept house there for her brother for eleven years, had long ago ceased to notice it. She noticed the butter, the curate, and the price of coals. When it was proposed to her by Mrs. Delaney, over the tea-things, that something ought to be done about the gate, she looked up with real surprise. "The gate?" she said. "But nobody comes in by it." Mrs. Delaney was obliged to own that this was so.

It was on the Thursday of that week that the stranger came. He was first seen by the sexton, who was a truthful man before noon, walking very slowly along the wall of the churchyard and reading the names. He had no hat. "I took him for a creditor," the sexton said afterwards, "and kept behind the yew." But he asked for nobody; he only read, and when he had come to the end of the wall he took off his gloves, folded them, and went away by the road that he had come.

The Reverend Mr. Thorne, to whom all this was told at dinner, and told at some length, was not a man to be hurried to a conclusion. He carved. He observed that the mutton was better than last week's. At length, when the curate had quite given up hope of him, he laid down his knife and remarked that there had been a Thorne in the family who never wore a hat, and that it had come to no good. Nobody knew what to answer, and the pudding was brought in.

Amelia lay awake that night, which she had not done since the affair of the harmonium. She told herself that it was the mutton. But towards three o'clock, when the wind got up and the gate, the useless gate, began to knock against its post, she sat up and lit the candle, and said aloud, to nobody, "He has come back, then."
"""

PLAY = "ACT I\n\nA kitchen.\n\n" + "MARTHA: You are late.\n\nTOM: The bus was late. I was on it.\n\n" * 6
POEM = "\n\n".join(
    [
        "“Where are you bound?” the contours said.\n  “Beyond the margin’s line.”\n“There’s nothing there,” they shook their head,\n  “But Scale, and half a sign.”"
    ]
    * 5
)
LOG = '2021-03-04 12:00:05 INFO worker job "rebuild index of all the lamps" finished in 3.2s\n' * 30
BOOKS = "References\n\n" + "\n\n".join(
    f"Holm, Ida. The Lamps of the Coast, vol. {n}. Oslo: Nord, 19{n}." for n in range(10, 30)
)

PROSE = "The light on the outer reef was lit in the autumn of that year and burned through every night until the war came, when there was no more oil to be had along the whole of the coast. "


@pytest.mark.parametrize(
    "text",
    [DIALOGUE, WRAPPED, DEUTSCH, TOLD, PLAY, POEM, LOG, BOOKS],
    ids=["dialogue", "wrapped", "deutsch", "told", "play", "poem", "log", "books"],
)
def test_no_essay(text: str) -> None:
    found = detect(Source(text))
    assert found.confidence < FLOOR
    assert quoteparse.parse(text).format is None


def test_a_novel_is_told_by_its_talk() -> None:
    assert any("say to each other" in reason for reason in detect(Source(DIALOGUE)).reasons)


QUOTING = {
    "lead-in": "As Ida Holm has pointed out: “Nobody had thought of the ships that came home late.” ",
    "pages": "It was, she says, “a lamp for those who had no other light than that” (Holm 44). ",
    "author and date": "It was “a lamp for those who had no other light than that” (Holm 1931, 44). ",
    "notes": "It was “a lamp for those who had no other light than that.”[4] ",
    "raised notes": "It was “a lamp for those who had no other light than that.”⁴ ",
    "single marks": "Ida Holm writes that ‘nobody had thought of the ships that came home late’ (p. 44). ",
    "deutsch": "Ida Holm schrieb 1931: „Niemand hatte an die Schiffe gedacht, die spät nach Hause kamen.“ ",
    "français": "Ida Holm écrivait en 1931 : « Personne n’avait pensé aux navires qui rentraient tard. » ",
    "feature": "“Nobody had thought of the ships that came home late,” says Ida Holm, who keeps the lamp. ",
    "translation": '"Nemo cogitaverat de navibus quae sero redierunt."--[Holmius, Ep., ii. 14.] ',
}


@pytest.mark.parametrize("kind", QUOTING)
@pytest.mark.parametrize("wrapped", [False, True])
def test_essays_of_many_kinds(kind: str, wrapped: bool) -> None:
    paragraph = PROSE + QUOTING[kind] + PROSE
    text = "\n\n".join(["The Outer Light", *["\n".join(textwrap.wrap(paragraph, 72)) if wrapped else paragraph] * 6])
    found = detect(Source(text))
    assert found.confidence > 0.5
    assert found.reasons
    assert quoteparse.parse(text).format == "essay-with-inline-citations"
