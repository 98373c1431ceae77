"""The docs name every command and every setting, and no others."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from crawler.sources import ALL
from schedules.cli import cli
from schedules.config import Config

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
OPERATIONS = (ROOT / "docs" / "operations.md").read_text("utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def settings(model: type[BaseModel] = Config, before: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from settings(kind, f"{before}{name}.")
        else:
            yield f"{before}{name}"


def documented_settings() -> set[str]:
    section = OPERATIONS.partition("## Settings\n")[2].partition("\n## ")[0]
    keys = [line.partition(" (")[0] for line in section.splitlines() if line.startswith("- `")]
    return {name for key in keys for name in re.findall(r"`([a-z_.]+)`", key)}


def test_the_readme_names_every_command() -> None:
    assert [verb for verb in cli.commands if f"`greffier {verb}" not in README] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_names_a_command_that_does_not_exist(page: Path) -> None:
    named = set(re.findall(r"(?:`|bin/)greffier ([a-z][a-z-]*)", page.read_text("utf-8")))
    assert named - set(cli.commands) == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_shows_an_option_that_does_not_exist(page: Path) -> None:
    for verb, rest in re.findall(r"greffier ([a-z-]+)((?: [^`\n#|;]+)?)", page.read_text("utf-8")):
        known = (
            {name for option in cli.commands[verb].params for name in option.opts}
            if verb in cli.commands
            else None
        )
        assert known is None or set(re.findall(r"--[a-z-]+", rest)) - known - {"--help"} == set(), verb


def test_the_docs_name_every_setting_and_no_other() -> None:
    assert documented_settings() == set(settings())


def test_the_docs_name_every_key_of_a_record() -> None:
    told = set(re.findall(r"`([a-z_]+)`", (ROOT / "docs" / "record.md").read_text("utf-8")))
    code = ast.walk(ast.parse((ROOT / "pipeline" / "record.py").read_text("utf-8")))
    keys = {
        key.value
        for node in code
        for key in (node.keys if isinstance(node, ast.Dict) else [getattr(node, "slice", None)])
        if isinstance(key, ast.Constant)
    }
    assert {"id", "warnings", "head"} <= keys
    assert keys - told == set()


def test_every_variable_in_the_docs_is_a_setting() -> None:
    known = {"GREFFIER_" + name.replace(".", "__").upper() for name in settings()} | {"GREFFIER_CONFIG"}
    for page in PAGES:
        named = re.findall(r"\bGREFFIER_[A-Z_]+[A-Z]\b", page.read_text("utf-8"))
        assert set(named) - known == set(), page.name


def test_defaults_in_the_docs_are_those_of_the_program() -> None:
    told = re.findall(r"^- `([a-z_.]+)` \((\d+)\)", OPERATIONS, re.MULTILINE)
    assert told
    for name, default in told:
        model: type[BaseModel] = Config
        *sections, key = name.split(".")
        for section in sections:
            kind = model.model_fields[section].annotation
            assert isinstance(kind, type)
            assert issubclass(kind, BaseModel)
            model = kind
        assert model.model_fields[key].default == float(default), name


def test_the_layers_in_the_docs_are_those_that_are_checked() -> None:
    told = (ROOT / "docs" / "architecture.md").read_text("utf-8").split("```")[1]
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    checked = [" > ".join(one["layers"]) for one in contracts if one["type"] == "layers"]
    rows = [re.sub(r"^\w+: ", "", row) for row in re.sub(r"\n\s+", " ", told.strip()).splitlines()]
    assert [" ".join(row.split()) for row in rows] == checked


def test_every_source_says_what_it_is() -> None:
    for id_, source in ALL.items():
        assert source.id == id_
        assert source.name
        assert (ROOT / "crawler" / "sources" / f"{id_}.py").exists()


def test_every_link_inside_the_docs_leads_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_no_folder_is_named_after_nothing_in_particular() -> None:
    vague = {"utils", "common", "helpers", "scripts", "misc", "manager"}
    for package in ("crawler", "pipeline", "storage", "schedules"):
        named = {path.stem for path in (ROOT / package).rglob("*") if "__pycache__" not in path.parts}
        assert named & vague == set()


def test_modules_stay_short_enough_to_hold() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for package in ("crawler", "pipeline", "storage", "schedules", "tests")
        for path in (ROOT / package).rglob("*.py")
        if "migrations" not in path.parts  # one revision says all that it does
        and (count := len(path.read_text("utf-8").splitlines())) > 350
    }
    assert long == {}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_table_of_the_docs_can_be_read_as_it_stands(page: Path) -> None:
    """Rows longer than this wrap in a terminal and in a diff: such things are told as a list."""
    rows = [line for line in page.read_text("utf-8").splitlines() if line.startswith("|")]
    assert [row for row in rows if len(row) > 160] == []
