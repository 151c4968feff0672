"""What notes cite: each citation by itself, the prose around it left alone."""

from __future__ import annotations

import pytest

from quoteparse import find_references

NOTES = [
    ("12 Rose, Origins, p. 5; Elm, “Bees,” p. 9.", ["Rose, Origins, p. 5", "Elm, “Bees,” p. 9"]),
    (
        "12. See A. Rose, Origins (Oslo: Fjord, 1990), 12; B. Elm, Bees (Bergen: Quay, 1991), 3–4.",
        [
            "A. Rose, Origins (Oslo: Fjord, 1990), 12",
            "B. Elm, Bees (Bergen: Quay, 1991), 3–4",
        ],
    ),
    (
        "See A. Rose, Origins (Oslo: Fjord, 1990), 12; B. Elm, Bees (Bergen: Quay, 1991), 3–4.",
        [
            "A. Rose, Origins (Oslo: Fjord, 1990), 12",
            "B. Elm, Bees (Bergen: Quay, 1991), 3–4",
        ],
    ),
    (
        "Rose, Origins, p. 5; Elm, “Bees,” p. 9; Ash, Lamps, p. 31.",
        ["Rose, Origins, p. 5", "Elm, “Bees,” p. 9", "Ash, Lamps, p. 31"],
    ),
    ("[3] Rose, Origins, 5. See also Elm, “Bees,” 9.", ["Rose, Origins, 5", "Elm, “Bees,” 9"]),
    ("3. Rose, Origins, 5; see also Elm, “Bees,” 9.", ["Rose, Origins, 5", "Elm, “Bees,” 9"]),
    ("3. Rose, Origins, p. 5 and Elm, “Bees,” p. 9.", ["Rose, Origins, p. 5", "Elm, “Bees,” p. 9"]),
    ("3. Rose, Origins, pp. 5 and 9.", ["Rose, Origins, pp. 5 and 9"]),
    ("¹² Rose, Origins, p. 5.", ["Rose, Origins, p. 5"]),
    ("* Rose, Origins, p. 5.", ["Rose, Origins, p. 5"]),
    ("† Rose, Origins, p. 5.", ["Rose, Origins, p. 5"]),
    ("4. Ibid.", ["Ibid."]),
    ("4. Ibid., p. 12; Elm, op. cit., p. 3.", ["Ibid., p. 12", "Elm, op. cit., p. 3"]),
    ("4. Ibid., 12. See also Rose, Origins, 5.", ["Ibid., 12", "Rose, Origins, 5"]),
    (
        "1. Rose, Origins, p. 5.\n2. Ibid., p. 6.\n3. Elm, “Bees,” p. 9.",
        ["Rose, Origins, p. 5", "Ibid., p. 6", "Elm, “Bees,” p. 9"],
    ),
    (
        "1 Ann Rose, The Origins of the Hive and of its People\n(Oslo: Fjord, 1990), 12; Tom Elm, Bees (Bergen: Quay,\n"
        "1991), 3.\n2 Ibid., 4.",
        [
            "Ann Rose, The Origins of the Hive and of its People\n(Oslo: Fjord, 1990), 12",
            "Tom Elm, Bees (Bergen: Quay,\n1991), 3",
            "Ibid., 4",
        ],
    ),
    ("7. Rose 1995, 12; Elm and Ash 2001, 3.", ["Rose 1995, 12", "Elm and Ash 2001, 3"]),
    (
        "7. On this see Rose, Origins, p. 5, who thinks otherwise; the keepers were never asked.",
        ["Rose, Origins, p. 5"],
    ),
    (
        "7. The lamp was dark for nine nights. See Rose, Origins, p. 5. The boats stayed in the harbour.",
        ["Rose, Origins, p. 5"],
    ),
    ("7. The keepers wrote of it themselves (Rose 1995, 12), and nobody doubted them.", ["Rose 1995, 12"]),
    ("7. Keeping Bees; A Winter Book was never printed.", []),
    ("7. The lamp was dark in 1904; the bell was hung in 1905.", []),
    ("7. He rowed for 12 hours; then he slept.", []),
    (
        "8. “The lamp; a memoir,” Hive Review 3 (1999): 12; Elm, Bees, 4.",
        ["“The lamp; a memoir,” Hive Review 3 (1999): 12", "Elm, Bees, 4"],
    ),
    (
        "9. Rose, A.; Ash, B.; Elm, C. The Origins of the Hive. Oslo: Fjord, 1990, p. 12.",
        ["Rose, A.; Ash, B.; Elm, C. The Origins of the Hive. Oslo: Fjord, 1990, p. 12"],
    ),
    (
        "9. Rose, Origins (Oslo: Fjord, 1990; repr. Bergen: Quay, 1995), 12.",
        ["Rose, Origins (Oslo: Fjord, 1990; repr. Bergen: Quay, 1995), 12"],
    ),
    (
        "1. Quoted in Ida Holm, Nets (Bergen: Quay, 1988), 44. On the nets themselves, see Peter Lund, “Knots,” Fjord "
        "Studies 12 (1991): 101–120, and Ida Berg, The Knot (Oslo: Nord, 2003), 7.",
        [
            "Ida Holm, Nets (Bergen: Quay, 1988), 44",
            "Peter Lund, “Knots,” Fjord Studies 12 (1991): 101–120",
            "Ida Berg, The Knot (Oslo: Nord, 2003), 7",
        ],
    ),
    ("12. Holm was born in Skudeneshavn, Norway, 1904.", []),
    ("1. See note 12 above.", []),
    # German
    (
        "23 Peter Holm, Netze und Knoten, Berlin 1988, S. 44; ders., Der Knoten, München 1991, S. 7.",
        ["Peter Holm, Netze und Knoten, Berlin 1988, S. 44", "ders., Der Knoten, München 1991, S. 7"],
    ),
    ("12 Vgl. Rose, Ursprünge, S. 5; Ulme, „Bienen“, S. 9.", ["Rose, Ursprünge, S. 5", "Ulme, „Bienen“, S. 9"]),
    ("12 Rose, Ursprünge, S. 5; vgl. auch Ulme, Bienen, S. 9 f.", ["Rose, Ursprünge, S. 5", "Ulme, Bienen, S. 9 f."]),
    ("13 Ebd., S. 6.", ["Ebd., S. 6"]),
    (
        "13 Siehe dazu Rose, Ursprünge, S. 5. Vgl. auch Ulme, Bienen, S. 9.",
        ["Rose, Ursprünge, S. 5", "Ulme, Bienen, S. 9"],
    ),
    ("14 Rose, a. a. O., S. 7.", ["Rose, a. a. O., S. 7"]),
    # French
    ("12. Voir Rose, Origines, p. 5 ; Orme, « Abeilles », p. 9.", ["Rose, Origines, p. 5", "Orme, « Abeilles », p. 9"]),
    ("13. Ibid., p. 6 ; voir aussi Orme, Abeilles, p. 9.", ["Ibid., p. 6", "Orme, Abeilles, p. 9"]),
    ("14. Rose, op. cit., p. 7.", ["Rose, op. cit., p. 7"]),
    # Italian
    ("12 Cfr. Rosa, Origini, p. 5; Olmo, «Api», p. 9.", ["Rosa, Origini, p. 5", "Olmo, «Api», p. 9"]),
    ("13 Ivi, p. 6.", ["Ivi, p. 6"]),
    ("14 Si veda anche Olmo, Api, p. 9.", ["Olmo, Api, p. 9"]),
    # Spanish
    ("12 Véase Rosas, Orígenes, p. 5; Olmo, «Abejas», p. 9.", ["Rosas, Orígenes, p. 5", "Olmo, «Abejas», p. 9"]),
    ("13 Ibíd., p. 6.", ["Ibíd., p. 6"]),
]  # fmt: skip


@pytest.mark.parametrize(("note", "raws"), NOTES)
def test_a_note(note: str, raws: list[str]) -> None:
    assert [found.raw for found in find_references(note)] == raws


@pytest.mark.parametrize(
    "text",
    [
        "1. Light the lamp and wait for the boats.\n2. Ring the bell twelve times.\n3. Row home.",
        "12 In the beginning was the fog, and the fog was on the sea;\n13 And the keeper said, Let there be a lamp.",
        "1 Holm\n2 Dahl\n3 Lund",
        "1. Bergen, 12 May 1904\n2. Oslo, 13 May 1904",
        "1. Bergen 12\n2. Oslo 14\n3. Stavanger 9",
        "* oil\n* wicks\n* 12 matches",
        "1904 Holm lit the lamp.\n1905 Dahl hung the bell.",
        "4. Im Jahr 1904 blieb die Lampe dunkel; die Wärter gingen heim.",
        "4. En 1904, la lampe resta noire ; les gardiens rentrèrent.",
        "4. Nel 1904 la lampada rimase spenta; i guardiani tornarono.",
        "4. En 1904 la lámpara quedó apagada; los guardianes volvieron.",
    ],
)
def test_numbered_lines_that_cite_nothing(text: str) -> None:
    assert [found.raw for found in find_references(text)] == []
