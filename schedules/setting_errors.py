"""A wrong setting in words: its key, the file or the variable that holds it, what is expected."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails


def explained(
    error: ValidationError,
    path: Path,
    from_file: Mapping[str, Any],
    environment: Mapping[str, str],
    settings: type[BaseModel],
) -> str:
    """The first error on one line: which of the `settings`, where it stands, what is expected."""
    first = error.errors()[0]
    keys = [str(part) for part in first["loc"] if part != _OF_A_KEY]
    message = _expected(first)
    example = _TABLES.get(_variable(keys)) if _variable(keys) in _variables(environment) else None
    if first["type"] == "extra_forbidden":
        message = f"no such setting; {_meant(keys, settings)}docs/operations.md lists them"
    elif first["type"] in {"dict_type", "model_type"} and example:
        message = f"it is a section; write it as {example}, or set it in the file"
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    where = _place(keys, path, from_file, tuple(_variables(environment)))
    return f"setting {'.'.join(keys) or '(all)'} in {where}: {message}{more}"


def _expected(error: ErrorDetails) -> str:
    """What is expected of the value, which is shown only where it cannot be a password."""
    kind = error["type"]
    if kind in _LIMITS:
        told = {
            name: f"{value:g}" if name in {"gt", "ge", "le"} else value
            for name, value in error["ctx"].items()
        }
        return _LIMITS[kind].format(given=error["input"], **told)
    return _WORDS.get(kind, error["msg"].removeprefix("Value error, "))


def unreadable(environment: Mapping[str, str]) -> str:
    """Of a variable for a whole section or table, which is no JSON."""
    named = [
        name for name in _variables(environment) if name in _TABLES and not _is_object(environment[name])
    ]
    example = _TABLES[named[0] if named else "GREFFIER_MAIL"]
    return (
        f"the environment ({', '.join(named) or 'a variable of a whole section'}): it is no JSON; "
        f"write it as {example}, or set it in the file"
    )


def _meant(keys: Sequence[str], settings: type[BaseModel]) -> str:
    """The key of the same section that is spelt most like the last of these, as a question; empty when none is."""
    section: type[BaseModel] | None = settings
    for key in keys[:-1]:
        field = section.model_fields.get(key) if section else None
        kind = field.annotation if field else None
        section = kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None
    alike = get_close_matches(keys[-1].lower(), section.model_fields, 1) if section else []
    return f"did you mean {alike[0]}? " if alike else ""


_OF_A_KEY = "[key]"
"""Stands behind the key of a table which is wrong itself."""

_TABLES = {
    "GREFFIER_CRAWL": '{"delay_seconds": 5}',
    "GREFFIER_CRAWL__HOSTS": '{"www.example.org": "http://127.0.0.1:8123"}',
    "GREFFIER_SCHEDULE": '{"timezone": "Europe/Paris"}',
    "GREFFIER_MAIL": '{"sender": "greffier@example.org"}',
    "GREFFIER_MAIL__SMTP": '{"host": "smtp.example.org"}',
    "GREFFIER_MAIL__READERS": '{"anne@example.org": {"least_award": 50000}}',
}
"""The variables that hold a whole section or table, each with an example."""


def _is_object(value: str) -> bool:
    try:
        return isinstance(json.loads(value), dict)
    except ValueError:
        return False


_WORDS = {
    "tuple_type": 'it is a list; write it as ["one", "two"]',
    "dict_type": "it is a section; write its name in brackets on a line of its own, and its keys below",
    "model_type": "it is a section; write its name in brackets on a line of its own, and its keys below",
    "string_type": "it is text; write it in quotation marks",
    "int_parsing": "it is a whole number; write it in digits alone, without quotation marks",
    "int_type": "it is a whole number; write it in digits alone, without quotation marks",
    "float_parsing": "it is a number; write it with a point, as 1.5, without quotation marks",
    "float_type": "it is a number; write it with a point, as 1.5, without quotation marks",
    "int_from_float": "it is a whole number; write it in digits alone, without quotation marks",
    "finite_number": "it is a number; write it with a point, as 1.5, without quotation marks",
    "path_type": "it is a folder; write its whole path in quotation marks",
}
"""Pydantic's own words for these speak of Python."""

_LIMITS = {
    "greater_than": "{given} is too little; write more than {gt}",
    "greater_than_equal": "{given} is too little; write at least {ge}",
    "less_than_equal": "{given} is too much; write {le} at most",
    "literal_error": "{given!r} is not known here; write {expected}",
}


def _place(keys: Sequence[str], path: Path, from_file: Mapping[str, Any], names: Sequence[str]) -> str:
    """Where the wrong value was set. Variables go before the file, and may set a part of a section only."""
    variable = _variable(keys)
    of_value = sorted(name for name in names if f"{variable}__".startswith(f"{name}__"))
    of_parts = sorted(name for name in names if name.startswith(f"{variable}__"))
    if not (keys and (of_value or of_parts)):
        return str(path)
    named = f"the environment ({', '.join(of_value or of_parts)})"
    return f"{path} and {named}" if not of_value and _stands_in(from_file, keys) else named


def _variable(keys: Sequence[str]) -> str:
    return "GREFFIER_" + "__".join(keys).upper()


def _variables(environment: Mapping[str, str]) -> Iterator[str]:
    """Our variables, as written in capitals; an empty one counts as not set."""
    return (name.upper() for name, value in environment.items() if value)


def _stands_in(values: Mapping[str, Any], keys: Sequence[str]) -> bool:
    inner: Any = values
    for key in keys:
        if not isinstance(inner, Mapping) or key not in inner:
            return False
        inner = inner[key]
    return True
