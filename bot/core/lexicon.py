"""Words that grounding looks for: hedges, verdicts, and what is written with a capital without being a name."""

# A hedge in the evidence must survive in any of its forms and languages. Only words that weaken a statement by
# themselves: "soll" or "would" have too many other uses.
HEDGES = frozenset(
    """
    reportedly allegedly alleged apparently may might could possibly perhaps likely unlikely unconfirmed suspected
    purported purportedly seemingly seems seem appears appear believed thought rumoured rumored potentially probably
    angeblich offenbar möglicherweise vielleicht mutmaßlich könnte könnten dürfte dürften wahrscheinlich vermutlich wohl
    peut-être aurait auraient pourrait pourraient présumé présumée probablement apparemment possiblement
    presuntamente supuestamente quizá quizás podría podrían habría habrían posiblemente probablemente
    alegadamente supostamente talvez poderia poderiam teria teriam possivelmente provavelmente
    """.split()
)

# A verdict is for people. These may stand in a reading only where the evidence itself holds them.
VERDICTS = frozenset(
    """
    false falsely untrue debunked debunk disproved disproven lie lies lied lying liar liars misleading misled hoax fake
    baseless fabricated misinformation disinformation propaganda
    falsch gelogen lüge lügen lügt widerlegt irreführend faux fausse mensonge mensonges ment trompeur
    falso falsa mentira mentiras miente engañoso enganoso desmentido
    """.split()
)

# Words that English (and title style) writes with a capital although they name nobody.
NOT_NAMES = frozenset("mio mrd tsd i i'm i've i'd i'll mr mrs ms dr sir dame lord lady prof st".split())
