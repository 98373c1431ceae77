"""Names that take in the words after them: two partners that are one company, lower-case words said with the name again and again."""

from __future__ import annotations

import re

from pipeline.extract.parties.names.mention import Mention
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

KIN = r"(?i:fils|filles?|fr[èe]res?|cie|compagnie|co|associ[ée]s?|neveux?|soeurs?)\b(?!\s+(?i:d[eu']|du\b))"
"""Who stands after the founder's name and is part of the firm's: "Dupont et Fils", "Morel & Cie"; not "la Compagnie du Nord"."""
_KIN = pattern(rf"{KIN}")
_AND = frozenset({" et ", " & ", " ET "})
_LOWER_TAIL = pattern(r"(?:[ -](?:de |du |des |d'|l'|la |le |et )?[a-zà-ÿ][\wà-ÿ'-]*){1,4}")
_OF_PARTNERS = frozenset({"SCP", "SELARL", "SELAS", "SELAFA", "SCM"})


def join_partners(flat: str, raw: list[Mention]) -> list[Mention]:
    """Names joined by "et" that are one: "la SCP Vaumarel et Oriol", "la société Vignes et Terroirs"."""
    alone = {mention.name for mention in raw if not flat.startswith("et ", max(0, mention.start - 3))}
    found: list[Mention] = []
    for mention in raw:
        last = found[-1] if found else None
        if (
            last
            and not mention.introduced
            and (
                _is_kin(flat, last, mention)
                or (last.form and flat[last.end : mention.start] == " aux ")
                or (
                    last.form in _OF_PARTNERS and flat[last.end : mention.start] in {" et ", " & ", ", ", "-"}
                )
                or (
                    flat[last.end : mention.start] == " et "
                    and mention.name not in alone
                    and (_is_one(flat, last, mention) or _is_told_as_one(flat, last, mention))
                )
            )
        ):
            found[-1] = last._replace(name=flat[last.start : mention.end], end=mention.end)
        else:
            found.append(mention)
    return found


def _is_kin(flat: str, first: Mention, second: Mention) -> bool:
    """True for "Dupont et Fils"."""
    return flat[first.end : second.start] in _AND and _KIN.fullmatch(second.name) is not None


_ONE_COMPANY = pattern(r"(?<!\bentre )\b(?:la|cette|une) (?:soci[ée]t[ée]|entreprise) [«\"]?$", re.IGNORECASE)
_PLURAL_VERB = pattern(r"[ ,]+(?:ont|sont|avaient|étaient|[a-zà-ÿ]{3,}(?:ent|èrent))\b")


def _is_one(flat: str, first: Mention, second: Mention) -> bool:
    """True for "la société A et B", of which no verb speaks as of two."""
    return bool(
        _ONE_COMPANY.search(flat[max(0, first.start - 30) : first.start])
        and not _PLURAL_VERB.match(flat, second.end)
    )


def _is_told_as_one(flat: str, first: Mention, second: Mention) -> bool:
    """True for "la SARL A et B" that the text says again with the two together, and of which no verb speaks as of two."""
    if first.form is None or _PLURAL_VERB.match(flat, second.end):
        return False
    return flat.count(f"{first.form} {flat[first.start : second.end]}") > 1


def with_tails(flat: str, raw: list[Mention]) -> list[Mention]:
    """Names with the lower-case words that belong to them: those that follow the name again and again."""
    tails: dict[str, list[str]] = {}
    for mention in raw:
        if mention.introduced:
            tail = _LOWER_TAIL.match(flat, mention.end)
            tails.setdefault(mention.name, []).append(tail.group() if tail else "")
    known = {name: common for name, seen in tails.items() if (common := _common_tail(seen))}
    grown = []
    for mention in raw:
        common = known.get(mention.name, "")
        if common and flat.startswith(common, mention.end):
            grown.append(mention._replace(name=mention.name + common, end=mention.end + len(common)))
        else:
            grown.append(mention)
    return grown


def _common_tail(seen: list[str]) -> str:
    """The words that all mentions share after the name; two mentions at least must agree."""
    if len(seen) < 2 or not all(seen):
        return ""
    first = seen[0]
    words = re.findall(r"[ -](?:de |du |des |d'|l'|la |le |et )?[a-zà-ÿ][\wà-ÿ'-]*", first)
    tail = ""
    for word in words:
        if all(
            other.startswith(tail + word) and not re.match(r"[\wà-ÿ]", other[len(tail + word) :])
            for other in seen
        ):
            tail += word
        else:
            break
    return "" if _VERBISH.match(fold(tail)) else tail


_VERBISH = pattern(
    r"^ (?:a|est|qui|que|dont|et|avait|ait|soit|demande|soutient|fait|n'|ne|en|au|aux|de|du|sur|pour|par|dans|sont|ont|se|s')\b"
)
