"""What pages that are no articles say in their headings and first lines; on folded text, and the whole of it.

The whole, because articles begin like them: "Accès refusé aux sauvegardes", "500 entreprises sans leurs données".
"""

from __future__ import annotations

import re

from pipeline.text.patterns import pattern

_OF_SITE = r"(?: ?[|-] .{0,40})?"
_WORDS_OF_CODES = (
    r"(?:(?:la |cette )?page|not found|introuvable|non trouvee?|internal|erreur|error|serveur|server|service|bad gateway|acces|access"
    r"|forbidden|interdit|gateway|oups|unauthorized|indisponible|unavailable|too many)"
)
_CODE = rf"[45]\d\d(?: ?[:(|-]? ?{_WORDS_OF_CODES}\b.{{0,60}})?"
_THING = r"(?:page|contenu|article|document|publication|annonce|fiche|ressource)"
_ASKED = r"(?: (?:web|demandee?|recherchee?|(?:que vous|a laquelle) .{1,40}))?"
_GONE = (
    r"(?:introuvable|inexistante?|indisponible|inaccessible|not found|non (?:trouvee?|disponible|accessible|publiee?)|supprimee?"
    r"|n'(?:existe(?: plus| pas)?|est (?:plus|pas) (?:disponible|accessible|en ligne)|a pas (?:ete|pu etre) trouvee?)|a ete (?:supprimee?|deplacee?|retiree?))"
)

CHALLENGE_TITLE = pattern(
    r"(?:just a moment|un instant|please wait(?: while .{0,60})?|attention required!?(?: \| cloudflare)?|access denied(?: [|-] .{0,40})?"
    r"|acces (?:a (?:cette|la) page )?(?:refuse|denied)|checking your browser.{0,60}|verification (?:de securite|en cours|humaine)"
    r"|(?:human|bot|security) (?:verification|check)|(?:verifi(?:ons|ez|cation)|confirm(?:ons|ez)) que vous (?:n'etes pas un robot|etes (?:bien )?(?:un )?humain).{0,30}"
    r"|verify(?:ing)? (?:that )?you are (?:a )?human.{0,40}|robot or human|(?:are you a|etes-vous un) (?:robot|human|humain)|(?:appuyez|cliquez|press) .{0,60}\b(?:humain|human|robot)"
    rf"|ddos-guard|pardon our interruption|client challenge) ?\??{_OF_SITE}"
)
ERROR = pattern(
    rf"(?:(?:http )?(?:erreur|error)(?: http)? ?:? ?)?{_CODE}|(?:une |an )?(?:erreur|error){_OF_SITE}"
    r"|(?:il y a eu )?(?:une |an )?(?:erreur|error) (?:serveur|server|interne|technique|inattendue|inconnue|fatale|de (?:serveur|base de donnees|chargement|traitement)"
    r"|lors (?:de la|du) (?:chargement|connexion|traitement|requete)\b.{0,40}|establishing a database connection|critique sur (?:ce|votre) site|(?:s'est produite|est survenue|(?:has )?occurred)(?: .{0,30})?)"
    rf"{_OF_SITE}|(?:application|internal(?: server)?|server) error{_OF_SITE}|(?:php )?(?:fatal|parse) error ?:.*"
    r"|(?:bad gateway|gateway time-?out|service (?:temporairement |temporarily )?(?:unavailable|indisponible)|(?:403 )?forbidden|acces interdit|unauthorized"
    rf"|too many requests|trop de requetes|something went wrong|not found|unavailable (?:due to|for) legal reasons){_OF_SITE}"
    r"|(?:oups|oops)(?:\W{1,3}(?:.{0,20}\b(?:page|erreur|error|probleme|introuvable|wrong|lien)\b.{0,50})?)?"
    rf"|(?:(?:desole|oups)\W{{1,3}})?(?:la |le |l'|ce |cet |cette )?{_THING}{_ASKED} (?:est |semble )?{_GONE}(?: (?:dans|depuis|pour|sur|a cette) .{{0,40}})?{_OF_SITE}"
    r"|(?:this |the )?(?:page|content|article)(?: you .{0,40})? (?:is (?:not|no longer) available|does(?: not|n't) exist|isn't available|can(?:not|'t) be found|(?:is )?unavailable)\b.{0,60}"
    rf"|(?:(?:le |notre |ce )?(?:site|service) )?(?:est )?(?:actuellement |momentanement |temporairement )?(?:en )?(?:cours de )?(?:maintenance|indisponible)(?: en cours| programmee| technique)?{_OF_SITE}"
)
LOGIN = pattern(
    r"(?:deja abonnee?|connexion|se connecter|connectez-vous|identification|identifiez-vous|log ?in|sign ?in|authentification|mon compte|espace (?:abonnes?|client|adherents?|membres?|prive|personnel|reserve)|acces (?:reserve|restreint))\b.{0,40}"
)
_PRIVATE = r"(?:vos donnees(?: personnelles)?|votre vie privee|vos cookies|vos preferences)"
CONSENT = pattern(
    r"avant (?:de continuer|d'acceder|de poursuivre)\b.{0,60}"
    rf"|(?:nous respectons|nous protegeons|gerer?|gestion de|(?:le )?respect de|(?:la )?protection de|respecter) {_PRIVATE}\b.{{0,70}}"
    rf"|{_PRIVATE}(?:,? (?:vos choix|votre choix|notre priorite|nous .{{0,40}}|compte .{{0,30}}|c'est .{{0,30}}))?{_OF_SITE}"
    r"|(?:gestion|parametrage|choix) (?:des cookies|du consentement)|(?:vos choix|cookies) (?:et|en matiere de|relatifs aux?|concernant les?) (?:cookies|choix|traceurs|vie privee|confidentialite)\b.{0,30}"
    rf"|bienvenue ! vos choix\b.{{0,50}}|before you continue\b.{{0,40}}|(?:we value )?your privacy\b.{{0,40}}|cookie consent{_OF_SITE}"
)
CONSENT_TEXT = pattern(
    r"(?:avec votre (?:accord|consentement), |(?:avec )?(?:nos partenaires et nous|nous et nos (?:\d+ )?partenaires)\b|nous utilisons des cookies|pour continuer a (?:lire|naviguer)\b.{0,60}\b(?:accept|cookies)).*"
)
"""With this opens what a page says that asks for consent and shows no heading of its own."""
CONSENTS = pattern(r"(?:tout )?accept(?:er|ez|e all)\b|continuer sans accepter|consent", re.IGNORECASE)
SEARCH = pattern(
    r"(?:\d+ )?(?:resultats? (?:de (?:la |votre )?recherche|pour)|recherche ?:|vous avez (?:cherche|recherche)|search results)\b.{0,80}"
)

QUOTED = pattern(r"«[^»]{0,600}»|\"[^\"]{0,600}\"")
"""What a page tells that others have said: an article on an outage quotes the words with which it was announced."""
_AGAIN = r"(?:re-?essay|actualis|recharg|rafraich|patient|reven|retent|renouvel|nous excus)(?:er|ir)"
TO_VISITOR = pattern(
    rf"\b(?:veuillez|merci de|nous vous (?:invitons|conseillons|prions|remercions) (?:de|a)|vous pouvez)(?: [a-z']+){{0,3}} {_AGAIN}\b"
    r"|\b(?:re-?essayez|rechargez|actualisez|rafraichissez|revenez (?:nous voir )?(?:un peu )?(?:plus tard|dans|bientot|ulterieurement))"
    r"|\b(?:merci|remercions) (?:de|pour) votre (?:patience|comprehension)\b|\b(?:avec )?(?:toutes )?nos excuses\b|\bveuillez nous (?:en )?excuser\b"
    r"|\bsi (?:le|ce) (?:probleme|souci) persiste\b|\b(?:utiliser|essayez) le moteur de recherche\b"
    r"|\bplease (?:try again|retry|refresh|reload|come back)|\bif (?:the|this) (?:problem|error|issue) persists\b|\bsorry for (?:the|any) inconvenience\b"
)
"""Said to whoever came for a page that could not be shown."""
TROUBLE = pattern(
    r"\b(?:nous (?:rencontrons|subissons)|(?:notre|ce|le) (?:site|service|serveur) (?:connait|rencontre|subit|est|n'est)|de notre cote|votre (?:demande|requete) n)\b"
    r"|\b(?:page|contenu|article|site|service)(?: [a-z']+){0,5} (?:ne (?:peut|peuvent|pouvait)|n'(?:a|est|ont)) (?:pas |plus )?(?:ete |pu etre |etre )?(?:affiche|accessible|disponible|charge|trouve)"
    r"|\b(?:une erreur|quelque chose) s'est (?:produite|mal passe)|\blien(?: [a-z']+){0,5} ne mene\b"
    r"|\b(?:our (?:servers?|site|service)|we)(?: are|'re| is)(?: [a-z']+){0,4} (?:trouble|overloaded|unavailable|difficult\w+|down)\b|\bsomething went wrong\b"
)
"""What the site says of itself in such a page."""
_FOR_NOW = (
    r"(?:momentanement|temporairement|actuellement|provisoirement|pour (?:le moment|l'instant)|en ce moment)"
)
_WITHHELD = r"(?:indisponible|inaccessible|suspendu|interrompu|hors service|en (?:cours de )?(?:maintenance|mise a jour|chargement|traitement|construction))e?"
_SHOWN = rf"(?:(?:ce|cet|cette|le|la|notre) |l')?(?:{_THING}|contenu|site|service|serveur|rubrique)(?: de (?:cette page|cet article))?{_ASKED}"
PUT_OFF = pattern(
    rf"(?:{_SHOWN} )?(?:est )?(?:{_FOR_NOW} {_WITHHELD}|{_WITHHELD} {_FOR_NOW})"
    rf"|{_SHOWN} (?:est )?en (?:cours de )?(?:maintenance|mise a jour|chargement|traitement|construction)\b.{{0,80}}"
    r"|(?:il est |nous est )?(?:momentanement |actuellement )?impossible d(?:e |')(?:afficher|charger|acceder|recuperer)\b.{0,80}"
    r"|chargement(?: de (?:la page|l'article))?(?: en cours)?|nous (?:effectuons|procedons)\b.{0,40}\bmaintenance\b.{0,80}"
    r"|(?:une )?operation de maintenance est en cours\b.{0,60}|(?:http )?erreur (?:http )?5\d\d\b.{0,60}"
)
"""The whole of a sentence that stands where the article stood, which is to come back."""
TO_WAIT = pattern(
    r".*\b(?:nos (?:equipes|services|techniciens)|nous (?:revenons|serons|y travaillons|faisons|mettons)|(?:sera|seront) (?:de nouveau|a nouveau|bientot|prochainement)"
    r"|(?:reference|code|identifiant|incident) ?:? ?[\w-]+|a bientot|retour a l'accueil)\b.*|plus tard|ulterieurement"
)
"""What else such a page says."""
STAMP = pattern(r"\b(?:publie|mis a jour|modifie|poste)e? le \d.{0,25}?\d{4}(?: a \d\d? ?[h:] ?\d{0,2})?")
OF_LAW = pattern(
    r"\b(?:tribuna|jugement|jugee?\b|condamn|arrets?\b|cour d|cour de|cassation|decision|assigne)"
)
