"""The words by which a text says that somebody speaks."""

from __future__ import annotations

__all__ = [
    "ADVERBS",
    "AUXILIARIES",
    "BODIES",
    "MONTHS",
    "NOT_NAMES",
    "PARTICLES",
    "PLACES",
    "PREPOSITIONS",
    "PRONOUNS",
    "SPEAKING_BODIES",
    "SPEECH_NOUNS",
    "SPEECH_VERBS",
    "SURNAMES_TOO",
    "TITLES",
    "WORK_NOUNS",
    "words",
]


def words(text: str) -> frozenset[str]:
    """The words of *text*, parted by white space.

    >>> sorted(words("said says"))
    ['said', 'says']
    """
    return frozenset(text.split())


def _forms(verbs: str) -> set[str]:
    """The regular forms of each verb: claim, claims, claimed, claiming."""
    forms: set[str] = set()
    for verb in words(verbs):
        stem = verb[:-1] if verb.endswith("e") else verb
        third = verb[:-1] + "ies" if verb[-1] == "y" and verb[-2] not in "aeo" else verb + "s"
        if verb.endswith(("s", "sh", "ch", "x")):
            third = verb + "es"
        past = verb[:-1] + "ied" if third.endswith("ies") else stem + "ed"
        forms |= {verb, third, past, stem + "ing"}
    return forms


SPEECH_VERBS = frozenset(
    _forms(
        "accuse acknowledge add admit advise affirm appeal agree allege announce answer argue assert ask attest "
        "believe boast call caution claim comment complain concede conclude confess confirm contend continue counter "
        "decide criticise criticize cry declare define demand deny denounce describe dictate elaborate emphasise "
        "emphasize estimate exclaim explain express hint imply inform inscribe insist instruct invite joke lament "
        "maintain mention muse note object observe opine paint point pray preach predict proclaim promise propose "
        "protest publish quip quote reason recall recollect recommend record recount reflect refer reiterate reject "
        "relate remark remember remind reminisce reply report request resolve respond retort reveal rule shout sigh "
        "sign stress suggest summarise summarize telegraph testify thank threaten translate tweet urge vow warn "
        "whisper wonder yell"
    )
    | words("say says said saying write writes wrote written writing tell tells told telling speak speaks spoke")
    | words("think thinks thought thinking teach taught teaches sing sang sings sung swear swore put puts putting")
    | words("find finds found hold holds held go goes went read reads quoth forewarn forewarned foretold")
    | words("states stated stating admitted admitting referred referring quipped quipping permitted jotted shot")
)
"""Verbs that may stand between a speaker and the words."""

WEAK_VERBS = words("put puts found find finds hold holds held go goes went paint painted paints sign signed")

AUXILIARIES = words("has have had would could should might may must did does do will can is was were are been being be")
ADVERBS = words(
    "somewhere not also later then now once even further often again still simply never always already thus therefore "
    "there himself herself themselves both himself soon too first finally afterwards subsequently elsewhere ever "
    "just in turn on who which went going used sought tried to"
)
PRONOUNS = frozenset({"he", "she", "they", "i", "we"})
PREPOSITIONS = words(
    "of to with by for against from in on at into under over between among about like than upon towards toward "
    "through during without within behind before after since until near via versus concerning regarding mentioning "
    "including called named around throughout as"
)
PARTICLES = words("de la le du von van der den di da del della dos bin ibn al el ben ter y zu zum zur af av")
TITLES = words(
    "comrade general marshal marshall colonel captain major lieutenant commander admiral sergeant president premier "
    "chancellor chairman minister secretary commissar ambassador senator governor mayor professor prof dr doctor mr "
    "mrs ms miss madame monsieur sir dame lord lady king queen prince princess emperor tsar czar pope saint st father "
    "brother sister rev reverend bishop archbishop cardinal rabbi imam judge justice inspector agent citizen baron "
    "count duke earl uncle aunt"
)
MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter "
    "mon tue wed thu fri sat sun"
)
NOT_NAMES = MONTHS | words(
    "take compare consider recall remember listen notice imagine suppose read hear quote call add ask "
    "the a an in on at as if when while after before during by for from with without according however but and or so "
    "then there this that these those it its he she they his her their we i you what why how who which whose whom both "
    "although though despite since until under over once here also even only many some several most all today later "
    "soon such one two three four five another other others every each few more much my our your no not nor yet "
    "because whereas moreover furthermore nevertheless nonetheless meanwhile instead thus therefore hence first second "
    "third finally next last now never upon between among against within unlike like indeed still further again "
    "elsewhere perhaps maybe thanks given writing speaking asked quoted quoting responding describing sometimes often "
    "to of about above below into out off up down through two- is was are were be been has have had do does did can "
    "could will would should may might must let us him them me see note yes dear whether where whoever whatever "
    "everything everyone nothing nobody anyone somebody someone people additionally similarly likewise eventually "
    "initially originally recently previously subsequently accordingly consequently apparently obviously clearly "
    "certainly surely naturally interestingly importantly unfortunately fortunately"
)
BODIES = words(
    "party government congress committee union war revolution council university army front league society institute "
    "ministry parliament church museum press court academy association company corporation commission conference "
    "assembly bureau office department school college state states republic empire federation international plan "
    "policy palace station sea river island islands mountain mountains lake ocean north south east west city town "
    "street square bank railway hospital prison theatre theater library festival prize award act treaty constitution "
    "era age century day week month year bloc movement opposition plenum plenary affair trial report theory system "
    "economy service services guard guards navy fleet regiment division archive archives foundation group club team "
    "board agency authority authorities trust fund avenue road comet club hotel university "
    "institution gazette question cause crisis depression famine rebellion uprising"
)
SPEAKING_BODIES = words(
    "party government congress committee union council army league society institute ministry parliament church "
    "academy association company corporation commission conference assembly bureau office department plenum board "
    "agency authority authorities opposition foundation federation institution university court inquiry embassy jury "
    "tribunal"
)
"""Bodies that speak as persons do."""
SURNAMES_TOO = words(
    "service church day lake north south east west street bank league press guard state college city town age hill "
    "park cause march house trial report prize"
)
"""Words of bodies that are names of persons as well, where no article stands before."""
PLACES = words(
    "russia germany france britain england scotland ireland wales italy spain portugal poland ukraine finland sweden "
    "norway denmark holland netherlands belgium austria hungary greece turkey egypt china japan india korea vietnam "
    "america canada mexico brazil argentina chile cuba africa asia europe australia siberia crimea georgia israel iran "
    "iraq syria london paris berlin moscow petersburg kiev warsaw prague vienna rome madrid lisbon athens "
    "persia bohemia bavaria prussia saxony venice florence milan naples genoa "
    "washington york chicago boston tokyo beijing delhi"
)

SPEECH_NOUNS = words(
    "words word idea view views opinion statement statements claim remark remarks comment comments speech letter "
    "letters report reports account description memoir memoirs testimony confession argument assertion conclusion "
    "question answer reply response advice warning motto slogan saying dictum "
    "recording entry verdict points definition formula phrase maxim diary "
    "notes message telegram article essay book verdict lines thesis observation explanation verses poem"
)
WORK_NOUNS = words(
    "article book novel essay poem story song film play pamphlet paper work works series chapter title titled entitled "
    "resolution theses treatise memoir memoirs autobiography biography textbook tract manifesto brochure sketch opera "
    "lecture editorial column monograph dissertation thesis volume anthology ballad hymn album magazine newspaper "
    "journal episode painting report speech document called named name headline heading project house programme "
    "program movement slogan term word words phrase short letter letters"
)
