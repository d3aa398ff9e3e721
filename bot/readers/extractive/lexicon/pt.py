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

# A verb of saying may open a sentence: its subject is left out where the sentence before has it.
_SAY = (
    r"(?:afirm|inform|explic|anunci|declar|alert|apont|indic|confirm|neg|revel|avis|ressalt|destac|lembr|acrescent|"
    r"estim|calcul|critic|denunci|relat|constat|registr|regist|detalh|assegur|comunic|justific|argument|aleg|"
    r"reclam|mostr|descart|sustent|divulg|contest|acus|question|aler|acredit)(?:a|am|ou|aram|ava|avam)|"
    r"(?:tem|têm|tinha|tinham|havia|haviam)(?: \w+)? (?:dito|afirmado|informado|explicado|anunciado|declarado|alertado|"
    r"apontado|indicado|confirmado|negado|revelado|avisado|estimado|calculado|garantido|admitido|reconhecido|"
    r"prometido|comemorado|escrito|contado|denunciado|relatado)|"
    r"disse|disseram|diz|dizem|dizia|diziam|garantiu|garantiram|garantem?|reconheceu|reconheceram|reconhecem?|admitiu|"
    r"admitiram|admitem?|escreveu|escreveram|escrevem?|insistiu|insistem?|respondeu|responderam|respondem?|contou|"
    r"contaram|contam?(?! com)|defendeu|defenderam|defendem?|concluiu|concluíram|concluem|conclui|prevê|preveem|"
    r"previu|apurou|apuraram|atribui|atribuem|atribuiu|atribuíram|sugerem?|sugeriu"
)


LEXICON = Lexicon(
    say=_SAY,
    says_quotation=(
        r"(?<=“”, )\w+(?:ou|eu|iu|ava|ia)|desabafou|perguntou|lamentou|comemorou|resumiu|desabafa|"
        r"chamou|chama|descreveu|definiu|pediu|exigiu|prometeu|dizia|diziam|"
        r"comparou|defendeu|atribui|atribuem|atribuiu|escreveu|lê-se|comentou|completou|concluiu|emendou|rebateu"
    ),
    merely_says=r"disse|diz|disseram|informou|esclareceu|explicou|respondeu|confirmou|detalhou|especificou|quis dizer",
    say_passive=r"é|são|foi|foram|sido|ser|se",
    helping=(
        r"não|já|também|tampouco|ainda|depois|então|hoje|ontem|no entanto|porém|entretanto|por sua vez|lhe|lhes|o|os|"
        r"me|nos|nunca|só|e|mas|como|conforme|segundo|quando|mesmo|mesma|próprio|própria|\w+mente|contudo"
    ),
    that=r"(?:\w+ ){0,3}que",
    according_to=(
        r"segundo(?= (?:o|a|os|as|um|uma|ele|ela|eles|elas|dados|fontes|estimativas|moradores|especialistas)\b)|"
        r"segundo(?! (?:semestre|turno|trimestre|tempo|lugar|andar|ano|gol|dia|amarelo|maior|caso|mandato|filho|"
        r"\w+ d[aeo]))|"
        r"de acordo com|conforme(?! (?:o caso|apurou|informou|disse|explicou))|na opinião d[aeo]|nas palavras d[aeo]|"
        r"na avaliação d[aeo]s?|pel[ao](?= protocolo| regulamento| contrato| relatório| levantamento)|^para(?= (?:o|a|"
        r"os|as) [^,]{3,60}, )"
    ),
    own_account=r"segundo (?:os seus próprios|seus próprios|as suas próprias|suas próprias|as próprias) \w+",
    reads=r"lê-se|pode ler-se|pode-se ler|está escrito|consta",
    told_to=r"a|ao|à|entrevista com|entrevista a|em",
    pronoun=r"ele|ela|eles|elas|isto|isso",
    title=(
        r"(?:vice-)?prefeit[oa]|ministr[oa]|(?:vice-)?president[ea]|deputad[oa]|senador(?:a)?|diretor(?:a)?|"
        r"doutor(?:a)?|"
        r"dr|dra|sr|sra|professor(?:a)?|porta-voz|general|juiz|juíza|secretári[oa]|vereador(?:a)?|governador(?:a)?|"
        r"técnico|treinador(?:a)?|médic[oa]|engenheir[oa]|advogad[oa]|delegad[oa]|procurador(?:a)?|promotor(?:a)?|"
        r"economista|analista|pesquisador(?:a)?|investigador(?:a)?|gerente|chefe|coordenador(?:a)?|responsável|"
        r"comandante|capitão|coronel|reitor(?:a)?|bispo|líder|fundador(?:a)?|dono|dona|proprietári[oa]|enfermeir[oa]|"
        r"agricultor(?:a)?|especialista|autor(?:a)?|autarca|relator(?:a)?|comentarista|atacante|goleiro|zagueiro|"
        r"volante|"
        r"meia|lateral|capitã|dirigente|sargento|bastonári[oa]|provedor(?:a)?|conselheir[oa]|superintendente|motorista"
    ),
    organisation=(
        r"prefeitura|câmara|município|ministério|conselho|sindicato|empresa|companhia|polícia|universidade|associação|"
        r"partido|governo|agência|tribunal|comissão|instituto|banco|grupo|federação|procuradoria|promotoria|secretaria|"
        r"assessoria|defesa|fabricante|construtora|concessionária|operadora|oposição|bancada|defensoria|hospital|clube|liga|"
        r"diretoria|direção|ong|consórcio|fundação|bombeiros|junta|autarquia|ministério público|defesa civil|casa|"
        r"senado|congresso|entidade|organização|coletivo|comité|comitê|corte|ordem|cooperativa|fornecedora|montadora|"
        r"seguradora|loja|escola|gabinete|delegacia|exército|administração|departamento|autoridade|central|visitantes"
    ),
    place=(
        r"rua|avenida|praça|ponte|rio|serra|são|santa|santo|porto|vale|ilha|lago|praia|bairro|vila|estrada|córrego|"
        r"estádio"
    ),
    outlet=(
        r"jornal|folha|globo|diário|imprensa|lusa|notícias|revista|rádio|televisão|tv|correio|gazeta|"
        r"(?<!ministério )público|expresso|"
        r"estado|portal|emissora|placar|observador|semanário"
    ),
    document=(
        r"relatório|estudo|pesquisa|comunicado|carta|documentos?|dados|números|estatísticas|auditoria|sentença|"
        r"balanço|ata|atas|levantamento|laudo|parecer|contrato|edital|regulamento|protocolo|registro|registros|registo|"
        r"plano|projeto|lista|nota|notas|sondagem|inquérito|censo|ofício|planilha|denúncia|despacho|acórdão|boletim|"
        r"orçamento|análise|avaliação|súmula|gravação"
    ),
    anonymous=(
        r"especialistas|moradora?e?s?|testemunhas?|críticos|fontes?|funcionári[oa]s?|trabalhador(?:a|es|as)?|"
        r"usuári[oa]s?|utentes?|analistas|observadores|auditor[ae]?s?|técnic[oa]s|servidor(?:a|es|as)?|autores|autoras|"
        r"familiares|pais|mães|médicos|autoridades|investigadores|pesquisadores|cientistas|engenheiros|pescador(?:es)?|"
        r"agricultores|comerciantes|pessoas|um(?:a)?(?= d)|alguns|algumas|outr[oa]s|economistas|advogados|vizinh[oa]s?|"
        r"professores|alunos|estudantes|agentes?|membros?|residentes|clientes|aliados|opositores|jogadores|dirigentes"
    ),
    unnamed=(
        r"anonimato|não (?:ser|quis ser|quer ser) (?:identificad[oa]s?|nomead[oa]s?|citad[oa]s?)|anônim[oa]s?|"
        r"anónim[oa]s?|"
        r"sob (?:reserva|condição)|não se identificar"
    ),
    conditional=(
        r"(?:teria|teriam|estaria|estariam)(?: (?:sido|já|também))* \w+(?:ado|ido|ada|ida|ados|idos|to|ta|ando|endo|"
        r"indo)"
    ),
    article=r"o|a|os|as|um|uma|uns|umas|seu|sua|seus|suas|este|esta|esse|essa",
    preposition=(
        r"de|do|da|dos|das|em|no|na|nos|nas|ao|à|aos|às|com|por|pelo|pela|pelos|pelas|para|sem|sobre|entre|até|desde|"
        r"contra|após|perante|sob|durante|num|numa|que|quem"
    ),
    noun_first=True,
    fronted=(r"ontem|hoje|assim|também|além disso|então|depois|ali|já"),
    gendered=True,
    drops_subject=True,
    future=(
        r"será|serão|vai|vão|\w+(?:ará|arão|erá|erão|irá|irão)|poderia|poderá|poderão|espera-se|prevê-se|"
        r"prevêe?m? \w+[aei]r|"
        r"devem? \w+[aei]r|podem? ser|"
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
        r"ele|ela|eles|elas|isto|isso|est[ea](?! (?:ano|mês|semana|verão|inverno))|estes|estas|esse|essa|mas|e|assim|"
        r"então|ali|aqui|seu|sua|seus|suas|também|depois|além disso|no entanto|porém|por isso|"
    )
    + _SAY,
    he_or_she=r"ele|ela",
    opinion_page=r"opinião|coluna|editorial|tribuna|cartas|crônica|crónica",
    analysis_page=r"análise",
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
