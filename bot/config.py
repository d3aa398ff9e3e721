"""Settings: every knob, read once from the environment or .env; each one is documented in .env.example."""

from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import unquote, urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.core.errors import SettingsError
from bot.core.fair_queue import AT_ONCE
from bot.core.guild import Mode
from bot.core.links import AllowedHosts
from bot.core.rates import MostReadings
from bot.core.standing_in import WhenModelFails
from bot.core.usage import Limits, Price, WhenSpent

STATUS_OFF = "off"
BESIDE_REPLIES = 6_000
"""Tokens for the instructions and their schema, what a repair names, and at least a few paragraphs of an article."""
LEAST_SECRET = 8
"""Characters; a local server is given any word as its key ("none"), which blotted out would make logs unreadable."""
MOST_DAYS = 36_500
"""A hundred years: dates are counted back by so many."""

_SECRETS = ("discord_token", "openai_api_key")


def _in_file(name: str, given: dict[str, Any]) -> str:
    """The secret in the file that NAME_FILE names, as containers are handed theirs. Raises ValueError."""
    setting = f"{name}_file".upper()
    if given.get(name):
        raise ValueError(f"{name.upper()} and {setting}: set one of them")
    try:
        secret = Path(given[f"{name}_file"]).read_text("utf-8-sig").strip()
    except OSError as error:
        raise ValueError(f"{setting}: the file cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise ValueError(f"{setting}: the file is not text") from None
    if not secret:
        raise ValueError(f"{setting}: the file is empty")
    if len(secret.split()) > 1:
        raise ValueError(f"{setting}: the file holds more than the secret")
    return secret


def _host_and_port(address: str) -> tuple[str, int] | None:
    """Of "127.0.0.1:8711" or "[::1]:8711"; None for anything else."""
    try:
        parts = urlsplit(f"//{address}")
        (parts.hostname or "").encode("idna")  # as whoever looks the name up will do
        return (parts.hostname, parts.port) if parts.hostname and parts.port and parts.netloc == address else None
    except ValueError:
        return None


def _lower(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


class Settings(BaseSettings):
    """Everything an operator can set. An empty value counts as not set."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    discord_token: SecretStr | None = None
    discord_token_file: Path | None = None
    openai_api_key: SecretStr | None = None
    openai_api_key_file: Path | None = None
    openai_base_url: str | None = None
    openai_model: str = "gpt-4o-mini"
    openai_other_model: str | None = None
    openai_context_tokens: int = Field(default=32_000, ge=BESIDE_REPLIES)
    openai_max_output_tokens: int = Field(default=4_000, ge=200)
    openai_timeout_seconds: float = Field(default=120, gt=0, le=900)
    when_model_fails: Annotated[WhenModelFails, BeforeValidator(_lower)] = WhenModelFails.EXTRACT
    model_price_in: float | None = Field(default=None, ge=0)
    model_price_out: float | None = Field(default=None, ge=0)
    daily_tokens: int = Field(default=0, ge=0)
    daily_tokens_per_server: int = Field(default=0, ge=0)
    when_spent: Annotated[WhenSpent, BeforeValidator(_lower)] = WhenSpent.EXTRACT
    database_url: str = "sqlite:///data/nutgraf.db"
    default_mode: Annotated[Mode, BeforeValidator(_lower)] = Mode.OFF
    max_links_per_message: int = Field(default=3, ge=1, le=4)
    readings_per_member: int = Field(default=10, ge=0)
    readings_per_channel: int = Field(default=40, ge=0)
    readings_per_server: int = Field(default=120, ge=0)
    readings_at_once: int = Field(default=AT_ONCE, ge=1, le=100)
    fetch_allow_hosts: str = ""
    obey_robots_txt: bool = False
    archive_fallback: str | None = None
    keep_days: int = Field(default=180, ge=0, le=MOST_DAYS)
    backup_days: int = Field(default=7, ge=0, le=MOST_DAYS)
    refetch_after_hours: float = Field(default=24, ge=0, le=24 * MOST_DAYS)
    status_address: Annotated[str, BeforeValidator(_lower)] = "127.0.0.1:8711"
    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_lower)] = "info"

    @model_validator(mode="before")
    @classmethod
    def _with_secrets_from_files(cls, given: dict[str, Any]) -> dict[str, Any]:
        return given | {name: _in_file(name, given) for name in _SECRETS if given.get(f"{name}_file")}

    @model_validator(mode="after")
    def _has_room_for_an_article(self) -> Self:
        """The reply comes back once for repair."""
        least = 2 * self.openai_max_output_tokens + BESIDE_REPLIES
        if self.openai_context_tokens < least:
            advice = f"is too small for replies of {self.openai_max_output_tokens}; give it {least} or lower the reply"
            raise ValueError(f"OPENAI_CONTEXT_TOKENS: {advice}")
        return self

    @model_validator(mode="after")
    def _has_both_prices(self) -> Self:
        if (self.model_price_in is None) != (self.model_price_out is None):
            raise ValueError("MODEL_PRICE_IN and MODEL_PRICE_OUT: set both or none")
        return self

    @field_validator("openai_base_url")
    @classmethod
    def _is_http(cls, value: str | None) -> str | None:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("must start with http:// or https://")
        return value

    @field_validator("archive_fallback")
    @classmethod
    def _is_address_of_copies(cls, value: str | None) -> str | None:
        if value and not (value.startswith(("http://", "https://")) and "{url}" in value):
            raise ValueError("must start with http:// or https:// and hold {url}")
        return value

    @field_validator("database_url")
    @classmethod
    def _is_known_database(cls, value: str) -> str:
        if not value.startswith(("sqlite:///", "postgresql://")):
            raise ValueError("must start with sqlite:/// or postgresql://")
        return value

    @field_validator("status_address")
    @classmethod
    def _is_host_and_port(cls, value: str) -> str:
        if value != STATUS_OFF and not _host_and_port(value):
            raise ValueError(f"must be an address and a port, as 127.0.0.1:8711, or {STATUS_OFF}")
        return value

    @property
    def status(self) -> tuple[str, int] | None:
        """Host and port at which the bot says how it is; None where it is not to."""
        return _host_and_port(self.status_address)

    @property
    def token(self) -> str:
        """Discord's token in clear, for Discord alone; empty where none is set."""
        return self.discord_token.get_secret_value() if self.discord_token else ""

    @property
    def secrets(self) -> list[str]:
        """What no log line may hold, in clear: the token, the key, and the database's password."""
        key = self.openai_api_key.get_secret_value() if self.openai_api_key else ""
        password = unquote(urlsplit(self.database_url).password or "")
        return [secret for secret in (self.token, key, password) if len(secret) >= LEAST_SECRET]

    @property
    def has_model(self) -> bool:
        """Whether a model endpoint is configured; a local one needs no key."""
        return bool(self.openai_api_key or self.openai_base_url)

    @property
    def limits(self) -> Limits:
        """What the model may be used for in a day."""
        return Limits(self.daily_tokens, self.daily_tokens_per_server, self.when_spent)

    @property
    def most_readings(self) -> MostReadings:
        """What members may have read anew in ten minutes."""
        return MostReadings(self.readings_per_member, self.readings_per_channel, self.readings_per_server)

    @property
    def price(self) -> Price | None:
        """What the model costs; None where it is not set."""
        if self.model_price_in is None or self.model_price_out is None:
            return None
        return Price(self.model_price_in, self.model_price_out)

    @property
    def allow_hosts(self) -> AllowedHosts:
        return AllowedHosts.parse(self.fetch_allow_hosts)

    @property
    def data_dir(self) -> Path:
        """Where files beside the database are kept: the SQLite file's folder, else ./data."""
        path = self.database_url.removeprefix("sqlite:///")
        return Path(path).parent if self.database_url.startswith("sqlite:///") else Path("data")


def load() -> Settings:
    """The settings, or a SettingsError of one line that names the wrong one; never shows a secret's value."""
    try:
        settings = Settings()
        settings.allow_hosts  # noqa: B018 - raises SettingsError for nonsense
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        names = [f"{first['loc'][0]}: ".upper()] if first["loc"] else []  # a rule over several names them itself
        raise SettingsError("".join([*names, first["msg"].removeprefix("Value error, ")])) from None
    return settings
