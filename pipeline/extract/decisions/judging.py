"""What judges do: a court, its judges or its ruling as the subject of a verb, whatever the verb.

"Le tribunal de Tours a sommé", "la cour d'appel, dans son arrêt du 3 mai, trie", "selon le juge": no list of verbs
holds them all. What a court does before it decides (hears, studies, is asked) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.heads import Headed
from pipeline.text.patterns import pattern

_NOUNS = (
    "tribunal", "cour", "juge", "juridiction", "magistrat", "conseillers", "conseil de prud", "conseil d'etat", "prud'hommes",
    "arret", "jugement", "ordonnance", "formation restreinte", "cassation", "cnil", "autorite de la concurrence", "jures",
    "regulateur", "gendarme", "circuit court", "high court", "chambre",
)  # fmt: skip
_NOUN = (
    r"(?<![a-z])(?:tribunal|cour|juges?|juridiction|magistrate?s?|conseillers|conseil\s+de\s+prud'hommes|conseil\s+d'etat|prud'hommes"
    r"|arret|jugement|ordonnance|formation\s+restreinte|cassation|cnil|autorite\s+de\s+la\s+concurrence|jures|regulateur|gendarme"
    r"|(?:circuit|high)\s+court|chambre)\b(?!-)"
)
# Up to the verb: the rest of the name, a bracket, an apposition.
_TAIL = (
    r"(?:(?!\s(?:que|qui|dont|devant|lequel|laquelle|contre|apres|avant|puis|mais|ou)\b|\squ')[^,;.:()\n\"«»]){0,75}?"
    r"(?:\s\([^()\n]{2,70}\))?(?:\s?,[^,;.\n]{2,90},)?"
)
_CLITICS = r"(?:(?:l'|s'|m'|se\s|lui\s|leur\s|les?\s|la\s|en\s|y\s|ne\s|n'|ni\s))*+"
_BETWEEN = (
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|hier|donc|ainsi|aussi|bien|pas|finalement|toutefois|cependant|egalement|deja"
    r"|enfin|encore|pour\s+l'essentiel|en\s+partie|en\s+effet|tout|toutes|tous|[a-z]{3,20}ment)\s+){0,3}"
)
# What comes before a decision, or is done to the court.
_NOT_YET = (
    r"(?!(?:ete|etee?|eu|du|pu|voulu|proced|controle|examin|entend|essay|etudi|report|saisi|recu|convoqu|annonc|programm|prevu|promis|attend|siege|tenu|commence|demande|souhait|invit"
    r"|pris\s+connaissance|ouvert|design|nomm|inform|interrog|auditionn|debut|repris\s+l'|mis\s+(?:\S+\s+){0,3}en\s+delibere|renvoy\w+\s+(?:l'audience|a\s+une)"
    r"|fixe\s+(?:l'|la\s+date|au)|accueilli\s+l'audience|rendu\s+(?:(?:un|son|cet)\s+(?:avis|rapport)|publi)|publie|mene|enquet|perquisition|effectu|lanc|quitte|rejoint|connu))"
)
_PARTICIPLE = rf"{_NOT_YET}[a-z]{{1,18}}(?:ee?s?|ie?s?|ise?s?|ite?s?|ue?s?|us|ert|eint|ait)\b"
_DID = rf"\s+{_CLITICS}(?P<did>(?:a|ont|avait|avaient|aura|auront)\s+{_BETWEEN}{_PARTICIPLE}|(?:vient|viennent)\s+(?:de\s+|d'){_CLITICS}{_BETWEEN}[a-z]{{3,18}}(?:er|ir|re)\b)"
_ADJECTIVES = (
    r"(?:\s+(?:consulaires?|judiciaire|administratif|administrative|correctionnel|civile?|commerciale?|sociale|criminelle|d'appel|d'instance|de\s+commerce"
    r"|de\s+cassation|de\s+proximite|des\s+referes|de\s+l'execution|des\s+activites\s+economiques|de\s+grande\s+instance|de\s+justice|europeenne)){0,2}+"
)
_TOWN = r"(?:\s+(?:de|d'|du|des)\s?(?:la\s|le\s|l')?[a-z][a-z'-]+(?:\s(?:metropole|marchande|duchere)\b)?)?+(?:\s\([^()\n]{2,70}\))?+(?:\s?,[^,;.\n]{2,90},)?+"
_NO_VERBS = (
    r"(?!(?:judiciaire|administratif|administrative|correctionnel|consulaires?|utile|bon|ete|avait|avaient|metropole|de|d|du|des|et|est|etait|sera|serait|dont|devant|dans|doit|devra|peut|pourra|pourrait|devrait|est|examine|entend|etudie|statuera|rendra|dira"
    r"|tranchera|prononcera|attend|compte|siege|reste|demeure|siegeant|etant|ayant|statuant|meme|competente?|entre|contre|apres|cette|chaque|elle|une|comme|notamment|seulement|unique"
    r"|francaise?|interdite?|independante?|suprem\w+|europeen\w+|federale?|militaire|internationale?|populaire|ordinaire|sociale|commerciale|civile|economique|territoriale|constitutionnelle?|politique|rouge|publique|executoire|definiti\w+"
    r"|veille|enseigne|souverain\w*|pendant|durant|suivant|avant|tant|autant|maritime|penale|regionale|nationale|generale|saisie?|prevoit|fait\s+suite|fait\s+l'objet|intervient|date|precedente?|present\w*|recent\w*|attaque|contient|comporte)\b)"
)
_DOES = rf"\s+{_CLITICS}(?P<does>{_NO_VERBS}[a-z]{{2,16}}(?:e|ent|it|ut|et|end|ond|ient|oit|ert|eint|aint)\b(?!'))"
_SUBJECT = Headed(_NOUNS, rf"{_NOUN}(?:{_ADJECTIVES}{_TOWN}{_DOES}|{_TAIL}{_DID})")
_NO_SUBJECT = pattern(
    r"(?:\b(?:devant|contre|par|aupres\s+de|avant|saisi\w*|saisir|pres|president\s+de|de|du|des|au|aux|a|apres|selon|d'une|d'un|ancien|ancienne|un|une|aucun|chaque|tout)\s+"
    r"(?:(?:le|la|les|l'|ce|cette|cet|son|sa)\s*)?|\bd'|\bl'avocat\s+a\s+la\s+)(?:(?:premiere|deuxieme|haute|grand|grande)\s+)?$"
)
_RULING_OF = pattern(r"\b(?:le\s+jugement|l'arret|l'ordonnance|la\s+decision)\s+(?:du|de\s+la|de\s+l')\s?$")
_SAID = Headed(
    ("selon", "d'apres", "aux yeux d", "dit", "disent", "tranche", "retient", "souligne", "poursuit", "precise", "note", "observe", "releve",
     "estime", "juge", "rappelle", "repond", "ecrit", "ecrivent", "considere", "conclut", "resume", "ajoute", "constate", "explique", "pour",
     "relevent", "a en croire", "qu'a", "qu'ont", "que vient de", "l'a", "l'ont"),
    rf"(?P<said>(?:selon|d'apres|aux yeux d[eu]s?|dit|dit-elle|disent|tranche|retient|souligne|poursuit|precise|note|observe|releve|estime|juge|rappelle|repond"
    rf"|ecrit|ecrivent|estiment|jugent|notent|relevent|soulignent|precisent|considere|conclut|resume|ajoute|constate|explique|(?<=\n)pour|(?<=\.\s)pour|(?<=,\s)pour|a en croire"
    r"|(?:qu'|l')(?:a|ont|avait)\s+(?:\w{3,16}\s+(?:par\s+)?)?\w{3,16}|que vient de\s+\w{3,16}))"
    rf"\s+(?:(?:le|la|les|l')\s?)?{_NOUN}",
)  # fmt: skip
_BEFORE = 40


def find_judging(folded: str, start: int, end: int) -> Iterator[int]:
    """Where in `[start, end)` a verb tells what judges decided, held or said."""
    for match in _SUBJECT.finditer(folded, start, end):
        low = max(start, match.start() - _BEFORE)
        if not _NO_SUBJECT.search(folded, low, match.start()) or _RULING_OF.search(
            folded, low, match.start()
        ):
            yield _verb(match)
    for match in _SAID.finditer(folded, start, end):
        if not folded[match.start() - 1 : match.start()].isalpha():
            yield match.start()


def _verb(match: re.Match[str]) -> int:
    return match.start("did") if match["did"] else match.start("does")
