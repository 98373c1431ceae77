"""Promotions that a site hangs around its articles and changes every week, in words that no rule knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WEEKS = 6


@dataclass(frozen=True)
class Promos:
    """What stands on every page of one week: above the text, and after it."""

    head: tuple[str, ...]
    tail: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        return self.head + self.tail


_TALKS = (
    "Comment une coopérative de bergers a-t-elle numérisé trois siècles de registres d'estive ? Autour de la table, Maëlys Bordenave et Ferdinand Achour racontent les carnets mouillés, les écritures qui se croisent et la mule qui transporta le premier scanner. Quarante minutes au grand air, avec les cloches pour musique de fond.",
    "Elle répare des films que plus personne ne sait projeter. Dans son atelier de Saint-Brévin, Iphigénie Mallaurie déroule au ciné-club de la rédaction vingt mètres de pellicule par jour, et se souvient de la kermesse de 1954 comme si elle y avait dansé. Une conversation à écouter les yeux fermés.",
    "Le plan de la ville tenait dans une boîte à chaussures. Gonzague Trévidic, géomètre à la retraite, a passé douze hivers à le recoller ; il nous en montre les rues disparues, les ponts imaginés, et l'immeuble que son grand-père refusa de dessiner. À retrouver sur toutes vos plateformes.",
    "Que faire des mails d'un ministre ? Deux archivistes, Capucine Delorme et Wassim Ouadah, ouvrent pour la première fois les coulisses d'une collecte hors norme : 300 boîtes, des millions de pièces jointes et beaucoup de recettes de cuisine. Notre grand format sonore de la semaine.",
    "Les abeilles aussi laissent des archives. Le carnet d'un apiculteur de la Drôme, tenu de 1911 à 1978, sert aujourd'hui à des climatologues ; sa petite-fille Léopoldine Sarrazin nous le lit à voix haute, tache de miel après tache de miel. Un moment suspendu, proposé par toute l'équipe.",
    "On l'appelait la dame des microfiches. Pendant trente ans, Philomène Kervadec a photographié les cadastres de l'Ouest dans une camionnette aménagée. Elle revient sur la panne de Fougères, les cafés offerts et la nuit où tout fut rangé par couleur. À partager sans modération autour de vous.",
)
_EVENTS = (
    "Le 12 juin, retrouvez-nous au Forum des mémoires vives de Montauban : trois tables rondes, un atelier papier et le verre de l'amitié.",
    "Plus que quelques places pour la visite des réserves de Tourcoing avec nos lecteurs, jeudi 19 juin à 14 heures.",
    "Votre équipe a mené un beau projet ? Les Plumes d'or de la documentation attendent votre candidature jusqu'au 4 juillet.",
    "Rendez-vous à Quimper pour la fête des vieux papiers : la rédaction y tient un stand et vous offre le café.",
    "Tirage au sort de l'été : dix lecteurs gagneront une nuit à la bibliothèque de l'abbaye de Valsainte.",
    "La librairie éphémère de la rédaction s'installe gare de Limoges ; venez nous dire ce que vous aimez lire.",
)
_HEADS = (
    "Nouveau : nos dossiers se lisent désormais aussi en gros caractères.",
    "Cette semaine, la rédaction est en direct de Montauban.",
    "Faites-nous une place parmi vos favoris, le moteur vous proposera nos papiers en premier.",
    "Grande enquête auprès de nos lecteurs : cinq minutes pour dire ce que vous attendez de nous.",
    "Le magazine d'été est chez votre marchand, avec ses mots croisés géants.",
    "Trois numéros à l'essai pour qui parraine un confrère.",
)
_BADGE = "Numéro {number} de notre carnet du dimanche, parti le {day} {month} : une histoire courte, une image retrouvée et l'agenda des salles de lecture, choisis par {who} pour celles et ceux qui prennent leur temps."
_WHO = ("Bérénice", "Tancrède", "Apolline", "Maxence", "Sidonie", "Barnabé")
_MONTHS = ("mai", "mai", "juin", "juin", "juin", "juillet")


def promos(week: int) -> Promos:
    """What hangs around the articles in a week, counted from 0."""
    badge = _BADGE.format(number=118 + week, day=4 + 4 * week, month=_MONTHS[week], who=_WHO[week])
    return Promos(head=(_HEADS[week],), tail=(badge, _TALKS[week], _EVENTS[week]))


def dressed(html: str, shown: Promos) -> str:
    """A page with these around its article, in the markup that the article itself has."""
    head, tail = (_paragraphs(texts) for texts in (shown.head, shown.tail))
    top = html.index("</h1>") + len("</h1>")
    end = html.rindex("</p>", 0, html.index("</article>")) + len("</p>")
    return f"{html[:top]}{head}{html[top:end]}{tail}{html[end:]}"


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)
