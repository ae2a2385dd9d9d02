"""Places in the documents, said in English: a remark for English readers must not send them to «wiersz 5»."""

import re

_TABLES = {
    "Liczba rodzin, które uzyskały wsparcie asystenta": "Families with a family assistant",
    "Z zajęć organizowanych w ognisku korzystało w następujących latach": "Children at the day centre",
}
_NUMBERED = {
    "Obszar": "Area",
    "wiersz": "row",
    "kolumna": "column",
    "Tabela": "Table",
    "Załącznik": "Annex",
    "punkt": "point",
    "poz.": "item",
}
_PARTS = {
    "wprowadzenie": "introduction",
    "Podsumowanie": "Summary",
    "podsumowanie": "summary",
    "Diagnoza": "Diagnosis",
    "Zadania organizacji pozarządowych": "Tasks of NGOs",
    "działania na rzecz osób niepełnosprawnych": "activities for people with disabilities",
    "liczba rodzin": "number of families",
    "świadczenia MOPS": "benefits of the assistance centre",
    "zespół ds. rodzin": "family team",
    "zespół interdyscyplinarny": "interdisciplinary team",
    "dział pieczy zastępczej": "foster care section",
    "dział pomocy seniorom i osobom niepełnosprawnym": "section for seniors and people with disabilities",
    "pomoc w kwarantannie domowej": "help in home quarantine",
    "projekt CAReer": "CAReer project",
    "współpraca z organizacjami": "cooperation with NGOs",
    "Budżet Obywatelski": "participatory budget",
    "Budżet obywatelski": "participatory budget",
    "akapit o wolontariacie": "paragraph on volunteering",
    "akapit o współpracy z organizacjami": "paragraph on cooperation with NGOs",
    "Procesy ludnościowe": "Population",
    "punkt o średnim wieku": "point on the mean age",
    "Rodzina sopocka": "Families of Sopot",
    "Bezpieczeństwo publiczne": "Public safety",
    "Zdrowie publiczne": "Public health",
    "Osoby z niepełnosprawnościami": "People with disabilities",
    "Osoby niepełnosprawne": "People with disabilities",
    "Osoby bezrobotne": "Unemployed people",
    "Osoby bezdomne": "Homeless people",
    "Migranci": "Migrants",
    "Partycypacja obywatelska": "Civic participation",
    "Starzenie się społeczeństwa": "Ageing",
    "Ujemny przyrost naturalny": "Natural decrease",
    "pomoc osobom niesamodzielnym": "help for people who need care",
    "Dom Pomocy Społecznej": "Residential care home",
    "Repatrianci": "Repatriates",
    "przemoc domowa": "domestic violence",
    "Dysfunkcje rodziny": "Problems of families",
    "Wsparcie rodzin wielodzietnych": "Support of large families",
    "Wsparcie dzieci pozbawionych opieki rodzicielskiej": "Support of children without parental care",
    "Pomoc dla osób i rodzin w kryzysie": "Help for people and families in crisis",
    "Zapobieganie przemocy w rodzinie": "Prevention of domestic violence",
    "wykształcenie": "education",
    "wiek": "age",
    "Profilaktyka": "Prevention",
    "Interwencja": "Intervention",
    "Aktywizacja": "Activation",
    "Wsparcie w usamodzielnieniu": "Support towards independence",
    "Organizacje pozarządowe": "NGOs",
    "Frekwencja wyborcza": "Turnout",
    "Program współpracy samorządu z organizacjami pozarządowymi": "Programme of cooperation with NGOs",
}
_NUMBERED_PART = re.compile(r"(?P<word>\S+) (?P<number>[\dIVX]+)(?: \(wskaźnik (?P<code>[IVX]+\.\d+)\))?")


def in_english(locator: str) -> str:
    """Return a locator in English; a heading that has no English words here stays Polish, in quotes."""
    for caption, words in _TABLES.items():
        locator = locator.replace(caption, words)
    return ", ".join(_part(part) for part in locator.split(", "))


def _part(part: str) -> str:
    found = _NUMBERED_PART.fullmatch(part)
    if found and found["word"] in _NUMBERED:
        aside = f" (indicator {found['code']})" if found["code"] else ""
        return f"{_NUMBERED[found['word']]} {found['number']}{aside}"
    if part in _TABLES.values():
        return part
    return _PARTS.get(part, f"“{part}”")
