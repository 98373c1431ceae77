"""Settings: where they come from, which one wins, and how a wrong one is said."""

from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path

import pytest

from schedules.config import ConfigError, load_config
from schedules.night.crawling import chosen_sources, crawl_options


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine on which nobody has set anything."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


def write(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, toml: str | bytes) -> Path:
    path = tmp_path / "mine.toml"
    path.write_bytes(toml if isinstance(toml, bytes) else toml.encode())
    monkeypatch.setenv("GREFFIER_CONFIG", str(path))
    return path


def refusal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, toml: str | bytes) -> str:
    path = write(monkeypatch, tmp_path, toml)
    with pytest.raises(ConfigError) as caught:
        load_config()
    message = str(caught.value)
    assert str(path) in message
    assert "\n" not in message
    return message


def test_without_settings_all_is_said_but_whom_to_write_to() -> None:
    config = load_config()
    assert config.database.startswith("sqlite:///")
    assert config.database.endswith("/greffier/greffier.db")
    assert config.mail.delivery == "folder"
    assert config.zone.key == "Europe/Paris"
    with pytest.raises(ConfigError, match=r"setting contact is missing: .*GREFFIER_CONTACT"):
        crawl_options(config, None, backfill=False)


@pytest.mark.parametrize(
    ("since", "backfill", "bounds"),
    [(None, False, (1000, 4)), (date(2026, 1, 1), False, (None, None)), (None, True, (None, None))],
    ids=["by night", "since", "backfill"],
)
def test_a_night_is_bounded_and_what_is_asked_for_by_hand_is_not(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    since: date | None,
    backfill: bool,
    bounds: tuple[int | None, float | None],
) -> None:
    write(monkeypatch, tmp_path, 'contact = "a@example.org"')
    options = crawl_options(load_config(), since, backfill=backfill)
    assert (options.max_new, options.max_hours) == bounds


def test_the_file_in_the_platforms_place_is_read(tmp_path: Path) -> None:
    path = load_config().path
    assert path.is_relative_to(tmp_path)
    path.parent.mkdir(parents=True)
    path.write_text('contact = "a@example.org"\n', "utf-8")
    assert load_config().contact == "a@example.org"


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write(
        monkeypatch,
        tmp_path,
        'workers = 3\n[mail.smtp]\nhost = "one"\nport = 26\n[schedule]\nnightly_at = 04:05:00\n',
    )
    monkeypatch.setenv("GREFFIER_MAIL__SMTP__HOST", "two")
    config = load_config()
    assert (config.workers, config.mail.smtp.host, config.mail.smtp.port) == (3, "two", 26)
    assert config.schedule.nightly_at == time(4, 5)


def test_lists_in_the_environment_are_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREFFIER_MAIL__RECIPIENTS", "a@example.org, B <b@example.org>")
    monkeypatch.setenv("GREFFIER_SOURCES", "legalis,archimag")
    config = load_config()
    assert config.mail.recipients == ("a@example.org", "B <b@example.org>")
    assert [source.id for source in chosen_sources(config, ())] == ["legalis", "archimag"]


def test_addresses_of_every_right_kind_are_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    right = [
        "a+b@x.org",
        "Élodie N. <e@x.org>",
        '"Nom, Prénom" <n@x.org>',
        "élodie@exemple.fr",
        "x@localhost",
    ]
    write(monkeypatch, tmp_path, f"[mail]\nrecipients = {json.dumps(right)}\n")
    assert load_config().mail.recipients == tuple(right)


def test_times_and_hosts_of_every_right_kind_are_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(
        monkeypatch,
        tmp_path,
        '[schedule]\nnightly_at = "04:05"\ndigest_at = 07:30:00\n[crawl.hosts]\n"www.x.fr" = "http://[::1]:80/"\n',
    )
    config = load_config()
    assert (config.schedule.nightly_at, config.schedule.digest_at) == (time(4, 5), time(7, 30))
    assert config.crawl.hosts == {"www.x.fr": "http://[::1]:80/"}


def test_an_empty_variable_is_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREFFIER_WORKERS", "")
    assert load_config().workers == 2


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("contact = ", "is not valid TOML: "),
        (b'contact = "\xff"', "is not valid TOML: "),
        ('nonsense = "1"', "setting nonsense in "),
        ("[mail]\nreciepients = []", "no such setting"),
        ('contact = "nobody"', "'nobody' is no e-mail address; write it as name@example.org"),
        ('[mail]\nrecipients = ["a@example.org", "b"]', "'b' is no e-mail address"),
        ("[mail]\nrecipients = []", "recipients is empty; list at least one"),
        ('[mail]\ndelivery = "pigeon"', "setting mail.delivery in "),
        (
            '[schedule]\ntimezone = "Europe/Lutece"',
            "'Europe/Lutece' is no time zone; write it as Europe/Paris",
        ),
        ("workers = 0", "setting workers in "),
        ("[crawl]\nobey_robots = false", "setting crawl.obey_robots in "),
        ("[crawl]\ntimeout_seconds = -1", "setting crawl.timeout_seconds in "),
        ('[mail.smtp]\nuser = "a"\npassword = "b"\nsecurity = "none"', "a login needs security"),
        ('[mail.smtp]\nuser = "a"', "user and password go together"),
        ("workers = 0\npersons = 1", "(and 1 more)"),
        (
            '[mail]\nrecipients = "a@x.org; b@x.org"',
            "'a@x.org; b@x.org' is more than one e-mail address; list",
        ),
        ('[mail]\nrecipients = ["a@x.org\\nBcc: b@x.org"]', "setting mail.recipients.0 in "),
        ('[mail]\nrecipients = ["Anne <a@x.org> tard"]', "is no e-mail address"),
        ('[mail]\nsender = "a@x..org"', "setting mail.sender in "),
        ('contact = "élodie@exemple.fr"', "takes plain letters"),
        ('[crawl.hosts]\n"www.x.fr" = "127.0.0.1:8765"', "write it as http://127.0.0.1:8123"),
        ('[crawl.hosts]\n"www.x.fr" = "http://127.0.0.1:8765/site"', "without a path"),
        ('[crawl.hosts]\n"www.x.fr" = "http://127.0.0.1:notaport"', "setting crawl.hosts.www.x.fr in "),
        ('[crawl.hosts]\n"www.x.fr" = "http://[::1"', "is no base address"),
        (
            '[crawl.hosts]\n"https://www.x.fr" = "http://127.0.0.1:1"',
            "is no host; write it as www.example.org",
        ),
        ("[crawl]\nretry_wait_seconds = inf", "setting crawl.retry_wait_seconds in "),
        ("[crawl]\ndelay_seconds = nan", "setting crawl.delay_seconds in "),
        ("[crawl]\nretry_wait_seconds = 1e9", "is too much; write 600 at most"),
        ("[mail.smtp]\ntimeout_seconds = inf", "setting mail.smtp.timeout_seconds in "),
        ("[schedule]\nmisfire_grace_hours = inf", "setting schedule.misfire_grace_hours in "),
        ("[schedule]\ndigest_at = 430", "430 is no time of day; write it as 07:00:00"),
        ('[schedule]\nnightly_at = "430"', "is no time of day"),
        ('data_dir = ""', "setting data_dir in "),
        ('[mail]\nfolder = ""', "name a folder"),
        ('data_dir = "greffier"', "'greffier' would be another folder wherever the command is run"),
        ('[mail]\nfolder = "./outbox"', "write its whole path"),
        ('data_dir = "~personne-de-ce-nom/x"', "is in the home of a user whom this machine does not know"),
        ('[mail]\nfolder = "~personne-de-ce-nom"', "write its whole path, from /"),
        ('database_url = "sqlite:///greffier.db"', "with four slashes: sqlite:////path/greffier.db"),
        ("sources = 3", 'setting sources in {path}: it is a list; write it as ["one", "two"]'),
        ('mail = "smtp"', "setting mail in {path}: it is a section; write its name in brackets"),
        ('workers = "deux"', "setting workers in {path}: it is a whole number"),
        ('[crawl]\ndelay_seconds = "1,5"', "it is a number; write it with a point, as 1.5"),
        ('[mail.smtp]\nhost = ""', "'' is no host; write it as smtp.example.org"),
        (
            '[mail.smtp]\nhost = "smtp.x.fr:587"',
            "'smtp.x.fr:587' is no host; write it as smtp.example.org, and",
        ),
        ('[mail.smtp]\nhost = "smtp..x.fr"', "'smtp..x.fr' is no host; write it as smtp.example.org, and"),
        (f'[mail.smtp]\nhost = "{"a" * 64}.fr"', "is no host; write it as smtp.example.org, and"),
        ('contact = "anne\\u0000@x.fr"', "is no e-mail address; write it as name@example.org"),
        ('[mail.smtp]\nhost = "smtps://smtp.x.fr"', "setting mail.smtp.host in {path}"),
        ("workers = true", "setting workers in {path}: it is a number; write it in digits"),
        ("[crawl]\ndelay_seconds = false", "setting crawl.delay_seconds in {path}: it is a number"),
        ("[mail.smtp]\nhost = 3", "it is text; write it in quotation marks"),
    ],
)
def test_a_wrong_setting_is_named_with_its_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, toml: str | bytes, says: str
) -> None:
    message = refusal(monkeypatch, tmp_path, toml)
    assert says.replace("{path}", str(tmp_path / "mine.toml")) in message


def test_an_empty_variable_names_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREFFIER_CONFIG", "")
    assert load_config().mail.delivery == "folder"


def test_a_wrong_variable_is_named_and_not_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREFFIER_WORKERS", "many")
    with pytest.raises(ConfigError, match=r"setting workers in the environment \(GREFFIER_WORKERS\): "):
        load_config()


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        (
            "GREFFIER_MAIL__SMTP__PORT",
            "abc",
            r"mail\.smtp\.port in the environment \(GREFFIER_MAIL__SMTP__PORT\): ",
        ),
        (
            "GREFFIER_MAIL__RECIPIENTS",
            "a@x.org,b",
            r"recipients\.1 in the environment \(GREFFIER_MAIL__RECIPIENTS\)",
        ),
        (
            "GREFFIER_MAIL__SMTP__PASSWORD",
            "x",
            r"mine\.toml and the environment \(GREFFIER_MAIL__SMTP__PASSWORD\)",
        ),
    ],
)
def test_a_wrong_variable_of_a_section_is_named_though_the_file_has_that_section(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, value: str, says: str
) -> None:
    write(monkeypatch, tmp_path, '[mail.smtp]\nhost = "mail.x.org"\n')
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError, match=says):
        load_config()


@pytest.mark.parametrize(
    ("name", "value"), [("GREFFIER_CRAWL__HOSTS", "www.x.fr=http://127.0.0.1:1"), ("GREFFIER_MAIL", "smtp")]
)
def test_a_variable_that_is_no_json_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError, match=rf"the environment \({name}\): it is no JSON; write it as"):
        load_config()


def test_the_home_folder_is_written_as_in_a_shell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GREFFIER_DATA_DIR", "~/greffier")
    assert load_config().data_dir == tmp_path / "greffier"


@pytest.mark.parametrize("name", ["GREFFIER_WROKERS", "GREFFIER_MIAL__SENDER"])
def test_a_misspelt_variable_is_no_silence(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "1")
    with pytest.raises(ConfigError, match=f"{name} in the environment: no such setting"):
        load_config()


def test_a_misspelt_variable_of_a_section_is_no_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREFFIER_MAIL__SNEDER", "a@example.org")
    with pytest.raises(ConfigError, match=r"GREFFIER_MAIL__SNEDER.*no such setting"):
        load_config()


def test_a_file_that_is_named_and_not_there_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GREFFIER_CONFIG", str(tmp_path / "nowhere.toml"))
    with pytest.raises(ConfigError, match="which does not exist; create it or unset the variable"):
        load_config()


def test_a_folder_in_place_of_the_file_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GREFFIER_CONFIG", str(tmp_path))
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config()


def test_an_unknown_source_is_said_with_those_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREFFIER_SOURCES", "archimag,lemonde")
    with pytest.raises(
        ConfigError,
        match=r"setting sources in .* or the environment: no source is called lemonde; there are .*archimag.*legalis",
    ):
        chosen_sources(load_config(), ())


def test_a_password_never_stands_in_a_message(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    message = refusal(
        monkeypatch, tmp_path, '[mail.smtp]\nuser = "a"\npassword = "geheim"\nsecurity = "none"'
    )
    assert "geheim" not in message
    assert "geheim" not in repr(load_with_password(monkeypatch, tmp_path))


def load_with_password(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> object:
    write(monkeypatch, tmp_path, '[mail.smtp]\nuser = "a"\npassword = "geheim"')
    return load_config()


@pytest.mark.parametrize(
    ("court", "meant"),
    [
        ("Lile", "Lille?"),
        ("Tribunal de commerce de Lile", "Tribunal de commerce de Lille"),
        ("Cour de casation", "Cour de cassation?"),
        ("cour d'appel de Bordaux", "cour d'appel de Bordeaux"),
        ("Saint Denis", "Saint-Denis"),
        ("TJ Paris", "Paris?"),
    ],
)
def test_a_court_that_no_ruling_can_be_of_is_named_with_those_like_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, court: str, meant: str
) -> None:
    reader = f'[mail]\nrecipients = ["a@example.org"]\n[mail.readers."a@example.org"]\ncourts = ["Paris", "{court}"]\n'
    message = refusal(monkeypatch, tmp_path, reader)
    assert f"{court!r} stands in the name of no court; did you mean " in message
    assert meant in message
    assert "setting mail.readers.a@example.org.courts" in message


@pytest.mark.parametrize(
    "court",
    ["lille metropole", "Cour d’appel", "tribunal de proximité de Lille", "commerce de Paris", "CNIL", "Bruxelles",
     "prud'hommes de Lyon", "tribunal judiciaire d'Évry", "Trifouilly"],
)  # fmt: skip
def test_a_part_of_any_court_s_name_will_do_and_a_town_of_no_known_court_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, court: str
) -> None:
    reader = f'[mail]\nrecipients = ["a@example.org"]\n[mail.readers."a@example.org"]\ncourts = ["{court}"]\n'
    write(monkeypatch, tmp_path, reader)
    assert load_config().mail.reader("a@example.org").courts == (court,)


def test_a_misspelt_key_is_named_with_those_like_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert "no such setting; did you mean recipients?" in refusal(
        monkeypatch, tmp_path, '[mail]\nrecipient = ["a@example.org"]\n'
    )
    assert "no such setting; did you mean data_dir?" in refusal(
        monkeypatch, tmp_path, 'datadir = "/srv/greffier"\n'
    )
    assert "docs/operations.md lists them" in refusal(monkeypatch, tmp_path, "nonsense = 1\n")


def test_a_file_as_windows_saves_it_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write(monkeypatch, tmp_path, b"\xef\xbb\xbfcontact = 'a@example.org'\r\nworkers = 3\r\n")
    assert load_config().workers == 3
    assert "save it as UTF-8" in refusal(monkeypatch, tmp_path, "contact = 'a@example.org'".encode("utf-16"))
