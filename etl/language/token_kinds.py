"""The shapes of numbers that are no values, most specific first: (kind, text to search, pattern).

`plain` keeps capitals, `folded` is lower case without diacritics; both keep every place. Where a
pattern names a group `n`, only that part is the number.
"""

import re

from etl.language.vocabulary import COUNTED, MONTHS, PREPOSITIONS, REFERENCE_WORDS, UNIT

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


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


CLASSES: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("name", "folded", _pattern(_ADDRESS)),
    (
        "date",
        "folded",
        _pattern(rf"{_D}\d{{1,2}}\.\d{{1,2}}\.?\s?-\s?\d{{1,2}}\.\d{{1,2}}\.{_Y}{_E}(?:\s?r\b\.?)?"),
    ),
    ("date", "folded", _pattern(rf"{_D}\d{{1,2}}\s?[.\-/]\s?\d{{1,2}}\s?[.\-/]\s?{_Y}{_E}(?:\s?r\b\.?)?")),
    ("date", "folded", _pattern(rf"\bod {_DAY} do {_DAY}")),
    ("date", "folded", _pattern(rf"{_D}{_Y}-\d{{2}}-\d{{2}}{_E}")),
    ("date", "folded", _pattern(rf"{_D}(?:0?[1-9]|1[0-2])\.{_Y}{_E}")),
    (
        "date",
        "folded",
        _pattern(rf"{_D}\d{{1,2}}(?:\s?(?:-|do|i)\s?\d{{1,2}})? {MONTHS}\b(?:\s{_Y}{_E})?(?:{_YEAR_MARK})?"),
    ),
    ("date", "folded", _pattern(rf"\b{MONTHS}\s(?P<n>{_Y}{_E}(?:{_YEAR_MARK})?)")),
    (
        "name",
        "plain",
        _pattern(r"(?<![\w/])[IVXLC]+/\d+(?:/\d+)?/\d{2,4}|(?<!\w)(?<!\d/)\d+(?:/\d+)+/(?:19|20)\d{2}(?!\d)"),
    ),
    ("name", "folded", _pattern(r"\b(?:nr|uchwal\w*|zarzadz\w*|decyzj\w*) (?P<n>\d+(?:/\d+){2,})")),
    ("name", "plain", _pattern(r"(?<!\w)[A-Z]{2}[A-Z0-9]*+(?:\.\d+)+[\w./-]*")),
    ("name", "folded", _pattern(r"\b(?:covid|cov|sars-cov|mrpips|pit|cit|h1n|ps)[ -]{0,2}\d+\w*")),
    ("name", "folded", _pattern(r"\b\w*[a-z]-0\d*\b")),
    (
        "name",
        "plain",
        _pattern(r"(?<![\w])(?:[^\W\d_]*[A-ZĄĆĘŁŃÓŚŹŻ]|[^\W\d_]{1,3}|[^\W\d_]*nr)(?P<n>\d+)(?![\d])(?!\s?%)"),
    ),
    # A digit glued to a word is the mark of a note, also behind a bracket, a full stop or a per cent;
    # a number that is meant stands apart.
    ("name", "plain", _pattern(rf"(?<=[^\W\d_])(?P<n>{_NOTES})(?!\d)(?!\s?%)")),
    (
        "name",
        "folded",
        _pattern(rf"(?:(?<=[a-z]{{2}}[)\"'”])|(?<=[a-z]{{4}}[.])|(?<=%))(?P<n>{_NOTES})(?!\d)"),
    ),
    (
        "name",
        "folded",
        _pattern(rf"(?<![^\W_])\d+(?:[.,]\d+)?\s?(?:os|szt|godz|tys|mln|proc)[.](?P<n>{_NOTES})(?!\d)"),
    ),
    ("year", "folded", _pattern(rf"{_D}{_Y}(?:\s?[-/]\s?{_Y}|/\d{{2}}){_E}(?:{_YEAR_MARK})?")),
    (
        "year",
        "folded",
        _pattern(rf"\b(?:na|w|lata|latach|okres\w*) (?P<n>{_Y}\s+-\s+{_Y}{_E}(?:{_YEAR_MARK})?)"),
    ),
    ("year", "folded", _pattern(rf"{_D}{_Y}{_YEAR_MARK}")),
    ("year", "folded", _pattern(rf"\((?P<n>{_NEAR_Y})\)")),
    (
        "year",
        "folded",
        _pattern(
            r"\b(?:rok(?:u|iem)?|r\.|lata|lat|latach|edycj\w+|kadencj\w+|programu? na)\s"
            r"(?:[a-z]+czy[a-z]*\s|-\s)?"
            rf"(?P<n>{_Y}{_E}){_NO_DECIMAL}"
        ),
    ),
    (
        "year",
        "folded",
        _pattern(
            rf"\b(?:w|we|za|na|z|od|do|przed|po|niz|w roku \w+)\s(?P<n>{_NEAR_Y}{_E}){_NO_DECIMAL}"
            rf"(?!\s?{COUNTED})"
        ),
    ),
    (
        "year",
        "folded",
        _pattern(
            rf"(?<=[a-z][a-z][a-z])[\"']?\s(?P<n>{_NEAR_Y}{_E}){_NO_DECIMAL}(?=\s*(?:[;:,.)\"']|$|\s-\s))"
        ),
    ),
    (
        "phone",
        "folded",
        _pattern(r"(?<![\d])(?:\+48 ?)?(?:\d{2} \d{3} \d{2} \d{2}|\d{9}|\d{3}-\d{3}-\d{3})(?![\d,.]*\d)"),
    ),
    (
        "phone",
        "folded",
        _pattern(r"\b(?:tel\w*|numer\w*|fax|infolini\w+|kom)\b[^\d;]{0,25}(?P<n>(?:\+48 ?)?\d[\d -]{5,}\d)"),
    ),
    (
        "phone",
        "folded",
        _pattern(r"\b(?:tel|telefon|numer\w*|nr)\b\.? alarmow\w+:? (?P<n>\d{3})(?![\d.,]*\d)"),
    ),
    (
        "phone",
        "folded",
        _pattern(r"(?<![\d.,])(?P<n>\d{3} \d{3} \d{3})(?=\s-\s(?:numer|ogolnopolsk|infolini|tel))"),
    ),
    ("person", "plain", _pattern(r"(?<![\w.,])\d{1,3}\s?[KM](?=[\s,;.)]|$)")),
    ("list_number", "plain", _pattern(r"(?<=[.;:,] )\d{1,2}\)(?=\s?[^\W\d_])")),
    (
        "time",
        "folded",
        _pattern(
            r"\b(?:w|o|od|do|po)?\s?(?:godz\.|godzin(?:ie|ach|y))\s(?P<n>\d{1,2}(?:[:.]\d{2})?(?:\s?(?:-|do)\s?\d{1,2}(?:[:.]\d{2})?)?)(?!\d|,\d)"
        ),
    ),
    ("time", "folded", _pattern(r"\b(?:od|miedzy) \d{1,2}[.:]\d{2} (?:do|a) \d{1,2}[.:]\d{2}(?![\d.:])")),
    (
        "age",
        "folded",
        _pattern(
            r"\b(?:w wieku|wiek(?:ow\w+)?)(?:\s(?:od|do|powyzej|ponizej|po|ok\.?|okolo|ponad))?"
            rf"\s(?P<n>{_SERIES}\s?\+?)(?!\s?%)"
        ),
    ),
    (
        "age",
        "folded",
        _pattern(
            rf"\b(?:po|od|do|powyzej|pow\.|ponizej|pon\.|ponad|przed|ukoncz\w+)\s(?P<n>\d{{1,3}}(?:\s?(?:-|do)\s?\d{{1,3}})?)\.?\s?-?(?:{_LIFE})"
        ),
    ),
    (
        "age",
        "folded",
        _pattern(rf"\b(?:do|od|ponad|powyzej|ponizej) lat (?P<n>\d{{1,3}}(?:\s?-\s?\d{{1,3}})?){_E}"),
    ),
    ("age", "folded", _pattern(rf"{_D}\d{{1,3}}\.?\s?(?:r\.? ?z\.|rok(?:u|iem)? zycia)")),
    ("age", "folded", _pattern(rf"{_D}\d{{1,2}}\s?-\s?\d{{1,2}}\s?lat\b")),
    ("age", "folded", _pattern(rf"\b{_PEOPLE}\s(?P<n>\d{{1,3}}(?:\s?-\s?\d{{1,3}})?)\s?lat\w*")),
    ("age", "folded", _pattern(r"(?<![\d.,])(?P<n>\d{1,3}\+)(?=[\s,;.)\"'”]|$)(?!\s*\d)")),
    (
        "name",
        "folded",
        _pattern(
            r"(?<![\d.,])(?P<n>\d{1,4})\s?-?\s?(?:lec\w+|letni\w*|osobow\w+|dniow\w+|godzinn\w+|krotn\w+|tych|tego|stopniow\w+|procentow\w+)"
        ),
    ),
    (
        "reference",
        "folded",
        _pattern(
            rf"\b{REFERENCE_WORDS}\.?\s?(?P<n>\d{{1,4}}(?:\.\d{{1,2}})*\.?[a-z]?"
            rf"(?:(?:,|\si|\soraz|\sa)\s?\d{{1,3}}(?=\s?[),.;]|\s(?:i|oraz)\s\d|$))*)"
            rf"(?!\s?{UNIT}\b)(?!\s?%)(?![.,]?\d)(?! \d{{3}}\b)"
        ),
    ),
    (
        "reference",
        "folded",
        _pattern(r"\b(?:ul|al|pl|os)\.\s(?:[a-z.-]+\s){1,3}(?P<n>\d{1,3}[a-z]?(?:/\d+)?)(?![\d])"),
    ),
    (
        "frequency",
        "folded",
        _pattern(
            r"(?<![\d.,])\d{1,3}\s?(?:-\s?\d{1,2}\s?)?(?:x|raz(?:y|u)?)\s(?:w|na|dziennie|tygodniowo|miesiecznie|rocznie)\b"
        ),
    ),
    (
        "duration",
        "folded",
        _pattern(
            rf"\b(?:{PREPOSITIONS}|odpowiednio|co|ciagu|okres\w*|przez)\s(?:\w+\s){{0,1}}(?P<n>{_SERIES})\s?{_TIME}"
        ),
    ),
    (
        "rate",
        "folded",
        _pattern(r"\b(?:na|za) (?P<n>1|jed\w+) (?:mieszkan|uczni|osob|dziec|rodzin)\w*"),
    ),
    ("duration", "folded", _pattern(r"\((?P<n>\d+)\s?(?:miesi\w+|tygod\w+|dni)\)")),
    (
        "name",
        "folded",
        _pattern(
            r"(?<![\w.,])(?<!\d )(?P<n>0\d+|\d+(?!(?:"
            r"os|osob\w*|zl|pln|eur|euro|h|godz\w*|proc|szt\w*|kg|tys|mln|dzieci|uczniow|r)\b)[a-z]{1,3})(?![\w.,]\w?\d)(?=[^\w]|$)"
        ),
    ),
    ("name", "folded", _pattern(r"(?<![\w.,])(?P<n>0[a-z]\w*)")),
)
