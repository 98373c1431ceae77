"""The release in which an authority itself tells of its sanction, told from what others write of it."""

from __future__ import annotations

from pipeline.documents import Document
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_AUTHORITY = (
    r"(?:cnil|amf|acpr|arcep|arcom|csa|anj|apd|cnpd|cre|dgccrf|ddpp|d(?:i)?r?eets|formation restreinte|chambre contentieuse"
    r"|(?:haute )?autorite (?:de|des|d'|belge|francaise|nationale)[^.\n]{0,60}|autorite|commission(?: nationale| europeenne| des sanctions)?|college"
    r"|direction (?:regionale|departementale|generale|nationale)[^.\n]{0,100}|prefet(?:e)?|agence (?:nationale|regionale)[^.\n]{0,60}|comite de reglement[^.\n]{0,40})"
)
_ACTS = pattern(
    r"\b(?:la |l'|le |par l'|par la )" + _AUTHORITY + r"\b[^.\n]{0,80}?\b(?:a |ont |vient de )?"
    r"(?:sanctionn|inflig|prononc|condamn|enjoint|retenu|lui a inflige|adresse un rappel|rappel(?:le|e)? a l'ordre)"
    r"|\b(?:sanction|amende)[^.\n]{0,90}\b(?:prononcee?s?|inflige(?:e|es|s)?) (?:par|a l'encontre|a l'egard)"
    r"|\bsanctions? (?:pecuniaires? )?de [\d., ]+(?:millions? d')?(?: ?euros| ?€)? ?a l'encontre"
)
"""An authority punishes, in the title or the first lines."""
_LEAD = 900
_AGAINST = "a l'encontre d"

_OWN_VOICE = tuple(
    pattern(source)
    for source in (
        r"(?:pour )?(?:en savoir plus|pour approfondir|textes? de reference|documents? associes?|consulter|telecharger)\b[^\n]{0,80}\b(?:decisions?|deliberations?)\b",
        r"\b(?:la|cette) decision\b[^.\n]{0,25}\b(?:est disponible|peut etre consultee|est publiee|est consultable)\b|\best publiee au (?:registre|recueil)\b",
        r"\bcommunique(?: de presse)?\b(?! de la| du| des| de l')|\bcontacts? presse\b|\bespace presse\b|\bservice (?:de )?presse\b",
        r"\ba propos de l'(?:amf|acpr|arcep|arcom|autorite|apd|anj)|\ba propos de la (?:cnil|commission|cnpd)",
        r"\b(?:publie|rend publique?) (?:aujourd'hui|ce jour)|\brendue publique (?:aujourd'hui|ce jour)|\b(?:la presente publication|le present avis)\b|\bpublication\b[^.\n]{0,40}\ben application de l'article",
        r"\borgane\b[^.\n]{0,30}\bcharge de prononcer (?:les|des) sanctions",
        r"^(?:les? )?(?:contexte|manquements? (?:sanctionnes?|constates?|releves?|retenus?)|l'essentiel|sanctions? prononcees?|(?:la )?sanction|decision de la formation restreinte)$",
        r"\bcette decision peut faire l'objet d'un (?:recours|appel)\b|\bla decision peut faire l'objet d'un (?:recours|appel)\b",
        r"\bmis en cause\b|\bau controle de se mettre\b|\bsocietes? [a-z]* ?\(?(?:numero )?(?:siren|siret)\b",
    )
)
"""How an authority writes of its own decision: with its headings, its legal notice, and a link to the decision itself."""
_OTHERS_VOICE = tuple(
    pattern(source)
    for source in (
        r"\b(?:hier|avant-hier|(?:lundi|mardi|mercredi|jeudi|vendredi) (?:dernier|matin|soir))\b|\b(?:annonce|publique|sanctionne|inflige) (?:lundi|mardi|mercredi|jeudi|vendredi)\b",
        r"\ba(?:-t-(?:il|elle|on))? (?:declare|reagi|confie|indique|appris)\b|\bcontacte(?:e|s)?\b|\bn'(?:a|ont) pas (?:repondu|souhaite|donne suite)|\bnos (?:questions|sollicitations|informations)\b|\bgendarme\b",
        r"\b(?:notre|nos) (?:analyse|avis|conseils?|cabinet|equipes?|formations?|clients?|modeles?)\b|\bque retenir\b|\ba retenir\b|\ben pratique\b|\bavocate?s?\b",
        r"\bpar la voix d|[»,] (?:soutient|explique|plaide|commente|souffle|reagit)\b|\bme [a-z-]+ [a-z-]+\b",
        r"^(?:par|propos recueillis par) (?!decision|deliberation)",
    )
)
"""What reporters and counsel write of it, and no authority does."""


def is_release(document: Document, *, tells_decision: bool) -> bool:
    """Whether the page is an authority's own word of a sanction: it acts in the lead and speaks as itself more than others would.

    Where no decision was read (`tells_decision`), the lead has to name who is punished: a year's balance names nobody.
    """
    title = fold(document.title or "")
    folded = fold(document.article)
    lead = folded[:_LEAD]
    if not _ACTS.search(lead) or not (tells_decision or _AGAINST in lead):
        return False
    lines = [title, *folded.split("\n"), *(fold(line) for line in document.dropped)]
    own = sum(any(sign.search(line) for line in lines) for sign in _OWN_VOICE)
    others = sum(any(sign.search(line) for line in lines) for sign in _OTHERS_VOICE)
    return own > others
