"""The language that is spoken now: English stands in the code, the others in catalogues/*.po (gettext, through Babel).

`make words` brings the catalogues up to date with the texts in the code, the descriptions of commands among them.
"""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from babel.support import NullTranslations, Translations

LANGUAGES = ("en", "de", "fr", "es", "pt")
CATALOGUES = Path(__file__).parent / "catalogues"

# CLDR's plain "en" is American: "March 14, 2026".
_FORMATS = {"en": "en_GB"}

_language: ContextVar[str] = ContextVar("language", default="en")


@contextmanager
def speaking(locale: str | None) -> Generator[None]:
    """Within it, words are in this language, a code as Discord has it ("pt-BR"); English for one we do not speak."""
    token = _language.set(_spoken(locale))
    try:
        yield
    finally:
        _language.reset(token)


def speak(locale: str | None) -> None:
    """The same until the current task ends."""
    _language.set(_spoken(locale))


def current() -> str:
    """The language spoken now, one of LANGUAGES."""
    return _language.get()


def speaks(locale: str) -> bool:
    """Whether this language, a code with or without a region, is one of LANGUAGES."""
    return _base(locale) in LANGUAGES


def _(message: str) -> str:
    """The message in the current language, or as it is where that has no translation."""
    return _translations(current(), CATALOGUES).gettext(message)


def n_(singular: str, plural: str, n: int) -> str:
    """The form of a message for this number of things, by the rules of the current language; still to be formatted."""
    return _translations(current(), CATALOGUES).ngettext(singular, plural, n)


def N_(message: str) -> str:
    """Marks a message for the catalogues; it is translated when it is said, not where it stands."""
    return message


def day(moment: date) -> str:
    """ "14 March 2026"."""
    return format_date(moment, "long", locale=_formats())


def number(value: int) -> str:
    """ "1,234"."""
    return format_decimal(value, locale=_formats())


def short_day(moment: date) -> str:
    """ "14 Mar"."""
    return format_skeleton("MMMd", moment, locale=_formats())


def dollars(amount: float) -> str:
    """ "0.021": a reading may cost less than a cent."""
    return format_decimal(amount, "#,##0.000", locale=_formats())


def percent(share: float) -> str:
    """ "50%" from 0.5, rounded to whole percents."""
    return format_percent(share, locale=_formats())


def language_name(code: str) -> str:
    """ "German" from "de"."""
    return Locale.parse(code).get_display_name(_formats()) or code


def _spoken(locale: str | None) -> str:
    return _base(locale) if locale and speaks(locale) else "en"


def _base(locale: str) -> str:
    return locale.partition("-")[0].lower()


def _formats() -> str:
    return _FORMATS.get(current(), current())


@cache
def _translations(language: str, folder: Path) -> NullTranslations:
    """Read once; English, and a language whose file is not there, say what stands in the code."""
    file = folder / f"{language}.po"
    if not file.exists():
        return NullTranslations()
    compiled = BytesIO()
    with file.open("rb") as source:
        write_mo(compiled, read_po(source, locale=language))
    compiled.seek(0)
    return Translations(compiled)
