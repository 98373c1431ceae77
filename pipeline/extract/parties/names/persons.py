"""Natural persons by their words alone: a known first name before or after a surname, and what is said of nobody but a person."""

from __future__ import annotations

import re
from functools import cache

from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.text.tables import read_table

_PARTICLES = frozenset("de du des d la le les l el al ben van von der di da".split())
_FIRM_WORDS = frozenset(
    "agence alliance ambulance ambulances amis assurance assurances atelier ateliers auberge auto automobile automobiles avenir banque bar beaute bijouterie "
    "boucherie boulangerie boutique brasserie bureau cabinet cafe caisse camping carrelage cave caves centre chai chantier chantiers chr chu charcuterie charpente chateau chez chocolaterie "
    "cie cite clinique club coiffure college comite compagnie comptoir comptoirs concept conseil conseils conserverie constructions coop cooperative couverture credit cuisine "
    "cycles design diffusion digital distribution domaine ecole ecurie edition editions electricite energie entreprise entrepots espace etablissement "
    "etablissements etancheite etude ets expertise ferme fermes fils fleurs foncier fonciere fonderie fondation fonds formation fournil france freres fromagerie galerie "
    "garage gestion gite groupe groupement holding hopital horlogerie hotel hotels ideal immobilier imprimerie industrie industries informatique institut international "
    "investissement investissements jardin jardinerie jardins joaillerie laboratoire laboratoires laiterie librairie logistique lycee machines maison maree maisons manufacture marbrerie "
    "maroquinerie mecanique medical menuiserie meubles minoterie mode motors moulin moulins musee mutuelle nautique negoce net notaires office optique or orfevrerie papeterie paris parc patisserie "
    "pay paysage peinture pepinieres pharmacie photo piscines place plomberie port presse primeurs production prudence productions promotion publicite quincaillerie regie residence "
    "restaurant restauration rue sable saint sainte saint- salon scierie secours semences serrurerie serrure service services solutions sport sports station studio syndicat systemes "
    "tannerie taxi taxis techniques technologies theatre tonnellerie tourisme traiteur transport transports travaux tuilerie usine vacances vergers verrerie viandes vignobles villa ville vins voyages".split()
)
"""Words that a firm is named by beside a founder's name: "Transports Michel", "Garage Bernard"."""

_OF_TRADES, _SHORTEST_TRADE = ("erie", "eries"), 8

_SAID = pattern(
    r"^[\s,(]*(?:(?:[a-z]+\s){0,2}?[a-z]+,\s+)?(?:nee?\s+(?:le|en|a|vers|[a-z]{2,}\s+le)\b|demeurante?s?\b|de\s+nationalite\s+[a-z]|epouse\b|veuve\b|divorcee?\b|celibataire\b"
    r"|agee?\s+de\s+\d|\d\d\s+ans\b|sans\s+profession|entrepreneure?\s+individuel|auto-?entrepreneu|micro-?entrepreneu"
    r"|exercant\s+(?:sous\s+(?:l'enseigne|le\s+nom)|en\s+(?:son\s+)?nom\s+propre|a\s+titre\s+individuel|la\s+profession))"
)
"""What is said of nobody but a natural person, right after the name."""
_SAID_WITHIN = 60
_AFTER_SURNAME = pattern(r",|\s(?:épouse|EPOUSE|ÉPOUSE|ép\.|née?|NÉE?|NEE?|veuve|VEUVE|dite?)\s")


@cache
def _first_names() -> frozenset[str]:
    return frozenset(map(fold, read_table("party_words.json")["first_names"].split()))


def is_first_name(word: str) -> bool:
    """True for a first name, or two of them joined, of which at least the first is known ("Marie-Thérèse")."""
    known, folded = _first_names(), fold(word)
    return folded in known or ("-" in folded and folded.split("-")[0] in known)


def is_said_of_person(words: str) -> bool:
    """True when `words` after a name begin with what is said of persons only: "née le 3 mars 1970", "demeurant 4 rue ..."."""
    return _SAID.search(fold(words[:_SAID_WITHIN])) is not None


def is_full_name(name: str) -> bool:
    """True for "Jean Dupont", "Anne-Marie de La Tour": a known first name, then words with capitals."""
    words = name.split(" ")
    return (
        2 <= len(words) <= 4
        and is_first_name(words[0])
        and words[-1][:1].isupper()
        and all(word[:1].isupper() or word in {"de", "du", "la", "le"} for word in words)
        and "&" not in name
    )


def is_surname_first(name: str) -> bool:
    """True for "DUPONT-MORETTI Jean", "LE BIHAN Yann": the surname in capitals, then first names that are not."""
    surname, given = _split_behind(name)
    return bool(given) and len("".join(surname)) > 1 and all(word.isupper() for word in surname)


def may_be_surname_first(name: str) -> bool:
    """True for "Le Bihan Yann", "DUPONT JEAN": one surname, no word of a firm, then a first name."""
    surname, given = _split_behind(name)
    return bool(given) and len([word for word in surname if fold(word) not in _PARTICLES]) == 1


def is_named_as_firm(name: str) -> bool:
    """True when a word of `name` is one that firms are named by."""
    words = [fold(word).strip(".,'") for word in re.split(r"[\s'-]", name)]
    return any(
        word in _FIRM_WORDS or word.removesuffix("s") in _FIRM_WORDS or _is_trade(word) for word in words
    )


def _is_trade(word: str) -> bool:
    """True for "moutarderie", "savonnerie": the place where a trade is carried on."""
    return len(word) >= _SHORTEST_TRADE and word.endswith(_OF_TRADES) and not is_first_name(word)


def given_first(name: str) -> str:
    """The name with the first name before the surname: of "DUPONT-MORETTI Jean" Jean DUPONT-MORETTI; others as they are."""
    name = _AFTER_SURNAME.split(name)[0]
    words = name.split(" ")
    surname, given = _split_behind(name)
    if not given or (is_first_name(words[0]) and words[0].isupper() == name.isupper()):
        return name
    return " ".join([*given, *surname])


_MAN = frozenset("m mm monsieur messieurs".split())
_WOMAN = frozenset("mme mmes mlle madame mesdames mademoiselle".split())


def may_be_one_person(one: str, other: str) -> bool:
    """False for two whom a title, a first name or a surname tells apart ("Mme Jeanne MIRVILLE", "M. Jean MIRVILLE")."""
    left, right = (set(re.findall(r"[a-z]+", fold(_AFTER_SURNAME.split(name)[0]))) for name in (one, other))
    if (left & _MAN and right & _WOMAN) or (left & _WOMAN and right & _MAN):
        return False
    left, right = left - _MAN - _WOMAN, right - _MAN - _WOMAN
    return all(len(word) == 1 for word in left - right) or all(len(word) == 1 for word in right - left)


def surname_of(name: str) -> str:
    """The name without its first names; "" where there is none: of "Le Bihan Yann" and "Yann Le Bihan" Le Bihan."""
    words = given_first(name).split(" ")
    given = next((at for at, word in enumerate(words) if not is_first_name(word)), len(words))
    return " ".join(words[given:]) if given else ""


def _split_behind(name: str) -> tuple[list[str], list[str]]:
    """The words of a surname and the first names after it; none of the latter where it ends with none."""
    words = _AFTER_SURNAME.split(name)[0].split(" ")
    mixed = any(word.isupper() for word in words) and not words[-1].isupper()
    last = len(words)
    while last > 1 and is_first_name(words[last - 1]) and not (mixed and words[last - 1].isupper()):
        last -= 1
        if not mixed:
            break
    fits = 2 <= len(words) <= 5 and not is_named_as_firm(name) and "&" not in name and name[:1].isupper()
    return (words[:last], words[last:]) if fits and last < len(words) else (words, [])
