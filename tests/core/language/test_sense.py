"""Hedge, negation, rise and fall: what must survive retelling, and what says the same in other words."""

import pytest

from bot.core.language.sense import changes


@pytest.mark.parametrize(
    ("sentence", "text", "rule"),
    [
        ("The minister did not rule out a tax rise.", "The minister ruled out a tax rise.", "negation lost"),
        ("The bridge isn’t safe, engineers said.", "Engineers said the bridge is safe.", "negation lost"),
        ("Nobody was hurt in the fire.", "People were hurt in the fire.", "negation lost"),
        ("Der Rat hat den Plan nicht gebilligt.", "Der Rat hat den Plan gebilligt.", "negation lost"),
        ("Le maire n'a pas approuvé le budget.", "Le maire a approuvé le budget.", "negation lost"),
        ("El Gobierno no aprobó la reforma.", "El Gobierno aprobó la reforma.", "negation lost"),
        ("The firm can pay its workers.", "The firm cannot pay its workers.", "negation added"),
        ("The council approved the plan.", "The council has not approved the plan.", "negation added"),
        ("Profits rose 5%.", "Profits fell 5%.", "turned into its opposite"),
        ("Die Mieten sind gesunken.", "Die Mieten sind gestiegen.", "turned into its opposite"),
        ("The governor has never failed to pay.", "The governor has failed to pay.", "negation lost"),
        ("Hutchins has not negotiated with them.", "Hutchins has negotiated with them.", "negation lost"),
        ("He did not take bribes.", "He took bribes.", "negation lost"),
        ("The minister did not rule out a tax rise.", "The minister planned a tax rise.", "negation lost"),
        ("Sie schloss einen Rücktritt nicht aus.", "Sie plant einen Rücktritt.", "negation lost"),
        ("O governo não aprovou a reforma.", "O governo aprovou a reforma.", "negation lost"),
        ("Ruiz denied taking bribes.", "Ruiz took bribes.", "denial lost"),
        ("Ruiz bestritt, Geld genommen zu haben.", "Ruiz hat Geld genommen.", "denial lost"),
        ("Ruiz niega haber cobrado comisiones.", "Ruiz ha cobrado comisiones.", "denial lost"),
        ("The court approved the merger.", "The court rejected the merger.", "turned into its opposite"),
        ("The contract is said to have reportedly ended.", "The contract has ended.", "hedge lost"),
        ("Le contrat aurait été rompu.", "Le contrat a été rompu.", "hedge lost"),
        ("El contrato habría terminado.", "El contrato ha terminado.", "hedge lost"),
        ("O contrato teria terminado.", "O contrato terminou.", "hedge lost"),
        ("The suspected arsonist was held.", "The arsonist was held.", "hedge lost"),
        ("The trial might not happen.", "The trial will not happen.", "hedge lost"),
        ("Perhaps the mayor paid 90 people.", "The mayor paid 90 people.", "hedge lost"),
        ("The number is not in the report.", "The number is in the report.", "negation lost"),
    ],
)
def test_a_changed_sense_is_named(sentence: str, text: str, rule: str) -> None:
    assert [found for found, _ in changes(text, sentence, sentence)] == [rule]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The minister did not rule out a tax rise.", "A tax rise was not ruled out."),
        ("The court refused to hear the case.", "The court will not hear the case."),
        ("The bridge isn’t safe.", "The bridge is unsafe."),
        ("No boats sailed in the storm.", "All boats stayed in harbour."),
        ("The council has no money for the bridge.", "The council is short of money for the bridge."),
        ("There is no money.", "Money is what the council asks for."),
        ("Not only did rents rise, wages rose too.", "Rents and wages rose."),
        ("There is no doubt the dam is safe.", "The dam is safe."),
        ("La ville ne paie pas le pont.", "Le pont est à la charge de la région."),
        ("Wages rose while unemployment fell.", "Unemployment fell."),
        ("Losses shrank.", "Losses fell."),
        ("Unemployment fell, and wages are higher.", "Unemployment fell and wages rose."),
        ("Profits fell, the owner says.", "Profits are smaller, Rose says."),
        ("The fire may have been arson.", "It is possible that the fire was arson."),
        ("He could not swim.", "He was unable to swim."),
        ("The lane carries perhaps 90 cars.", "The lane carries about 90 cars."),
        ("The law does not ask whether he paid; it asks whether he lost.", "The law: what counts is whether he lost."),
        ("Nobody seems to know how many ride.", "How many ride is not known."),
        (
            "It was not in the press notice, issued by the council. It isn’t in the paper.",
            "The press notice by the council has a number; the paper has no such number.",
        ),
        ("Crews came within five minutes.", "Crews came in no more than five minutes."),
        ("Die Zahl war die höchste seit Beginn.", "Die Zahl war so hoch wie nie seit Beginn."),
        ("The article says a president may dissolve it.", "The article lets a president dissolve it."),
        ("It ran, and it could close.", "It ran."),
        ("The poor are twice as likely to leave.", "The poor leave twice as often."),
        ("Reportedly the talks took place in Rome, the Post said.", "The Post says that the talks took place in Rome."),
        ("No club had won it since 1998.", "It is the first club to win it since 1998."),
        ("They forgot to count the fraud.", "They did not count the fraud."),
        ("Ruiz denied taking bribes.", "Ruiz says that she did not take bribes."),
        ("Ruiz denied it and left.", "Ruiz left."),
        ("Die Firma schließt den Verkauf nicht aus.", "Der Verkauf bleibt offen."),
        ("The minister did not rule out a tax rise.", "The minister may plan a tax rise."),
        ("L’indice n’a reculé que de 9 %.", "L’indice a reculé de 9 %."),
    ],
)
def test_the_same_sense_in_other_words_holds(sentence: str, text: str) -> None:
    assert list(changes(text, sentence, sentence)) == []


def test_a_negation_in_another_sentence_of_the_evidence_is_none_lost() -> None:
    evidence = "The council approved the plan. It has not paid for the bridge."
    assert list(changes("The council approved the plan.", "The council approved the plan.", evidence)) == []


def test_a_denial_elsewhere_in_the_evidence_may_carry_a_negation() -> None:
    first = "The council had approved the plan, the paper wrote."
    text = "The council had not approved the plan, Ruiz said."
    assert list(changes(text, first, f"{first} Ruiz denied it.")) == []
    assert list(changes(text, first, first)) == [("negation added", "approved")]
