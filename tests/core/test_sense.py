"""Hedge, negation, rise and fall: what must survive retelling, and what says the same in other words."""

import pytest

from bot.core.sense import changes


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
        ("The suspected arsonist was held.", "The arsonist was held.", "hedge lost"),
        ("The trial might not happen.", "The trial will not happen.", "hedge lost"),
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
    assert list(changes(text, first, first)) == [("negation added", "approved plan")]
