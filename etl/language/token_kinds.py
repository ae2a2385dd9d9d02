"""The shapes of numbers that are no values, most specific first, each a rule of its own.

They are looked for in the folded text, or in the plain one, which keeps capitals; both keep every place.
Where a pattern names a group `n`, only that part is the number.
"""

import re
from dataclasses import dataclass

from etl.language.vocabulary import COUNTED, MONTHS, PREPOSITIONS, REFERENCE_WORDS, UNIT
from etl.rule import known_rule

_Y = r"(?:19|20)\d{2}"
_NEAR_Y = r"(?:199\d|20[0-4]\d)"
_D = r"(?<![\d])"
_E = r"(?!\d)"
_DAY = r"\d{1,2}\.(?:0[1-9]|1[0-2])\.?(?!\d)"
_NO_DECIMAL = r"(?![.,]\d)"
_YEAR_MARK = r"\s?(?:r\.?(?![a-z])|rok\w*)"
_PEOPLE = r"(?:osob\w*|dziec\w*|mlodziez\w*|senior\w*|kobiet\w*|mezczyzn\w*|mieszkan\w*|bezrobot\w*|grup\w*)"
_LIFE = r"(?:lat(?:a|ek)?\b(?! dzialaln)|r\.? ?z\.?|rok(?:u|iem)? zycia|roz\b)"
_TIME = r"(?:miesi\w+|tygod\w+|dni\b|dzien\b|lat\b|lata\b|kwartal\w*)"
# «9 programów1,2», «rodzin1 2»: further marks stand at the end, where no word follows that is counted.
_NOTES = r"\d+(?:[.,]\d+)*(?: \d{3})*(?:[,; ]{1,2}\d{1,2}(?=\s*(?:[.;)]|$)))*"
_SERIES = r"\d+(?:\s?(?:-|i|do|lub|oraz|,)\s?\d+)*"
# Only from the beginning of a word, and no longer than an address is: else it is tried from every letter.
_ADDRESS = (
    r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,64}@[^\s@]{1,100}\.\S+"
    r"|(?<!\S)\S{1,200}\.(?:pl|org|com|eu)\b\S*"
)


@dataclass(frozen=True)
class Shape:
    """A shape of numbers that are no values: its rule, the kind of its tokens, which text it is in."""

    rule: str
    kind: str
    is_plain: bool
    pattern: re.Pattern[str]


def _shape(name: str, example: str, pattern: str, *, plain: bool = False) -> Shape:
    """Return a shape; its name begins with the kind of its tokens."""
    kind = name.partition(":")[0]
    says = f"Take numbers of this shape for a {kind}, not for a value."
    return Shape(
        known_rule(name, __name__, says, example), kind.replace(" ", "_"), plain, re.compile(pattern)
    )


SHAPES: tuple[Shape, ...] = (
    _shape("name: address", "www.sopot.pl/2020", _ADDRESS),
    _shape(
        "date: period of days",
        "1.09-30.06.2021 r.",
        rf"{_D}\d{{1,2}}\.\d{{1,2}}\.?\s?-\s?\d{{1,2}}\.\d{{1,2}}\.{_Y}{_E}(?:\s?r\b\.?)?",
    ),
    _shape(
        "date: in digits",
        "19.06.2021 r.",
        rf"{_D}\d{{1,2}}\s?[.\-/]\s?\d{{1,2}}\s?[.\-/]\s?{_Y}{_E}(?:\s?r\b\.?)?",
    ),
    _shape("date: days without year", "od 1.11 do 31.03.", rf"\bod {_DAY} do {_DAY}"),
    _shape("date: by the year", "2021-06-19", rf"{_D}{_Y}-\d{{2}}-\d{{2}}{_E}"),
    _shape("date: month in digits", "06.2021", rf"{_D}(?:0?[1-9]|1[0-2])\.{_Y}{_E}"),
    _shape(
        "date: day and month",
        "19 czerwca 2021 r.",
        rf"{_D}\d{{1,2}}(?:\s?(?:-|do|i)\s?\d{{1,2}})? {MONTHS}\b(?:\s{_Y}{_E})?(?:{_YEAR_MARK})?",
    ),
    _shape("date: month and year", "czerwiec 2021", rf"\b{MONTHS}\s(?P<n>{_Y}{_E}(?:{_YEAR_MARK})?)"),
    _shape(
        "name: reference number",
        "XII/123/2020",
        r"(?<![\w/])[IVXLC]+/\d+(?:/\d+)?/\d{2,4}|(?<!\w)(?<!\d/)\d+(?:/\d+)+/(?:19|20)\d{2}(?!\d)",
        plain=True,
    ),
    _shape(
        "name: number of an act",
        "uchwała 12/3/2020",
        r"\b(?:nr|uchwal\w*|zarzadz\w*|decyzj\w*) (?P<n>\d+(?:/\d+){2,})",
    ),
    _shape(
        "name: with a number", "COVID-19", r"\b(?:covid|cov|sars-cov|mrpips|pit|cit|h1n|ps)[ -]{0,2}\d+\w*"
    ),
    # A digit glued to a word is the mark of a note, also behind a bracket, a full stop or a per cent;
    # a number that is meant stands apart.
    _shape(
        "name: note glued to a word", "rodzin1", rf"(?<=[^\W\d_])(?P<n>{_NOTES})(?!\d)(?!\s?%)", plain=True
    ),
    _shape(
        "name: note glued to a mark",
        "rodzin)1",
        rf"(?:(?<=[a-z]{{2}}[)\"'”])|(?<=[a-z]{{4}}[.])|(?<=%))(?P<n>{_NOTES})(?!\d)",
    ),
    _shape(
        "name: note glued to an abbreviation",
        "9 os.1",
        rf"(?<![^\W_])\d+(?:[.,]\d+)?\s?(?:os|szt|godz|tys|mln|proc)[.](?P<n>{_NOTES})(?!\d)",
    ),
    _shape("year: two years", "2019/2020", rf"{_D}{_Y}(?:\s?[-/]\s?{_Y}|/\d{{2}}){_E}(?:{_YEAR_MARK})?"),
    _shape(
        "year: two years apart",
        "lata 2019 - 2020",
        rf"\b(?:na|w|lata|latach|okres\w*) (?P<n>{_Y}\s+-\s+{_Y}{_E}(?:{_YEAR_MARK})?)",
    ),
    _shape("year: and «rok»", "2020 r.", rf"{_D}{_Y}{_YEAR_MARK}"),
    _shape("year: in parentheses", "(2020)", rf"\((?P<n>{_NEAR_Y})\)"),
    _shape(
        "year: «rok» and year",
        "rok 2020",
        r"\b(?:rok(?:u|iem)?|r\.|lata|lat|latach|edycj\w+|kadencj\w+|programu? na)\s"
        r"(?:[a-z]+czy[a-z]*\s|-\s)?"
        rf"(?P<n>{_Y}{_E}){_NO_DECIMAL}",
    ),
    _shape(
        "year: behind a preposition",
        "w 2020",
        rf"\b(?:w|we|za|na|z|od|do|przed|po|niz|w roku \w+)\s(?P<n>{_NEAR_Y}{_E}){_NO_DECIMAL}"
        rf"(?!\s?{COUNTED})",
    ),
    _shape(
        "year: at the end",
        "raport 2020.",
        rf"(?<=[a-z][a-z][a-z])[\"']?\s(?P<n>{_NEAR_Y}{_E}){_NO_DECIMAL}(?=\s*(?:[;:,.)\"']|$|\s-\s))",
    ),
    _shape(
        "phone: telephone",
        "58 551 17 30",
        r"(?<![\d])(?:\+48 ?)?(?:\d{2} \d{3} \d{2} \d{2}|\d{9}|\d{3}-\d{3}-\d{3})(?![\d,.]*\d)",
    ),
    _shape(
        "phone: telephone by its word",
        "tel. 58 551-17-30",
        r"\b(?:tel\w*|numer\w*|fax|infolini\w+|kom)\b[^\d;]{0,25}(?P<n>(?:\+48 ?)?\d[\d -]{5,}\d)",
    ),
    _shape(
        "phone: emergency number",
        "nr alarmowy 112",
        r"\b(?:tel|telefon|numer\w*|nr)\b\.? alarmow\w+:? (?P<n>\d{3})(?![\d.,]*\d)",
    ),
    _shape(
        "phone: telephone by its name",
        "800 120 002 - infolinia",
        r"(?<![\d.,])(?P<n>\d{3} \d{3} \d{3})(?=\s-\s(?:numer|ogolnopolsk|infolini|tel))",
    ),
    _shape(
        "list number: number of a list inside",
        "; 2) programy",
        r"(?<=[.;:,] )\d{1,2}\)(?=\s?[^\W\d_])",
        plain=True,
    ),
    _shape(
        "time: of day",
        "o godz. 17",
        r"\b(?:w|o|od|do|po)?\s?(?:godz\.|godzin(?:ie|ach|y))\s(?P<n>\d{1,2}(?:[:.]\d{2})?(?:\s?(?:-|do)\s?\d{1,2}(?:[:.]\d{2})?)?)(?!\d|,\d)",
    ),
    _shape(
        "time: hours from and to",
        "od 8.00 do 16.00",
        r"\b(?:od|miedzy) \d{1,2}[.:]\d{2} (?:do|a) \d{1,2}[.:]\d{2}(?![\d.:])",
    ),
    _shape(
        "age: by its word",
        "w wieku 6-12",
        r"\b(?:w wieku|wiek(?:ow\w+)?)(?:\s(?:od|do|powyzej|ponizej|po|ok\.?|okolo|ponad))?"
        rf"\s(?P<n>{_SERIES}\s?\+?)(?!\s?%)",
    ),
    _shape(
        "age: by «lat»",
        "powyżej 60 lat",
        rf"\b(?:po|od|do|powyzej|pow\.|ponizej|pon\.|ponad|przed|ukoncz\w+)\s(?P<n>\d{{1,3}}(?:\s?(?:-|do)\s?\d{{1,3}})?)\.?\s?-?(?:{_LIFE})",
    ),
    _shape(
        "age: behind «lat»",
        "do lat 18",
        rf"\b(?:do|od|ponad|powyzej|ponizej) lat (?P<n>\d{{1,3}}(?:\s?-\s?\d{{1,3}})?){_E}",
    ),
    _shape("age: year of life", "3 r.ż.", rf"{_D}\d{{1,3}}\.?\s?(?:r\.? ?z\.|rok(?:u|iem)? zycia)"),
    _shape("age: ages from and to", "6-12 lat", rf"{_D}\d{{1,2}}\s?-\s?\d{{1,2}}\s?lat\b"),
    _shape(
        "age: people and age", "osoby 60 lat", rf"\b{_PEOPLE}\s(?P<n>\d{{1,3}}(?:\s?-\s?\d{{1,3}})?)\s?lat\w*"
    ),
    _shape("age: and more", "60+", r"(?<![\d.,])(?P<n>\d{1,3}\+)(?=[\s,;.)\"'”]|$)(?!\s*\d)"),
    _shape(
        "name: number in a word",
        "12-letni",
        r"(?<![\d.,])(?P<n>\d{1,4})\s?-?\s?(?:lec\w+|letni\w*|osobow\w+|dniow\w+|godzinn\w+|krotn\w+|tych|tego|stopniow\w+|procentow\w+)",
    ),
    _shape(
        "reference: number of a thing",
        "SP nr 8",
        rf"\b{REFERENCE_WORDS}\.?\s?(?P<n>\d{{1,4}}(?:\.\d{{1,2}})*\.?[a-z]?"
        rf"(?:(?:,|\si|\soraz|\sa)\s?\d{{1,3}}(?=\s?[),.;]|\s(?:i|oraz)\s\d|$))*)"
        rf"(?!\s?{UNIT}\b)(?!\s?%)(?![.,]?\d)(?! \d{{3}}\b)",
    ),
    _shape(
        "reference: number of a house",
        "ul. Mickiewicza 49",
        r"\b(?:ul|al|pl|os)\.\s(?:[a-z.-]+\s){1,3}(?P<n>\d{1,3}[a-z]?(?:/\d+)?)(?![\d])",
    ),
    _shape(
        "frequency: times a week",
        "2 razy w tygodniu",
        r"(?<![\d.,])\d{1,3}\s?(?:-\s?\d{1,2}\s?)?(?:x|raz(?:y|u)?)\s(?:w|na|dziennie|tygodniowo|miesiecznie|rocznie)\b",
    ),
    _shape(
        "duration: length of time",
        "przez 3 miesiące",
        rf"\b(?:{PREPOSITIONS}|odpowiednio|co|ciagu|okres\w*|przez)\s(?:\w+\s){{0,1}}(?P<n>{_SERIES})\s?{_TIME}",
    ),
    _shape(
        "rate: per one",
        "na 1 mieszkańca",
        r"\b(?:na|za) (?P<n>1|jed\w+) (?:mieszkan|uczni|osob|dziec|rodzin)\w*",
    ),
    _shape(
        "name: number with letters",
        "12a",
        r"(?<![\w.,])(?<!\d )(?P<n>0\d+|\d+(?!(?:"
        r"os|osob\w*|zl|pln|eur|euro|h|godz\w*|proc|szt\w*|kg|tys|mln|dzieci|uczniow|r)\b)[a-z]{1,3})(?![\w.,]\w?\d)(?=[^\w]|$)",
    ),
)
