# ruff: noqa: E501
"""Who speaks, in languages other than English."""

from __future__ import annotations

import pytest

import quoteparse

BEFORE = {
    "de": "Drei Jahrhunderte lang ging das Salz nach Norden, und niemand hat aufgeschrieben, wie es getragen wurde. Der Lehrer Anton Brill war der erste. ",
    "fr": "Pendant trois siècles le sel est allé vers le nord, et personne n’a écrit comment il était porté. Le curé Anselme Roux fut le premier. ",
    "it": "Per tre secoli il sale è andato verso il nord, e nessuno ha scritto come era portato. Il maestro Carlo Bruni fu il primo. ",
    "es": "Durante tres siglos la sal fue hacia el norte, y nadie escribió cómo se llevaba. El maestro Juan Robles fue el primero. ",
    "nl": "Drie eeuwen lang ging het zout naar het noorden, en niemand schreef op hoe het werd gedragen. De meester Jan Kool was de eerste. ",
    "sv": "I tre sekler gick saltet norrut, och ingen skrev upp hur det bars. Skolmästaren Olof Brandt var den förste. ",
}


@pytest.mark.parametrize(
    ("language", "sentence", "speaker"),
    [
        (
            "de",
            "Bürgermeister Konrad Vogt schrieb an den Rat: „Wir wollen nicht das lauteste Salz im Land.“",
            "Konrad Vogt",
        ),
        ("de", "Dem widersprach Brill: „Salz trägt man für andere Leute, Wasser für sich.“", "Brill"),
        ("de", "„Salz trägt man für andere Leute“, schrieb er in das Heft, „Wasser für sich.“", "Anton Brill"),
        ("de", "„Salz trägt man für andere Leute,“ bemerkt Clara Reuß, „Wasser für sich.“", "Clara Reuß"),
        (
            "de",
            "Clara Reuß hat darauf hingewiesen, daß man »das Salz für andere Leute trägt, das Wasser für sich«.",
            "Clara Reuß",
        ),
        ("de", "In dem Buch „Salz und Wasser“ heißt es: „Salz trägt man für andere Leute, Wasser für sich.“", None),
        ("de", "Darüber berichtet der alte Türmer Jakob Sailer: „Salz trägt man für andere Leute.“", "Jakob Sailer"),
        ("de", "Der Küster, den ich fragte, sagte: „Salz trägt man für andere Leute, Wasser für sich.“", "Der Küster"),
        ("de", "Laut Clara Reuß ist „das Salz für andere Leute, das Wasser aber für einen selbst“.", "Clara Reuß"),
        ("fr", "« Le sel se porte pour les autres », écrivait l’intendant Étienne Malaval.", "Étienne Malaval"),
        ("fr", "Selon l’historienne Jeanne Picard, « le sel se porte pour les autres gens ».", "Jeanne Picard"),
        ("fr", "Il ajoute : « Le sel se porte pour les autres, l’eau pour soi. »", "Anselme Roux"),
        ("fr", "Jeanne Picard a écrit que « le sel se porte pour les autres gens ».", "Jeanne Picard"),
        ("it", "«Il sale si porta per gli altri,» racconta il parroco, «l’acqua per sé».", "il parroco"),
        ("it", "Secondo Marta Neri, «il sale si porta per gli altri e l’acqua per sé».", "Marta Neri"),
        ("es", "Según Marta Sánchez, «la sal se lleva para los otros y el agua para uno mismo».", "Marta Sánchez"),
        ("es", "Marta Sánchez escribió: «La sal se lleva para los otros, el agua para uno mismo.»", "Marta Sánchez"),
        ("nl", "Volgens Marta de Wit wordt “het zout voor anderen gedragen en het water voor jezelf”.", "Marta de Wit"),
        ("sv", "Marta Lind skriver: ”Salt bär man för andra, vatten bär man för sig själv.”", "Marta Lind"),
    ],
)
def test_whose_words(language: str, sentence: str, speaker: str | None) -> None:
    found = quoteparse.parse(BEFORE[language] + sentence, format="essay-with-inline-citations").quotations
    assert [quotation.speaker for quotation in found] == [speaker]


@pytest.mark.parametrize(
    ("lead", "reference"),
    [
        (
            "Clara Reuß, die Verfasserin von Salz und Wasser (1911), sieht darin das Ende: ",
            "Clara Reuß, die Verfasserin von Salz und Wasser (1911)",
        ),
        ("In der Salz-Zeitung vom 3. September 1870 standen vier Zeilen: ", "Salz-Zeitung vom 3. September 1870"),
    ],
)
def test_works(lead: str, reference: str) -> None:
    text = BEFORE["de"] + lead + "„Salz trägt man für andere Leute, Wasser aber für sich.“"
    (found,) = quoteparse.parse(text, format="essay-with-inline-citations").quotations
    assert (found.reference and found.reference.raw) == reference


def test_foreign_words_in_an_english_text_change_nothing() -> None:
    text = (
        "For three hundred years the salt of the hills went north on the backs of the mules, and nobody wrote it down. "
        "The motto of the guild was „nicht das Salz und nicht das Wasser“. Ida Holm wrote: “Der Esel sagt nicht, was er trägt.”"
    )
    found = quoteparse.parse(text, format="essay-with-inline-citations").quotations
    assert [quotation.speaker for quotation in found][-1] == "Ida Holm"
