"""Whether a reading names the speaker that the notes name, however much of the name or title either gives."""

from benchmarks.gold import NotedClaim
from bot.core.language.spellings import spellings, words_of
from bot.core.reading import Speaker, SpeakerKind

_FILLERS = frozenset("the a an of for in der die das des le la les el los las o os a as du de del da do".split())


def is_same_speaker(speaker: Speaker, noted: NotedClaim) -> bool:
    """A person by the last name; anybody else by half of the words that name them, in name and role together.

    "The council" is Skerra Town Council, "a county official" the anonymous official of the county.
    """
    if SpeakerKind.AUTHOR in (speaker.kind, noted.speaker_kind):
        return speaker.kind is noted.speaker_kind
    if noted.speaker_kind is SpeakerKind.NAMED and speaker.kind is SpeakerKind.NAMED:
        return bool(_last(speaker.name) & _last(noted.speaker))
    said, known = _words(f"{speaker.name} {speaker.role}"), _words(f"{noted.speaker} {noted.role}")
    return 2 * len(said & known) >= min(len(said), len(known)) > 0


def _last(name: str) -> frozenset[str]:
    words = words_of(name)
    return spellings(words[-1]) if words else frozenset()


def _words(text: str) -> frozenset[str]:
    """Each word without its ending, as names are compared in grounding."""
    return frozenset(min(spellings(word), key=len) for word in words_of(text) if word not in _FILLERS)
