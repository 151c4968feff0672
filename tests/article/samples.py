"""Articles of our own writing, each under another kind of header."""

_TEXT = (
    "The lamp on the outer rock has been dark for three weeks, and the Board has not so much as sent a boat. "
    "Whoever has stood on the mole in a southwesterly knows what that means for the herring fleet.\n\n"
    "It is not for want of oil. The oil stands in the yard in forty barrels, and the rain stands on the barrels.\n"
)

LABELLED = f"""\
Ida Holm Marlin

Darkness Faces the Fleet as Result of the Board’s Thrift

The Board’s Savings Put Out the Lamp

(3 May 1902)

Written: 1 May 1902.
Source:The Harbour News, Vol. V No. 40, 4 May 1902, p. 1.
Online Version: Ida Holm Internet Archive, June 2014.
Transcribed/HTML Markup: Otto Lind for the Keepers’ Internet Archive.

{_TEXT}
Vardø, Finnmark
May 1, 1902.
"""

MAIL = f"""\
Number: 12
Title: Lamps That Will Not Be Changed
Author: Otto Lind <otto@lights.example>,
        Ida Marlin <ida@lights.example>
status: Final
Created: 04-Apr-1906
Post-History:

{_TEXT}"""

PREFACED = f"""\
The Free Library edition of Northern Towers, by Otto Lind

This edition is for the use of anyone anywhere at no cost and with almost no restrictions whatsoever. You may copy it, \
give it away or use it again under the terms of the licence that stands at its end, and you may not sell it at a fair, \
nor anywhere else where herring is sold, for the reasons that are given below.

Title: Northern Towers
       Their Stones, Their Lamps, and
       Their Keepers

Author: Otto Lind

Release Date: May 6, 2017 [Text #546]

Language: English

*** START OF THIS FREE TEXT ***

{_TEXT}"""

BYLINE = f"""\
WHY THE HORN IS SILENT

A Letter to the Parish

By T. E. Brook and Ida Marlin

September 1911

{_TEXT}"""

GERMAN = f"""\
Ein Turm im Meer

Verfasser: Otto Lind
Geschrieben: 3. März 1911
Quelle: Hafenblatt, Nr. 12, 4. März 1911, S. 3

{_TEXT}"""

HEADLINES = f"""\
FREE OIL FOR
THE OUTER ROCK
——
Parish Votes Forty Barrels
but Overlooks the Boat
——
BERG ROWS OUT ALONE
——

{_TEXT}
With Lamp and Line.

{_TEXT}
Continued on Page 2

NEW HORN HEARD IN
THREE PARISHES
——
Cows Said to Give No Milk
——

{_TEXT}"""

CREDITS = f"""\
Northern Lights Library > Otto Lind

Otto P. Lind
The Struggle for a Second Boat
(1904)
Published in The Harbour Times, Vol. IV No. 8, 24 February 1904, p. 2.
Transcribed & marked up by Ida Marlin for the Keepers’ Library.

{_TEXT}"""

SECTIONS = f"""\
A Review of the Year

by Ida Marlin

Source: Harbour News, January 1906. Vol. 1, No. 12.
Transcribed by: T. Brook

I. The Gale

{_TEXT}
II. The Calm

{_TEXT}"""

UNBROKEN = f"""\
Title: The Hive
By Ida Marlin
Published: 1911
{_TEXT}"""

ALL = (LABELLED, MAIL, PREFACED, BYLINE, GERMAN, HEADLINES, CREDITS, SECTIONS, UNBROKEN)
