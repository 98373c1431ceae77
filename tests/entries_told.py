"""Pages as entries of the digest, and texts of rulings that several tests tell of."""

from __future__ import annotations

from pipeline.alerts import Change
from pipeline.cases import Case, group, reports_of
from pipeline.clean.plain import read_text
from pipeline.law import Processed
from pipeline.process import process
from schedules.digests.digest import Entry
from schedules.digests.entries import Telling, entry_of

PAGE = """Mme Nadia Belkacem obtient 23 000 euros pour ses données de recherche perdues

Par un jugement du 11 juin 2025, le tribunal administratif de Lille a condamné l'université de Flandre à verser à \
Mme Nadia Belkacem la somme de 23 000 euros en réparation de la perte de ses données, effacées du serveur.

Mme Belkacem demandait 140 000 euros. L'université versera en outre 1 500 euros au titre de l'article L. 761-1.
"""


def entry(page: str = PAGE, *, show_persons: bool = False) -> Entry:
    return entry_of_reading(
        process(read_text(page, "https://example.org/lille", source_id="test")), show_persons=show_persons
    )


def entry_of_reading(reading: Processed, *, show_persons: bool = False) -> Entry:
    (case,) = group(reports_of(reading, 1))
    telling = Telling(case.rulings[-1], case, Change.NEW, None, {})
    return entry_of(telling, lambda _: reading, {}, show_persons=show_persons)


def words_of(one: Entry) -> str:
    quotes = [f"{item.quote.before}{item.quote.surface}{item.quote.after}" for item in one.sums]
    return "\n".join(
        [one.citation, *(name for _, name in one.parties), *quotes, *(link.title for link in one.sources)]
    )


SANCTION = """Fuite de données de santé : la CNIL inflige une amende de 1,2 million d'euros à Bacherelle

Par délibération du 15 avril 2025, la formation restreinte de la CNIL a prononcé une amende de 1 200 000 euros à l'encontre de la société \
Bacherelle, dont les sauvegardes perdues lors d'une migration contenaient les données de 500 000 personnes.
"""

CAPPED = """Fichiers clients perdus : l'hébergeur Serveo condamné à Mirville

Le tribunal de commerce de Lyon a condamné, le 12 mars 2025, la société Serveo à payer 62 000 euros à la société Alphanor, dont toutes les \
sauvegardes ont été perdues dans l'incendie du centre de données.

L'hébergeur opposait une clause limitant sa responsabilité à six mois de redevance, soit 6 900 euros. Les juges l'ont écartée : jamais \
vérifiées, ces sauvegardes révèlent une faute lourde.
"""


APPEAL = """Cour d'appel de Rennes, arrêt du 14 mai 2024, n° RG 22/01234

APPELANTE : S.A.S. Ormevault
INTIMÉE : S.A.R.L. Bacherelle

Par jugement du 3 mai 2022, le tribunal de commerce de Nantes a condamné la société Ormevault à payer à la société Bacherelle la somme \
de 128.900 € en réparation de la perte de ses données, dont aucune sauvegarde n'avait été faite.

PAR CES MOTIFS

La cour confirme le jugement en toutes ses dispositions et condamne la société Ormevault à payer à la société Bacherelle la somme de \
6.000 € au titre de l'article 700 du code de procédure civile.
"""


OWN = """Vinodata condamnée à payer 27 500 euros au Domaine Sarment

Par jugement du 3 novembre 2025, le tribunal de commerce de Dijon a condamné la société Vinodata à payer à la société Domaine Sarment \
27 500 euros pour la perte de ses données, chiffrées par un rançongiciel.
"""


def ruling_told_by(*pages: str) -> tuple[Case, dict[int, Processed]]:
    """The case that all `pages` tell of, and what was read of each."""
    readings = {
        number: process(read_text(page, f"https://example.org/{number}", source_id=f"source{number}"))
        for number, page in enumerate(pages)
    }
    (case,) = group(report for number, reading in readings.items() for report in reports_of(reading, number))
    return case, readings


def entries_of(*pages: str) -> list[Entry]:
    """The entries of all rulings of that case, the lowest first."""
    case, readings = ruling_told_by(*pages)
    return [
        entry_of(
            Telling(one, case, Change.NEW, None, {}),
            readings.__getitem__,
            {"source0": "Mirville", "source1": "Le Relais"},
        )
        for one in case.rulings
    ]


NAMED = """Vinodata condamnée à payer plus de 27 000 euros au Domaine Sarment

Par jugement du 3 novembre 2025, le tribunal de commerce de Dijon a condamné la société Vinodata à payer à la société Domaine Sarment \
27 465 euros de dommages et intérêts pour la perte de ses données.
"""


ORDER = """Tribunal de commerce de Dijon, ordonnance de référé du 3 juin 2025, n° RG 2025000642

ENTRE : La SARL DOMAINE SARMENT, demanderesse,

ET : La SAS VINODATA, défenderesse.

La SAS VINODATA a effacé les boîtes de courrier de la SARL DOMAINE SARMENT, dont les données sont perdues.

PAR CES MOTIFS

Condamnons la SAS VINODATA à payer à la SARL DOMAINE SARMENT, à titre de provision, la somme de 12.000 euros ;
"""
