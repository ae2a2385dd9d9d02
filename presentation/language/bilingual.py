"""A text of the data that comes in both languages and reads in the one that is spoken."""

from dataclasses import dataclass

from presentation.language.language import choose


@dataclass(frozen=True)
class Bilingual:
    """`str(text)` and `f"{text}"` are the text in the current language, Polish where English is absent."""

    pl: str = ""
    en: str = ""

    def __str__(self) -> str:
        return choose(self.pl, self.en)

    def __bool__(self) -> bool:
        return bool(self.pl)
