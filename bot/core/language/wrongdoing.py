"""Words of wrongdoing, in five languages: crimes, misconduct, and what courts and investigators do about them.

Chosen for this project from what press codes treat as accusations (crime, corruption, abuse, fraud,
discrimination). They say that a moderator should look, and no more; a missing word costs a place in the queue.
"""

# Whole words, where the beginning of the word alone would say too little ("raped" but not "rapeseed").
WRONGDOING = frozenset(
    """
    rape raped raping rapist stole stolen steal stealing theft thief bribe bribes bribed bribery cheat cheated cheating
    killed kills killing stabbed abused abuser abusive assault assaulted assaulting guilty crime crimes
    criminal lied lying misled perjury scam scammed spied spying racist sexist nazi
    mord mörder ermordet tötete getötet stahl gestohlen diebstahl dieb bestochen betrug betrog betrogen betrüger
    schuldig gelogen verbrechen spion rassist raub
    viol violé violée violeur volé volée voleur tué tuée coupable menti crime crimes criminel criminelle
    robo robó robado ladrón mató matado mintió culpable crimen crímenes violó delito delitos
    roubo roubou roubado ladrão matou mentiu culpado culpada crime crimes estuprou estupro violou
    """.split()
)

# Beginnings of words.
WRONGDOING_STEMS = tuple(
    """
    accus alleg arrest charged convict corrupt defraud discriminat embezzl extort fraud harass illegal indict
    launder manslaughter misconduct misus molest murder negligen plagiari smuggl terroris traffick unlawful violat
    angeklagt anklag bestech beschuldig diskriminier erpress fälsch festgenommen geldwäsch hinterzieh korrupt
    misshandel missbrauch schmuggel steuerhinterzieh straftat terror untreue unterschlag verdächtig verhaft
    vergewaltig verurteil veruntreu vorgeworfen
    accusé agress arrêté assassin blanchiment chantage condamn corromp détourn discriminat escroc extor harcel harcèl
    illég inculp meurtr pot-de-vin soupçonn trafi
    abus acos acus agred agres arrestad asesin blanqueo condenad corrup cohecho detenid discrimin estaf extorsi
    ilegal imputad malversa prevarica procesad soborn tráfico violaci
    acusad assédio desvio detid indiciad lavagem peculato
    plági preso processad propina suborn violaç
    """.split()
)
