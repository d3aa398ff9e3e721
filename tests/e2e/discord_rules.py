"""What Discord refuses, so that the double refuses it too: limits of messages, of components and of modals."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from e2e.discord_message import COMPONENTS_V2, LOADING, TEXT_DISPLAY, walk
from e2e.discord_world import Payload

INVALID_FORM = 50035
ACTION_ROW, LABEL = 1, 18
COMPONENTS_V2_TYPES = {9, 10, 11, 12, 13, 14, 17}
# The limits, in characters, of the Discord API reference: message create, and component reference.
COMPONENT_LIMITS = {"custom_id": 100, "label": 80, "placeholder": 150}
MODAL_LIMITS = {"custom_id": 100, "label": 45, "placeholder": 150, "description": 100, "value": 4000}

Problem = tuple[str, str, str]


class Refusal(Exception):
    """An error answer: an HTTP status with Discord's own code, words and, for a bad form, the faults by field."""

    def __init__(self, status: int, code: int, message: str, errors: Payload | None = None) -> None:
        super().__init__(f"{status} (code {code}): {message} {errors or ''}".strip())
        self.status = status
        self.code = code
        self.errors = errors or {}
        self.payload: Payload = {"message": message, "code": code, **({"errors": errors} if errors else {})}


def refuse_form(problems: list[Problem]) -> None:
    """Raises Refusal, as Discord answers a bad form, if there are any problems."""
    errors: dict[str, Any] = {}
    for field, code, message in problems:
        errors.setdefault(field, {"_errors": []})["_errors"].append({"code": code, "message": message})
    if errors:
        raise Refusal(400, INVALID_FORM, "Invalid Form Body", errors)


def check_message(body: Payload) -> None:
    """Raises Refusal if Discord would not take `body` as a whole message (for an edit: the message after it)."""
    problems = [*_content_problems(body), *_component_problems(body.get("components") or [], COMPONENT_LIMITS)]
    refuse_form(problems + list(_layout_problems(body)))


def check_modal(body: Payload) -> None:
    """Raises Refusal if Discord would not open `body` as a modal."""
    components = body.get("components") or []
    problems = list(_component_problems(components, MODAL_LIMITS))
    if len(body.get("custom_id", "")) > MODAL_LIMITS["custom_id"]:
        problems.append(("custom_id", "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length."))
    if not 1 <= len(body.get("title", "")) <= 45:
        problems.append(("title", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 45 in length."))
    if not 1 <= len(components) <= 5:
        problems.append(("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length."))
    refuse_form(problems)


def _content_problems(body: Payload) -> Iterator[Problem]:
    if len(body.get("content") or "") > 2000:
        yield "content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length."
    parts = ("content", "embeds", "components", "attachments", "sticker_ids", "poll")
    if not any(body.get(part) for part in parts) and not body.get("flags", 0) & LOADING:
        yield "content", "MESSAGE_EMPTY", "Cannot send an empty message."


def _component_problems(components: list[Payload], limits: dict[str, int]) -> Iterator[Problem]:
    for component in walk(components):
        for key, limit in limits.items():
            if len(component.get(key) or "") > limit:
                yield "components", "BASE_TYPE_MAX_LENGTH", f"{key}: must be {limit} or fewer in length."
        if component.get("type") == ACTION_ROW and not 1 <= len(component["components"]) <= 5:
            yield "components", "BASE_TYPE_BAD_LENGTH", "A row must hold between 1 and 5 components."
    custom_ids = Counter(part["custom_id"] for part in walk(components) if "custom_id" in part)
    if any(times > 1 for times in custom_ids.values()):
        yield "components", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated."


def _layout_problems(body: Payload) -> Iterator[Problem]:
    parts = list(walk(body.get("components") or []))
    if body.get("flags", 0) & COMPONENTS_V2:
        for field in ("content", "embeds"):
            if body.get(field):
                yield field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", f"{field} cannot be used here."
        if len(parts) > 40:
            yield "components", "BASE_TYPE_BAD_LENGTH", "The total number of components must be 40 or fewer."
        if sum(len(part["content"]) for part in parts if part["type"] == TEXT_DISPLAY) > 4000:
            yield "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "Must be 4000 or fewer in length."
    elif len(body.get("components") or []) > 5 or any(part["type"] in COMPONENTS_V2_TYPES for part in parts):
        yield "components", "BASE_TYPE_CHOICES", "Only up to 5 action rows, unless IS_COMPONENTS_V2 is set."
