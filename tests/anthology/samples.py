"""Anthologies of our own writing: the keepers of lights, bees, the ice."""

LIGHTS = """\
Featured post

Welcome!

Welcome to the reading room of the Friends of the Northern Lights. We have gathered, over many winters, what keepers, \
engineers and travellers have written about the rock towers and about those who lived in them.

The “Steady Light” Series. Part Two: Keepers.

By Tove “Wick” Marlin.

keepers-on-the-rock

IMG4x7

Keepers

THE KEEPERS WERE PAID LATE

A keeper was paid twice a year, and in a hard winter the boat with the pay did not come before May.
Hague, Douglas B. Lighthouses of Wales. Aberystwyth, Wales: Royal Commission, 1994, p. 68

[Letter to the Board on March 10, 1871]
We have had no oil since Candlemas, and no pay since the autumn before. In 1870 it was the same.
“The lamp was lit,” he added, “because we burned the butter.”
Adams & Brook, The Keepers’ Letters. Truro, Corn.: Barton Press, c1931, p. viii

It was in those years that the relief boat was doubled.

After 1880 no rock was left without a boat for more than six weeks, and the keepers’ wives were paid as assistants.

Lind, Otto. The Relief Boats. London: Dent,1905, p. 12-13

THE FOG HORN WAS HATED IN THE 1890’S

The horn was heard eleven miles off and hated for all of them. PETITION OF THE PARISH OF ST. ORAN TO THE BOARD it says \
on the paper, and it was signed by everybody.
The Horn of St. Oran by T. Ida Marlin, Book Review of The Great Noise by Otto Lind [May 2001 Harbour Monthly]

We were deaf by thirty and thought nothing of it.
Statement by J. W. Brook regarding THE FOG HORN on March 16, 1911

An Announcement of Our Summer Meeting

The summer meeting of the Friends will be held in the boat house, as it was last year, and there will be cake. \
Anybody who has an old lamp at home is asked to bring it, and to carry it home again afterwards.

The “Steady Light” Series. Part Three: Ships.

Ships

SHIPS SELDOM SAW THE LIGHT IN TIME

In a southwesterly the spray stood over the lantern, and the light was seen for a moment and lost for ten.
Strand, Anna Louise. Wrecks of the Coast. Bergen: Fjord Forlag, c1936, p. 116 [p. 98 on the NET]
++146

A captain who had rounded the Horn nine times lost his ship here, within sight of the post office.
Committee of the Harbour Board (Vardø), Ed. A Short History of the Port. Vardø: The Board, 1911, p. 4.
"""

# Passages and what closes each, in order, as a reader would mark them.
LIGHTS_PASSAGES = (
    ("A keeper was paid", "before May.", "Hague, Douglas B.", "1994, p. 68"),
    ("[Letter to the Board", "burned the butter.”", "Adams & Brook", "c1931, p. viii"),
    ("It was in those years", "paid as assistants.", "Lind, Otto.", "1905, p. 12-13"),
    ("The horn was heard", "signed by everybody.", "The Horn of St. Oran", "Harbour Monthly]"),
    ("We were deaf", "thought nothing of it.", "Statement by J. W. Brook", "March 16, 1911"),
    ("In a southwesterly", "lost for ten.", "Strand, Anna Louise.", "on the NET]"),
    ("A captain who had", "the post office.", "Committee of the Harbour Board", "1911, p. 4."),
)
LIGHTS_HEADINGS = (
    ("The “Steady Light” Series. Part Two: Keepers.", 1),
    ("Keepers", 2),
    ("THE KEEPERS WERE PAID LATE", 3),
    ("THE FOG HORN WAS HATED IN THE 1890’S", 3),
    ("The “Steady Light” Series. Part Three: Ships.", 1),
    ("Ships", 2),
    ("SHIPS SELDOM SAW THE LIGHT IN TIME", 3),
)

DASHES = """\
A bee that stings has spent its only coin.
                -- Ida Marlin

Honey is sunlight with a memory.  It keeps for a hundred
summers, and the bee for one.
                -- Otto Lind, "The Hive in Winter"

Knock, knock.  Who is there?  Bee.

WAKE! SMOKE! FIRE!
WAKE! SMOKE!
                -- T. E. Brook

The swarm has one mind and no opinion.
                -- Wm. Hague, "Straw Skeps" 3,1

The Drone's Progress
        -- by Adam Berg

Nobody ever taught a bee geometry.
                -- Ida Marlin on Otto Lind
"""

RUN_IN = """\
Ice.—The ice makes no promise and breaks none.—Marlin.

He that would cross it must first be afraid of it.—Earl of Vardø.

The white bear knows no Sunday,
The floe no weekday knows;
—Otto Lind.

Isles.—An island is a ship that has thought better of it.—From the Norse.

They that go down to the sea in ships, these see the works of the deep.—Psalms 107:23.

The sea has no memory and the shore has no other thing.
"""

BULLETS = """\
* A map is a promise made by somebody who has left.
** Ida Marlin, Paper Coasts (1968), "The Legend", p. 26

* Terra incognita, dulcis error.
** Unknown land, sweet mistake, which every mapmaker makes once.
*** Otto Lind in Margins (c. 1597), III, 1.

* Here the chart ends, and the captain begins.
** Wm. Hague, as quoted in Soundings (1977) by Anna Strand, p. 197.
** Often given to Brook, who never said it.
"""

NAMES = """\
Of Rising Early

MARCH 4

"The stage is swept before the singer comes, and by somebody."

Marlin.

"A tenor is a man with a cold who has not yet been told."

Pastor of the Pit, Otto Lind.

Of Applause

MARCH 5

"Applause begins at the back, where it is dark.

"It ends in front, where they have coats to find."

Ida Strand.

"Nobody hisses in the rain."

Lord Brook.

"A prompter has read every opera and heard none."

T. E. Hague.

"The triangle has its evening too."

Berg.
"""
