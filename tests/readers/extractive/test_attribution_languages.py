"""Who is named as a speaker in German, French, Spanish and Portuguese, and when nobody is."""

import pytest

from bot.core.article import Article
from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.attribution import Attributor
from bot.readers.extractive.lexicon import lexicon_for
from bot.readers.extractive.statements import statements_of
from builders import article

NAMED, BODY, DOCUMENT = SpeakerKind.NAMED, SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT
SOMEBODY, OUTLET = SpeakerKind.ANONYMOUS, SpeakerKind.OTHER_OUTLET
AUTHOR, UNCLEAR = SpeakerKind.AUTHOR, SpeakerKind.UNCLEAR


def speakers(read: Article) -> list[Speaker]:
    lexicon = lexicon_for(read.language)
    return [said.speaker for said in Attributor(read, statements_of(read, lexicon), lexicon).all()]


def voice_of(sentence: str) -> str:
    return "mixed" if any(mark in sentence for mark in "“„«") else "author"


def last_speaker(language: str, *sentences: str) -> Speaker:
    """Who says the last of the sentences, which stand in one paragraph."""
    return speakers(article(("paragraph", [(text, voice_of(text)) for text in sentences]), language=language))[-1]


def check(language: str, sentence: str, kind: SpeakerKind, name: str = "") -> None:
    said_by = last_speaker(language, sentence)
    assert said_by.kind is kind
    assert name in said_by.name


@pytest.mark.parametrize(
    ("sentence", "kind", "name"),
    [
        ("Wie die Feuerwehr am Sonntag mitteilte, brannten zwei Scheunen.", BODY, "Feuerwehr"),
        ("Nach Angaben der Klinik fehlen 12 Betten.", BODY, "Klinik"),
        ("Dem Bericht zufolge fehlen 40 Lehrer.", DOCUMENT, "Bericht"),
        ("Aus internen Unterlagen geht hervor, dass 30 Tests fehlten.", DOCUMENT, "Unterlagen"),
        ("In dem schmalen Gutachten heißt es, die Decke sei marode.", DOCUMENT, "Gutachten"),
        ("Die Gemeinde habe nichts gewusst, heißt es aus dem Rathaus.", BODY, "Rathaus"),
        ("Der Schaden ist hoch, so ein Sprecher der Versicherung.", SOMEBODY, "ein Sprecher der Versicherung"),
        ("Der Verein hat nach eigenen Angaben 2.000 Mitglieder.", BODY, "Verein"),
        ("Die Krankenkasse beziffert den Schaden auf 12 Millionen Euro.", BODY, "Krankenkasse"),
        ("Die Polizei geht von einem technischen Defekt aus.", BODY, "Polizei"),
        ("Im März kündigte der Hersteller an, 300 Stellen zu streichen.", BODY, "Hersteller"),
        ("Das bestätigte eine Sprecherin des Landratsamts.", SOMEBODY, "eine Sprecherin des Landratsamts"),
        ("Der Zug sei zu schnell gefahren, sagte Staatsanwältin Birte Callsen.", NAMED, "Birte Callsen"),
        ("Anke Moll, Leiterin der Schule, hat betont, dass keine Gefahr bestehe.", NAMED, "Anke Moll"),
        ("Kürschner Ulf Bey warnt vor Motten.", NAMED, "Ulf Bey"),
        ("Zwei Mitarbeiter, die anonym bleiben wollen, berichten von Überstunden.", SOMEBODY, "Zwei Mitarbeiter"),
        ("Die „Horner Zeitung“ berichtete am Montag, das Werk werde verkauft.", OUTLET, "Horner Zeitung"),
        ("„Das ist teuer“, spottete eine Anwohnerin.", SOMEBODY, "eine Anwohnerin"),
    ],
)
def test_german_cues(sentence: str, kind: SpeakerKind, name: str) -> None:
    check("de", sentence, kind, name)


@pytest.mark.parametrize(
    ("sentence", "kind", "name"),
    [
        ("Selon la préfecture, 4 000 personnes ont défilé.", BODY, "préfecture"),
        ("D’après l’agence régionale de santé, 12 lits ferment.", BODY, "l’agence régionale de santé"),
        ("Pour la CGT, le plan supprime 90 postes.", BODY, "CGT"),
        ("Comme l’explique le directeur de l’hôpital, Paul Jorin, il manque 12 lits.", NAMED, "Paul Jorin"),
        ("« Nous n’avons rien signé », a déclaré la maire, Anne Vaillot.", NAMED, "Anne Vaillot"),
        ("« On a peur », souffle une habitante.", SOMEBODY, "une habitante"),
        ("« Tout est prêt », se félicite l’adjointe Rose Malin.", NAMED, "Rose Malin"),
        ("L’étude, publiée lundi, montre que le lac se réchauffe.", DOCUMENT, "étude"),
        ("Le conseil municipal avait chiffré le chantier à 3 millions d’euros.", BODY, "conseil municipal"),
        ("L’usine aurait rejeté 12 tonnes de boues, indique le parquet.", BODY, "parquet"),
        ("Le Pr Luc Tarin (CHU de Lorne), pneumologue, souligne que l’effet est net.", NAMED, "Luc Tarin"),
        ("Le fabricant, Valmer, rappelle que le produit est autorisé.", BODY, "Valmer"),
        ("Deux employés, qui ont requis l’anonymat, évoquent des pressions.", SOMEBODY, "Deux employés"),
        ("L’association « Eau vive » assure que la source est polluée.", BODY, "association Eau vive"),
        ("Le Courrier de Lorne révèle que 12 élus ont voyagé.", OUTLET, "Courrier de Lorne"),
    ],
)
def test_french_cues(sentence: str, kind: SpeakerKind, name: str) -> None:
    check("fr", sentence, kind, name)


@pytest.mark.parametrize(
    ("sentence", "kind", "name"),
    [
        ("Según la policía, participaron 4.000 personas.", BODY, "policía"),
        ("De acuerdo con el informe, faltan 30 médicos.", DOCUMENT, "informe"),
        ("A juicio de los expertos, la presa es segura.", SOMEBODY, "expertos"),
        ("Banco Lerma ganó 12 millones, según comunicó al supervisor.", BODY, "Banco Lerma"),
        ("Dice la empresa que los padres están contentos.", BODY, "empresa"),
        ("Como señaló el presidente del club, Luis Oca, faltan socios.", NAMED, "Luis Oca"),
        ("“No firmamos nada”, dijo la alcaldesa de Trujal, Ana Vela.", NAMED, "Ana Vela"),
        ("Elena Roda, ministra de Trabajo, había negado el acuerdo.", NAMED, "Elena Roda"),
        ("“Nos engañaron”, me confió una de ellas.", SOMEBODY, "una de ellas"),
        ("La Fiscalía, que lleva el caso, reportó 15 heridos.", BODY, "Fiscalía"),
        ("Sobre el ministro, dijo una vocera, no hay nada.", SOMEBODY, "una vocera"),
        ("Tres vecinos que pidieron el anonimato contaron que oyeron gritos.", SOMEBODY, "Tres vecinos"),
        ("El Diario de Lerma publicó que el juez viajó.", OUTLET, "Diario de Lerma"),
    ],
)
def test_spanish_cues(sentence: str, kind: SpeakerKind, name: str) -> None:
    check("es", sentence, kind, name)


@pytest.mark.parametrize(
    ("sentence", "kind", "name"),
    [
        ("Segundo a polícia, 4 mil pessoas participaram.", BODY, "polícia"),
        ("De acordo com o relatório, faltam 30 médicos.", DOCUMENT, "relatório"),
        ("Pelo protocolo da liga, o prazo é de dez dias.", DOCUMENT, "protocolo da liga"),
        ("No regulamento, artigo 9.º, lê-se que a receita pode mudar.", DOCUMENT, "regulamento"),
        ("Um estudo da Universidade de Lerma aponta que chove menos.", DOCUMENT, "estudo"),
        ("O conselho tutelar, porém, registrou 57 queixas.", BODY, "conselho tutelar"),
        ("Em nota, a concessionária disse que apura o caso.", BODY, "concessionária"),
        ("“Vamos recorrer”, afirmou o advogado da família, Rui Telo.", NAMED, "Rui Telo"),
        ("O vereador Davi Nunes (PX) acusou a gestão de mentir.", NAMED, "Davi Nunes"),
        ("Na avaliação de especialistas, a barragem é segura.", SOMEBODY, "especialistas"),
        ("Uma funcionária, que pediu anonimato, contou que o cofre estava vazio.", SOMEBODY, "uma funcionária"),
        ("O Ministério Público informou que abriu inquérito.", BODY, "Ministério Público"),
    ],
)
def test_portuguese_cues(sentence: str, kind: SpeakerKind, name: str) -> None:
    check("pt", sentence, kind, name)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Der Rat stimmte mit 12 zu 9 für den Bau."),
        ("de", "Die Studie kostete 40.000 Euro."),
        ("de", "Die Stadt gibt dafür 3 Millionen Euro aus."),
        ("de", "Ich sage: Das ist falsch."),
        ("de", "Ich habe das geprüft."),
        ("fr", "Le conseil municipal a voté le budget par 14 voix contre 9."),
        ("fr", "Pour l’instant, la ligne reste fermée."),
        ("fr", "Le porte-parole du gouvernement n’a pas précisé la date."),
        ("fr", "Il serait absurde d’attendre."),
        ("fr", "La dépense aurait renchéri l’eau de 41 centimes."),
        ("es", "La obra cuenta con 3 millones de euros."),
        ("es", "La denuncia se presentó el lunes."),
        ("es", "Para el lunes se esperan lluvias."),
        ("es", "Los costes crecieron el doble de lo que el banco había anunciado."),
        ("pt", "No segundo semestre a fábrica fechou."),
        ("pt", "A conta de luz subiu 12%."),
        ("pt", "Procurada, a empresa não respondeu."),
    ],
)
def test_without_a_cue_a_statement_is_the_authors(language: str, sentence: str) -> None:
    assert last_speaker(language, sentence).kind is AUTHOR


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "„Das ist bitter“, sagt die 43-Jährige."),
        ("fr", "On dit que la ville dort."),
        ("es", "El sector teme que suban los precios y dice que no hay margen."),
        ("pt", "As imagens, que todos viram, mostram que havia gente."),
    ],
)
def test_who_speaks_but_is_not_made_out_is_unclear_and_not_the_author(language: str, sentence: str) -> None:
    assert last_speaker(language, sentence).kind is UNCLEAR


def test_the_german_subjunctive_continues_the_speaker_before_it_and_is_never_the_authors() -> None:
    assert last_speaker("de", "Landrätin Gesa Ohl sagte ab.", "Zudem fehle Personal.").name == "Gesa Ohl"
    assert last_speaker("de", "Es regnete.", "Zudem fehle Personal.").kind is UNCLEAR


@pytest.mark.parametrize(
    ("language", "before", "rumour"),
    [
        ("fr", "Luc Tarin affirme que tout va bien.", "Le contrat aurait été rompu en mai."),
        ("es", "Luis Oca dijo que todo va bien.", "El contrato habría sido anulado en mayo."),
        ("pt", "Rui Telo disse que tudo vai bem.", "O contrato teria sido anulado em maio."),
    ],
)
def test_the_conditional_continues_a_person_who_was_just_named(language: str, before: str, rumour: str) -> None:
    assert last_speaker(language, before, rumour).kind is NAMED
    assert last_speaker(language, "1.", rumour).kind is AUTHOR


@pytest.mark.parametrize(
    ("language", "before", "sentence", "name"),
    [
        ("de", "Die Klinik teilte mit, sie schließe.", "Das Geld reiche nicht, sagte sie.", "Klinik"),
        ("fr", "Le maire Luc Tarin est venu.", "« C’est faux », répond-il.", "Luc Tarin"),
        ("fr", "La maire Anne Vaillot est venue.", "Selon elle, le pont ne coûtera rien.", "Anne Vaillot"),
        ("es", "La jueza Ana Sol llegó tarde.", "Afirmó que el caso sigue abierto.", "Ana Sol"),
        ("es", "El alcalde Juan Prado llegó.", "Según él, la obra costó poco.", "Juan Prado"),
        ("pt", "A empresa informou que fechou.", "“Não devemos nada”, acrescentou.", "empresa"),
    ],
)
def test_a_pronoun_or_the_verb_alone_is_the_last_speaker(language: str, before: str, sentence: str, name: str) -> None:
    assert name in last_speaker(language, before, sentence).name


def test_a_subject_that_is_no_speaker_leaves_the_verb_to_nobody() -> None:
    shown = "Las imágenes, que todos vieron, muestran que había gente."
    assert last_speaker("es", "Luis Oca dijo que no.", shown).kind is UNCLEAR


def test_a_quotation_of_two_sentences_is_said_by_him_who_said_the_one_before() -> None:
    read = article(
        ("paragraph", ["Anne Vaillot a dit non.", ("« J’ai compté.", "quoted"), ("C’est faux », dit-elle.", "mixed")]),
        language="fr",
    )
    assert [said_by.name for said_by in speakers(read)[1:]] == ["Anne Vaillot", "Anne Vaillot"]


def test_an_answer_with_a_name_before_it_is_that_persons_to_its_end() -> None:
    read = article(
        "Die Försterin Ida Kern und ihr Nachbar Ole Brandt zählen Bäume.",
        "Wie viele?",
        ("paragraph", [("Kern: Zwölf.", "quoted"), ("Eines ist sicher: Es waren mehr.", "quoted")]),
        "Und jetzt?",
        ("paragraph", [("Brandt: Keine.", "quoted")]),
        "Sonst noch etwas?",
        ("paragraph", [("Frage: Nein.", "quoted")]),
        language="de",
    )
    said = speakers(read)
    assert [said_by.name for said_by in (said[2], said[3], said[5], said[7])] == [
        "Ida Kern",
        "Ida Kern",
        "Ole Brandt",
        "",
    ]


def test_what_the_articles_own_outlet_found_out_is_the_authors() -> None:
    found_out = "O Jornal de Lerma revelou que o juiz viajou."
    assert last_speaker("pt", found_out).kind is OUTLET
    own = article(found_out, language="pt", site="Jornal de Lerma")
    assert speakers(own)[0].kind is AUTHOR
