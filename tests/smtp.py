"""A real SMTP server on loopback, for tests."""

from __future__ import annotations

import asyncio
import email
import email.policy
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any, cast

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass
class Received:
    recipients: list[str]
    message: EmailMessage

    @property
    def text(self) -> str:
        """The message as those read it whose programs show no HTML."""
        body = self.message.get_body(("plain",))
        assert body is not None
        return str(body.get_content())


@dataclass
class SmtpServer:
    """Where the server listens, what it took, and whom it refuses (550) or puts off (451), and where it cuts."""

    host: str = "127.0.0.1"
    port: int = 0
    received: list[Received] = field(default_factory=list)
    refuse: set[str] = field(default_factory=set)
    refusal: str = "550 5.1.1 no such mailbox"
    replies: dict[str, list[str]] = field(default_factory=dict)
    """What it says to each RCPT of an address, one after the other, before all else."""
    data_refusal: str | None = None
    rcpt_asked: list[str] = field(default_factory=list)
    put_off: set[str] = field(default_factory=set)
    put_off_once: set[str] = field(default_factory=set)
    drops_after_data: set[str] = field(default_factory=set)
    """Recipients whose message is taken, and the connection cut before the answer."""
    drops_after_rcpt: set[str] = field(default_factory=set)
    drops_after_rcpt_once: set[str] = field(default_factory=set)
    takes_s: float = 0.0
    """How long it thinks before it takes a message."""

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.rcpt_asked.append(address)
        if self.replies.get(address):
            return self.replies[address].pop(0)
        if address in self.refuse:
            return self.refusal
        if address in self.put_off or address in self.put_off_once:
            self.put_off_once.discard(address)
            return "451 4.3.0 come back later"
        if address in self.drops_after_rcpt | self.drops_after_rcpt_once:
            self.drops_after_rcpt_once.discard(address)
            cast("asyncio.Transport", server.transport).abort()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        await asyncio.sleep(self.takes_s)
        if self.data_refusal:
            return self.data_refusal
        content = cast("bytes", envelope.content)
        message = email.message_from_bytes(content, policy=email.policy.default)
        self.received.append(Received([str(address) for address in envelope.rcpt_tos], message))
        if self.drops_after_data & set(envelope.rcpt_tos):
            cast("asyncio.Transport", server.transport).abort()
        return "250 OK"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(
    kind: type[SmtpServer] = SmtpServer, *, takes_utf8: bool = True, port: int | None = None, **changes: Any
) -> Iterator[SmtpServer]:
    server = kind(port=port or free_port(), **changes)
    controller = Controller(server, hostname=server.host, port=server.port, enable_SMTPUTF8=takes_utf8)
    controller.start()
    try:
        yield server
    finally:
        controller.stop()


@pytest.fixture
def smtp_server() -> Iterator[SmtpServer]:
    with serving() as server:
        yield server
