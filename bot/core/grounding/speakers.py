"""Whether who is said to speak does speak there."""

from collections.abc import Iterator

from bot.core.grounding.lookup import Lookup
from bot.core.grounding.wording import Finding
from bot.core.language.speech import is_attributed
from bot.core.language.spellings import words_of
from bot.core.reading import Claim, Prediction, SpeakerKind


def of_speaker(item: Claim | Prediction, lookup: Lookup) -> Iterator[Finding]:
    """A person is named near the evidence, if only by one name; an interview names its guest once, at the top, and an
    organisation may be "the company" from then on."""
    speaker = item.speaker
    if speaker.kind is SpeakerKind.AUTHOR and _is_told_by_others(item, lookup):
        yield "somebody else's words given to the author", f"say who is quoted in {item.evidence}, or unclear"
        return
    if speaker.kind in (SpeakerKind.NAMED, SpeakerKind.ORGANISATION) and not words_of(speaker.name):
        yield "speaker has no name", speaker.kind
        return
    if lookup.translated:
        return
    anywhere = lookup.interview or speaker.kind is not SpeakerKind.NAMED
    near = lookup.names if anywhere else lookup.names_near(item.evidence)
    if speaker.name and not (lookup.names.has_all(speaker.name) and near.has_any(speaker.name)):
        yield "speaker not named near", speaker.name
    if isinstance(item, Claim) and item.via and not lookup.names.has_all(item.via):
        yield "source not named in the article", item.via


def _is_told_by_others(item: Claim | Prediction, lookup: Lookup) -> bool:
    others = lookup.told if is_attributed(item.text) else lookup.told | lookup.reported(item.evidence)
    return others.issuperset(item.evidence) and not lookup.is_authors(item.text, item.evidence)
