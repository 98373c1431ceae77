"""Turn texts with their annotations written into them into annotated pages of the golden set.

    python -m tests.bench.marked FILE...                  # check, and say what is wrong where
    python -m tests.bench.marked FILE... --into NAME      # write NAME.jsonl and pages/<id>.txt of the golden set

A file holds pages one after the other; the head ends with a line of dashes:

    === w001_name-of-the-page
    url: https://example.org/2024/03/21/name        (or -)
    published: 2024-03-21                           (or -)
    family: case-told-by-several-pages
    kind: news                                      (news, commentary, decision, cnil_sanction, other)
    loss: yes                                       (yes, no)
    total: 32000                                    (a number, or - where the text shows none)
    decision: Tribunal de commerce de Rennes | 2024-03-14 | jugement | 2023F00123; 2023F00124 | partly_granted
    party: Menuiseries Le Scornec | - | claimant | company
    party: Kernuage | SARL | defendant | company
    ---
    Title
    ~ A line that is not the article begins with a tilde
    Le tribunal condamne Kernuage à payer {32 000 euros|awarded|Kernuage>Menuiseries Le Scornec}.

The first decision is the one the page is about; each takes the parties that follow it; a date that was worked out from the
day of publication begins with "~". A sum is marked {surface|role} with, in any order: payer>payee, the number of
its decision (else 0, or none for `other`, where it can be given), its precision (about, nearly, more_than, less_than) and its value where
the surface does not show it ({la même somme|claimed|=12000 EUR}). Two roles of one sum: {5 000 €|awarded&liability_cap}; a sum that
each of several pays or gets ("chacun") takes one payer>payee for each: {500 €|awarded|Kernuage>Mme Y|Kernuage>M. Z}.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

GOLDEN = Path(__file__).parents[1] / "golden" / "extraction"
MARK = re.compile(r"\{([^{}]+)\}")
PARTY_ROLES = {"claimant", "defendant", "appellant", "respondent", "third_party", "other"}
PARTY_KINDS = {"company", "person", "public_body"}
OUTCOMES = {"granted", "partly_granted", "dismissed", "unknown"}
ROLES = set(
    "awarded awarded_component costs_art700 provisional claimed contract_price liability_cap"
    " estimated_loss fine settlement other".split()
)
APPROX = {"about", "nearly", "more_than", "less_than"}
PLAIN = re.compile(r"^(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+)(?:,(\d{1,3}))?(?![\d,.]) ?(.*)$")
SCALES = (
    (r"^milliards?\b|^Mds?\b", 10**9),
    (r"^millions?\b|^M\b|^M(?=€)", 10**6),
    (r"^k(?=€)|^K(?=€)", 10**3),
)
CURRENCIES = (("EUR", r"€|euro|^$"), ("USD", r"dollar|\$|USD"), ("GBP", r"livre|£"), ("FRF", r"franc|\bF\b"))
SUM = re.compile(r"(?<![\d,.])\d{1,3}(?:[ .]?\d{3})*(?:,\d+)? ?(?:€|[kM]€|euros?\b|millions? d|milliards? d)")


class WrongPageError(ValueError):
    """What is wrong with a marked page, and on which."""


def read_marked(path: Path) -> Iterator[tuple[dict[str, Any], str] | WrongPageError]:
    """(annotation, text of the page) of each page of a file of marked pages, or what is wrong with it."""
    for part in re.split(r"^=== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n---\n")
        name = head.split("\n", 1)[0].strip()
        try:
            yield read_one(name, head.split("\n")[1:], body.strip() + "\n")
        except (ValueError, IndexError, KeyError) as error:
            yield WrongPageError(f"{path.name}: {name}: {error!r}")


def read_one(name: str, head: list[str], body: str) -> tuple[dict[str, Any], str]:
    fields, decisions = read_head(head)
    body, boilerplate = unmark_boilerplate(body)
    text, marks = unmark(body)
    row = {
        "id": name,
        "url": said(fields["url"]),
        "published_on": said(fields["published"]),
        "case_id": fields["family"],
        "case_family": fields["family"],
        "doc_kind": fields["kind"],
        "has_ruling": bool(decisions),
        "topic_data_loss": {"yes": True, "no": False}[fields["loss"]],
        "decisions": decisions,
        "amounts": gather(marks, has_ruling=bool(decisions)),
        "summary_amount_awarded": number(fields["total"]) if said(fields["total"]) else None,
        "note": fields.get("note", ""),
        "boilerplate": boilerplate,
    }
    check(row, text)
    return row, text


def said(value: str) -> str | None:
    return None if value in {"-", ""} else value


def number(value: str) -> float | int:
    return float(value) if "." in value else int(value)


def read_head(lines: list[str]) -> tuple[dict[str, str], list[dict[str, Any]]]:
    fields: dict[str, str] = {}
    decisions: list[dict[str, Any]] = []
    for line in filter(str.strip, lines):
        key, _, value = line.strip().partition(":")
        parts = [part.strip() for part in value.split("|")]
        if key == "decision":
            court, day, kind, dockets, outcome = parts
            if outcome not in OUTCOMES:
                raise ValueError(f"{outcome!r} is no outcome: {', '.join(sorted(OUTCOMES))}")
            decisions.append(
                {
                    "court": court, "chamber": None, "date": said(day.lstrip("~")),
                    **({"date_basis": "relative"} if day.startswith("~") else {}),
                    "decision_type": said(kind), "case_numbers": [one.strip() for one in dockets.split(";") if said(one.strip())],
                    "parties": [], "outcome_for_claimant": outcome,
                }
            )  # fmt: skip
        elif key == "party":
            who, form, role, kind = parts
            if role not in PARTY_ROLES or kind not in PARTY_KINDS:
                raise ValueError(f"{value}: role or kind is none of the known ones")
            decisions[-1]["parties"].append(
                {"name": who, "legal_form": said(form), "role": role, "kind": kind}
            )
        else:
            fields[key] = value.strip()
    return fields, decisions


def unmark_boilerplate(body: str) -> tuple[str, list[str]]:
    lines = body.split("\n")
    dropped = [
        MARK.sub(lambda m: m[1].split("|")[0], line[2:])[:60] for line in lines if line.startswith("~ ")
    ]
    return "\n".join(line.removeprefix("~ ") for line in lines), dropped


def unmark(body: str) -> tuple[str, list[tuple[int, str, list[str]]]]:
    """The text without its marks, and (place, surface, what is said of it) of each."""
    text, marks, last = "", [], 0
    for mark in MARK.finditer(body):
        surface, *about = mark[1].split("|")
        if not about:
            raise ValueError(f"{mark[0]} says no role")
        text += body[last : mark.start()]
        marks.append((len(text), surface, about))
        text += surface
        last = mark.end()
    return text + body[last:], marks


def gather(marks: list[tuple[int, str, list[str]]], *, has_ruling: bool) -> list[dict[str, Any]]:
    """One entry for all places where one sum stands in one role."""
    found: dict[str, dict[str, Any]] = {}
    for place, surface, (roles, *about) in marks:
        for role, sides in product(roles.split("&"), each_side(about)):
            if role not in ROLES:
                raise ValueError(f"{surface}: {role!r} is no role")
            one = read_mark(surface, role, sides, has_ruling=has_ruling)
            entry = found.setdefault(
                json.dumps(one, sort_keys=True), {**one, "n_occurrences": 0, "starts": []}
            )
            entry["n_occurrences"] += 1
            entry["starts"].append(place)
    return list(found.values())


def each_side(about: list[str]) -> list[list[str]]:
    """What is said of a sum, once for each payer and payee where several are named."""
    sides = [one for one in about if ">" in one]
    if len(sides) < 2:
        return [about]
    rest = [one for one in about if ">" not in one]
    return [[*rest, side] for side in sides]


def read_mark(surface: str, role: str, about: list[str], *, has_ruling: bool) -> dict[str, Any]:
    payer = payee = approx = value = currency = None
    decision = 0 if has_ruling and role != "other" else None
    for one in filter(None, map(str.strip, about)):
        if one.startswith("="):
            amount, currency = one[1:].split()
            value = number(amount)
        elif ">" in one:
            payer, payee = (said(side.strip()) for side in one.split(">"))
        elif one in APPROX:
            approx = one
        elif re.fullmatch(r"\d|-", one):
            decision = None if one == "-" else int(one)
        else:
            raise ValueError(f"{surface}: what is {one!r}?")
    if value is None:
        value, currency = read_value(surface)
    return {
        "surface": surface, "value": value, "currency": currency, "role": role, "approx": approx,
        "payer": payer, "payee": payee, "decision": decision,
    }  # fmt: skip


def read_value(surface: str) -> tuple[float | int, str]:
    match = PLAIN.match(surface)
    if not match:
        raise ValueError(f"give the value of {surface!r}: {{{surface}|role|=12000 EUR}}")
    digits, cents, unit = re.sub(r"\D", "", match[1]), match[2], match[3]
    scale = next((factor for form, factor in SCALES if re.search(form, unit)), 1)
    currency = next((name for name, form in CURRENCIES if re.search(form, unit)), None)
    if currency is None:
        raise ValueError(f"give the value of {surface!r}: its currency is not plain")
    value = round(float(f"{digits}.{cents or 0}") * scale, 2)
    return (int(value) if value == int(value) else value), currency


def check(row: dict[str, Any], text: str) -> None:
    """Raise where the annotation does not hold on its page."""
    for decision in row["decisions"]:
        for words in [*decision["case_numbers"], *(party["name"] for party in decision["parties"])]:
            if words not in text:
                raise ValueError(f"{words!r} does not stand in the text")
    places = {start for amount in row["amounts"] for start in amount["starts"]}
    for match in SUM.finditer(text):
        if not any(
            match.start() <= place < match.end() or place <= match.start() < place + 40 for place in places
        ):
            raise ValueError(f"{text[match.start() : match.end() + 20]!r} is not marked")
    for amount in row["amounts"]:
        for name in filter(None, [amount["payer"], amount["payee"]]):
            if any(part not in text for part in name.split(", ")):
                raise ValueError(f"{name!r} (of {amount['surface']}) does not stand in the text")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--into", metavar="NAME", help="write NAME.jsonl and its pages into the golden set")
    args = parser.parse_args()
    read = [one for path in args.files for one in read_marked(path)]
    wrong = [str(one) for one in read if isinstance(one, WrongPageError)]
    if wrong:
        raise SystemExit("\n".join(wrong))
    rows = [one for one in read if not isinstance(one, WrongPageError)]
    print(f"{len(rows)} pages, {sum(len(row['amounts']) for row, _ in rows)} sums")
    if args.into:
        rows.sort(key=lambda one: one[0]["id"])
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row, _ in rows)
        (GOLDEN / f"{args.into}.jsonl").write_text(lines, "utf-8")
        for row, text in rows:
            (GOLDEN / "pages" / f"{row['id']}.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
