"""Spanish: the words that matter most."""

from bot.core.reading import ClaimType
from bot.readers.extractive.lexicon.entry import Lexicon

WHY_AND_HOW = {
    ClaimType.NUMBER: ("La cifra da la medida del asunto.", "Las cifras publicadas por quien hizo el recuento."),
    ClaimType.EVENT: (
        "El resto de la noticia depende de ello.",
        "Documentos del hecho o un segundo relato independiente.",
    ),
    ClaimType.CAUSAL: (
        "Una causa cuesta más de probar que una sucesión.",
        "Estudios que examinen también otras causas.",
    ),
    ClaimType.COMPARISON: (
        "Depende de qué se compara y de cuándo.",
        "La misma medida para ambas partes, de una fuente.",
    ),
    ClaimType.QUOTE: ("Se apoya en la palabra de una persona.", "Una grabación, un acta o documentos sobre lo dicho."),
    ClaimType.LAW: ("Puede cotejarse con el propio texto.", "La ley, la sentencia o el registro oficial."),
    ClaimType.RECORD: ("Un récord exige la serie entera.", "La serie completa de quien la lleva."),
}

LEXICON = Lexicon(
    say=(
        r"dijo|dijeron|dice|dicen|afirmó|afirma|afirmaron|aseguró|asegura|explicó|explica|señaló|señala|anunció|"
        r"anuncia|añadió|añade|"
        r"declaró|advirtió|advierte|indicó|indica|sostuvo|sostiene|reconoció|reconoce|confirmó|negó|niega|admitió|"
        r"informó|informa|"
        r"escribió|escribe|denunció|insistió|insiste|calcula|calculó|estima|estimó|criticó|respondió|recordó|"
        r"manifestó|subrayó|reveló|contó|cuenta|explican|aseguran|niegan"
    ),
    say_passive=r"es|son|fue|fueron|sido|ser",
    according_to=r"según|de acuerdo con|a juicio de|en palabras de",
    told_to=r"a|al|entrevista con|en",
    pronoun=r"él|ella|ellos|ellas|nosotros|yo|que|quien|esto|eso",
    title=(
        r"alcalde(?:sa)?|ministr[oa]|president[ea]|diputad[oa]|senador(?:a)?|director(?:a)?|doctor(?:a)?|dr|dra|"
        r"profesor(?:a)?|portavoz|general|juez|jueza|secretari[oa]|don|doña|consejer[oa]|concejal(?:a)?"
    ),
    organisation=(
        r"ayuntamiento|ministerio|consejo|sindicato|empresa|compañía|policía|universidad|asociación|partido|"
        r"gobierno|agencia|tribunal|comisión|junta|instituto|banco|grupo|federación|fiscalía"
    ),
    outlet=r"periódico|diario|país|mundo|prensa|efe|noticias|revista|radio|televisión|correo|gaceta|heraldo",
    document=(
        r"informe|estudio|encuesta|comunicado|carta|documentos?|datos|cifras|estadísticas|auditoría|sentencia|"
        r"balance|acta"
    ),
    anonymous=(
        r"expertos|vecinos|testigos|críticos|fuentes?|funcionarios?|empleados|trabajadores|usuarios|analistas|"
        r"observadores"
    ),
    unnamed=r"anonimato|no ser (?:identificad[oa]|nombrad[oa])|anónim[oa]",
    future=(
        r"será|serán|va a|van a|\w+(?:ará|arán|erá|erán|irá|irán)|podría|podrían|se espera|se prevé|está previsto|"
        r"para 20[2-9]\d"
    ),
    due=(
        r"(?:en|para|antes de|a partir de|hasta)(?: el| la)?(?: \d{1,2} de)? ?(?:enero|febrero|marzo|abril|mayo|"
        r"junio|julio|agosto|septiembre|octubre|noviembre|diciembre|primavera|verano|otoño|invierno|"
        r"20\d\d)(?: de 20\d\d)?|el (?:próximo )?año (?:próximo|que viene)?|la próxima semana"
    ),
    dispute=r"falsamente|es falso|no es cierto|en realidad|contra lo que",
    comparison=(
        r"(?:más|menos|mayor|menor) (?:\w+ ){0,3}(?:que|de)|frente a|el doble|la mitad|aument\w+|disminuy\w+|subió|"
        r"bajó|cayó|en comparación"
    ),
    record=(
        r"récord|por primera vez|nunca antes|sin precedentes|desde que hay registros|(?:más|mayor|"
        r"menor) (?:\w+ )?desde"
    ),
    law=r"ley|decreto|tribunal|sentencia|prohibid\w+|ilegal\w*|condenad\w+|multa\w*|reglamento|demanda|contrato",
    causal=r"porque|debido a|a causa de|gracias a|provocó|causó|por eso|por culpa de|ya que",
    event=(
        r"aprobó|votó|cerró|abrió|murió|mató|firmó|eligió|dimitió|lanzó|vendió|compró|construyó|costó|comenzó|"
        r"terminó|recibió|perdió|ganó|suspendió|rechazó|gastó"
    ),
    unit=(
        r"por ciento|%|millones|millón|mil|euros|dólares|pesos|toneladas|metros|kilómetros|horas|minutos|días|"
        r"semanas|meses|años|votos|personas|habitantes|viviendas|pasajeros|empleos"
    ),
    number_word=(
        r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|treinta|cuarenta|cincuenta|cien|cientos|"
        r"miles|mitad|tercio|cuarto|decenas"
    ),
    calendar=(
        r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|"
        r"miércoles|jueves|viernes|sábado|domingo|(?:1[89]|20)\d\d"
    ),
    dangling=(
        r"él|ella|ellos|ellas|esto|eso|este|esta|estos|estas|ese|esa|pero|y|así|entonces|allí|aquí|su|sus|también|"
        r"luego|además|lo"
    ),
    recommend=r"hay que|debe(?:n|mos|ría|rían)?|deberíamos|es hora de|merece(?:n|mos)?|tenemos que|tiene que",
    judgement=(
        r"vergonzos\w+|vergüenza|escándalo|absurd\w+|ridícul\w+|cínic\w+|cobarde|valiente|peligros\w+|injust\w+|"
        r"deshonest\w+|fracaso|desastre|error|despilfarro|mentira|por desgracia|por fin|afortunadamente|"
        r"lamentable\w*|peor|mejor|mal[oa]s?"
    ),
    belief=r"creo que|pienso que|me parece|a mi juicio|en mi opinión|dudo|temo|parece que|debemos",
    thesis=(
        r"la (?:verdadera )?(?:cuestión|pregunta) (?:es|no es)|el problema es|la verdad es|lo que (?:importa|"
        r"falta)|se trata de"
    ),
    inference=r"por tanto|por lo tanto|así que|por eso|en consecuencia|de ahí",
    generality=r"^(?:pero |y )?(?:quien(?:es)?|nadie|no se|ningun[oa]?)",
    contrast=r"no [^;:.]{1,60}(?:, sino|; sino|: )",
    turn=r"pero|sin embargo|no obstante",
    concession=r"es cierto|es verdad|claro que|sin duda|por supuesto|cierto es|admito",
    example=r"por ejemplo|como en|basta ver",
    first_person=r"yo|me|mi|mis",
    rhetoric=r"nunca|nadie|nada|todos|siempre|jamás|desde luego",
    opinion_page=r"opinión|columna|editorial|tribuna|cartas|firmas",
    analysis_page=r"análisis|claves|verificación",
    live_page=r"en directo|en vivo|última hora|minuto a minuto",
    release_page=r"nota de prensa|comunicado de prensa|contacto de prensa|acerca de|sobre nosotros",
    about_company=r"(?:acerca de|sobre) (?:el |la )?\w+(?: \w+){0,4}$|contacto de prensa",
    promotion=(
        r"newsletter|boletín (?:diario|semanal|gratuito)|suscríbete|suscríbase|regístrate|lea también|lee también|"
        r"código promocional|descarga la app|síguenos|hazte socio"
    ),
    editors_note=r"nota del editor:?|nota de la redacción:?",
    stopwords=(
        "el|la|los|las|un|una|unos|unas|y|o|u|e|pero|ni|que|de|del|a|al|en|con|por|para|sin|sobre|entre|hasta|"
        "desde|como|más|menos|muy|ya|no|"
        "sí|se|su|sus|le|les|lo|me|mi|es|son|era|eran|fue|fueron|ha|han|había|habían|ser|estar|está|están|este|"
        "esta|estos|estas|ese|esa|esto|"
        "eso|cuando|donde|quien|cual|también|además|según|tras|ante|todo|todos|dos|año|años|luego|así|"
        "qué|quién|cuándo|dónde|cómo|cuánto|cuánta|cuántos|cuántas"
    ),
    why_and_how=WHY_AND_HOW,
)
