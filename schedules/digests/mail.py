"""Messages written and handed over: to an SMTP server, or into a folder as .eml files."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import smtplib
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.policy import SMTPUTF8 as SMTPUTF8_POLICY
from email.utils import format_datetime, parseaddr
from pathlib import Path
from typing import Protocol, Self

from schedules.config import Config, SmtpSettings

CRLF = "\r\n"
_PLACE = "greffier"

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_TAKES_S = 600.0
"""A server that has the whole message may look through it for so long (RFC 5321, 4.5.3.2.6): who gives up before sends it twice."""
_PUT_OFF, _REFUSED = 400, 500
"""Replies from here on put off, and refuse (RFC 5321, 4.2.1)."""
_NO_MAILBOX = frozenset({550, 551, 552, 553, 556})
_STATUS = re.compile(rb"\s*5\.(\d{1,3})\.\d{1,3}\b")
"""RFC 3463: the second figure is 1 for addresses, 2 for mailboxes, others for servers, networks and policies."""
_OF_SENDER = frozenset({b"5.1.7", b"5.1.8"})


class MailError(Exception):
    """Nobody can be reached: the server is down, refuses the login, or the folder cannot be written.

    `may_pass` says that another attempt soon may go well, as with a server that is being started.
    """

    def __init__(self, reason: str, *, may_pass: bool = False) -> None:
        super().__init__(reason)
        self.may_pass = may_pass


class RecipientRefused(Exception):  # noqa: N818  # a refusal, as RFC 5321 words it
    """The server takes mail, but not this message to this recipient.

    `may_pass` says that it asks for another attempt soon, as a server that greylists does; `is_for_good` that it
    refuses the mailbox itself, which no other message will change.
    """

    def __init__(self, reason: str, *, may_pass: bool = False, is_for_good: bool = False) -> None:
        super().__init__(reason)
        self.may_pass = may_pass
        self.is_for_good = is_for_good


class ConnectionLost(RecipientRefused):
    """The server was reached, and the connection ended over this message; the next one may open another."""


class Delivery(Protocol):
    """Hands over one message at a time; when `send` returns, the other side has accepted it."""

    def send(self, message: bytes, recipient: str, message_id: str) -> None: ...

    def check(self) -> None:
        """Raise `MailError` when nothing could be sent now; sends nothing."""


def compose(
    *, sender: str, recipient: str, subject: str, text: str, html: str, message_id: str, at: datetime
) -> bytes:
    """One message for one recipient, ready for the wire (CRLF, every header encoded)."""
    # An address beyond ASCII cannot be written in a header otherwise; only SMTPUTF8 servers are given such a message.
    plain = (parseaddr(sender)[1] + parseaddr(recipient)[1]).isascii()
    message = EmailMessage(policy=SMTP_POLICY if plain else SMTPUTF8_POLICY)
    message["Subject"] = _PLACE
    message["From"] = sender
    message["To"] = recipient
    message["Date"] = format_datetime(at)
    message["Message-ID"] = message_id
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office replies, please
    message["Content-Language"] = "fr"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    # The same digest is the same bytes, so that a second writing of it changes nothing.
    message.set_boundary("=_" + hashlib.sha256(message_id.encode()).hexdigest()[:40])
    return message.as_bytes().replace(f"Subject: {_PLACE}".encode(), _subject_line(subject), 1)


def _subject_line(subject: str) -> bytes:
    """The header as encoded words. `EmailMessage` loses the space before a figure where it breaks the line there."""
    return f"Subject: {Header(subject, 'utf-8', header_name='Subject').encode(linesep=CRLF)}".encode()


class FolderDelivery:
    """Writes each message to `<folder>/<message id>-<recipient>.eml`.

    The same message written twice is one file; a file appears whole or not at all.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, message: bytes, recipient: str, message_id: str) -> None:
        path = self.path(recipient, message_id)
        draft = path.with_suffix(".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with draft.open("wb") as file:
                file.write(message)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        except OSError as error:
            with suppress(OSError):  # a folder that is none has no draft in it either
                draft.unlink(missing_ok=True)
            remedy = "free some space" if error.errno in _FULL else "check mail.folder"
            raise MailError(f"folder {self.folder} cannot be written: {error.strerror}; {remedy}") from error

    def check(self) -> None:
        place = next(folder for folder in (self.folder, *self.folder.parents) if folder.exists())
        if not place.is_dir() or not os.access(place, os.W_OK):
            raise MailError(f"folder {self.folder} cannot be written; check mail.folder")

    def path(self, recipient: str, message_id: str) -> Path:
        name = message_id.strip("<>").partition("@")[0]
        return self.folder / f"{_safe(name)}-{_safe(parseaddr(recipient)[1] or recipient)}.eml"


def _safe(name: str) -> str:
    """Keep what may stand in a file name anywhere; a path separator may not."""
    return "".join(c if c.isalnum() or c in "@.-_+" else "_" for c in name)


class SmtpDelivery:
    """One connection for all messages of a digest run, opened at the first and closed with the block."""

    def __init__(self, settings: SmtpSettings, sender: str) -> None:
        self.settings = settings
        self.sender = parseaddr(sender)[1]
        self._server: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def send(self, message: bytes, recipient: str, message_id: str) -> None:
        del message_id
        try:
            if self._server is None:
                self._server = self._connect()
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise MailError(self._explain(error), may_pass=_may_pass(error)) from error
        try:
            self._address(self._server, recipient)
        except smtplib.SMTPSenderRefused as error:
            self.close()
            raise MailError(self._explain(error)) from error
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise ConnectionLost(f"{self._explain(error)}; nothing was handed over", may_pass=True) from error
        self._hand_over(self._server, recipient, message)

    def _address(self, server: smtplib.SMTP, recipient: str) -> None:
        """Tell the server from whom and to whom the message is; raises `RecipientRefused`."""
        server.ehlo_or_helo_if_needed()
        code, words = server.mail(self.sender, self._options(server, recipient))
        if code >= _REFUSED:
            raise smtplib.SMTPSenderRefused(code, words, self.sender)
        if code >= _PUT_OFF:
            raise self._refusal(f"{recipient} was put off", code, words)
        code, words = server.rcpt(parseaddr(recipient)[1])
        if code >= _PUT_OFF:
            raise self._refusal(
                f"{recipient} was refused", code, words, is_for_good=_is_of_mailbox(code, words)
            )

    def _options(self, server: smtplib.SMTP, recipient: str) -> Sequence[str]:
        if (self.sender + parseaddr(recipient)[1]).isascii():
            return ()
        if not server.has_extn("smtputf8"):
            raise RecipientRefused(
                f"{recipient} cannot be written to: letters beyond ASCII in an address need SMTPUTF8, which {self._where}"
                " does not offer; name another address, or another server"
            )
        return ("SMTPUTF8", "BODY=8BITMIME")

    def _hand_over(self, server: smtplib.SMTP, recipient: str, message: bytes) -> None:
        try:
            with _patient(server):
                code, words = server.data(message)
        except smtplib.SMTPDataError as error:
            code, words = error.smtp_code, _bytes(error.smtp_error)
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise ConnectionLost(
                f"{self._where} was reached and the message to {recipient} handed over, but then the connection ended"
                f" ({error}): the server may have taken it or not; the next run sends it again under the same Message-ID"
            ) from error
        if code >= _PUT_OFF:
            raise self._refusal(f"the message to {recipient} was refused", code, words)

    def _refusal(self, what: str, code: int, words: bytes, *, is_for_good: bool = False) -> RecipientRefused:
        """The refusal, once the connection is ready for the next message."""
        try:
            if self._server is not None:
                self._server.rset()
        except (
            smtplib.SMTPException,
            OSError,
        ):  # it ends the connection with its refusal, as 421 says: the next
            self.close()  # message opens another
        says = f"{what}: {code} {_words(words)}"
        return RecipientRefused(says, may_pass=code < _REFUSED, is_for_good=is_for_good)

    def check(self) -> None:
        try:
            if self._server is None:
                self._server = self._connect()
            self._server.noop()
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise MailError(self._explain(error)) from error

    def close(self) -> None:
        if self._server is not None:
            server, self._server = self._server, None
            server.close()

    @property
    def _where(self) -> str:
        return f"mail server {self.settings.host}:{self.settings.port}"

    def _connect(self) -> smtplib.SMTP:
        s = self.settings
        context = ssl.create_default_context()
        server: smtplib.SMTP
        if s.security == "tls":
            server = smtplib.SMTP_SSL(s.host, s.port, timeout=s.timeout_seconds, context=context)
        else:
            server = smtplib.SMTP(s.host, s.port, timeout=s.timeout_seconds)
        try:
            if s.security == "starttls":
                server.starttls(context=context)
            if s.user and s.password:
                server.login(s.user, s.password.get_secret_value())
        except BaseException:  # Ctrl-C too leaves no connection open
            server.close()
            raise
        return server

    def _explain(self, error: Exception) -> str:
        where = self._where
        if isinstance(error, smtplib.SMTPResponseException):
            return f"{where} {_explain_answer(error)}"
        if isinstance(error, smtplib.SMTPNotSupportedError):
            return f"{where}: {error}; check mail.smtp.security"
        if isinstance(error, ssl.SSLCertVerificationError):
            return (
                f"{where}: its certificate is not to be trusted ({error.verify_message}); "
                "check mail.smtp.host, and the certificate of the server"
            )
        if isinstance(error, ssl.SSLError):
            return f"{where}: no safe connection ({error.reason or error}); check mail.smtp.security and port"
        if isinstance(error, smtplib.SMTPServerDisconnected):
            seconds = f"{self.settings.timeout_seconds:g} s"
            return (
                f"{where} was reached, but ended the connection or did not answer within {seconds} ({error}); "
                "if it stays so, check mail.smtp.security and port, or give it more with mail.smtp.timeout_seconds"
            )
        return f"{where} cannot be reached: {error}; check mail.smtp.host and port"


@contextmanager
def _patient(server: smtplib.SMTP) -> Iterator[None]:
    """Wait at least `_TAKES_S` for each answer."""
    channel = server.sock
    before = channel.gettimeout() if channel else None
    if channel is None or before is None:
        yield
        return
    channel.settimeout(max(before, _TAKES_S))
    try:
        yield
    finally:
        with suppress(OSError):  # it was closed meanwhile
            channel.settimeout(before)


def _may_pass(error: Exception) -> bool:
    """Whether a connection that failed may be had soon; a refusal, or a server that does not speak as it should, may not."""
    if isinstance(error, smtplib.SMTPResponseException):
        return _PUT_OFF <= error.smtp_code < _REFUSED
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return True
    return isinstance(error, OSError) and not isinstance(error, ssl.SSLError | smtplib.SMTPException)


def _is_of_mailbox(code: int, words: bytes) -> bool:
    """Whether a refusal is of this mailbox, and not of us or of all mail: what blocks a sender may end any day."""
    status = _STATUS.match(words)
    if status is None:
        return code in _NO_MAILBOX
    return status[1] in {b"1", b"2"} and status[0].strip() not in _OF_SENDER


def _explain_answer(error: smtplib.SMTPResponseException) -> str:
    answer = f"{error.smtp_code} {_words(error.smtp_error)}"
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return f"refuses the login: {answer}; check mail.smtp.user and GREFFIER_MAIL__SMTP__PASSWORD"
    if isinstance(error, smtplib.SMTPSenderRefused):
        return f"refuses the sender: {answer}; check mail.sender"
    return f"answered {answer}"


def _words(answer: bytes | str) -> str:
    """What the server said, on one line; nothing in it is for a terminal."""
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _bytes(answer: bytes | str) -> bytes:
    return answer if isinstance(answer, bytes) else answer.encode()


@contextmanager
def delivery(config: Config) -> Iterator[Delivery]:
    """The delivery that the settings ask for; its connection, if any, is closed at the end."""
    if config.mail.delivery == "folder":
        yield FolderDelivery(config.outbox)
        return
    with SmtpDelivery(config.mail.smtp, config.mail.sender) as smtp:
        yield smtp
