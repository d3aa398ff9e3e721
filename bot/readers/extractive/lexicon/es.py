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

# A verb of saying may open a sentence: its subject is left out where the sentence before has it.
_SAY = (
    r"(?:afirm|asegur|explic|señal|anunci|declar|indic|manifest|subray|revel|estim|calcul|critic|inform|comunic|"
    r"confirm|"
    r"aclar|precis|apunt|report|detall|lament|destac|constat|registr|descart|pronostic|relat|justific|argument|aleg|"
    r"invoc|rechaz|denunci|acus|cuestion|opin|alert|avis)(?:a|an|ó|aron|aba|aban)|"
    r"(?:ha|han|había|habían)(?: \w+)? (?:dicho|afirmado|asegurado|explicado|señalado|anunciado|declarado|indicado|"
    r"revelado|estimado|calculado|informado|comunicado|confirmado|aclarado|precisado|negado|advertido|admitido|"
    r"reconocido|insistido|denunciado|prometido|sostenido|escrito|contado|recordado|reportado)|"
    r"dijo|dijeron|dice|dicen|decía|decían|sostuvo|sostuvieron|sostienen?|reconoció|reconocieron|reconocen?|advirtió|"
    r"advirtieron|advierten?|advertía|admitió|admitieron|admiten?|añadió|añadieron|añaden?|escribió|escribieron|"
    r"escriben?|insistió|insistieron|insisten?|respondió|respondieron|responden?|recordó|recuerdan?|contó|contaron|"
    r"cuentan?(?! con)|negó|negaron|niegan?|expuso|exponen?|concluyó|concluyen?|defendió|defendieron|defienden?|"
    r"publicó que|publican? que|creen? que|temen? que|mantienen? que|habló de|hablaban? de|habla de|hablan de|cifró|"
    r"cifraron|cifran? en|"
    r"muestran?|demuestran?|prevén?|previó|se limitó a (?:decir|señalar)|se quejó|se quejan?|dio a conocer"
)


LEXICON = Lexicon(
    say=_SAY,
    says_quotation=(
        r"(?<=“”, )\w+(?:ó|aba|ía)|confió|confesó|soltó|preguntó|lamentó|celebró|resumió|zanjó|recalcó|"
        r"describió|definió|calificó|calificaba|llamó|llama|atribuyó|"
        r"pidió|exigió|prometió|promete|admitía|decía|decían|reza|dice|clamó|defendió|tachó|tildó"
    ),
    merely_says=(
        r"dijo|dice|dijeron|aclaró|aclara|precisó|informó|explicó|contestó|respondió|confirmó|detalló|especificó"
    ),
    say_passive=r"es|son|fue|fueron|sido|ser|se",
    helping=(
        r"no|ya|también|tampoco|además|después|luego|luego|entonces|hoy|ayer|sin embargo|en cambio|por su parte|le|les|"
        r"lo|"
        r"la|me|nos|nunca|sí|sólo|solo|y|pero|como|según|cuando|mismo|misma|mismos|mismas|aún|todavía|\w+mente"
    ),
    that=r"(?:\w+ ){0,3}que",
    according_to=(
        r"según(?! (?:el caso|los casos|se |informó|comunicó|explicó|indicó|dijo|señaló|aseguró|anunció|consta))|"
        r"de acuerdo (?:con|a)|a juicio de|en palabras de|a decir de|en opinión de|conforme a|al decir de|"
        r"^para(?= (?:el|la|los|las) [^,]{3,60}, )"
    ),
    own_account=(
        r"según (?:sus? propi[oa]s? \w+|comunicó|informó|anunció|explicó|indicó|precisó|ha comunicado|ha informado)"
    ),
    reads=r"se lee|puede leerse|se puede leer|consta|reza",
    told_to=r"a|al|entrevista con|en",
    pronoun=r"él|ella|ellos|ellas|esto|eso",
    title=(
        r"alcalde(?:sa)?|vicealcalde(?:sa)?|ministr[oa]|exministr[oa]|(?:vice)?president[ea]|(?:ex)?diputad[oa]|"
        r"senador(?:a)?|"
        r"(?:sub)?director(?:a)?|doctor(?:a)?|dr|dra|profesor(?:a)?|portavoz|vocer[oa]|general|juez|jueza|"
        r"secretari[oa]|"
        r"don|doña|sr|sra|señor(?:a)?|consejer[oa]|consejer[oa] delegad[oa]|concejal(?:a)?|gobernador(?:a)?|fiscal|"
        r"comisari[oa]|ingenier[oa]|abogad[oa]|médic[oa]|economista|analista|investigador(?:a)?|gerente|jef[ea]|"
        r"coordinador(?:a)?|responsable|entrenador(?:a)?|delegad[oa]|intendente|canciller|rector(?:a)?|obispo|capitán|"
        r"coronel|dirigente|líder|fundador(?:a)?|dueñ[oa]|propietari[oa]|enfermer[oa]|maestr[oa]|agricultor(?:a)?|"
        r"activista|experto|experta|autor(?:a)?|titular|defensor(?:a)?|procurador(?:a)?|contralor(?:a)?|superintendente"
    ),
    organisation=(
        r"ayuntamiento|alcaldía|municipio|municipalidad|ministerio|secretaría|consejería|consejo|sindicato|empresa|"
        r"compañía|constructora|policía|universidad|asociación|partido|gobierno|agencia|tribunal|juzgado|comisión|"
        r"junta|"
        r"instituto|banco|grupo|federación|fiscalía|contraloría|defensoría|procuraduría|cancillería|cámara|colegio|"
        r"bomberos|hospital|clínica|colectivo|plataforma|organización|oposición|defensa|patronal|dirección|gerencia|entidad|"
        r"club|fundación|comité|cuerpo|superintendencia|concesionaria|operadora|fabricante|cartera|diputación|caja|"
        r"confederación|cooperativa|cruz roja|protección civil|ejército|guardia civil|senado|congreso|corte|oficina|"
        r"servicio|departamento|delegación|autoridad|aseguradora|firma|corporación|ong|onu"
    ),
    place=(
        r"calle|avenida|plaza|puente|río|monte|san|santa|santo|puerto|valle|isla|lago|playa|barrio|villa|carretera|"
        r"quebrada"
    ),
    outlet=(
        r"periódico|diario|país|mundo|prensa|efe|noticias|revista|radio|televisión|correo|gaceta|heraldo|canal|"
        r"emisora|semanario|tribuna|voz|nación|clarín|vanguardia|tiempo"
    ),
    document=(
        r"informe|estudio|encuesta|comunicado|carta|documentos?|datos|cifras|estadísticas|auditoría|sentencia|"
        r"balance|acta|actas|lista|listado|registro|registros|contrato|pliego|plan|proyecto|memoria|expediente|oficio|"
        r"correos?|nota|folleto|peritaje|dictamen|denuncia|demanda|auto|resolución|reglamento|presupuesto|sondeo|censo|"
        r"memorando|parte|boletín|análisis|evaluación|atestado|cláusula"
    ),
    anonymous=(
        r"expert[oa]s|vecin[oa]s?|testigos?|críticos|fuentes?|funcionari[oa]s?|emplead[oa]s?|trabajador(?:a|es|as)?|"
        r"usuari[oa]s?|analistas|observadores|técnic[oa]s?|sobrevivientes?|supervivientes?|familiares|padres|madres|"
        r"médicos|autoridades|investigadores|científicos|ingenieros|pescador(?:es)?|agricultores|comerciantes|"
        r"dirigentes|"
        r"opositores|personas|un[oa](?= de)|algun[oa]s|otr[oa]s|economistas|abogados|autor[ea]s|soci[oa]s|sindicatos|"
        r"cociner[oa]s?|profesores|alumnos|estudiantes|rescatistas|agentes?|miembros?|residentes|clientes|inspectores"
    ),
    unnamed=(
        r"anonimato|no ser (?:identificad[oa]s?|nombrad[oa]s?|citad[oa]s?)|anónim[oa]s?|bajo reserva|"
        r"no quiere (?:\w+ ){0,2}su nombre|(?:pidió|pidieron) (?:reserva|no ser)"
    ),
    conditional=(
        r"(?:habría|habrían|estaría|estarían)(?: (?:sido|ya|también))* \w+(?:ado|ido|ada|ida|ados|idos|to|ta|cho|cha|"
        r"ando|iendo)"
    ),
    article=r"el|la|los|las|un|una|unos|unas|su|sus|este|esta|ese|esa|lo",
    preposition=(
        r"de|del|a|al|en|con|por|para|sin|sobre|entre|hasta|desde|contra|tras|ante|bajo|durante|hacia|mediante|que|"
        r"quien|quienes"
    ),
    noun_first=True,
    fronted=(
        r"ayer|hoy|así|también|además|entonces|luego|después|allí|(?:este|el) (?:lunes|martes|miércoles|jueves|viernes|"
        r"sábado|domingo)"
    ),
    gendered=True,
    drops_subject=True,
    future=(
        r"será|serán|va a|van a|\w+(?:ará|arán|erá|erán|irá|irán|brá|brán|drá|drán)|promete|podría|podrían|se espera|"
        r"se prevé|está previsto|"
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
        r"él|ella|ellos|ellas|esto|eso|est[ea](?! (?:año|mes|semana|verano|invierno))|estos|estas|ese|esa|pero|y|"
        r"así|entonces|allí|aquí|su|sus|también|luego|además|lo|sin embargo|no obstante|por eso|"
    )
    + _SAY,
    he_or_she=r"él|ella",
    opinion_page=r"opinión|columna|editorial|tribuna|cartas|firmas",
    analysis_page=r"análisis",
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
