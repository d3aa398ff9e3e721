"""Settings: their defaults, what a wrong one says, and that the papers name each of them."""

import re
from pathlib import Path

import pytest

from bot import config
from bot.config import Settings
from bot.core.errors import SettingsError
from bot.core.guild import Mode
from bot.core.usage import Price

ROOT = Path(__file__).parents[1]
NAMES = {name.upper() for name in Settings.model_fields}


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_nothing_has_to_be_set() -> None:
    settings = config.load()
    assert (settings.discord_token, settings.has_model, settings.default_mode) == (None, False, Mode.OFF)
    assert settings.database_url == "sqlite:///data/nutgraf.db"
    assert settings.data_dir == Path("data")


def test_the_env_file_is_read_and_the_environment_goes_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("DEFAULT_MODE=auto\nMAX_LINKS_PER_MESSAGE=2\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("MAX_LINKS_PER_MESSAGE", "1")
    settings = config.load()
    assert (settings.default_mode, settings.max_links_per_message) == (Mode.AUTO, 1)


@pytest.mark.parametrize("value", ["", "offer", " Offer "])
def test_an_empty_value_is_not_set_and_case_does_not_matter(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("DEFAULT_MODE", value)
    assert config.load().default_mode is (Mode.OFFER if value else Mode.OFF)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEFAULT_MODE", "loud"),
        ("MAX_LINKS_PER_MESSAGE", "many"),
        ("MAX_LINKS_PER_MESSAGE", "0"),
        ("OPENAI_BASE_URL", "localhost:8080"),
        ("DATABASE_URL", "mysql://x"),
        ("FETCH_ALLOW_HOSTS", "http://intranet/"),
        ("LOG_LEVEL", "chatty"),
        ("STATUS_ADDRESS", "8711"),
        ("STATUS_ADDRESS", "127.0.0.1"),
        ("STATUS_ADDRESS", "http://127.0.0.1:8711"),
        ("STATUS_ADDRESS", "127.0.0.1:87110"),
        ("STATUS_ADDRESS", "127.0..1:8711"),
        ("KEEP_DAYS", "1000000"),
        ("BACKUP_DAYS", "1000000"),
        ("REFETCH_AFTER_HOURS", "inf"),
        ("ARCHIVE_FALLBACK", "https://archive.example/"),
        ("ARCHIVE_FALLBACK", "archive.example/{url}"),
        ("OPENAI_CONTEXT_TOKENS", "8000"),
        ("DAILY_TOKENS", "-1"),
        ("READINGS_PER_MEMBER", "-1"),
        ("WHEN_SPENT", "never"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_it(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as raised:
        config.load()
    assert raised.value.detail.startswith(f"{name}: ")
    assert "\n" not in raised.value.detail


@pytest.mark.parametrize(("value", "name"), [("", None), ("bigger", "bigger")])
def test_there_is_another_model_only_where_one_is_named(
    monkeypatch: pytest.MonkeyPatch, value: str, name: str | None
) -> None:
    monkeypatch.setenv("OPENAI_OTHER_MODEL", value)
    assert config.load().openai_other_model == name


@pytest.mark.parametrize(
    ("value", "address"),
    [("", ("127.0.0.1", 8711)), ("10.0.0.5:80", ("10.0.0.5", 80)), ("[::1]:8711", ("::1", 8711)), ("Off", None)],
)
def test_where_the_bot_says_how_it_is_can_be_chosen(
    monkeypatch: pytest.MonkeyPatch, value: str, address: tuple[str, int] | None
) -> None:
    monkeypatch.setenv("STATUS_ADDRESS", value)
    assert config.load().status == address


def test_a_price_for_one_direction_alone_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODEL_PRICE_IN", "0.15")
    with pytest.raises(SettingsError, match="MODEL_PRICE_OUT"):
        config.load()
    monkeypatch.setenv("MODEL_PRICE_OUT", "0.6")
    assert config.load().price == Price(0.15, 0.6)


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "token-in-secret")
    monkeypatch.setenv("OPENAI_API_KEY", "key-in-secret")
    monkeypatch.setenv("DEFAULT_MODE", "auto")
    assert "in-secret" not in repr(config.load())


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_secret_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, mark: bytes) -> None:
    Path("token").write_bytes(mark + b"token-in-secret\n")
    monkeypatch.setenv("DISCORD_TOKEN_FILE", "token")
    settings = config.load()
    assert settings.token == "token-in-secret"
    assert "in-secret" not in repr(settings)


@pytest.mark.parametrize("name", ["DISCORD_TOKEN", "OPENAI_API_KEY"])
@pytest.mark.parametrize(
    ("content", "also", "told"),
    [
        (None, "", "_FILE: the file cannot be read (No such file or directory)"),
        (b" \n", "", "_FILE: the file is empty"),
        (b"\xff\xfe", "", "_FILE: the file is not text"),
        (b"in-one\nin-two", "", "_FILE: the file holds more than the secret"),
        (b"in-file", "in-environment", "_FILE: set one of them"),
    ],
)
def test_a_secret_that_cannot_be_read_stops_the_start_in_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, content: bytes | None, also: str, told: str
) -> None:
    if content is not None:
        Path("secret").write_bytes(content)
    monkeypatch.setenv(f"{name}_FILE", "secret")
    monkeypatch.setenv(name, also)
    with pytest.raises(SettingsError) as raised:
        config.load()
    assert raised.value.detail.startswith(name)
    assert raised.value.detail.endswith(told)
    assert "in-" not in raised.value.detail


def test_the_secrets_are_known_to_whoever_writes_logs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "token-in-secret")
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    monkeypatch.setenv("DATABASE_URL", "postgresql://nutgraf:pass%20in%20secret@db/nutgraf")
    assert config.load().secrets == ["token-in-secret", "pass in secret"]


@pytest.mark.parametrize("paper", [".env.example", "README.md"])
def test_every_setting_is_documented_and_none_that_is_not_there(paper: str) -> None:
    text = (ROOT / paper).read_text(encoding="utf-8")
    pattern = r"^([A-Z][A-Z_]+)=" if paper == ".env.example" else r"^\| `([A-Z][A-Z_]+)`"
    assert set(re.findall(pattern, text, re.MULTILINE)) == NAMES


def test_the_example_file_states_the_defaults() -> None:
    stated = dict(re.findall(r"^([A-Z_]+)=(.+)$", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE))
    settings = config.load()
    for name, value in stated.items():
        default = getattr(settings, name.lower())
        assert getattr(Settings.model_validate({name.lower(): value}), name.lower()) == default, name
