"""A file handed to `read`, `extract --pretty` and `explain`: read alike by all three, or refused by all three."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED
from tests.commands import Done, run
from tests.printed import pdf, text_lines

VERBS = (("read", "--json"), ("extract", "--pretty"), ("explain", "--json"))
RULING = (
    "Le tribunal de commerce de Nîmes a condamné la société Éclair à payer 12 345 euros",
    "à la société Forêt pour la perte de ses données, par un jugement du 3 février 2021,",
    "après l'échec répété de ses sauvegardes, relevé par l'expert nommé en référé.",
)
TEXT = "\n".join(RULING)
HTML = f"<!doctype html><html><head><title>Nîmes</title></head><body><article><h1>Nîmes</h1><p>{TEXT}</p></article></body></html>"
FILES = {
    "pdf": pdf([text_lines(list(RULING))]),
    "utf-16": ("\ufeff" + HTML).encode("utf-16-le"),
    "utf-16 text": ("\ufeff" + TEXT).encode("utf-16-be"),
    "cp1252 text": TEXT.encode("cp1252"),
    "utf-8 with mark": ("\ufeff" + TEXT).encode(),
}
NOT_TEXT = {
    "png": b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(3000),
    "random": random.Random(2).randbytes(20_000),
}


def on_file(body: bytes, verb: tuple[str, ...], place: Path) -> Done:
    path = place / "file"
    path.write_bytes(body)
    return run(verb[0], str(path), *verb[1:], settings=None, place=place)


@pytest.mark.parametrize("verb", VERBS, ids=[verb[0] for verb in VERBS])
@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_read_as_what_it_is(kind: str, verb: tuple[str, ...], tmp_path: Path) -> None:
    done = on_file(FILES[kind], verb, tmp_path)

    assert done.status == ALL_WELL, done.err
    told = json.dumps(done.json, ensure_ascii=False)
    assert "Nîmes a condamné la société Éclair" in told
    assert "%PDF" not in told
    assert "improbable" not in done.err + told


@pytest.mark.parametrize("verb", VERBS, ids=[verb[0] for verb in VERBS])
@pytest.mark.parametrize("kind", NOT_TEXT)
def test_what_is_no_text_is_refused(kind: str, verb: tuple[str, ...], tmp_path: Path) -> None:
    done = on_file(NOT_TEXT[kind], verb, tmp_path)

    assert (done.status, done.out) == (SOME_FAILED, "")
    assert done.err.startswith(f"greffier: {tmp_path / 'file'}: it is ")
    assert "not a page" in done.err


@pytest.mark.parametrize("verb", VERBS, ids=[verb[0] for verb in VERBS])
def test_an_encoding_guessed_wrong_is_warned_of(verb: tuple[str, ...], tmp_path: Path) -> None:
    done = on_file(TEXT.encode("mac-roman"), verb, tmp_path)

    assert done.status == ALL_WELL
    assert "most accented letters are improbable" in done.err + done.out
