"""The example card's article and reading, both ours; the places in it do not exist."""

from bot.core.words.catalogue import _


def title() -> str:
    return _("Close the old bridge to cars, says a columnist")


def site() -> str:
    return _("The Example Gazette")


def sentences() -> list[str]:
    """What the article says, in the order of its sentences."""
    return [
        _("The old bridge carried 9,000 cars a day in 2025, says Mira Holt, the town's engineer."),
        _("Its arches were last repaired in 1998."),
        _("The town should give it to walkers and cyclists before it has to close for everybody."),
    ]


def gist() -> str:
    return _("A columnist wants the old bridge closed to cars before its next repair.")


def summary() -> list[str]:
    """One point for each of the first two sentences."""
    return [_("9,000 cars a day used the bridge in 2025."), _("Its last repair was in 1998.")]


def thesis() -> str:
    return _("the bridge should be kept for walkers and cyclists")


def claim() -> str:
    return _("9,000 cars a day crossed the old bridge in 2025.")


def speaker() -> tuple[str, str]:
    """Who says so: name and role."""
    return "Mira Holt", _("town engineer")


def checking() -> tuple[str, str]:
    """Why it is worth checking, and how."""
    return _("The case for closing rests on it."), _("The town's traffic counts for 2025.")


def model() -> str:
    """What stands for the name of the model that read it."""
    return _("a model")
