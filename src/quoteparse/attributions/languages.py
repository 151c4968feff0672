"""Languages other than English, by the words that tell who speaks in them: data rows."""

from __future__ import annotations

from attrs import frozen

from quoteparse.attributions.lexicon import words

__all__ = ["ENGLISH", "LANGUAGES", "TITLES", "Language"]


@frozen(kw_only=True)
class Language:
    """What is needed of a language to tell who speaks."""

    function_words: frozenset[str]
    verbs: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    according: frozenset[str]
    articles: frozenset[str]
    nouns_have_capitals: bool = False


LANGUAGES = (
    Language(
        function_words=words(
            "der die das und nicht ein eine einer eines einem einen dem den des ist war sich auf für von mit als "
            "auch im zu wie nur noch nach wurde hat hatte haben sind bei über aus wenn aber oder sein seine seiner "
            "seinem ihr ihre man vom zum zur durch dann so da denn doch er sie es wir ich dass daß"
        ),
        verbs=words(
            "sagt sagte sagten sagen schreibt schrieb schrieben schreiben meint meinte meinten antwortet antwortete "
            "erklärt erklärte betont betonte bemerkt bemerkte fragt fragte rief ruft behauptet behauptete berichtet "
            "berichtete erzählt erzählte notiert notierte erwidert erwiderte urteilt urteilte nennt nannte spricht "
            "sprach widerspricht widersprach gesteht gestand warnt warnte klagt klagte fordert forderte zitiert "
            "zitierte vermutet vermutete argumentiert argumentierte kommentiert kommentierte sieht sah hält hielt "
            "findet fand fügt fügte stellt stellte lobt lobte ergänzt ergänzte entgegnet entgegnete versichert "
            "versicherte bekennt bekannte gesagt geschrieben geantwortet bemerkt betont behauptet erklärt "
            "beschrieben beschreibt beschrieb hingewiesen genannt gefragt berichtet erzählt festgestellt gewarnt "
            "gefordert heißt lautet konstatiert konstatierte resümiert resümierte"
        ),
        he=frozenset({"er"}),
        she=frozenset({"sie"}),
        according=words("laut nach zufolge so für"),
        articles=words("der die das ein eine dem den mein meine sein seine ihr ihre"),
        nouns_have_capitals=True,
    ),
    Language(
        function_words=words(
            "le la les des du de et est un une dans que qui il elle pour pas sur au aux ce cette son sa ses par plus "
            "ne se en avec était mais ou où dont leur lui été avait sont on nous vous je d l s n qu c"
        ),
        verbs=words(
            "dit disait dirent écrit écrivait écrivit répond répondit répondait déclare déclara déclarait affirme "
            "affirmait affirma ajoute ajoutait ajouta note notait nota remarque remarquait remarqua explique "
            "expliquait expliqua raconte racontait raconta soutient soutenait souligne soulignait observe observait "
            "rappelle rappelait conclut concluait demande demanda demandait avoue avoua constate constatait précise "
            "précisait commente estime estimait juge jugeait rapporte rapportait reconnaît s’exclama s'exclama "
            "appelle appelait qualifie qualifiait insiste insistait déclaré affirmé répondu ajouté noté expliqué "
            "raconté observé reconnu rappelé prétend prétendait confie confiait lance lançait résume résumait"
        ),
        he=frozenset({"il"}),
        she=frozenset({"elle"}),
        according=words("selon d’après d'après pour suivant"),
        articles=words("le la un une son sa mon ma ce cette"),
    ),
    Language(
        function_words=words(
            "il la le gli di che e è non un una per con del della dei delle nel nella si come più ma anche al alla "
            "sono era da lo in suo sua questo questa ha hanno i a o se dal dalla sul quando"
        ),
        verbs=words(
            "dice disse diceva scrive scrisse scriveva afferma affermò affermava sostiene sosteneva osserva osservò "
            "nota notò rispose risponde spiega spiegò ricorda ricordò dichiara dichiarò aggiunge aggiunse racconta "
            "raccontò conclude concluse chiede chiese commenta commentò ammette ammise definisce definì chiama "
            "chiamò precisa precisò esclamò detto scritto dichiarato affermato risposto aggiunto osservato spiegato "
            "raccontato racconta"
        ),
        he=words("egli lui"),
        she=words("ella lei"),
        according=words("secondo per"),
        articles=words("il la lo un una"),
    ),
    Language(
        function_words=words(
            "el la los las de que y en un una no se por con para del al lo como más pero su sus este esta ha era fue "
            "es son sin sobre también cuando a o muy ya le me"
        ),
        verbs=words(
            "dice dijo decía escribe escribió escribía afirma afirmó afirmaba sostiene sostuvo señala señaló observa "
            "observó responde respondió explica explicó recuerda recordó declara declaró añade añadió cuenta contó "
            "concluye concluyó pregunta preguntó comenta comentó admite admitió llama llamó describe describió "
            "advierte advirtió insiste dicho escrito declarado afirmado respondido señalado"
        ),
        he=frozenset({"él"}),
        she=frozenset({"ella"}),
        according=words("según para"),
        articles=words("el la un una su mi"),
    ),
    Language(
        function_words=words(
            "de het een en van is dat niet op te zijn met voor die in er aan als ook maar om bij was had naar uit "
            "door over nog wel dan zich hij zij werd deze"
        ),
        verbs=words(
            "zegt zei zeiden schrijft schreef schreven vindt vond meent meende antwoordt antwoordde vraagt vroeg "
            "verklaart verklaarde stelt stelde merkt merkte noemt noemde vertelt vertelde beweert beweerde riep"
        ),
        he=frozenset({"hij"}),
        she=words("zij ze"),
        according=words("volgens"),
        articles=words("de het een"),
    ),
    Language(
        function_words=words(
            "och att det som en på är av för den med till inte har om ett han men var jag sig från så kan när hon og "
            "at af ikke til er den det som på med et for de var han hun fra blev der"
        ),
        verbs=words(
            "säger sade skriver skrev anser ansåg svarar svarade menar menade förklarar förklarade frågar frågade "
            "siger sagde svarede mener mente forklarer forklarede spurte hevder hevdet fortæller fortalte berättar "
            "berättade"
        ),
        he=frozenset({"han"}),
        she=words("hon hun"),
        according=words("enligt ifølge"),
        articles=words("en ett et"),
    ),
)
ENGLISH = words(
    "the of and to in was that his had he with for as were which but she her they not by at on from this it is be or "
    "an are who their has have been when would there so him what one all we i said"
)
TITLES = words(
    "verfasser verfasserin autor autorin herausgeber auteur auteure autore autrice autora herr frau fräulein dr prof "
    "professor kapitän pfarrer bürgermeister meister könig kaiser graf gräfin fürst herzog general oberst major "
    "minister kanzler präsident bischof papst pater schwester bruder historiker dichter arzt maler monsieur madame "
    "mademoiselle docteur maître général roi reine abbé père sœur signor signora dottor professore don señor señora"
)
