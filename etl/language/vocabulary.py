"""Words that tell what a number is: units, months, things that carry numbers as names, number words.

All folded (`etl.language.folding`), so one spelling serves every typography.
"""

from etl.language.numerals import NUMBER_WORDS, VAGUE_WORDS

_NOMINATIVE = """jeden jedna jedno dwa dwie dwoje dwaj trzy troje trzej cztery czworo czterej piec piecioro
    szesc szescioro siedem siedmioro osiem osmioro dziewiec dziewiecioro dziesiec dziesiecioro jedenascie
    dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie
    dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat
    dziewiecdziesiat sto"""
NOMINATIVE_WORDS = frozenset(_NOMINATIVE.split())
OBLIQUE_WORDS = frozenset(NUMBER_WORDS) - NOMINATIVE_WORDS
VAGUE_NOMINATIVE = frozenset({"kilka", "kilkanascie", "kilkadziesiat", "kilkoro"}) & frozenset(VAGUE_WORDS)

MONTHS = (
    r"(?:stycz\w+|lut(?:y|ego)|marz?(?:ec|ca|cu)|kwie(?:cien|tnia|tniu)|maj[au]?|czerw(?:iec|ca|cu)|lip(?:iec|ca|cu)"
    r"|sierp\w+|wrze(?:sien|snia|sniu)|pazdziernik\w*|listopad\w*|grud(?:zien|nia|niu))"
)
CURRENCY = r"(?:zl(?:otych)?|pln|eur|euro|€)"
UNIT = (
    rf"(?:os(?:ob(?:y|a|om|ami)?)?|dzie(?:ci|cko|ciom)|ucz(?:niow|en|niowie|niom)|{CURRENCY}|h|godz(?:in[ay]?)?"
    r"|proc(?:ent)?|szt(?:uk[ai]?)?|kg|%|‰)"
)
COUNTED = (
    r"(?:osob\w*|os\b|dzie\w+|uczni\w+|zl\b|pln\b|eur\b|rodzin\w*|szt\b|sztuk\w*|zgloszen\w*|spraw\w*|spotka\w+"
    r"|wniosk\w+|organizacj\w*|projekt\w*|zadan\w*|uczestnik\w*|senior\w*|mieszkanc\w*|wolontariusz\w*|godz\w*|partner\w*|asystent\w*|h\b|kg\b|%)"
)
SCALE = r"(?:(?:tys(?:iecy|iace)?|mln|milion\w*|mld)\.?\s?)?"
QUALIFIERS = (
    r"(?:ok\.?|okolo|ponad|przeszlo|powyzej|ponizej|blisko|prawie|co najmniej|nie mniej niz|nie wiecej niz"
    r"|maksymalnie|minimum|minimalnie|max\.?|min\.?|ca\.?|do|~|<|>)"
)
PREPOSITIONS = r"(?:przez|dla|z|ze|w|we|o|na|po|do|od|przy|u|za|nad|pod|przed|ku|wsrod|sposrod)"
REFERENCE_WORDS = (
    r"(?:nr|numer\w*|no|sp|zs|zss|zsh|lo|zso|kl|klas[ay]?|art|ust|pkt|poz|lit|§|etap\w*|edycj\w+|modul\w*|tabel\w*|tab"
    r"|rys|wykres\w*|schemat\w*|zal|zalacznik\w*|rozdz\w*|str|typ\w*|wersj\w+|cel\w*|dzialani[ea]|poddzialani[ea]"
    r"|priorytet\w*|dyrektyw\w+|rezultat|okreg\w*|filii|uchwal\w+|dz|vi|iii)"
)
SIGN_WORDS = (
    r"(?:ujemn\w*|sald\w+|przyrost\w*|bilans\w*|zmian\w*|roznic\w*|spad\w+|wynosi\w*|wynioslo?|temperatur\w*)"
)
_ABBREVIATED = """r ul im nr ok tj np tzw dr prof sw godz os szt tys mln mld proc pkt art ust al pl in m ww ds
    kl str tel wew nt pt poz zl z o dz ang lit min max ca lek mgr inz hab egz zgl spr zal itd itp cd b d"""
ABBREVIATIONS = frozenset(_ABBREVIATED.split())
