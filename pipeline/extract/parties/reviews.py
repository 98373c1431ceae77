"""Who brought a review when no name stands beside the words: the noun that appealed, or whom the ruling below had hurt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.extract.parties.claims import OPPOSITE, Side
from pipeline.extract.parties.grouping import Key, group_of
from pipeline.extract.parties.nouns import load_nouns
from pipeline.extract.parties.prose import Evidence
from pipeline.text.patterns import pattern

_REVIEWED = pattern(
    r"\b(?:appelante?s?|intimee?s?|interjet\w+|(?:fait|font|fit|faire|releve\w*|relever|forme|former)\s+(?:un\s+)?appel|saisi\s+la\s+cour|en\s+appel|en\s+cause\s+d'appel|saisi\w*\s+par|son\s+appel|l'appel\s+d[eu])\b"
)
_OWN_APPEAL = pattern(r"\b(?:son\s+appel|faire\s+appel|l'appelante?)\b")
_PETITIONED = pattern(r"\bpourvois?\b|\bpourvue?s?\b|\bse\s+pourv")
_FILES = pattern(
    r"\b(?:l'|le\s+|la\s+|cet?\s+|cette\s+)(?P<noun>[a-z][a-z-]{3,})(?:\s+[a-z]+(?:ais|aise|ois|oise|ien|ienne|ain|aine|ique))?(?:,[^,.;\n]{2,80},)?(?:,?\s+qui)?\s+"
    r"(?:en\s+)?(?:(?:a|avait|ayant)\s+(?:(?:alors|donc|aussitot|seule?|ensuite|egalement)\s+)?(?:interjete|releve|fait|forme)\s+(?:un\s+)?(?:appel|pourvoi)|"
    r"(?:interjett?e|interjeta|relev[ae]|forma|fit|fait|faisait)\s+(?:un\s+)?(?:appel|pourvoi)\b(?!\s+a\s)|(?:s'est|s'etait)\s+pourvue?|se\s+pourvut|se\s+pourvoit)"
)
_BY_NOUN = pattern(
    r"\b(?:cour|magistrats|conseillers)\b[^.;\n]{0,90}?(?:\bsaisi(?:e|s|es)?\s+par|\ba\s+la\s+(?:demande|requete)\s+d(?:e\s|(?=u\s|')))\s*(?:l'|la\s+|le\s+|u\s+|son\s+|sa\s+)(?P<noun>[a-z][a-z-]{3,})"
)
_OF_NOUN = pattern(
    r"\b(?:appel|pourvoi)\s+(?:forme\s+par\s+|interjete\s+par\s+|de\s+|d)?(?:l'|le\s+|la\s+|u\s+)(?P<noun>[a-z][a-z-]{3,})"
)
_BELOW_APPEAL = r"(?:tribunal|premiers?\s+juges?|premiere\s+instance|jugement)"
_BELOW_PETITION = r"(?:cour\s+d'appel|arret|juges\s+d(?:u\s+fond|'appel)|en\s+appel)"
_GAVE = r"(?:condamn|accord|allou|octroy|fait\s+droit|indemnis)"
_REFUSED = r"(?:debout|rejet|refus|limit|redui|plafonn|exoner|mis\s+hors\s+de\s+cause)"
_BELOW = {
    below: pattern(
        rf"\b{below}\b[^.;\n]{{0,120}}?\b(?:avait|avaient|ayant|eut|a|ont|qui\s+l'avait|l'ayant)\s+(?:\w+\s+){{0,3}}?(?:(?P<gave>{_GAVE})|(?P<refused>{_REFUSED}))"
        rf"|\b(?:(?P<had>condamnee?)|(?P<lost>deboutee?))\s+(?:\w+\s+){{0,5}}?(?:en|par\s+l(?:e|a|es))\s*{below}"
    )
    for below in (_BELOW_APPEAL, _BELOW_PETITION)
}


def reviewing_side(low: str, *, at_cassation: bool, provider_sues: bool = False) -> Side | None:
    """On which side who appealed, or filed the petition, had been; None where `low` (folded text) does not tell."""
    if not (_PETITIONED if at_cassation else _REVIEWED).search(low):
        return None
    word = "pourv" if at_cassation else "appel"
    for match in (*_FILES.finditer(low), *_OF_NOUN.finditer(low)):
        side = _side_of_noun(match["noun"], provider_sues=provider_sues) if word in match.group() else None
        if side is not None:
            return side
        if word in match.group() and match["noun"].endswith(_AGENTS) and _tells_of_provider(low):
            return Side.DEFENDANT if provider_sues else Side.CLAIMANT
    by = _BY_NOUN.search(low)
    if by and (side := _side_of_noun(by["noun"], provider_sues=provider_sues)) is not None:
        return side
    below = _BELOW[_BELOW_PETITION if at_cassation else _BELOW_APPEAL].search(low)
    if below is None or not (at_cassation or ((below["had"] or below["lost"]) and _OWN_APPEAL.search(low))):
        return None  # an appeal may be the winner's too, unless one is told to have lost and to have appealed
    return Side.DEFENDANT if below["gave"] or below["had"] else Side.CLAIMANT


_SELLS = frozenset(
    "vendeur vendeuse employeur promoteur constructeur assureur garant fabricant transporteur voiturier franchiseur concessionnaire banque entrepreneur".split()
)
_TRADED = pattern(r"\b(?:l'|le\s+|la\s+|du\s+|au\s+|son\s+|sa\s+)(?P<noun>[a-z][a-z-]{4,})\b")


_AGENTS = ("eur", "euse", "trice", "iste", "aire", "ier", "iere", "cien", "cienne", "ant")


def _tells_of_provider(low: str) -> bool:
    """True where a provider is spoken of: then whose noun is another one is its client."""
    return any(match["noun"] in load_nouns().provider for match in _TRADED.finditer(low))


def _side_of_noun(noun: str, *, provider_sues: bool) -> Side | None:
    """Who employs is sued, and who sells, unless the text shows the contrary."""
    table = load_nouns()
    noun = noun.removeprefix("ex-")
    if noun in {"salarie", "salariee", "employe", "employee"}:
        return Side.CLAIMANT
    if noun == "employeur":
        return Side.DEFENDANT
    if noun in table.provider or noun in _SELLS:
        return Side.CLAIMANT if provider_sues else Side.DEFENDANT
    if noun in table.client or noun in table.kinds:
        return Side.DEFENDANT if provider_sues else Side.CLAIMANT
    return None


def appellant_side_of(appellant: dict[Side, float], respondent: dict[Side, float]) -> Side | None:
    """On which side "l'appelante" was at first, from what is said of it and of "l'intimée"."""
    claims = appellant.get(Side.CLAIMANT, 0.0) + respondent.get(Side.DEFENDANT, 0.0)
    defends = appellant.get(Side.DEFENDANT, 0.0) + respondent.get(Side.CLAIMANT, 0.0)
    if claims == defends:
        return None
    return Side.CLAIMANT if claims > defends else Side.DEFENDANT


def sides_on_appeal(
    roles: dict[Key, Side], appeals: Sequence[Evidence], appellant: Side | None, groups: dict[Key, Key]
) -> dict[Key, Side]:
    """Who appealed and who answers, where the words tell: of each name, or of the side that "l'appelante" is on."""
    weights: dict[Side, float] = defaultdict(float)
    for item in appeals:
        key = group_of(item.mention, groups)
        if key in roles:
            side = roles[key]
            weights[OPPOSITE.get(side, side) if item.side is Side.RESPONDENT else side] += item.weight
    first = max(weights, key=lambda side: weights[side], default=None)
    named = {group_of(item.mention, groups) for item in appeals if item.side is not Side.RESPONDENT}
    if first is not None:
        own = {key for key, side in roles.items() if side is first}
        own = own & named or own
    elif appellant is not None and appellant in roles.values():
        own = {key for key, side in roles.items() if side is appellant}
    elif appellant is not None and set(roles.values()) - {Side.THIRD} == {OPPOSITE[appellant]}:
        own = set()
    else:
        return roles
    return {
        key: Side.APPELLANT if key in own else side if side is Side.THIRD else Side.RESPONDENT
        for key, side in roles.items()
    }
