"""The examples that stand beside each rule are its tests."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.clean.boilerplate import fits
from pipeline.clean.boilerplate.rule import Rule
from pipeline.clean.boilerplate.rules import RULES
from pipeline.clean.boilerplate.section_headings import (
    ABOUT_HEADING,
    CITATION_HEADING,
    CLOSING_HEADING,
    CONTACT_HEADING,
    PODCAST_HEADING,
    TEASER_HEADING,
)
from pipeline.clean.evidence import tells_of_ruling

ALL = (
    *RULES,
    ABOUT_HEADING,
    CITATION_HEADING,
    CLOSING_HEADING,
    CONTACT_HEADING,
    PODCAST_HEADING,
    TEASER_HEADING,
)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in ALL for text in rule.examples])
def test_rule_fits_its_examples(rule: Rule, text: str) -> None:
    assert fits(rule, text), f"{rule.name} should fit {text!r}"


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in ALL for text in rule.spares])
def test_rule_spares_its_look_alikes(rule: Rule, text: str) -> None:
    guarded = tells_of_ruling(text) and not rule.outranks_evidence
    assert guarded or not fits(rule, text), f"{rule.name} should spare {text!r}"


def test_every_rule_has_a_name_of_its_own_and_an_example() -> None:
    assert len({rule.name for rule in ALL}) == len(ALL)
    assert all(rule.examples for rule in ALL)


_LOOKED_FOR = [rule for rule in ALL if rule.needs]


@pytest.mark.parametrize("rule", _LOOKED_FOR, ids=lambda rule: rule.name)
@settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None
)
@given(data=st.data())
def test_what_a_rule_needs_stands_in_all_that_it_fits(rule: Rule, data: st.DataObject) -> None:
    # Digits and spaces as folded text has them; hypothesis writes no possessive repeat.
    plain = re.compile(re.sub(r"(?<=[*+}])\+", "", rule.pattern), re.ASCII)
    text = data.draw(st.from_regex(plain, fullmatch=True))
    assert any(need in text for need in rule.needs), text
