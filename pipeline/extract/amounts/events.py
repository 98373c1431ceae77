"""Who does what with a sum: the acts (a court condemns, a party asks) and the heads (what for) around it.

Regex sources for folded text. At one place the first pattern that fits is taken; the act nearest before a sum governs
it, and an infinitive ("condamner", "allouer") takes its sense from the act before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.petitions import is_put_to_court
from pipeline.extract.amounts.stems import Stems
from pipeline.text.patterns import pattern

ACTS = {
    "threat": r"sous peine d[^.;]{0,40}condamne\w*|faute de quoi|s'expos\w+|encour\w+|\bpuni[est]*\b|pouvant (?:aller|atteindre|s'elever)"
    r"|peu(?:t|vent) (?:aller|atteindre|s'elever|etre portee?s?)|permet(?:tait)? de (?:prononcer|condamner|d'aller)|\bpassibles?\b",
    "grievance": r"(?:fait|font) (?:le meme )?grief|reproch\w+ a (?:l'arret|la cour|l'ordonnance)|d'avoir (?:(?:ainsi|donc|[a-z', -]{0,40}?) )?condamnee?s?",
    "reckons": r"\b(?:expert\w*|sapiteur|rapport|tribunal|cour|juges?|arret|jugement)\b[^.;:\d]{0,40}? chiffr(?:e|ait|a|ent|ee?)\b|\bexpert\w*[^.;:]{0,40}? (?:fix|chiffr|evalu|arret|estim)(?:e|ait|a|ent|ee?)\b|\b(?:evalu(?:e|ent|ait|ant|ee?s?|er)|estim(?:e|ent|ait|ant|ee?s?|er|aient)|chiffr(?:e|ent|ait|ant|ee?s?|er)(?! d'affaires)(?! (?:son|sa|ses|leurs?) (?:propres? )?(?:dommages?|prejudices?|demandes?|pretentions|pertes?|manque))|hesitait|evoqu\w+|atteign\w+|s'elev\w+|represent\w+|compris\w*|aurait perdu|a perdu)\b",
    "allows": r"fait (?:[a-z]+ )?droit(?:, [a-z' ]{3,30},)? a[^.;:]{0,60}?(?:demandes?|pretentions?)|accueill\w+ (?:toutes |integralement |entierement )?(?:la|les|sa|ses|leurs) (?:demandes?|pretentions)"
    r"|(?:demandes?|pretentions) (?:[a-z0-9' ]{3,70} )?(?:sont|est|ont ete|a ete) (?:[a-z]+ ){0,2}?(?:accueilli|satisfait)e?s?\b|(?:donn\w+|obtien\w+|obtenu) (?:(?:entiere|pleine|totale) )?(?:satisfaction|gain de cause)|recue?s? en (?:l'integralite de |toutes )?ses demandes\b",
    "wish": r"\b(?:soit|soient|voir|faire|entendre) (?:[a-z]+ ){0,4}?(?:mise?s? a la charge|condamn\w+|allou\w+|accord\w+|octroy\w+|fixe\w*|porte\w*|ramene\w*|redui\w+|limite\w*)|\b(?:lui|leur) soi(?:t|ent) (?:allou|accord)\w+"
    r"|\b(?:(?:demand|reclam|sollicit|souhait)\w+ (?:a ce )?|a ce )qu(?:e |')[^.;:\d]{0,80}? (?:fut|fussent) (?:[a-z]+ ){0,3}?(?:condamn|allou|accord|octroy|fixe|porte|ramene|redui|limite)\w*",
    "asks": r"\b(?:(?<!\bla )(?<!\bsa )(?<!\bleur )(?<!\bune )(?<!\bcette )(?<!\btoute )demande(?!s)|(?:la|sa|leur|une|cette) demande (?:[a-z]+ ){0,3}?(?:de|d'|en paiement|tendant|visant|au titre|indemnitaire)|demand(?:ent|ait|aient|ant|er|era|ee|ees)|reclam(?:e|ent|ait|aient|ant|er|ee?s?)|sollicit(?:e|ent|ait|aient|ant|er|ee?s?)"
    r"|requier\w+|requerai\w+|requis|exig(?:e|ent|eait|eant|eaient|er)|revendiqu\w+|redemand\w+|pretend\w* (?:a|avoir droit|pouvoir|obtenir)"
    r"|esper(?:e|ent|ait|aient|er)|veu(?:t|lent)|voulai(?:t|ent)|voudrai(?:t|ent)|aurai(?:t|ent) voulu|attend(?:ait|aient)|(?:en|la|le) souhait(?:e|ait|aient)|poursui(?:t|vait|vent|vant) (?:la condamnation|le paiement|le recouvrement)|conclusions (?:du [^.;:|]{5,40} )?tend\w+|chiffr(?:e|ent|ait|aient|ant) (?:son|sa|ses|leurs?) (?:propres? )?(?:dommages?|prejudices?|demandes?|pretentions|pertes?|manque)|mi(?:s|se) (?:la barre|sur la table)|(?:la|leurs?|ses|sa) (?:barre|facture) a\b|demandes? (?:qui )?(?:atteignait|portait|se montait|s'elevait)|en voyai(?:t|ent)|entend(?:ait|ent|aient)? (?:[a-z' ]{0,20})?obtenir|prie(?:nt)?\b|souhait\w+ (?:voir|obtenir|etre)|conclut|concluai\w+|concluent"
    r"|tendant|visant|aux fins|a l'effet|(?:pour |afin de |afin d')(?:s')?(?:voir|entendre)|en paiement|afin (?:d'obtenir|que|de)|assign\w+ [^.;:\d]{0,160}?pour obtenir|saisi\w* [^.;:\d]{0,120}?(?:pour |afin d'|aux fins d')obtenir|reconventionnellement|subsidiairement|en demande|a titre (?:infiniment )?subsidiaire|a titre principal)\b"
    r"|\b(?:(?<!procedure et )(?<!procedure et les )(?<!procedure, )(?:demandes|pretentions)|chefs? de (?:la |sa |leur )?demandes?|etat d(?:e la|es|e ses|e sa|e leurs) demandes?)\b(?! (?:sont (?!les)|ont|est|a\b|et (?:les )?moyens))[^;:|\d]{0,110} ?: \|"
    r"|\b(?<!procedure et )(?<!procedure et les )(?<!procedure, )(?:demandes|pretentions) (?:de (?:la |l'|m\.? |mme |monsieur |madame )|du |des (?!parties))[^;:|\d.]{2,60} ?: (?!\|)"
    r"|\b(?:demandes|pretentions)\b[^;:|\d]{0,110} ?: \|(?= (?:l[ae]s? )?(?:condamn|allou|accord|octroy)er\b)",
    "refuses": r"\b(?:(?<!au )(?<!le )(?<!du )deboute\w*|deboutant|deboutons|debouter|(?<!echeances )(?<!prelevements )rejet\w+|refus(?:e|ent|ait|aient|ant|ee|es|ees|a)\b|ecarte\w*|irrecevables?|loin des?|n'obtien\w+ (?:rien|aucun|pas)|n'attribue (?:rien|aucun)|ne (?:sont|est) pas (?:[a-z]+ )?(?:etabli|justifi|demontr|imput|etay|prouv|du|caracteris)\w*|n'est pas (?:[a-z]+ )?(?:etabli|justifi|demontr|imput|etay|prouv|du|caracteris)\w*|ne repos(?:e|ent|ait|aient)|infondee?s?|injustifi\w+|faute de (?:preuve|justif\w+|prouver|demontrer)|sans lien|n'a pas convaincu|ne convain\w+|n'a pas obtenu|sans commune mesure|bien moins|moins que)\b",
    "lowers": r"\bau lieu de\b",
    "condemns": r"\bcondamn(?:e|ent|ons|ait|aient|a|ant|era|ee|es|ees|erent)\b|\b(?:voit|voient|vu|vue|vus|vient de) (?:[a-z-]+ ){0,3}?condamner\b|se voit|\bordonn(?:e|ait|ant|ee?|ons)(?: (?:lundi|mardi|mercredi|jeudi|vendredi|hier|enfin|donc))? (?:a |aux? |de )",
    "grants": r"\b(?:allou(?:e|ent|ons|ait|ant|ee?s?|era|a)|accord(?:e|ent|ons|ait|ant|ee?s?|era|a)(?! (?:de|avec|amiable)| que(?! ?$))|octroy(?:e|ee?s?|ait|ant|a)|octroie\w*"
    r"|obtien(?:t|nent|dra)|obtenu\w*|obtenait|recevr(?:a|ont)|recoit|percevr(?:a|ont)|indemnis(?:e|ee?s?|era)"
    r"|repare(?:e|s|es|ra)?|compense(?:e|es|ra)|met(?:tant|tra)? a (?:la|sa|leur) charge|mise?s? a la charge|(?<!montant )(?<!frais )(?<!solde )(?<!prix )mis a (?:sa|leur) charge|gagn(?:e|ent|ee?)|touch(?:e|er|ent|era|eront|ait)|repart(?:ent|ira|iront)? avec|s'en tire(?:nt)? avec|encaiss(?:e|ent|er|era|eront)|empoch\w+|decroch\w+|recuper(?:e|ent|era|eront)|(?<!de )(?<!la )(?<!une )(?<!sa )(?<!cette )recolt(?:e|ent|era|eront)|(?:il|lui|leur) revien(?:t|nent)|vien(?:t|nent) compenser|attribu(?:e|ent|ee?s?|er|ait)|conced(?:e|ent)|s'en tien(?:t|nent) a|(?:sera|seront|est|sont) (?:[a-z]+ )?(?:restituee?s?|remboursee?s?))\b",
    "fixes": r"\b(?:(?:il y a lieu|il convient|il echet|il y aura lieu|dispose des elements|conduit|amene) (?:[a-z]+ ){0,2}?(?:de |d'|pour |a )(?:(?:lui |leur |la |le |les |l'|en )?(?:condamner|allouer|fixer|accorder|evaluer|arreter|mettre a la charge|retenir|ramener|reduire|porter|moderer|liquider))|fixe(?:e|s|es|ra|nt)?|fixons|fixant|fixait|arrete(?:e|s|ra)?(?! (?:au|le) \d)|admis|admet(?:tent)?(?! devoir)|liquide(?:e|s|ra)?|ramen(?:e|ent|ait|ant|ee?s?|era|a)|ramene(?!r)\w*|redui(?:t|sait|sant|te?s?)|(?<!atteinte )(?<!atteintes )(?<!prejudice )(?<!dommage )port(?:e|ent|ait|ant|ee?s?|era) (?:[a-z]+ )?a\b"
    r"|retien(?:t|nent|dra)|(?:sera|seront|est|sont) (?:donc |ainsi |en consequence )?(?:evaluee?s?|arretee?s?|fixee?s?|chiffree?s?) a|arretent|arretera|(?<!indument )retenu\w*(?! sur (?:son|sa|ses|leur))|descend|s'etabli\w+|evaluera|justifi(?:e|ent|ee?s?) (?:a hauteur)?|suivra|dit que|limite(?:e|es|ra) a)\b",
    "must_pay": r"\b(?:(?<!mieux le )(?<!mieux )devr(?:a|ont|ait)|dev(?:ait|aient)|doi(?:t|vent)|verser(?:a|ont)|paier(?:a|ont)|rendr(?:a|ont)|restituer(?:a|ont)|supporter(?:a|ont)|reglera|regleront|rembourser(?:a|ont)|indemniser(?:a|ont)|debourser(?:a|ont)|couter(?:a|ont)|reparer(?:a|ont)|acquittera|acquitteront|prendr(?:a|ont) (?:[a-z]+ ){0,3}?(?:en|a sa) charge|doivent etre rendus|est due?|sont dus|sont dues|reste due?|redevables?|a verse|s'y ajoutent|s'ajoutent|auxquels s'ajoutent|y ajoute)\b",
    "fines": r"\b(?:inflig\w+|ecop\w+|sanctionn\w+)\b",
    "confirms": r"\b(?:confirm\w+|mainten\w+|maintien\w*|survit)\b",
    "bare_infinitive": r"\b(?:condamner|allouer|accorder|octroyer|fixer|payer|verser|regler|rembourser|restituer|ramener|reduire|porter|obtenir|recevoir|indemniser|infliger|prononcer)\b",
    "caps": r"\b(?:plafonn\w+|limit(?:ait|ant|ent|e|es|er)|borne\w*|restreint|n'exced\w+|ne (?:peut|saurait) exceder|cantonn\w+)\b",
    "offers": r"\b(?:propos(?:e|ent|ait|ant|ee?s?|er|aient)|offr(?:e|ent|ait|ant|ir)|offert\w*|(?<!depuis la )(?<!compter de la )(?<!apres la )mise?s? en demeure|s'estim(?:e|ait|ant) redevable|n'admet(?:tait)? devoir|(?:reconnait|reconnaissait|admet|admettait) devoir|s'eta(?:it|ient) engages?|(?<!avoirs )(?<!remises )consenti\w*)\b",
    "pays": r"\b(?:regle(?:e|s|es)?|acquitt\w+|paye(?:e|s|es)?|payait|payaient|paie|paient|factur(?:e|ee?s|ait|ant|er)|remuner(?:e|ee?s?|ait|ant|ation)|debours(?:e|ee?s?|ait|er)|prelev(?:e|ee?s?|ait|ant)|preleve|coutai(?:t|ent)|valai(?:t|ent)|vau(?:t|x)\b|verse(?:e|s|es)?|versait|depens(?:e|ee?s?|ait)|coute\w*|consacr\w+|achet\w+|vendu\w*|commande\w*|confi(?:e|ait)|souscri\w+|moyennant|engage\w*|avanc\w+)\b",
    "declares": r"\b(?:declar\w+|indiqu\w+|precis\w+|rappel\w+|faisait valoir|fait valoir|soutien\w+|soutenait)\b",
}

HEADS = {
    "art700": r"article 700|art\.? ?700|\b700 (?:du |cpc|code)|irrepetibles|non repetibles|non compris dans les depens|761-1|475-1|\b618-1"
    r"|frais (?:de justice|de procedure|d'avocats?|de defense|d'appel|exposes|engages)|(?:ses|leurs|propres|titre des|titre de|de|pour) frais\b(?! (?:de greffe|d'expertise|de constat|d'huissier|de dossier|de partage))"
    r"|honoraires (?:que|d'avocat)|indemnite de procedure|meme fondement",
    "penalty": r"\bastreintes?\b|par jour de retard|par infraction|par manquement",
    "provision": r"\bprovision(?:s|nel\w*)?\b|\ba valoir\b",
    "fine": r"\b(?:amendes?|sanctions?|confiscation|contravention|penalite administrative)\b",
    "capital": r"\bau capital\b|\bcapital social\b",
    "court_costs": r"\bdepens\b|\bgreffe\b|\btaxee?s?\b|\bliquidee?s?\b|frais d'expertise|\btva\b|frais de constat|frais d'huissier|\bhuissier\b|honoraires de l'expert",
    "insurance": r"\b(?:franchise|garantie\b(?! de)|plafond de garantie|plafond d'assurance|police|assur(?:e|eur|ance)\w*)\b",
    "cap": r"\b(?:plafond\w*|plafonn\w+|limite\b|limitati\w+|limit(?:ait|ant|e|er|ee)|maximum|maximale?|borne)\b",
    "restitution": r"\b(?:restitu\w+|rembours\w+|trop[- ]percu)\b",
    "unpaid": r"\b(?:impaye\w*|factures?|solde|arriere\w*|echus|loyers? echus|reliquat)\b",
    "deposit": r"\b(?:depot de garantie|acompte|apport|avance)\b",
    "price": r"\b(?:prix|redevances?|abonnements?|tarifs?|forfait\w*|loyers?|devis|licences?|mensualites?|mensuel\w*|trimestriel\w*|annuel\w*|bon de commande|marche (?:de|conclu|signe|public|pour|initial|a)\b|cout du marche|prime annuelle|droit d'entree|remuneree?|prestations?|contrat|facturation|jalons?|fourniture|maintenance|hebergement)\b",
    "damages": r"\b(?:dommages?[- ](?:et[- ])?interets?|reparation|indemnites?|indemnisation|dedommag\w+|prejudice (?:moral|economique|d'image|commercial|financier|materiel)|atteinte|manque a gagner|titre du prejudice|tous prejudices|recompense|(?:procedure|appel|resistance|rupture) abusi\w+|souffrances|deficit fonctionnel|trouble de jouissance|chance)\b",
    "wages": r"\b(?:conges payes|preavis|indemnite (?:compensatrice|de licenciement|legale)|rappels? de (?:salaires?|commissions?)|heures supplementaires|licenciement sans cause)\b",
    "penal_clause": r"\bclauses? penales?\b|indemnite (?:de resiliation|de recouvrement|forfaitaire)|penalites? de retard|majorations?",
    "loss": r"\b(?:prejudices?|dommages?|pertes?|perdu\w*|surcouts?|degats?|depreciation|fourchette|expert\w*|rapport|marge|hypothese|cout)\b",
    "ransom": r"\b(?:rancon\w*|attaquants?|pirates?|cryptomonnaie|bitcoins?)\b",
    "turnover": r"\b(?:chiffres? d'affaires|resultat|benefices?|recettes|budget\w*|investi\w*|leve(?:e|r)? |valorisation|valeur|actifs?|patrimoine|marche|croissance|economies)\b",
    "income": r"\b(?:salaires?|revenus?|remuneration|pension|rsa|primes?|epargne|traitement brut)\b",
    "debt": r"\b(?:creances?|dettes?|emprunts?|prets?|credits?|passif|caution\w*|cotisations|redressement|impots?|acomptes?)\b",
    "gesture": r"\b(?:(?:un|cet|son|note d'|facture d')\s?avoir|avoirs|avoir d'un montant|bons? d'achat|geste commercial|cheque|cadeau|remise)\b",
    "law": r"\b(?:emprisonnement|maximum legal|code penal|seuil)\b",
}  # fmt: skip

_ACT, _HEAD = Stems(ACTS), Stems(HEADS)
_RELATIVE = pattern(r"(?<!alors )(?<!tandis )(?<!parce )(?<!ainsi )(?<!bien )\bqu(?:e |')[^,;.]{0,30}$")
AWARDING = frozenset({"condemns", "grants", "fixes", "must_pay", "allows"})
ASKING = frozenset({"asks", "wish", "refuses"})
STANCES = AWARDING | ASKING | {"grievance", "fines", "threat", "offers"}


_AS_ASKED = pattern(
    r"(?:(?:€|\beuros?|\bfrancs|\bsomme|\bmontant)|\bqui (?:lui|leur) (?:etai|es)(?:t|ent)) ?$"
)
_GIVING = AWARDING | {"fines"}
_WHO = pattern(r", (?:qui|laquelle|lequel|lesquels|lesquelles) (?:(?:en|ne|n'en|lui|leur|y) )?$")
_RESUMES = pattern(
    r"(?:\d|euros?|€)[^,;.]{0,60}, (?:(?:a |de |d')?(?:la|une) )?(?:somme|celle|indemnite) (?:totale )?de ?$"
    r"|\b(?:le (?:double|triple|quadruple)|davantage), (?:et|ainsi que|outre)(?: la somme de)? ?$"
)


def _is_aside(governed: str, start: int, end: int) -> bool:
    """For "il revient à la société X, qui sollicitait 612 000 euros, la somme de": what is asked for is another sum."""
    return bool(_WHO.search(governed, max(0, start - 24), start) and _RESUMES.search(governed, end))


def _is_told_in_passing(stance: str, governed: str, start: int, end: int) -> bool:
    """True where what is given is said to have been asked: "condamne X à payer les factures que Y réclamait, soit"."""
    if stance in AWARDING and (
        _RELATIVE.search(governed, max(0, start - 40), start)
        or _AS_ASKED.search(governed, max(0, start - 30), start)
    ):
        return True
    return _is_aside(governed, start, end)


_STILL_PRAYED = pattern(r"\bde (?:l[ae] |les |lui |leur |l')?$")
_DECIDES = pattern(
    r"\b(?:lieu|convient|echet|equite|decid\w*|estim\w*|considerant|tribunal (?:a|avait)|cour (?:a|avait))\b"
)
_PRAYING = frozenset({"asks", "wish"})
_IN_A_PRAYER = frozenset({"debouter", "rejeter", "refuser"})
_PRAYED_FOR = pattern(
    r"(?<!\bce )\b(?:que (?:la cour|le tribunal|ce tribunal|le conseil|le juge)|(?:la cour|du tribunal|du conseil|du juge) qu'(?:il|elle)) ?:?[ |]*"
    r"(?:[-•*] ?|[a-z0-9][.)°] ?)?(?:(?:les? |la |l'|lui |leur |donc )){0,2}$"
)


def _is_prayed(governed: str, start: int, end: int) -> bool:
    """For what a party wants the court to do: "de débouter X et de le condamner", "qu'il condamne X", "en condamnant X"."""
    verb = governed[start:end]
    if verb == "condamnant":
        return governed.startswith("en ", max(0, start - 3))
    return verb in _IN_A_PRAYER or bool(_PRAYED_FOR.search(governed, max(0, start - 60), start))


def _goes_on_praying(governed: str, asked_at: int, start: int) -> bool:
    """For "demande de supprimer les délais accordés et de lui allouer": what was told of a court in between is over."""
    return bool(
        _STILL_PRAYED.search(governed, max(0, start - 12), start)
        and not _DECIDES.search(governed, asked_at, start)
    )


class Reading(NamedTuple):
    """`act` governs the sum, `earlier` is the one before it; `head_before` and `head_after` are what it is for."""

    act: str
    earlier: str
    stance: str
    """The last act that says whether a sum is asked for or decided; the others only tell about it."""
    distance: int
    head_before: str
    head_after: str
    heads_of_sentence: tuple[str, ...]
    acts: frozenset[str] = frozenset()
    """All acts told before the sum."""
    has_own_act: bool = False
    """True when one of them stands behind the sum before it."""


def find_acts(text: str) -> Iterator[str]:
    """The acts that `text` tells of, in order."""
    return (name for name, _, _ in _ACT.find(text))


def find_heads(text: str) -> Iterator[str]:
    """What sums of `text` may be for, in order."""
    return (name for name, _, _ in _HEAD.find(text))


def read_context(context: Context) -> Reading:
    """The acts and heads around one sum; what a petition puts to a court is asked for, whatever its words."""
    governed = f"{context.lead} | {context.before}"
    reading = read_events(governed, len(governed) - len(context.gap_before), context.gap_after)
    if reading.stance in AWARDING | {"none"} and is_put_to_court(context):
        return reading._replace(act="asks", stance="asks")
    return reading


@lru_cache(maxsize=64)
def read_sentence(sentence: str) -> Reading:
    """The acts and heads of a whole sentence; the sums of the next one ask for it again and again."""
    return read_events(sentence, 0, "")


def read_events(governed: str, gap_from: int, after: str) -> Reading:
    """`governed` ends where the sum starts; what stands before `gap_from` is parted from it by another sum."""
    act, earlier, stance, place = "none", "none", "none", 0
    is_grievance, asked_at = False, -1
    told = list(_ACT.find(governed))
    for name, start, end in told:
        is_grievance = is_grievance or name == "grievance"
        if name == "asks" and stance in _GIVING and _is_told_in_passing(stance, governed, start, end):
            continue
        if stance in _PRAYING and _is_prayed(governed, start, end):
            continue
        sense = name
        if name == "asks" and stance not in AWARDING:
            asked_at = end
        if name == "bare_infinitive":
            if asked_at >= 0 and stance in AWARDING and _goes_on_praying(governed, asked_at, start):
                act, earlier, stance, place = "asks", act, "asks", start
                continue
            sense = _sense_of_infinitive(act, earlier, governed[start:end], is_grievance=is_grievance)
            if not sense:
                continue
        if sense != act:
            earlier = act
        act, place = sense, start
        stance = sense if sense in STANCES else stance
    heads = [(start, name) for name, start, _ in _HEAD.find(governed)]
    near = [name for start, name in heads if start >= max(gap_from, len(governed) - 110)]
    following = next(_HEAD.find(after), None)
    return Reading(
        act=act,
        earlier=earlier,
        stance=stance,
        distance=len(governed) - place if act != "none" else 0,
        head_before=near[-1] if near else "none",
        head_after=following[0] if following else "none",
        heads_of_sentence=tuple({name for _, name in heads}),
        acts=frozenset(name for name, _, _ in told),
        has_own_act=bool(told) and told[-1][1] >= gap_from,
    )


def _sense_of_infinitive(act: str, earlier: str, verb: str, *, is_grievance: bool) -> str:
    """What an infinitive means after `act`: a wish after one who asks, an order after a court that acts, "" as before."""
    if is_grievance and verb in {"condamner", "fixer", "allouer", "accorder"}:
        return "grievance"
    if act in ASKING or act == "grievance" or act in AWARDING or act in {"threat", "offers", "caps", "fines"}:
        return ""
    if earlier in ASKING:
        return "asks"
    return "infinitive"
