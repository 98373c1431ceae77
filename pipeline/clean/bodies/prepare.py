"""What is done to a page before its text is looked for: boxes that are none of it go, and what systems wrap or glue is freed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.clean.bodies.consent import drop_consent_dialogs
from pipeline.clean.bodies.echoes import drop_profiles, drop_pull_quotes, drop_quoted_messages
from pipeline.clean.bodies.furniture import drop_furniture
from pipeline.clean.bodies.notes import drop_note_calls, drop_numbers_of_paragraphs
from pipeline.clean.bodies.panels import free_asides, free_panels, part_figures
from pipeline.clean.bodies.promotions import drop_promotions
from pipeline.clean.bodies.questions import drop_edit_links, drop_mottos, free_questions
from pipeline.clean.bodies.quotations import free_quotations
from pipeline.clean.bodies.section_pictures import drop_headings_of_pictures
from pipeline.clean.bodies.shreds import join_shreds
from pipeline.clean.markup import Tree

_DROPS: tuple[tuple[str, Callable[[Tree], list[Tree]]], ...] = (
    ("consent_dialog", drop_consent_dialogs),
    ("furniture", drop_furniture),
    ("promotion", drop_promotions),
    ("heading_of_pictures", drop_headings_of_pictures),
    ("motto", drop_mottos),
    ("profile", drop_profiles),
    ("quoted_message", drop_quoted_messages),
    ("pull_quote", drop_pull_quotes),
)
"""What takes boxes out, and the name under which each is told."""
_FREES = (
    drop_note_calls,
    drop_numbers_of_paragraphs,
    free_questions,
    free_panels,
    free_asides,
    free_quotations,
    part_figures,
    drop_edit_links,
    join_shreds,
)


def prepare(tree: Tree) -> None:
    """Make the page one whose text can be looked for."""
    for _ in boxes_taken_out(tree):
        pass
    for free in _FREES:
        free(tree)


def boxes_taken_out(tree: Tree) -> Iterator[tuple[str, Tree]]:
    """Take out the boxes that the markup alone tells from the text; each with the name of what it is."""
    for name, drop in _DROPS:
        for box in drop(tree):
            yield name, box
