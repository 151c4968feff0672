"""What running text cites, and what only looks like it: essays in five languages."""

from __future__ import annotations

import pytest

from quoteparse import find_references

FOUND = [
    # author and year in brackets
    ("The lamp was dark (Rose 1995, 12).", ["Rose 1995, 12"]),
    ("The lamp was dark (Rose, 1995, p. 12).", ["Rose, 1995, p. 12"]),
    ("It is old (Rose and Ash 1995a: 12; Elm 2001).", ["Rose and Ash 1995a: 12", "Elm 2001"]),
    ("It is old (see Rose 1995; cf. Elm 1990, 12–14).", ["Rose 1995", "Elm 1990, 12–14"]),
    ("It is old (see, for example, Rose 1995; but see also Elm 1990).", ["Rose 1995", "Elm 1990"]),
    ("It is old (Rose et al. 1995), they say.", ["Rose et al. 1995"]),
    ("It is old (Rose, Ash, and Elm 1995, pp. 12–14, 18).", ["Rose, Ash, and Elm 1995, pp. 12–14, 18"]),
    ("It is old (Rose & Ash, 1995; Elm, 2001; Holm, 2004).", ["Rose & Ash, 1995", "Elm, 2001", "Holm, 2004"]),
    ("It is old (A. Rose 1995; van der Elm 2001).", ["A. Rose 1995", "van der Elm 2001"]),
    ("It is old (Rose 1995; 1997).", ["Rose 1995"]),
    ("It is old (Rose n.d., 4).", ["Rose n.d., 4"]),
    ("It is old (Rose 1995, 12; emphasis added).", ["Rose 1995, 12"]),
    ("It is old (Rose 1995, 12, my translation).", ["Rose 1995, 12"]),
    ("It is old [Rose 1995, 12].", ["Rose 1995, 12"]),
    ("It is old (quoted in Rose 1995, 12).", ["Rose 1995, 12"]),
    ("It is old (Rose 1995, ch. 3).", ["Rose 1995, ch. 3"]),
    ("It is old (Harbour Board of Bergen 1904, 12).", ["Harbour Board of Bergen 1904, 12"]),
    ("It is\nold (Rose\n1995, 12), and so\nit stays.", ["Rose\n1995, 12"]),
    ("It is old (or so they say [Rose 1995, 12] on the coast).", ["Rose 1995, 12"]),
    ("Die Lampe blieb dunkel (vgl. Rose 1995, S. 12).", ["Rose 1995, S. 12"]),
    (
        "Die Lampe blieb dunkel (Rose und Ahorn 1995: 12 f.; siehe auch Ulme 2001).",
        ["Rose und Ahorn 1995: 12 f.", "Ulme 2001"],
    ),
    ("Die Lampe blieb dunkel (zit. nach Rose 1995, 12).", ["Rose 1995, 12"]),
    ("La lampe resta noire (voir Rose 1995, p. 12 ; Orme et Frêne 2001).", ["Rose 1995, p. 12", "Orme et Frêne 2001"]),
    (
        "La lampada rimase spenta (cfr. Rosa 1995, p. 12; Olmo e Faggio 2001).",
        ["Rosa 1995, p. 12", "Olmo e Faggio 2001"],
    ),
    (
        "La lámpara quedó apagada (véase Rosas 1995, p. 12; Olmo y Haya 2001: 3).",
        ["Rosas 1995, p. 12", "Olmo y Haya 2001: 3"],
    ),
    # woven into the sentence
    ("As Rose (1995, p. 12) has it, the lamp was dark.", ["Rose (1995, p. 12)"]),
    ("Rose and Ash (1995) argue that the lamp was dark.", ["Rose and Ash (1995)"]),
    ("Rose et al. (2001) lit it again.", ["Rose et al. (2001)"]),
    ("Ann Rose (1995) has shown this.", ["Ann Rose (1995)"]),
    ("This follows from Rose’s (1995) account.", ["Rose’s (1995)"]),
    ("According to Rose (1995), it was dark.", ["Rose (1995)"]),
    ("Rose (1995: 12) und Ulme (2001a) sind sich einig.", ["Rose (1995: 12)", "Ulme (2001a)"]),
    ("Nach Rose (1995) blieb die Lampe dunkel.", ["Rose (1995)"]),
    ("Rose (1995) zeigt, dass die Lampe dunkel blieb.", ["Rose (1995)"]),
    ("Selon Rose (1995), la lampe resta noire.", ["Rose (1995)"]),
    ("Secondo Rosa (1995) la lampada rimase spenta.", ["Rosa (1995)"]),
    ("Según Rosas (1995), la lámpara quedó apagada.", ["Rosas (1995)"]),
    ("On the wasps see Rose 1995, 12.", ["Rose 1995, 12"]),
    # MLA
    ("“The lamp was never dark” (Rose 12).", ["Rose 12"]),
    ("The lamp was never dark (Rose 12–14).", ["Rose 12–14"]),
    ("The lamp was never dark (Rose and Ash 12).", ["Rose and Ash 12"]),
    ("The lamp was never dark (Rose, Origins 12).", ["Rose, Origins 12"]),
    ("The lamp was never dark (Rose, “Bees” 12).", ["Rose, “Bees” 12"]),
    ("The lamp was never dark (“Bees” 12).", ["“Bees” 12"]),
    ("The lamp was never dark (qtd. in Rose 12).", ["Rose 12"]),
    # short titles and full ones in brackets
    ("So it was (Rose, Origins, p. 12), and so it stayed.", ["Rose, Origins, p. 12"]),
    ("So it was (see Rose, Origins, p. 12; Elm, “Bees,” pp. 3–4).", ["Rose, Origins, p. 12", "Elm, “Bees,” pp. 3–4"]),
    ("So it was (A. Rose, Origins, Oslo: Fjord, 1990, p. 12).", ["A. Rose, Origins, Oslo: Fjord, 1990, p. 12"]),
    ("So it was (Ann Rose, Origins (Oslo: Fjord, 1990), 12).", ["Ann Rose, Origins (Oslo: Fjord, 1990), 12"]),
    ("So it was (Ibid., p. 3).", ["Ibid., p. 3"]),
    ("So war es (Ebd., S. 3).", ["Ebd., S. 3"]),
    ("So war es (Rose, Ursprünge, S. 12).", ["Rose, Ursprünge, S. 12"]),
    ("Ainsi soit-il (Rose, Origines, p. 12).", ["Rose, Origines, p. 12"]),
    ("Così fu (Rosa, Origini, pp. 12-14).", ["Rosa, Origini, pp. 12-14"]),
    ("Así fue (Rosas, Orígenes, pág. 12).", ["Rosas, Orígenes, pág. 12"]),
    # named with a page, or with the author
    ("It is so, as Rose, Origins, p. 12 has it.", ["Rose, Origins, p. 12"]),
    ("As Dahl’s Charts, Volume 21, page 342 has it, the rock is bare.", ["Dahl’s Charts, Volume 21, page 342"]),
    ("According to Ann Lee, author of Fog: A Life (2004), it was.", ["Ann Lee, author of Fog: A Life (2004)"]),
    # named by kind and title
    ("In May 1904, Ann Lee drafted a report that was printed under the title Fog on the Coast, and left.",
     ["May 1904, Ann Lee drafted a report that was printed under the title Fog on the Coast"]),
    ("Then Lee read in Oslo her paper “On the Lamps of Oslo”, where she doubts it.",
     ["Lee read in Oslo her paper “On the Lamps of Oslo”"]),
    ("It grew worse by the “Letter to the Keepers”, in which Lee blamed them.",
     ["“Letter to the Keepers”, in which Lee"]),
    ("It was so, wrote A. Lee in a letter to T. Ash, and so it stayed.", ["A. Lee in a letter to T. Ash"]),
    # people who are called like a place
    ("It is old (Lund and Holm 44–45; Berg 7).", ["Lund and Holm 44–45", "Berg 7"]),
    ("Lund (1991) agrees, and Ash does not.", ["Lund (1991)"]),
    ("It is old. (On nets, see Lund, “Nets and Knots,” 101; Berg, Knots, 7.)",
     ["Lund, “Nets and Knots,” 101", "Berg, Knots, 7"]),
    # several of a kind
    (
        "Rose (1995, p. 12) doubts it (cf. Elm 2001), and Ash (Origins, p. 3) does not.",
        ["Rose (1995, p. 12)", "Elm 2001", "Origins, p. 3"],
    ),
    ("First (Rose 1995). Then (Elm 2001).\n\nAt last (Ash 2004).", ["Rose 1995", "Elm 2001", "Ash 2004"]),
    ("So it was.\n(Holm, Lamps)\nAnd so on.", ["Holm, Lamps"]),
]  # fmt: skip

NOT_FOUND = [
    # years and numbers in brackets
    "In March (March 1917) nobody sailed.",
    "He moved (London 1920) to the coast.",
    "He moved there (London, 1920; Oslo, 1931).",
    "She lived there (1871–1904) with her sisters.",
    "She (born 1871) lived there.",
    "The queen (Maud 1869–1938) came by boat.",
    "The crew (Holm, Dahl, Lund) slept.",
    "There were many (12 in all) on the rock.",
    "There were many (about 1904) on the rock.",
    "They sailed at last (Easter 1904) for the north.",
    "They sailed at last (Summer 1904) for the north.",
    "They sailed again (In 1904).",
    "The lamps are old (see Table 3).",
    "The lamps are old (Figure 12).",
    "The lamps are old (Chapter 4).",
    "They slept below (Room 12).",
    "They sang it twice (Psalm 23).",
    "She left by the last train (Platform 9).",
    "It was written down (see above, p. 12).",
    "It was lit again (see also below).",
    "It has been shown [12].",
    "It has been shown [12, 14–16].",
    "It has been shown [Rose95].",
    "It has been shown.12 Others doubt it.³",
    "It has been shown (12).",
    "He paid the fee (30 crowns) and left (May 12).",
    "He rowed out (Monday, May 12) in the fog.",
    "The brothers (Nils, 12, and Ole, 14) rowed out.",
    "The boat (length 12 m, built 1904) sank.",
    # years in sentences
    "In 1904 the lamp was put out, and the keepers went home.",
    "By 1904, Bergen had two lamps, and Oslo had three.",
    "Holm came in 1904, Dahl in 1905, and Lund in 1906.",
    "The war of 1904–1905 changed the coast.",
    "On 12 May 1904 the lamp was lit; on 13 May it was dark.",
    "The film The Long Night (1979) was shown on the pier.",
    "They saw The Lamp (1931) and wept.",
    "The Battle of the Skerries (1808) was short.",
    "Queen Maud (1869–1938) came by boat.",
    "The Treaty of Bergen (1904) ended it.",
    "In Oslo (1904) and in Bergen (1905) it was the same.",
    "She wrote a letter to her sister, in which the lamp was praised.",
    "He gave a speech, and the “keepers” laughed.",
    "They published a report on fog in 1904.",
    "He was born on the coast (in Skudeneshavn, Norway, 1904).",
    "The rules are old (RFC 1951), and so are the sockets (AF_INET, SOCK_STREAM, 0).",
    "print('lamp', \"Bees\", 12); memo[id(lamp)] = (\"Uid\", 8)",
    "See [the handbook](https://lamps.example/2026/handbook) for more details.",
    "Apollo 11 (1969) and Sputnik (1957) were watched; Oslo 3, Bergen 2.",
    "The verse is well known (John 3:16; Luke 6:20).",
    # other languages
    "Im Jahr 1904 wurde die Lampe gelöscht, und die Wärter gingen heim.",
    "Er zog (Berlin 1920) an die Küste.",
    "Sie kam im Winter (Januar 1904) zurück.",
    "Die Lampen sind alt (siehe Abbildung 3).",
    "Sie schliefen unten (Zimmer 12).",
    "En 1904, la lampe fut éteinte, et les gardiens rentrèrent.",
    "Il partit (Paris, 1920) pour la côte.",
    "Elle revint en hiver (janvier 1904).",
    "Les lampes sont vieilles (voir Tableau 3).",
    "Nel 1904 la lampada fu spenta e i guardiani tornarono a casa.",
    "Partì (Roma 1920) per la costa.",
    "En 1904 la lámpara se apagó y los guardianes volvieron a casa.",
    "Se fue (Madrid, 1920) a la costa.",
    # lists, tables, verse, code
    "1904\tBergen\t12\t3.5\n1905\tOslo\t14\t4.1\n1906\tStavanger\t9\t2.7",
    "Bergen | 1904 | 12\nOslo | 1905 | 14",
    "Holm, Ida\nDahl, Nils\nLund, Anders\nBerg, Ole",
    "1904: the lamp is lit.\n1905: the bell is hung.\n1931: the boats are sold.",
    "12 May 1904\n13 May 1904\n14 June 1905",
    "The lamp was dark,\nThe night was long,\nAnd twelve men rowed\nTo the keeper’s song.",
    "def light(lamp, year=1904):\n    return lamp[12], (year, 1995)  # see also lamp(3); dark(4)",
    "for (int i = 0; i < 1904; i++) { lamp(i, 12); }",
    "1. Light the lamp.\n2. Ring the bell at 12; wait.\n3. Row home.",
    "Call me at 12, Harbour Road, Bergen 5003, or write to P.O. Box 1904.",
    "Lamp oil, 12 crowns; wicks, 3 crowns; matches, 1 crown.",
    "KEEPER: Is it lit?\nHOLM: It is, since 1904.",
    "“It was dark in 1904,” said Ann Rose, “and in 1905 it was darker.”",
    "Dear Ann,\n\nthank you for yours of 12 May 1904. The lamp is dark.\n\nYours, Tom Ash",
    "",
    "\n\n",
]  # fmt: skip


@pytest.mark.parametrize(("text", "raws"), FOUND)
def test_finds(text: str, raws: list[str]) -> None:
    assert [found.raw for found in find_references(text)] == raws


@pytest.mark.parametrize("text", NOT_FOUND)
def test_leaves_prose_alone(text: str) -> None:
    assert [found.raw for found in find_references(text)] == []


def test_a_name_of_the_bibliography_is_an_author() -> None:
    text = (
        "The fog of Rose (1995) is thin (Skerry 12, then north).\n\nReferences\n\nRose, Ann. Fog. Oslo: Fjord, 1995.\n"
    )
    assert [found.raw for found in find_references(text)] == ["Rose, Ann. Fog. Oslo: Fjord, 1995"]
    text = "In her paper Rose (1995) is thin.\n\nReferences\n\nRose, Ann. Fog. Oslo: Fjord, 1995.\n"
    assert [found.raw for found in find_references(text)] == ["Rose (1995)", "Rose, Ann. Fog. Oslo: Fjord, 1995"]
