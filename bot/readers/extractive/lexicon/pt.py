"""Portuguese: the words that matter most."""

from bot.core.reading import ClaimType
from bot.readers.extractive.lexicon.entry import Lexicon

WHY_AND_HOW = {
    ClaimType.NUMBER: ("O número dá a medida do assunto.", "Os números publicados por quem contou."),
    ClaimType.EVENT: ("O resto da notícia depende disso.", "Documentos do fato ou um segundo relato independente."),
    ClaimType.CAUSAL: (
        "Uma causa é mais difícil de provar que uma sequência.",
        "Estudos que examinem também outras causas.",
    ),
    ClaimType.COMPARISON: (
        "Depende do que se compara e de quando.",
        "A mesma medida para os dois lados, de uma só fonte.",
    ),
    ClaimType.QUOTE: (
        "Apoia-se na palavra de uma pessoa.",
        "Uma gravação, uma ata ou documentos sobre o que foi dito.",
    ),
    ClaimType.LAW: ("Pode ser conferido no próprio texto.", "A lei, a sentença ou o registro oficial."),
    ClaimType.RECORD: ("Um recorde exige a série inteira.", "A série completa de quem a mantém."),
}

LEXICON = Lexicon(
    say=(
        r"disse|disseram|diz|dizem|afirmou|afirma|afirmaram|garantiu|garante|explicou|explica|anunciou|anuncia|"
        r"acrescentou|declarou|"
        r"alertou|alerta|informou|informa|sustentou|sustenta|reconheceu|reconhece|confirmou|negou|nega|admitiu|"
        r"escreveu|escreve|"
        r"denunciou|insistiu|insiste|calcula|calculou|estima|estimou|criticou|respondeu|lembrou|ressaltou|revelou|"
        r"contou|avisou"
    ),
    say_passive=r"é|são|foi|foram|sido|ser",
    according_to=r"segundo|de acordo com|conforme|na opinião de|nas palavras de",
    told_to=r"a|ao|à|entrevista com|em",
    pronoun=r"ele|ela|eles|elas|nós|eu|que|quem|isto|isso",
    title=(
        r"prefeit[oa]|ministr[oa]|president[ea]|deputad[oa]|senador(?:a)?|diretor(?:a)?|doutor(?:a)?|dr|dra|"
        r"professor(?:a)?|porta-voz|general|juiz|juíza|secretári[oa]|vereador(?:a)?|governador(?:a)?"
    ),
    organisation=(
        r"prefeitura|câmara|ministério|conselho|sindicato|empresa|companhia|polícia|universidade|associação|"
        r"partido|governo|agência|tribunal|comissão|instituto|banco|grupo|federação|procuradoria"
    ),
    outlet=(
        r"jornal|folha|globo|diário|imprensa|lusa|notícias|revista|rádio|televisão|correio|gazeta|público|expresso|"
        r"estado"
    ),
    document=(
        r"relatório|estudo|pesquisa|comunicado|carta|documentos?|dados|números|estatísticas|auditoria|sentença|"
        r"balanço|ata"
    ),
    anonymous=(
        r"especialistas|moradores|testemunhas|críticos|fontes?|funcionários?|trabalhadores|usuários|utentes|"
        r"analistas|observadores"
    ),
    unnamed=r"anonimato|não ser (?:identificad[oa]|nomead[oa])|anônim[oa]|anónim[oa]",
    future=(
        r"será|serão|vai|vão|\w+(?:ará|arão|erá|erão|irá|irão)|poderia|poderá|poderão|espera-se|prevê-se|"
        r"está previsto|até 20[2-9]\d"
    ),
    due=(
        r"(?:em|para|antes de|a partir de|até)(?: o| a)?(?: \d{1,2} de)? ?(?:janeiro|fevereiro|março|abril|maio|"
        r"junho|julho|agosto|setembro|outubro|novembro|dezembro|primavera|verão|outono|inverno|"
        r"20\d\d)(?: de 20\d\d)?|no próximo ano|no ano que vem|na próxima semana"
    ),
    dispute=r"falsamente|é falso|não é verdade|na realidade|ao contrário do que",
    comparison=(
        r"(?:mais|menos|maior|menor) (?:\w+ ){0,3}(?:que|do que|de)|contra|o dobro|a metade|aument\w+|diminu\w+|"
        r"subiu|caiu|em comparação"
    ),
    record=r"recorde|pela primeira vez|nunca antes|sem precedentes|(?:mais|maior|menor) (?:\w+ )?desde",
    law=(
        r"lei|decreto|tribunal|sentença|proibid\w+|ilegal|ilegais|condenad\w+|multa\w*|regulamento|ação judicial|"
        r"contrato"
    ),
    causal=r"porque|devido a|por causa d\w+|graças a|provocou|causou|por isso|já que",
    event=(
        r"aprovou|votou|fechou|abriu|morreu|matou|assinou|elegeu|renunciou|lançou|vendeu|comprou|construiu|custou|"
        r"começou|terminou|recebeu|perdeu|ganhou|suspendeu|rejeitou|gastou"
    ),
    unit=(
        r"por cento|%|milhões|milhão|mil|euros|dólares|reais|toneladas|metros|quilômetros|quilómetros|horas|"
        r"minutos|dias|semanas|meses|anos|votos|pessoas|habitantes|casas|passageiros|empregos"
    ),
    number_word=(
        r"dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|doze|vinte|trinta|quarenta|cinquenta|cem|centenas|"
        r"milhares|metade|terço|quarto|dezenas"
    ),
    calendar=(
        r"janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|segunda-feira|"
        r"terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo|(?:1[89]|20)\d\d"
    ),
    dangling=(
        r"ele|ela|eles|elas|isto|isso|este|esta|estes|estas|esse|essa|mas|e|assim|então|ali|aqui|seu|sua|seus|suas|"
        r"também|depois|além disso"
    ),
    recommend=(
        r"é preciso|deve(?:m|mos|ria|riam)?|deveríamos|está na hora|merece(?:m|mos)?|temos de|temos que|tem de|"
        r"tem que"
    ),
    judgement=(
        r"vergonhos\w+|vergonha|escândalo|absurd\w+|ridícul\w+|cínic\w+|covarde|corajos\w+|perigos\w+|injust\w+|"
        r"desonest\w+|fracasso|desastre|erro|desperdício|mentira|infelizmente|finalmente|felizmente|lamentável|"
        r"pior|melhor|má|mau|maus"
    ),
    belief=r"acho que|penso que|creio que|parece-me|na minha opinião|a meu ver|duvido|receio|parece que|devemos",
    thesis=(
        r"a (?:verdadeira )?(?:questão|pergunta) (?:é|não é)|o problema é|a verdade é|o que (?:importa|falta)|"
        r"trata-se de"
    ),
    inference=r"portanto|por isso|logo|assim sendo|daí",
    turn=r"mas|porém|contudo|no entanto",
    concession=r"é verdade|é certo|claro que|sem dúvida|admito|decerto",
    example=r"por exemplo|como em|basta ver",
    first_person=r"eu|me|mim|meu|minha",
    rhetoric=r"nunca|ninguém|nada|todos|sempre|jamais|evidentemente",
    opinion_page=r"opinião|coluna|editorial|tribuna|cartas|crônica|crónica",
    analysis_page=r"análise|entenda|verificação",
    live_page=r"ao vivo|em direto|última hora|minuto a minuto",
    release_page=r"comunicado de imprensa|assessoria de imprensa|contato de imprensa|sobre nós",
    about_company=r"sobre (?:o |a )?\w+(?: \w+){0,4}$|contato de imprensa|assessoria de imprensa",
    promotion=(
        r"newsletter|boletim (?:diário|semanal|gratuito)|assine (?:já|agora)|inscreva-se|leia também|leia mais|"
        r"código promocional|cupom|baixe o app|siga-nos"
    ),
    editors_note=r"nota do editor:?|nota da redação:?",
    stopwords=(
        "o|a|os|as|um|uma|uns|umas|e|ou|mas|nem|que|de|do|da|dos|das|em|no|na|nos|nas|ao|à|aos|às|com|por|pelo|"
        "pela|para|sem|sobre|entre|até|"
        "desde|como|mais|menos|muito|já|não|sim|se|seu|sua|seus|suas|lhe|me|é|são|era|eram|foi|foram|tem|têm|"
        "tinha|ser|estar|está|estão|este|"
        "esta|estes|estas|esse|essa|isto|isso|quando|onde|quem|qual|também|além|segundo|após|todo|todos|dois|ano|"
        "anos|depois|assim|quê|quanto|quanta|quantos|quantas|porquê"
    ),
    why_and_how=WHY_AND_HOW,
)
