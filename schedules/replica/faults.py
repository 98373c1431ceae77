"""What is wrong with the two sites: few addresses, all of them linked from listings or feeds, and on which nights.

On night 3 every text is to be had, as on real sites sooner or later: a crawl that goes on asking has read them all.
The table in README.md says the same in words; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from schedules.replica.texts import NIGHTS
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
    ERROR_ALL_NIGHT = "500 all night"
    MISSING = "404"
    LOOP = "redirect loop"
    SOFT_ERROR = "error page with status 200"
    CHALLENGE = "bot challenge with status 200"


EVERY_NIGHT = tuple(NIGHTS)
TWO_NIGHTS = EVERY_NIGHT[:2]
FIRST_NIGHT = EVERY_NIGHT[:1]


@dataclass(frozen=True)
class Fault:
    """One address with something wrong on some nights. A text stands behind it; `leads_to` is where a loop goes."""

    kind: Kind
    host: str
    target: str
    nights: tuple[int, ...]
    leads_to: str = ""

    def hides_on(self, night: int) -> bool:
        """True when nobody gets the text that night, however often the address is asked for."""
        return night in self.nights and self.kind not in {Kind.SLOW, *_ONCE}


_ONCE = {Kind.TOO_MANY_ONCE, Kind.ERROR_ONCE}
_LOOP = ("/univers-data/2024/11/28/barometre-gouvernance-donnees-collectivites", "/node/34402")

FAULTS = (
    Fault(
        Kind.SLOW,
        ARCHIMAG,
        "/univers-data/2024/11/26/notaires-brissac-keltis-informatique-cour-appel-paris",
        EVERY_NIGHT,
    ),
    Fault(
        Kind.TOO_MANY_ONCE,
        ARCHIMAG,
        "/demat-cloud/2024/03/26/medisauve-clinique-des-tilleuls-restauration-rennes",
        EVERY_NIGHT,
    ),
    Fault(
        Kind.ERROR_ONCE,
        ARCHIMAG,
        "/vie-numerique/2024/06/04/transports-garrigue-alteo-systemes-plafond-toulouse",
        EVERY_NIGHT,
    ),
    Fault(
        Kind.ERROR_ALL_NIGHT,
        ARCHIMAG,
        "/demat-cloud/2025/03/18/comparatif-parapheurs-electroniques",
        TWO_NIGHTS,
    ),
    Fault(
        Kind.MISSING,
        ARCHIMAG,
        "/vie-numerique/2025/01/30/agenda-journees-professionnelles-fevrier",
        TWO_NIGHTS,
    ),
    Fault(Kind.LOOP, ARCHIMAG, _LOOP[0], TWO_NIGHTS, leads_to=_LOOP[1]),
    Fault(Kind.LOOP, ARCHIMAG, _LOOP[1], TWO_NIGHTS, leads_to=_LOOP[0]),
    Fault(
        Kind.SOFT_ERROR,
        ARCHIMAG,
        "/archives-patrimoine/2025/02/13/fonds-photographique-numerise-portail",
        TWO_NIGHTS,
    ),
    Fault(
        Kind.SLOW,
        LEGALIS,
        "/jurisprudences/cour-de-cassation-ch-commerciale-arret-du-4-decembre-2024/",
        EVERY_NIGHT,
    ),
    Fault(
        Kind.ERROR_ONCE,
        LEGALIS,
        "/jurisprudences/tribunal-administratif-de-montpellier-4eme-ch-jugement-du-17-septembre-2024/",
        EVERY_NIGHT,
    ),
    Fault(Kind.MISSING, LEGALIS, "/actualite/colloque-droit-du-cloud-inscriptions-ouvertes/", TWO_NIGHTS),
    Fault(Kind.CHALLENGE, LEGALIS, "/actualite/lannuaire-des-avocats-fait-peau-neuve/", TWO_NIGHTS),
    Fault(Kind.SOFT_ERROR, LEGALIS, "/spip.php?id_article=1999&page=jurisprudence-decision", FIRST_NIGHT),
)


def strike(ask: Ask, site: Site, drip_s: float) -> Answer:
    """The site's answer, or what its faults make of it that night."""
    fault = _BY_ADDRESS.get((ask.host, ask.plain_target))
    if fault is None or ask.night not in fault.nights:
        return site.answer(ask)
    if fault.kind is Kind.SLOW:
        return replace(site.answer(ask), drip_s=drip_s)
    if fault.kind in _ONCE and ask.times > 0:
        return site.answer(ask)
    if fault.target.startswith("/spip.php"):
        return site.answer(replace(ask, target=_NO_SUCH_ITEM))
    if fault.kind is Kind.LOOP:
        return redirect(f"https://{ask.host}{fault.leads_to}", 302)
    return _broken(fault.kind, site)


_BY_ADDRESS = {(fault.host, fault.target): fault for fault in FAULTS}
_NO_SUCH_ITEM = "/spip.php?id_article=0&page=jurisprudence-decision"
"""The old site says "Page introuvable" with status 200 of itself."""


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
