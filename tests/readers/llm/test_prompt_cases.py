"""What the prompts for questions, translations, joins and repairs ask serves a small case; code tells its breach if it
can."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from bot.core import grounding
from bot.core.question import Exchange, Reply
from bot.core.reading import Reading
from bot.readers.llm import joining
from bot.readers.llm.fidelity import changed
from bot.readers.llm.prompt import prompt_file
from bot.readers.llm.question_prompts import QuestionPrompts
from bot.readers.llm.tokens import Tokens
from bot.readers.llm.translation import TranslationPrompt, TranslationPrompts
from readers.articles import article, claim, point, reply

Json = dict[str, Any]
HALL = article(
    """
    The council of Lomvik may close the town hall on 4 May 2026, its clerk said.
    It did not rule out a sale to a hotel.
    The hall cost €3.4 million in 2019, the council says.
    “It was nearer €5 million,” said Mara Tvedt, the treasurer.
    This paper has asked the council for the shabby, secretive contract every week since May, and in vain.
    The council has not published the accounts.
    """.replace("    ", ""),
    per_block=6,
    title="A hall for sale",
)


@dataclass(frozen=True)
class Case:
    """An instruction by words of it, a text that keeps it and one that breaks it.

    `named`: how code names the breach, "" where only the prompt can prevent it.
    """

    words: str
    keeps: str
    breaks: str
    ids: tuple[int, ...]
    named: str = ""


ANSWERS = [
    Case(
        "the fewest that carry", "The hall cost €3.4 million.", "The hall cost €3.4 million in June.", (3,), "evidence"
    ),
    Case("Do not fill it", "The accounts are not published.", "Of 2018 the article says nothing.", (6,), "evidence"),
    Case(
        "two figures for one",
        "Mara Tvedt puts it at nearly five million euros.",
        "It cost four million.",
        (3, 4),
        "evidence",
    ),
    Case("what answers it most directly", "It may close on 4 May.", "The hall cost €3.4 million.", (1, 3)),
    Case("whether something is true", "Mara Tvedt says it was more.", "The figure is false.", (3, 4), "verdict"),
    Case(
        "takes for granted", "The accounts are not published.", "The council has published the accounts.", (6,), "lost"
    ),
    Case(
        "Keep the attribution", "The clerk said that it may close.", "Odd Brekke said that it may close.", (1,), "name"
    ),
    Case("Keep hedges", "The town hall may close.", "The town hall closes.", (1,), "hedge lost"),
    Case("has not planned one", "It did not rule out a sale.", "It ruled out a sale.", (2,), "negation lost"),
    Case("in quotation marks, as theirs", "The paper calls it “secretive”.", "The contract is secretive.", (5,)),
    Case("more than eleven words", "The paper has asked for it in vain.", HALL.sentences[4].text, (5,), "copied"),
    Case("understood without the question", "The hall may close on 4 May.", "Yes, it may.", (1,)),
    Case("names stay as they are", "It was more, Mara Tvedt says.", "It was more, Marta Tveit says.", (4,), "name"),
]


def answered(case: Case, text: str) -> list[str]:
    statement = Reply.model_validate({"statements": [point(text, *case.ids)]})
    return [failure.rule for failure in grounding.check_reply(statement, HALL)]


TRANSLATIONS = [
    Case("in digits or in words", "Drei von 41 Booten.", "Vier von 41 Booten.", (), "figure"),
    Case("Convert nothing", "3 Meilen, zu Fuß.", "4,8 Kilometer, zu Fuß.", (), "figure"),
    Case("as newspapers in that language spell them", "Selenskyj zählte.", "Brandt zählte.", (), "name lost"),
    Case("each negation", "Der Rat hat nichts veröffentlicht.", "Der Rat hat es veröffentlicht.", (), "negation lost"),
    Case("Add no judgement", "Er sagte es.", "Er gab es zu.", ()),
    Case("is told without them", "Sie nannte es „schäbig“.", "Sie sagte, es sei schäbig.", ()),
    Case("already stays as it is", "Der Rat hat nicht getagt.", "Der Rat hat getagt.", (), "negation lost"),
    Case("Write plainly", "Sie legt ab.", "Die Fähre vollzieht ihre Abfahrt.", ()),
]
ORIGINALS = (
    "Three of 41 boats.", "3 miles, on foot.", "Volodymyr Zelensky counted.", "The council has not published it.",
    "He said so.", "She called it “shabby”.", "Der Rat hat nicht getagt.", "It leaves.",
)  # fmt: skip
ORIGINAL = dict(zip(TRANSLATIONS, ORIGINALS, strict=True))


def translated(case: Case, text: str) -> list[str]:
    return [rule for rule, _ in changed(ORIGINAL[case], text, {"Volodymyr Zelensky"})]


@pytest.mark.parametrize(
    ("prompt", "breaches", "case"),
    [
        *(pytest.param("question", answered, case, id=case.words) for case in ANSWERS),
        *(pytest.param("translation", translated, case, id=case.words) for case in TRANSLATIONS),
    ],
)
def test_what_keeps_an_instruction_holds_and_what_breaks_it_is_named(
    prompt: str, breaches: Callable[[Case, str], list[str]], case: Case
) -> None:
    assert case.words in prompt_file(prompt)
    assert breaches(case, case.keeps) == []
    found = breaches(case, case.breaks)
    assert [rule for rule in found if case.named in rule] if case.named else found == [], found


ELSEWHERE = {
    "- An earlier exchange": "below",
    "- Keep the attribution, each hedge": "hedges: test_grounding",
    "- The same person": "below",
    "- What stands in quotation marks": "test_foreign",
    "- Write plainly": "lengths: test_translation",
}


@pytest.mark.parametrize(("prompt", "cases"), [("question", ANSWERS), ("translation", TRANSLATIONS)])
def test_no_instruction_is_without_its_case(prompt: str, cases: list[Case]) -> None:
    written = prompt_file(prompt).partition("## How you answer")[2] or prompt_file(prompt)
    lines = [line for line in written.splitlines() if line.startswith("- ")]
    known = [*(case.words for case in cases), *ELSEWHERE]
    assert [line for line in lines if not any(words in line for words in known)] == []


def test_an_earlier_exchange_comes_without_evidence_for_it_is_none(tmp_path: Path) -> None:
    assert "It is no evidence" in prompt_file("question")
    said = Exchange(question="Who?", reply=Reply.model_validate({"statements": [point("Mara Tvedt.", 4)]}))
    prompt = QuestionPrompts(Tokens("local", tmp_path), "local").of_question(HALL, "Why?", [said], None, range(1, 7))
    assert "answered: Mara Tvedt.\n" in prompt.messages[1]["content"]


FIRST = Reading.model_validate(
    reply(
        claims=[
            {**claim("The hall cost 3 million.", 3), "speaker": {"name": "Mara Tvedt", "role": "", "kind": "named"}}
        ],
        tensions=[point("The hall has 400 seats here and 380 there.", 2, 4)],
        questions=["Who bought it?"],
    )
)
SECOND = Reading.model_validate(reply(claims=[claim("The hall cost 5 million.", 60)], questions=[]))
NOTES = joining.notes([FIRST, SECOND])
WHOLE = joining.with_items_of(SECOND, [FIRST, SECOND])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Take the evidence numbers from the notes", "[60]" in NOTES),
        ("The wall holds", prompt_file("reading").count("## The wall between news and opinion") == 1),
        ("The order of the parts is the order of the article", NOTES.index("part 1") < NOTES.index("part 2")),
        ("said or disputed by somebody", "[3] said by Mara Tvedt" in NOTES),
        ("between parts alone", [tension.evidence for tension in WHOLE.tensions] == [[2, 4]]),
        ("two figures for one thing", len(WHOLE.claims) == 2),
        ("Keep a question only if no part answers it", "question: Who bought it?" in NOTES),
        ("Never `not_article`", "kind: not_article" not in NOTES),
    ],
)
def test_a_join_finds_in_the_notes_what_it_is_asked_for(words: str, shown: bool) -> None:
    assert words in prompt_file("join")
    assert shown


def translation_of(known: Reading, tmp_path: Path) -> TranslationPrompt:
    return TranslationPrompts(Tokens("local", tmp_path), "local").of_reading(known, "de", range(1, 6))


def test_a_name_that_stands_in_several_lines_is_sent_once(tmp_path: Path) -> None:
    assert "has the same name in every line" in prompt_file("translation")
    speaker = {"name": "Mara Tvedt", "role": "treasurer", "kind": "named"}
    claims = [{**claim(f"She said {n}.", n), "speaker": speaker} for n in (1, 2)]
    sent = translation_of(Reading.model_validate(reply(claims=claims)), tmp_path).messages[1]["content"]
    assert sent.count("Mara Tvedt") == sent.count("treasurer") == 1


def test_a_repair_may_leave_an_item_out_but_no_line_of_a_translation(tmp_path: Path) -> None:
    assert "or leave it out" in prompt_file("repair")
    assert "In a translation, mend the line and leave none out" in prompt_file("repair")
    assert Reading.model_validate(reply(claims=[])).claims == []
    prompt = translation_of(SECOND, tmp_path)
    lines = [
        {"n": n, "text": "Text."} for n in range(1, prompt.schema["$defs"]["Line"]["properties"]["n"]["maximum"] + 1)
    ]
    assert prompt.parse(json.dumps({"lines": lines})).gist == "Text."
    with pytest.raises(ValidationError):
        prompt.parse(json.dumps({"lines": lines[:-1]}))


def test_the_example_that_two_prompts_teach_holds_itself() -> None:
    lines = (
        "The council says the swimming hall cost €3.4 million.",
        "“It was nearer €5 million,” said the treasurer, Ines Kolar.",
    )
    taught = (
        point("The council puts the cost of the swimming hall at €3.4 million.", 1),
        point("Treasurer Ines Kolar says the swimming hall cost nearly €5 million.", 1, 2),
    )
    assert all(line in prompt_file(prompt) for line in lines for prompt in ("reading", "question"))
    assert all(statement["text"] in prompt_file("question") for statement in taught)
    example = Reply.model_validate({"statements": taught})
    assert grounding.check_reply(example, article("\n".join(lines))) == []
