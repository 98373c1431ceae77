"""The examples that stand beside each rule are its tests."""

from __future__ import annotations

import pytest

from pipeline.clean.boilerplate import fits
from pipeline.clean.evidence import tells_of_ruling
from pipeline.clean.rule import Rule
from pipeline.clean.rules import RULES
from pipeline.clean.section_headings import CLOSING_HEADING, PODCAST_HEADING, TEASER_HEADING

ALL = (*RULES, CLOSING_HEADING, PODCAST_HEADING, TEASER_HEADING)


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
