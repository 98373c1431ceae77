"""What is wrong with the two sites: few addresses, all of them linked from listings or feeds.

The table in README.md says the same in words; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from schedules.replica.rendering import Teaser
from schedules.replica.web import Answer, redirect

if TYPE_CHECKING:
    from schedules.replica.web import Ask, Site

DRIP_S = 1.5
RETRY_AFTER_S = 1
ARCHIMAG = "www.archimag.com"
LEGALIS = "www.legalis.net"


class Kind(StrEnum):
    SLOW = "slow"
    TOO_MANY_ONCE = "429 once"
    ERROR_ONCE = "500 once"
    ERROR_ALWAYS = "500 always"
    MISSING = "404"
    LOOP = "redirect loop"
    SOFT_ERROR = "error page with status 200"
    CHALLENGE = "bot challenge with status 200"


@dataclass(frozen=True)
class Fault:
    """One address with something wrong. `teaser` puts an address that has no text into listings and feeds."""

    kind: Kind
    host: str
    target: str
    teaser: Teaser | None = None
    leads_to: str = ""


def _lost(kind: Kind, host: str, teaser: Teaser, leads_to: str = "") -> Fault:
    return Fault(kind, host, teaser.path, teaser, leads_to)


def _on(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 9, 30, tzinfo=UTC)


_LOOP = "/univers-data/2024/11/28/barometre-gouvernance-donnees-collectivites"

FAULTS: tuple[Fault, ...] = (
    Fault(
        Kind.SLOW, ARCHIMAG, "/univers-data/2024/11/26/notaires-brissac-keltis-informatique-cour-appel-paris"
    ),
    Fault(
        Kind.TOO_MANY_ONCE,
        ARCHIMAG,
        "/demat-cloud/2024/03/26/medisauve-clinique-des-tilleuls-restauration-rennes",
    ),
    Fault(
        Kind.ERROR_ONCE,
        ARCHIMAG,
        "/vie-numerique/2024/06/04/transports-garrigue-alteo-systemes-plafond-toulouse",
    ),
    _lost(
        Kind.ERROR_ALWAYS,
        ARCHIMAG,
        Teaser(
            path="/demat-cloud/2025/03/18/comparatif-parapheurs-electroniques",
            title="Comparatif : neuf parapheurs électroniques au banc d'essai",
            published_at=_on(2025, 3, 18),
            section="demat-cloud",
            summary="La rédaction a fait signer le même contrat à neuf outils.",
            author="Yann Costil",
            number=35012,
        ),
    ),
    _lost(
        Kind.MISSING,
        ARCHIMAG,
        Teaser(
            path="/vie-numerique/2025/01/30/agenda-journees-professionnelles-fevrier",
            title="L'agenda des journées professionnelles de février",
            published_at=_on(2025, 1, 30),
            section="vie-numerique",
            summary="Les rendez-vous à ne pas manquer ce mois-ci.",
            author="Clarisse Abadie",
            number=34712,
        ),
    ),
    _lost(
        Kind.LOOP,
        ARCHIMAG,
        Teaser(
            path=_LOOP,
            title="Baromètre : la gouvernance des données dans les collectivités",
            published_at=_on(2024, 11, 28),
            section="univers-data",
            summary="Six collectivités sur dix disent avoir nommé un responsable.",
            author="Bastien Quéméneur",
            number=34402,
        ),
        leads_to="/node/34402",
    ),
    Fault(Kind.LOOP, ARCHIMAG, "/node/34402", leads_to=_LOOP),
    _lost(
        Kind.SOFT_ERROR,
        ARCHIMAG,
        Teaser(
            path="/archives-patrimoine/2025/02/13/fonds-photographique-numerise-portail",
            title="Un fonds photographique de 90 000 clichés bientôt en ligne",
            published_at=_on(2025, 2, 13),
            section="archives-patrimoine",
            summary="Le portail ouvrira au public avant l'été.",
            author="Hortense Vialatte",
            number=34840,
        ),
    ),
    Fault(Kind.SLOW, LEGALIS, "/jurisprudences/cour-de-cassation-ch-commerciale-arret-du-4-decembre-2024/"),
    Fault(
        Kind.ERROR_ONCE,
        LEGALIS,
        "/jurisprudences/tribunal-administratif-de-montpellier-4eme-ch-jugement-du-17-septembre-2024/",
    ),
    _lost(
        Kind.MISSING,
        LEGALIS,
        Teaser(
            path="/actualite/colloque-droit-du-cloud-inscriptions-ouvertes/",
            title="Colloque sur le droit du cloud : les inscriptions sont ouvertes",
            published_at=_on(2025, 1, 14),
            section="news",
            summary="Une journée d'étude réunira magistrats, avocats et juristes d'entreprise.",
            number=5588,
        ),
    ),
    _lost(
        Kind.CHALLENGE,
        LEGALIS,
        Teaser(
            path="/actualite/lannuaire-des-avocats-fait-peau-neuve/",
            title="L'annuaire des avocats fait peau neuve",
            published_at=_on(2024, 10, 3),
            section="news",
            summary="Recherche par ville, par spécialité et par affaire plaidée.",
            number=5522,
        ),
    ),
    _lost(
        Kind.SOFT_ERROR,
        LEGALIS,
        Teaser(
            path="/spip.php?id_article=1999&page=jurisprudence-decision",
            title="Tribunal de grande instance de Paris, 3ème ch., jugement du 9 mars 2007",
            published_at=_on(2007, 4, 2),
            section="ruling",
            summary="",
            author="Sonothèque / Ondalys",
            number=1999,
        ),
    ),
)


def teasers_of(host: str) -> list[Teaser]:
    """The addresses of a host that its listings and feeds announce although there is no text behind them."""
    return [fault.teaser for fault in FAULTS if fault.host == host and fault.teaser is not None]


def strike(ask: Ask, site: Site, drip_s: float) -> Answer:
    """The site's answer, or what its faults make of it."""
    fault = _BY_ADDRESS.get((ask.host, ask.plain_target))
    if fault is None:
        return site.answer(ask)
    if fault.kind is Kind.SLOW:
        return replace(site.answer(ask), drip_s=drip_s)
    if fault.kind in _ONCE and ask.times > 0:
        return site.answer(ask)
    if fault.target.startswith("/spip.php"):
        return site.answer(ask)  # the old site says "Page introuvable" with status 200 of itself
    if fault.kind is Kind.LOOP:
        return redirect(f"https://{ask.host}{fault.leads_to}", 302)
    return _broken(fault.kind, site)


_ONCE = {Kind.TOO_MANY_ONCE, Kind.ERROR_ONCE}
_BY_ADDRESS = {(fault.host, fault.target): fault for fault in FAULTS}


def _broken(kind: Kind, site: Site) -> Answer:
    if kind is Kind.TOO_MANY_ONCE:
        answer = site.message(429, "Trop de requêtes", "Merci de patienter quelques instants.")
        return answer.with_headers(Retry_After=str(RETRY_AFTER_S))
    if kind is Kind.MISSING:
        return site.message(404, "Page non trouvée", "Cette page n'existe pas ou n'existe plus.")
    if kind is Kind.SOFT_ERROR:
        return site.message(200, "Page introuvable", "Désolé, la page que vous cherchez est introuvable.")
    if kind is Kind.CHALLENGE:
        return Answer(body=_CHALLENGE.encode())
    return site.message(
        500, "Erreur", "Le site rencontre une erreur inattendue. Veuillez réessayer plus tard."
    )


_CHALLENGE = """\
<!DOCTYPE html><html lang="fr"><head><title>Un instant…</title><meta name="robots" content="noindex,nofollow">
<noscript><meta http-equiv="refresh" content="360"></noscript></head><body><div class="main-wrapper" role="main">
<h1 class="zone-name-title">www.legalis.net</h1><p id="challenge-running">Vérification que vous êtes humain.
Cela peut prendre quelques secondes.</p><noscript>Activez JavaScript et les cookies pour continuer.</noscript>
<p>www.legalis.net doit vérifier la sécurité de votre connexion avant de poursuivre.</p></div></body></html>
"""
