"""The words by which a text says what somebody is, where it gives no name: a clerk, my grandmother, the foreman."""

from __future__ import annotations

from quoteparse.attributions.lexicon import words

__all__ = ["FEMALE", "MALE", "are_people", "is_person"]

MALE = words(
    "man boy gentleman father grandfather husband son grandson brother uncle nephew king prince duke earl baron count "
    "emperor tsar czar pope priest monk friar abbot lord widower bridegroom actor waiter steward headmaster chairman "
    "spokesman fireman policeman postman fisherman workman craftsman tradesman statesman clergyman salesman "
    "businessman congressman huntsman ferryman boatman watchman foreman cowboy landlord schoolmaster stationmaster "
    "mr sir herr monsieur señor signor father-in-law brother-in-law son-in-law stepfather godfather bishop cardinal "
    "archbishop rabbi imam vicar deacon chaplain"
)
FEMALE = words(
    "woman girl lady mother grandmother wife daughter granddaughter sister aunt niece queen princess duchess countess "
    "baroness empress tsarina widow bride actress waitress stewardess headmistress chairwoman spokeswoman policewoman "
    "nun abbess nurse midwife housewife landlady schoolmistress heroine hostess governess seamstress laundress "
    "mrs miss ms madame mademoiselle frau fräulein señora señorita signora dame mother-in-law sister-in-law "
    "daughter-in-law stepmother godmother businesswoman congresswoman matron"
)
_PERSONS = (
    MALE
    | FEMALE
    | words(
        "person adult child baby pupil student graduate teacher tutor professor lecturer scholar academic researcher "
        "scientist historian critic reviewer biographer author writer poet novelist playwright dramatist essayist "
        "journalist reporter correspondent columnist editor publisher printer translator narrator speaker commentator "
        "philosopher theologian sociologist anthropologist archaeologist psychologist psychiatrist economist biologist "
        "botanist chemist physicist geologist astronomer mathematician statistician engineer architect designer "
        "inventor explorer traveller traveler tourist visitor guest host painter sculptor artist musician composer "
        "conductor singer pianist violinist dancer performer filmmaker photographer doctor physician surgeon dentist "
        "therapist patient chemist pharmacist lawyer solicitor barrister attorney counsel judge justice magistrate "
        "prosecutor defendant plaintiff witness juror detective inspector constable sheriff officer official inspector "
        "clerk secretary assistant aide adviser advisor consultant expert specialist analyst manager director "
        "executive employer employee worker labourer laborer farmer peasant gardener shepherd miner builder carpenter "
        "mason blacksmith smith baker butcher brewer miller weaver tailor shoemaker saddler potter thatcher welder "
        "plumber electrician mechanic driver pilot sailor captain mate skipper admiral soldier sergeant corporal "
        "lieutenant major colonel general marshal commander veteran recruit prisoner inmate guard warden keeper "
        "caretaker porter servant butler maid cook chef housekeeper shopkeeper innkeeper grocer merchant trader dealer "
        "banker broker accountant treasurer president vice-president premier chancellor minister governor mayor "
        "councillor senator deputy delegate ambassador diplomat envoy consul politician candidate leader founder "
        "chief head boss owner proprietor tenant landowner squire peer nobleman parent sibling twin cousin relative "
        "relation friend companion comrade colleague neighbour neighbor acquaintance lover fiancé fiancée partner "
        "ally opponent rival enemy critic admirer follower supporter disciple member fellow citizen resident "
        "inhabitant villager townsman native immigrant refugee exile survivor victim onlooker bystander observer "
        "contemporary contributor respondent informant interviewee interviewer participant volunteer activist "
        "campaigner organiser organizer reformer missionary preacher pastor minister curate parson saint pilgrim "
        "angler hunter player athlete champion coach trainer trainee apprentice beginner listener "
        "spectator customer client producer passenger commuter shareholder investor collector curator librarian "
        "archivist spokesperson chairperson representative agent spy informer thief stranger beggar muleteer"
    )
)
_PLURALS = words(
    "people men women children boys girls wives scholars critics historians observers witnesses researchers experts "
    "others contemporaries friends neighbours neighbors readers reviewers colleagues opponents supporters fans "
    "villagers locals residents relatives parents teachers students pupils workers soldiers sailors officers officials "
    "scientists economists journalists reporters editors lawyers judges doctors visitors travellers travelers "
    "commentators participants respondents informants survivors survivers veterans members followers admirers "
    "detractors defenders proponents advocates activists campaigners politicians"
)


_NO_MEN = words("talisman ottoman caiman")
_ENDINGS = ("man", "keeper", "maker", "lighter", "writer", "worker", "woman", "ologist", "grapher", "master", "seller")


def is_person(word: str) -> bool:
    """Whether the noun *word*, in small letters, says what somebody is.

    >>> is_person("lamplighter"), is_person("letter")
    (True, False)
    """
    return word in _PERSONS or (len(word) > 6 and word.endswith(_ENDINGS) and word not in _NO_MEN)


def are_people(word: str) -> bool:
    """Whether the noun *word*, in small letters, says what several are.

    >>> are_people("critics"), are_people("letters")
    (True, False)
    """
    return word in _PLURALS or (word.endswith("s") and is_person(word[:-1]))
