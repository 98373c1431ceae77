"""Patterns compiled at first use behave as compiled ones."""

from __future__ import annotations

import copy
import importlib
import pickle
import pkgutil
import re

import pytest

import pipeline
from pipeline.text.patterns import _Lazy, pattern


def test_it_finds_what_a_compiled_pattern_finds() -> None:
    lazy, compiled = (
        pattern(r"(?P<n>\d+) euros", re.IGNORECASE),
        re.compile(r"(?P<n>\d+) euros", re.IGNORECASE),
    )
    text = "12 euros et 13 EUROS"
    assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in compiled.finditer(text)]
    found = lazy.search(text, 3)
    assert found is not None
    assert found["n"] == "13"
    assert lazy.fullmatch("5 euros")
    assert lazy.match("x") is None
    assert lazy.sub("-", text) == "- et -"
    assert lazy.split("a 1 euros b") == compiled.split("a 1 euros b")
    assert (lazy.pattern, lazy.flags, lazy.groupindex) == (
        compiled.pattern,
        compiled.flags,
        compiled.groupindex,
    )


def test_nothing_is_compiled_before_it_is_used() -> None:
    faulty = pattern("(")
    assert repr(faulty) == "pattern('(')"
    with pytest.raises(re.error):
        faulty.search("a")


def test_it_can_be_copied_and_sent_to_another_process() -> None:
    used = pattern("a+")
    assert used.search("aa")
    for one in (copy.deepcopy(used), pickle.loads(pickle.dumps(used))):
        assert one.fullmatch("aaa")


def test_every_pattern_of_the_package_compiles() -> None:
    """What is put off until its first use would else fail on the one page that needs it."""
    seen = 0
    for module in pkgutil.walk_packages(pipeline.__path__, "pipeline."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, _Lazy):
                re.compile(value.pattern, value._flags)
                seen += 1
    assert seen > 0
