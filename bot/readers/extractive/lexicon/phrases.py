"""Phrases: what the extractive reader says in words of its own, by language; all else it takes from the article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """Texts with {fields}; a figure or a name comes from the article."""

    two_figures: str  # {one}, {other}
    disputed: str  # {one}, {other}
    gap_named: str
    denied: str
    not_heard: str  # {name}
    who_confirms: str  # {who}


ENGLISH = Phrases(
    two_figures="Two figures for the same thing: {one} and {other}.",
    gap_named="Two figures whose difference the article itself points out.",
    disputed="A figure, and the one that the author sets against it: {one} and {other}.",
    denied="What one sentence tells, the other denies.",
    not_heard="What does {name} say to the accusation? The article does not quote them.",
    who_confirms="Who else can confirm what “{who}” says?",
)
PHRASES = {
    "en": ENGLISH,
    "de": Phrases(
        two_figures="Zwei Zahlen für dieselbe Sache: {one} und {other}.",
        gap_named="Zwei Zahlen, auf deren Unterschied der Artikel selbst hinweist.",
        disputed="Eine Zahl und die, die der Autor ihr entgegenhält: {one} und {other}.",
        denied="Was der eine Satz berichtet, bestreitet der andere.",
        not_heard="Was sagt {name} zu dem Vorwurf? Der Artikel gibt keine Antwort wieder.",
        who_confirms="Wer kann sonst noch bestätigen, was „{who}“ sagt?",
    ),
    "fr": Phrases(
        two_figures="Deux chiffres pour la même chose : {one} et {other}.",
        gap_named="Deux chiffres dont l’article relève lui-même l’écart.",
        disputed="Un chiffre, et celui que l’auteur lui oppose : {one} et {other}.",
        denied="Ce que rapporte une phrase, l’autre le nie.",
        not_heard="Que répond {name} à l’accusation ? L’article ne le rapporte pas.",
        who_confirms="Qui d’autre peut confirmer ce que dit « {who} » ?",
    ),
    "es": Phrases(
        two_figures="Dos cifras para lo mismo: {one} y {other}.",
        gap_named="Dos cifras cuya diferencia señala el propio artículo.",
        disputed="Una cifra, y la que el autor le opone: {one} y {other}.",
        denied="Lo que cuenta una frase lo niega la otra.",
        not_heard="¿Qué responde {name} a la acusación? El artículo no lo recoge.",
        who_confirms="¿Quién más puede confirmar lo que dice «{who}»?",
    ),
    "pt": Phrases(
        two_figures="Dois números para a mesma coisa: {one} e {other}.",
        gap_named="Dois números cuja diferença o próprio artigo aponta.",
        disputed="Um número, e o que o autor lhe opõe: {one} e {other}.",
        denied="O que uma frase conta, a outra nega.",
        not_heard="O que responde {name} à acusação? O artigo não o relata.",
        who_confirms="Quem mais pode confirmar o que diz “{who}”?",
    ),
}
