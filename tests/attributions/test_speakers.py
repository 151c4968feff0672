"""Who speaks, in the sentence that leads in or follows."""

from __future__ import annotations

import pytest

from quoteparse.attributions.antecedents import antecedent
from quoteparse.attributions.genders import Genders
from quoteparse.attributions.voices import voice_after, voice_before, voice_looking_back
from quoteparse.references.finding.mentions import mentioned_work


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Ida Holm, a fellow keeper, later described Berg's look and manner: ", "Ida Holm"),
        ("According to Robert Lund, the author of Fog: A History (2004): ", "Robert Lund"),
        ("Robert Lund, the author of Fog (1949) has argued: ", "Robert Lund"),
        ("As Robert Lund has pointed out: ", "Robert Lund"),
        ("His biographer, Robert Church, has commented: ", "Robert Church"),
        ("In 1872 Berg wrote to Holm: ", "Berg"),
        ("Berg, who was in Bergen at the time, sent word to Ida Holm suggesting: ", "Berg"),
        ("Holm warned him that Berg had more oil than he did, Lund replied: ", "Lund"),
        ("Holm quoted Berg as saying: ", "Berg"),
        ("Holm and Berg have argued: ", "Holm and Berg"),
        ("Berg’s main idea: ", "Berg"),
        ("In the words of Ida Holm, ", "Ida Holm"),
        ("The son of Anders Berg commented that his ", "The son of Anders Berg"),
        ("“It burned,” remembered Holm. ", "Holm"),
        ("Critics of the voyage have described it as ", "Critics of the voyage"),
        ("Danish writer Jens Kolb in his book writes: ", "Jens Kolb"),
        (
            "Robert Lund, the author of Let Fog Decide: The Origins of Pilotism (1971) has argued: ",
            "Robert Lund",
        ),
        ("Berg quoted one keeper as saying: ", "one keeper"),
        ("He had it from Holm’s letter of March, which allowed him to speak out: ", "Holm"),
    ],
)
def test_before(sentence: str, speaker: str) -> None:
    voice = voice_before(sentence, 0, len(sentence))
    assert voice is not None
    assert voice.span is not None
    assert voice.span.of(sentence) == speaker


@pytest.mark.parametrize("sentence", ["It was lit. ", "", "The rule says: ", "the so-called "])
def test_nobody(sentence: str) -> None:
    voice = voice_before(sentence, 0, len(sentence))
    assert voice is None or voice.span is None


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        (" wrote K. Lund in a letter to A. Berg, ", "K. Lund"),
        (" Holm explained.", "Holm"),
        (" he said.", "he"),
        (" Berg (1913, p. 44) insisted, ", "Berg"),
        (" said the keeper of the light.", "the keeper of the light"),
    ],
)
def test_after(words: str, speaker: str) -> None:
    voice = voice_after(words, 0, len(words))
    assert voice is not None
    assert voice.span is not None
    assert voice.span.of(words) == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Many agree with these words of the whaler Nils Berg, who had left.", "Nils Berg"),
        ("So wrote the whaler Nils Berg in 1804.", "Nils Berg"),
        ("Nils Berg disagreed.", None),
        ("I asked Nils Berg.", None),
    ],
)
def test_a_sentence_may_look_back(sentence: str, speaker: str | None) -> None:
    voice = voice_looking_back(sentence, 0, len(sentence))
    assert (voice and voice.span and voice.span.of(sentence)) == speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Holm kept bees. Each year the Harbour Board sent oil. She", "Holm"),
        ("Holm also changed her mind. In spring she", "Holm"),
        (
            "It was said that if Berg was not sure they were sent home. This befell some friends of Ida Lund. When he",
            "Berg",
        ),
        ("Nobody came. He", None),
        # Neither places, ships and papers, nor what somebody is made, nor several at once.
        ("Ida Holm came. Berg learned to sail the Vorla, seeking reefs. The Vorla sank. He", "Berg"),
        (
            "Lund spoke to clubs, including the Whalers, Sealers, and Divers, and was made an honorary member. He",
            "Lund",
        ),
        ("Lund spoke. The men did not care. He", "Lund"),
        (
            "Berg was lonely on his reef, and my grandmother, who kept bees, knew it. She",
            "my grandmother",
        ),
        # Titles and given names tell who may be meant.
        ("Mrs Berg had a lamp. Lund took it. She", "Lund"),
        ("Mrs Berg had a lamp. Mr Lund took it. She", "Berg"),
        ("Ida Berg had a lamp. Jonas Lund took it. She", "Ida Berg"),
        ("He saw General Arno Berg. The General was ill. He", "Arno Berg"),
        ("I tell of Captain Berg, who sailed to the north saying he", "Berg"),
        ("Berg was broken\nby the sea. In the\nend he", "Berg"),
        # Who asks is somebody else; so is who is spoken to, and who saw her do it.
        ("Berg counted birds. When a reporter asked him how, he", "Berg"),
        ("Berg counted birds. When a pupil asked how many there were he", "Berg"),
        ("Ida Holm taught. To Berta Lund, who had begged her, she", "Ida Holm"),
        ("Holm wanted one lamp, whereas Berg wanted two. He", "Berg"),
        ("Holm was told that Berg had two lamps. He", "Holm"),
        ("Berg kept “The Lund Song” in mind, and in the end he", "Berg"),
        # Several of them.
        ("Fourie et al. lit the lamps. They", "Fourie et al."),
        ("Holm and Berg lit the lamps. They", "Holm and Berg"),
        ("Holm lit the lamps. They", None),
    ],
)
def test_a_pronoun_stands_for_the_nearest_subject(text: str, name: str | None) -> None:
    at = max(text.rindex(" "), text.rindex("\n") if "\n" in text else 0) + 1
    found = antecedent(text, 0, at, (), Genders(text))
    assert (found and found.of(text)) == name


@pytest.mark.parametrize(
    ("sentence", "work"),
    [
        (
            "As Ann Lee, the author of Fog: A History (2004), has pointed out: ",
            "Ann Lee, the author of Fog: A History (2004)",
        ),
        (
            "The historian, Ann Lee, has argued in Fog: A History (1971): ",
            "Ann Lee, has argued in Fog: A History (1971)",
        ),
        ("In the article “Why the lamps went out” she wrote: ", "“Why the lamps went out”"),
        ("On 3rd May, 1902, the Harbour Times reported: ", "3rd May, 1902, the Harbour Times"),
        ("Holm said: ", None),
        ("Ann Lee, in Fog and Ice (1971), maintains that ", "Ann Lee, in Fog and Ice (1971)"),
        ("she recalled in My Wooden Boat (1929). ", "My Wooden Boat (1929)"),
        (
            "In a letter to her sister Ilka, dated 4th May, 1890, she wrote: ",
            "letter to her sister Ilka, dated 4th May, 1890",
        ),
        ("From a letter of Ann Lee to Miss Finch (1889): ", "letter of Ann Lee to Miss Finch (1889)"),
        ("said Ann Lee in an interview with the Fog Horn in 1932, ", "interview with the Fog Horn in 1932"),
        ("Writing in Fog Review in 1908, a critic complained that ", "Fog Review in 1908"),
        ("In a letter to the ministry he wrote: ", None),
    ],
)
def test_works_beside_a_quotation(sentence: str, work: str | None) -> None:
    found = mentioned_work(sentence, 0, len(sentence))
    assert (found and found.of(sentence).replace("the Harbour", "the Harbour")) == work
