"""A wrong setting is refused in words that help whoever wrote it, wherever it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from schedules.config import ConfigError, load_config


@pytest.fixture(autouse=True)
def settings_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty file of settings, and nothing in the environment."""
    path = tmp_path / "mine.toml"
    path.touch()
    monkeypatch.setenv("GREFFIER_CONFIG", str(path))
    return path


def refusal() -> str:
    with pytest.raises(ConfigError) as caught:
        load_config()
    return str(caught.value)


@pytest.mark.parametrize(
    "value",
    [
        '["a@example.org", "b@example.org"]',
        "a@example.org,b@example.org",
        ' ["a@example.org","b@example.org"]',
    ],
)
def test_a_list_in_the_environment_may_be_json(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("GREFFIER_MAIL__RECIPIENTS", value)
    assert load_config().mail.recipients == ("a@example.org", "b@example.org")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GREFFIER_MAIL__RECIPIENTS", "[a@example.org, b@example.org]"),
        ("GREFFIER_MAIL__RECIPIENTS", '["a@example.org"'),
        ("GREFFIER_SOURCES", "['legalis']"),
    ],
)
def test_a_list_in_half_a_json_is_told_how_to_be_written(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert (
        f"{value!r} begins like a list and is none; write it with commas alone, as one,two, or as "
        in refusal()
    )


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        (
            "data_dir = 12",
            "setting data_dir in {path}: it is a folder; write its whole path in quotation marks",
        ),
        ("[mail]\nfolder = []", "it is a folder; write its whole path in quotation marks"),
        ('persons = "abc"', "'abc' is not known here; write 'initials' or 'full'"),
        ('[mail]\ndelivery = "pigeon"', "'pigeon' is not known here; write 'folder' or 'smtp'"),
        ("workers = 0", "0 is too little; write at least 1"),
        ("workers = 1.5", "setting workers in {path}: it is a whole number; write it in digits alone"),
        ("workers = nan", "setting workers in {path}: it is a number; write it"),
        ("[crawl]\nmost_hours = 0", "0 is too little; write more than 0"),
        ("[crawl]\nmost_hours = 48", "48 is too much; write 24 at most"),
        ("[crawl]\nmost_hours = inf", "it is a number; write it with a point, as 1.5"),
        ("[crawl]\nobey_robots = false", "it cannot be turned off; take it out"),
        ("[mail]\nreaders = { a = 1 }", "setting mail.readers.a in {path}: 'a' is no e-mail address"),
        ('[mail.smtp]\nhost = "\\"smtp.example.org\\""', "is no host; write it as smtp.example.org"),
    ],
)
def test_what_is_expected_is_said_without_the_words_of_a_program(
    settings_file: Path, toml: str, says: str
) -> None:
    settings_file.write_text(toml, "utf-8")
    assert says.replace("{path}", str(settings_file)) in refusal()


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("GREFFIER_MAIL", "smtp", 'it is no JSON; write it as {"sender": '),
        ("GREFFIER_MAIL", "12", 'it is a section; write it as {"sender": '),
        ("GREFFIER_MAIL__SMTP", '["smtp.example.org"]', 'it is a section; write it as {"host": '),
        ("GREFFIER_CRAWL__HOSTS", "12", 'it is a section; write it as {"www.example.org": "http://'),
        ("GREFFIER_MAIL__READERS", "anne", 'it is no JSON; write it as {"anne@example.org": {'),
        ("GREFFIER_CRAWL", "[1,2", 'it is no JSON; write it as {"delay_seconds": '),
        ("GREFFIER_CRAWL__OBEY_ROBOTS", "no", "it cannot be turned off; take it out"),
    ],
)
def test_a_section_in_the_environment_is_told_how_to_be_written_there(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    monkeypatch.setenv(name, value)
    message = refusal()
    assert f"the environment ({name}): {says}" in message
    assert "brackets on a line" not in message


def test_what_cannot_be_turned_off_may_be_said_to_be_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREFFIER_CRAWL__OBEY_ROBOTS", "true")
    assert load_config().crawl.obey_robots
