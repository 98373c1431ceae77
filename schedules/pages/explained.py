"""An explanation as lines for a terminal or a pipe, as JSON, and as a small page that needs no other file."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from rich.text import Text

from pipeline.explain import Explanation, LeftOut, Mark
from pipeline.findings import FOR_REVIEW

TO_CHECK = "à vérifier"
_STYLES = {
    "court": "bold blue", "chamber": "blue", "date": "magenta", "type": "blue", "docket": "cyan", "outcome": "bold yellow", "cap": "yellow",
    "total": "bold green", "party": "bold red", "amount": "green", "topic": "yellow",
}  # fmt: skip
_COLOURS = {
    "court": "#cfe2ff", "chamber": "#dde9ff", "date": "#f1d6ff", "type": "#dde9ff", "docket": "#cff4fc", "outcome": "#ffe8a3", "cap": "#ffe0c2",
    "total": "#b7e4c7", "party": "#ffd3d3", "amount": "#d8f3dc", "topic": "#fff3cd",
}  # fmt: skip
_MOST_WORDS = 70


def needs_check(mark: Mark) -> bool:
    """True below the confidence under which the digest says "à vérifier"."""
    return mark.confidence < FOR_REVIEW


def numbered(explanation: Explanation) -> list[int]:
    """The number of each mark: all places that name a party have one, every other mark has its own."""
    known: dict[object, int] = {}
    return [
        known.setdefault((mark.decision, mark.says) if mark.kind == "party" else place, len(known) + 1)
        for place, mark in enumerate(explanation.marks)
    ]


def _facts(explanation: Explanation) -> Iterator[tuple[int, Mark, int]]:
    """Number, mark and how often it stands in the text, for each number once."""
    numbers = numbered(explanation)
    times = Counter(numbers)
    first = dict(zip(reversed(numbers), reversed(explanation.marks), strict=True))
    yield from ((number, first[number], times[number]) for number in sorted(first))


def _pieces(explanation: Explanation) -> Iterator[tuple[str, list[int], list[int], list[int]]]:
    """The text cut at every edge of a mark: words, and the places of the marks that begin, hold and end there."""
    text, marks = explanation.processed.document.text, explanation.marks
    edges = sorted({0, len(text), *(m.span.start for m in marks), *(m.span.end for m in marks)})
    opened: list[int] = []
    waiting = list(reversed(list(enumerate(marks))))
    for start, end in pairwise(edges):
        begun = []
        while waiting and waiting[-1][1].span.start == start:
            begun.append(waiting.pop()[0])
        opened += begun
        ended = [place for place in opened if marks[place].span.end == end]
        yield text[start:end], begun, list(opened), ended
        opened = [place for place in opened if place not in ended]


def _innermost(held: Sequence[int], marks: Sequence[Mark]) -> Mark:
    return min(
        (marks[place] for place in held), key=lambda mark: (mark.span.end - mark.span.start, mark.kind)
    )


def bracketed(explanation: Explanation) -> str:
    """The text with every fact in brackets: "[3 court: le tribunal de commerce de Lyon]"."""
    parts, numbers = [], numbered(explanation)
    for words, begun, _, ended in _pieces(explanation):
        names = (f"{numbers[place]} {explanation.marks[place].kind}" for place in begun)
        opening = "".join(f"[{name}: " for name in names)
        parts.append(f"{opening}{words}{']' * len(ended)}")
    return "".join(parts)


def coloured(explanation: Explanation) -> Text:
    """The text with every fact in the colour of its kind, its numbers after it."""
    shown, numbers = Text(), numbered(explanation)
    for words, _, held, ended in _pieces(explanation):
        shown.append(words, style=_STYLES[_innermost(held, explanation.marks).kind] if held else "")
        if ended:
            shown.append(f"[{','.join(str(numbers[place]) for place in ended)}]", style="dim")
    return shown


def fact_lines(explanation: Explanation) -> Iterator[tuple[str, bool]]:
    """One line for each fact, and whether it is to be checked; roles a sum might have had come below it."""
    text = explanation.processed.document.text
    for number, mark, times in _facts(explanation):
        check = f"  {TO_CHECK}" if needs_check(mark) else ""
        check += f"  ({times} places)" if times > 1 else ""
        whose = "" if mark.decision is None else f"  decision {mark.decision}"
        yield f"{number:>4} {mark.kind:<8} {mark.says}{whose}", needs_check(mark)
        yield (
            f"{'':>13} “{_short(mark.span.of(text))}”  {mark.rule}  {mark.confidence:.2f}{check}",
            needs_check(mark),
        )
        if mark.other_roles:
            others = ", ".join(f"{role} {share:.2f}" for role, share in mark.other_roles)
            yield f"{'':>13} its own words also spoke for: {others}", False


def left_out_lines(explanation: Explanation) -> Iterator[str]:
    """Two lines for each thing considered and left out."""
    for one in explanation.left_out:
        times = f"  ({one.times} times)" if one.times > 1 else ""
        yield f"  no {one.kind:<7} “{_short(one.surface)}”{times}"
        yield f"{'':>13}{one.why}{_detail(one)}"


def contradiction_lines(explanation: Explanation) -> Iterator[str]:
    """What the page says against itself, with its words."""
    text = explanation.processed.document.text
    for one in explanation.contradictions:
        words = " / ".join(f"“{_short(span.of(text))}”" for span in one.spans)
        yield f"  {one.kind.value}  {words}"


def _detail(one: LeftOut) -> str:
    return f" ({_short(one.detail)})" if one.detail else ""


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _MOST_WORDS else f"{words[: _MOST_WORDS - 1]}…"


def as_record(id: str, explanation: Explanation) -> dict[str, Any]:  # noqa: A002  # the record's own word
    """One JSON-ready object; spans point into `text`, as in the record of `greffier extract`."""
    document = explanation.processed.document
    return {
        "id": id,
        "url": document.url or None,
        "title": document.title,
        "kind": explanation.processed.kind.value,
        "text": document.text,
        "zones": [{"zone": kind.value, "span": [span.start, span.end]} for span, kind in explanation.zones],
        "facts": [_fact(mark, document.text) for mark in explanation.marks],
        "left_out": [
            {"kind": one.kind, "span": [one.span.start, one.span.end], "surface": one.surface, "reason": one.reason,
             "why": one.why, "detail": one.detail, "times": one.times}
            for one in explanation.left_out
        ],
        "contradictions": [
            {"kind": one.kind.value, "spans": [[span.start, span.end] for span in one.spans]}
            for one in explanation.contradictions
        ],
        "pipeline_version": explanation.processed.pipeline_version,
    }  # fmt: skip


def _fact(mark: Mark, text: str) -> dict[str, Any]:
    return {
        "kind": mark.kind,
        "span": [mark.span.start, mark.span.end],
        "surface": mark.span.of(text),
        "says": mark.says,
        "decision": mark.decision,
        "rule": mark.rule,
        "confidence": round(mark.confidence, 2),
        "to_check": needs_check(mark),
        "other_roles": dict(mark.other_roles),
    }


def as_page(explanation: Explanation) -> str:
    """A page of its own: the text with its facts in colour, and two tables."""
    title = html.escape(explanation.processed.document.title or "greffier explain")
    rules = "".join(f"mark.{kind}{{background:{colour}}}" for kind, colour in _COLOURS.items())
    return (
        f'<!doctype html>\n<html lang="fr"><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width">'
        f"<style>body{{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}}"
        "article{white-space:pre-wrap}table{border-collapse:collapse;font-size:.85rem;width:100%}"
        "td,th{border-bottom:1px solid #ddd;padding:.25rem .5rem;text-align:left;vertical-align:top}"
        f"mark{{color:inherit;border-radius:3px}}tr.check td,mark.check{{outline:1px dashed #b00}}{rules}</style>\n"
        f"<h1>{title}</h1>\n<article>{_marked(explanation)}</article>\n"
        f"<h2>Facts</h2>\n{_facts_table(explanation)}\n{_contradictions(explanation)}<h2>Considered and left out</h2>\n{_left_table(explanation)}\n</html>\n"
    )


def _contradictions(explanation: Explanation) -> str:
    items = "".join(f"<li>{html.escape(line.strip())}" for line in contradiction_lines(explanation))
    return f"<h2>The page against itself</h2>\n<ul>{items}</ul>\n" if items else ""


def _marked(explanation: Explanation) -> str:
    parts, places = [], numbered(explanation)
    for words, _, held, ended in _pieces(explanation):
        if not held:
            parts.append(html.escape(words))
            continue
        mark = _innermost(held, explanation.marks)
        check = " check" if needs_check(mark) else ""
        told = html.escape(f"{mark.kind}: {mark.says} – {mark.rule}, {mark.confidence:.2f}")
        numbers = f"<sup>{','.join(str(places[place]) for place in ended)}</sup>" if ended else ""
        parts.append(f'<mark class="{mark.kind}{check}" title="{told}">{html.escape(words)}</mark>{numbers}')
    return "".join(parts)


def _facts_table(explanation: Explanation) -> str:
    text = explanation.processed.document.text
    rows = [
        (number, mark.kind, mark.says, _short(mark.span.of(text)), mark.rule,
         f"{mark.confidence:.2f} {TO_CHECK if needs_check(mark) else ''}",
         ", ".join(f"{role} {share:.2f}" for role, share in mark.other_roles))
        for number, mark, _ in _facts(explanation)
    ]  # fmt: skip
    return _table(("", "fact", "value", "words", "rule", "confidence", "its own words also spoke for"), rows)


def _left_table(explanation: Explanation) -> str:
    rows = [
        (one.kind, _short(one.surface), one.times, f"{one.why}{_detail(one)}") for one in explanation.left_out
    ]
    return _table(("might have been", "words", "times", "why not"), rows)


def _table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    head = "".join(f"<th>{html.escape(name)}" for name in heads)
    body = "".join(f"<tr>{''.join(f'<td>{html.escape(str(cell))}' for cell in row)}\n" for row in rows)
    return f"<table><tr>{head}\n{body}</table>"
