"""Messages as a real SMTP server and a real folder receive them."""

from __future__ import annotations

import email
import email.policy
import errno
import os
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from schedules.config import Config, MailSettings, SmtpSettings
from schedules.digests.mail import (
    ConnectionLost,
    FolderDelivery,
    MailError,
    RecipientRefused,
    SmtpDelivery,
    compose,
    delivery,
)
from tests.smtp import SmtpServer, free_port, serving, smtp_server

__all__ = ["smtp_server"]


SUBJECT = "Perte de données : 1 décision – T. com. Nanterre"


def message(
    recipient: str = "lectrice@example.org", message_id: str = "<d1@greffier>", subject: str = SUBJECT
) -> bytes:
    return compose(
        sender="Greffier <greffier@example.org>",
        recipient=recipient,
        subject=subject,
        text="Alloué : 537 896,04 €\n",
        html="<p>Alloué : 537 896,04 €</p>",
        message_id=message_id,
        at=datetime(2026, 11, 21, 6, 0, tzinfo=UTC),
    )


def settings(server: SmtpServer, **changes: object) -> SmtpSettings:
    return SmtpSettings.model_validate(
        {"host": server.host, "port": server.port, "security": "none", **changes}
    )


def test_a_message_reads_back_with_both_forms_and_accents() -> None:
    read = email.message_from_bytes(message(), policy=email.policy.default)

    assert read["Subject"] == "Perte de données : 1 décision – T. com. Nanterre"
    assert read["Message-ID"] == "<d1@greffier>"
    text, html = read.get_body(("plain",)), read.get_body(("html",))
    assert text is not None
    assert html is not None
    assert "537 896,04 €" in text.get_content()
    assert "<p>Alloué" in html.get_content()
    assert message().isascii()  # servers without 8BITMIME take it too


@pytest.mark.parametrize("checked", range(12))
def test_no_space_of_a_subject_is_lost_where_its_line_breaks(checked: int) -> None:
    for subject in (
        f"Perte de données : rien de nouveau ({checked} source sur 1 relevée, dernière à 02:41)",
        f"Perte de données : {checked}\u00a0décisions – CA Aix, 1er févr. 2024 ; T. com. Nîmes, {checked} août 2023",
    ):
        raw = message(subject=subject)
        assert str(email.message_from_bytes(raw, policy=email.policy.default)["Subject"]) == subject
        assert max(len(line) for line in raw.split(b"\r\n\r\n")[0].split(b"\r\n")) <= 78


def test_the_server_receives_what_was_sent(smtp_server: SmtpServer) -> None:
    with SmtpDelivery(settings(smtp_server), "greffier@example.org") as post:
        post.send(message(), "lectrice@example.org", "<d1@greffier>")

    assert [(one.recipients, one.message["Message-ID"]) for one in smtp_server.received] == [
        (["lectrice@example.org"], "<d1@greffier>")
    ]


def test_one_refused_recipient_leaves_the_connection_to_the_others(smtp_server: SmtpServer) -> None:
    smtp_server.refuse = {"partie@example.org"}

    with SmtpDelivery(settings(smtp_server), "greffier@example.org") as post:
        with pytest.raises(RecipientRefused, match=r"partie@example\.org was refused: 550"):
            post.send(message("partie@example.org"), "partie@example.org", "<d1@greffier>")
        post.send(message(), "lectrice@example.org", "<d1@greffier>")

    assert [one.recipients for one in smtp_server.received] == [["lectrice@example.org"]]


def test_a_server_that_is_down_is_named_with_the_remedy() -> None:
    post = SmtpDelivery(SmtpSettings(host="127.0.0.1", port=9, security="none"), "greffier@example.org")

    with pytest.raises(
        MailError, match=r"mail server 127\.0\.0\.1:9 cannot be reached.*check mail\.smtp\.host"
    ):
        post.send(message(), "lectrice@example.org", "<d1@greffier>")


def test_no_starttls_offered_is_no_reason_to_send_in_clear(smtp_server: SmtpServer) -> None:
    post = SmtpDelivery(settings(smtp_server, security="starttls"), "greffier@example.org")

    with pytest.raises(MailError, match=r"check mail\.smtp\.security"):
        post.send(message(), "lectrice@example.org", "<d1@greffier>")
    assert smtp_server.received == []


def test_a_folder_keeps_one_file_for_one_message(tmp_path: Path) -> None:
    post = FolderDelivery(tmp_path / "outbox")

    for _ in range(2):
        post.send(message(), "lectrice@example.org", "<d1@greffier>")

    (kept,) = (tmp_path / "outbox").iterdir()
    assert kept.name == "d1-lectrice@example.org.eml"
    assert kept.read_bytes() == message()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "outbox").write_text("a file where the folder should be")

    with pytest.raises(MailError, match=r"outbox cannot be written.*check mail\.folder"):
        FolderDelivery(tmp_path / "outbox").send(message(), "lectrice@example.org", "<d1@greffier>")


def test_an_address_cannot_leave_the_folder(tmp_path: Path) -> None:
    FolderDelivery(tmp_path).send(message(), "../../etc/x@example.org", "<../d1@greffier>")

    (kept,) = tmp_path.iterdir()
    assert kept.suffix == ".eml"


def test_the_settings_choose_the_delivery(tmp_path: Path) -> None:
    config = Config(data_dir=tmp_path, mail=MailSettings(delivery="folder"))

    with delivery(config) as chosen:
        assert isinstance(chosen, FolderDelivery)
        assert chosen.folder == tmp_path / "outbox"


def test_an_address_beyond_ascii_is_written_to_where_the_server_can(smtp_server: SmtpServer) -> None:
    who = "élodie@exemple.fr"
    with SmtpDelivery(settings(smtp_server), "greffier@example.org") as post:
        post.send(message(who), who, "<d1@greffier>")
        post.send(message(), "lectrice@example.org", "<d2@greffier>")

    assert [one.recipients for one in smtp_server.received] == [[who], ["lectrice@example.org"]]
    assert smtp_server.received[0].message["To"] == who


def test_an_address_beyond_ascii_is_refused_with_the_reason_where_it_cannot() -> None:
    who = "élodie@exemple.fr"
    with serving(takes_utf8=False) as server, SmtpDelivery(settings(server), "greffier@example.org") as post:
        with pytest.raises(RecipientRefused, match=r"need SMTPUTF8, which mail server .* does not offer"):
            post.send(message(who), who, "<d1@greffier>")
        post.send(message(), "lectrice@example.org", "<d2@greffier>")

    assert [one.recipients for one in server.received] == [["lectrice@example.org"]]


def test_a_recipient_put_off_is_told_from_one_refused(smtp_server: SmtpServer) -> None:
    smtp_server.put_off, smtp_server.refuse = {"grise@example.org"}, {"partie@example.org"}
    with SmtpDelivery(settings(smtp_server), "greffier@example.org") as post:
        for who, may_pass in (("grise@example.org", True), ("partie@example.org", False)):
            with pytest.raises(RecipientRefused) as caught:
                post.send(message(who), who, "<d1@greffier>")
            assert caught.value.may_pass is may_pass


def test_a_connection_cut_after_the_message_says_what_happened(smtp_server: SmtpServer) -> None:
    smtp_server.drops_after_data = {"a@example.org"}
    with SmtpDelivery(settings(smtp_server), "greffier@example.org") as post:
        with pytest.raises(ConnectionLost, match=r"was reached .* may have taken it or not") as caught:
            post.send(message("a@example.org"), "a@example.org", "<d1@greffier>")
        assert "cannot be reached" not in str(caught.value)
        assert not caught.value.may_pass, "it would be told twice within the run"
        post.send(message(), "lectrice@example.org", "<d2@greffier>")

    assert smtp_server.received[-1].recipients == ["lectrice@example.org"]


def test_a_server_that_looks_long_through_a_message_is_not_given_up_over_it(smtp_server: SmtpServer) -> None:
    smtp_server.takes_s = 1.0
    with SmtpDelivery(settings(smtp_server, timeout_seconds=0.4), "greffier@example.org") as post:
        post.send(message("a@example.org"), "a@example.org", "<d1@greffier>")

    assert [one.recipients for one in smtp_server.received] == [["a@example.org"]]


def test_a_connection_cut_before_the_message_says_so(smtp_server: SmtpServer) -> None:
    smtp_server.drops_after_rcpt = {"a@example.org"}
    with (
        SmtpDelivery(settings(smtp_server), "greffier@example.org") as post,
        pytest.raises(
            ConnectionLost, match=r"was reached, but ended the connection.*nothing was handed over"
        ),
    ):
        post.send(message("a@example.org"), "a@example.org", "<d1@greffier>")


def test_a_server_that_says_nothing_was_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        silence = SmtpSettings(host="127.0.0.1", port=port, security="none", timeout_seconds=0.2)
        with pytest.raises(
            MailError,
            match=r"was reached, but ended the connection or did not answer within 0\.2 s.*mail\.smtp\.timeout_seconds",
        ):
            SmtpDelivery(silence, "greffier@example.org").send(message(), "a@example.org", "<d1@greffier>")


def test_a_folder_on_a_full_disk_keeps_no_half_message_and_says_what_to_do(tmp_path: Path) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(MailError, match="No space left on device; free some space"):
            FolderDelivery(tmp_path).send(message(), "lectrice@example.org", "<d1@greffier>")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """Certificate and key that nobody signed, one for each host."""
    place = tmp_path_factory.mktemp("certificates")
    found = {}
    for host in ("localhost", "mail.example.org"):
        certificate, key = place / f"{host}.pem", place / f"{host}.key"
        asked = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={host}"]
        files = ["-addext", f"subjectAltName=DNS:{host}", "-keyout", str(key), "-out", str(certificate)]
        subprocess.run(["openssl", *asked, *files], check=True, capture_output=True)
        found[host] = (certificate, key)
    return found


@contextmanager
def safe_server(certificate: Path, key: Path) -> Iterator[SmtpServer]:
    """A server with STARTTLS that takes no password."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = SmtpServer(host="localhost", port=free_port())
    controller = Controller(
        server,
        hostname="127.0.0.1",
        port=server.port,
        tls_context=context,
        authenticator=lambda *_: AuthResult(success=False, handled=False),
    )
    controller.start()
    try:
        yield server
    finally:
        controller.stop()


@pytest.mark.parametrize(
    ("host", "is_trusted", "words"),
    [
        (
            "localhost",
            False,
            ["not to be trusted", "self-signed certificate", "the certificate of the server"],
        ),
        ("mail.example.org", True, ["not valid for 'localhost'", "check mail.smtp.host"]),
        ("localhost", True, ["refuses the login: 535", "mail.smtp.user and GREFFIER_MAIL__SMTP__PASSWORD"]),
    ],
    ids=["signed by nobody", "of another host", "wrong password"],
)
def test_what_keeps_a_safe_login_from_working_is_told_apart(
    certificates: dict[str, tuple[Path, Path]],
    monkeypatch: pytest.MonkeyPatch,
    host: str,
    is_trusted: bool,
    words: list[str],
) -> None:
    certificate, key = certificates[host]
    if is_trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with safe_server(certificate, key) as server:
        login = settings(server, security="starttls", user="greffier", password="geheim")
        with SmtpDelivery(login, "greffier@example.org") as post, pytest.raises(MailError) as caught:
            post.send(message(), "lectrice@example.org", "<d1@greffier>")
    assert [word for word in words if word not in str(caught.value)] == []
    assert "geheim" not in str(caught.value)
    assert not caught.value.may_pass, "no password is tried again and again"
    assert server.received == []


def test_names_of_readers_in_any_script_reach_the_server(smtp_server: SmtpServer) -> None:
    names = ["Zoé 🐘 Núñez", '"Martin, Anne"', "“Guillemets” d’Arc", "Ольга", "a very long name " * 12]
    subject = "Perte de données : 1 décision – 🌿 Écolo"
    with SmtpDelivery(settings(smtp_server), "greffier@example.org") as post:
        for number, name in enumerate(names):
            reader = f"{name} <r{number}@example.org>"
            post.send(message(reader, f"<{number}@greffier>", subject), reader, f"<{number}@greffier>")
    assert [one.recipients for one in smtp_server.received] == [[f"r{n}@example.org"] for n in range(5)]
    shown = [one.message["To"].addresses[0].display_name for one in smtp_server.received]
    assert shown == [name.strip().strip('"') for name in names]
    assert {str(one.message["Subject"]) for one in smtp_server.received} == {subject}
