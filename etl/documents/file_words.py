"""What to say of each kind of file: in Polish and in English, what it is and how to make one that is read."""

from collections.abc import Mapping

# The kinds that are read, by the ending of their name; none stands for plain text.
READ_KINDS: Mapping[str, tuple[str, str]] = {
    "": ("zwykły tekst", "plain text"),
    ".docx": ("dokument Worda", "a Word document"),
    ".pdf": ("PDF", "a PDF"),
    ".txt": ("zwykły tekst", "plain text"),
    ".xlsx": ("skoroszyt Excela", "an Excel workbook"),
}
_AS_WORD_PL = "w Wordzie albo LibreOffice proszę wybrać Plik → Zapisz jako → .docx"
_AS_WORD = "in Word or LibreOffice choose File → Save as → .docx"
_AS_FORM_PL = (
    "wypełniony formularz proszę zapisać w Excelu albo LibreOffice: Plik → Zapisz jako → .xlsx, "
    "a tabele sprawozdania podać jako .docx"
)
_AS_FORM = (
    "save a filled form in Excel or LibreOffice: File → Save as → .xlsx, "
    "and give the tables of a report as .docx"
)
_AS_PAGES_PL = "proszę wybrać w nim Plik → Eksportuj do → Word (.docx), a formularz jako Excel (.xlsx)"
_AS_PAGES = "choose in it File → Export to → Word (.docx), for a form Excel (.xlsx)"
# All others that are known.
OTHER_KINDS: Mapping[str, tuple[str, str]] = {
    ".doc": (
        f"to jest dokument Worda w starym formacie (.doc); {_AS_WORD_PL}",
        f"this is a Word document of the old kind (.doc); {_AS_WORD}",
    ),
    ".docm": (
        "to jest dokument Worda z makrami (.docm); w Wordzie proszę wybrać Plik → Zapisz jako → "
        "Dokument programu Word (.docx)",
        "this is a Word document with macros (.docm); in Word choose File → Save as → Word document (.docx)",
    ),
    ".odt": (
        f"to jest dokument LibreOffice (.odt); {_AS_WORD_PL}",
        f"this is a LibreOffice document (.odt); {_AS_WORD}",
    ),
    ".rtf": (f"to jest dokument RTF (.rtf); {_AS_WORD_PL}", f"this is an RTF document (.rtf); {_AS_WORD}"),
    ".xml": (
        f"to jest dokument Worda zapisany jako XML; {_AS_WORD_PL}",
        f"this is a Word document as XML; {_AS_WORD}",
    ),
    ".xls": (
        f"to jest skoroszyt Excela w starym formacie (.xls); {_AS_FORM_PL}",
        f"this is an Excel workbook of the old kind (.xls); {_AS_FORM}",
    ),
    ".xlsm": (
        f"to jest skoroszyt Excela z makrami (.xlsm); {_AS_FORM_PL}",
        f"this is an Excel workbook with macros (.xlsm); {_AS_FORM}",
    ),
    ".xlsb": (
        f"to jest skoroszyt Excela w formacie binarnym (.xlsb); {_AS_FORM_PL}",
        f"this is an Excel workbook of the binary kind (.xlsb); {_AS_FORM}",
    ),
    ".ods": (
        f"to jest arkusz LibreOffice (.ods); {_AS_FORM_PL}",
        f"this is a LibreOffice spreadsheet (.ods); {_AS_FORM}",
    ),
    ".csv": (
        "to jest tabela CSV, w której nie widać, czego dotyczą kolumny; proszę podać sprawozdanie jako .docx "
        "albo formularz jako .xlsx",
        "this is a CSV table, which does not tell what its columns are about; give the report as .docx or "
        "the form as .xlsx",
    ),
    "apple": (
        f"to jest dokument programu Pages albo Numbers; {_AS_PAGES_PL}",
        f"this is a document of Pages or Numbers; {_AS_PAGES}",
    ),
    "slides": (
        "to jest prezentacja; proszę podać sprawozdanie, na którym się opiera, jako .docx albo PDF",
        "these are slides; give the report that they are made from as .docx or PDF",
    ),
    "mail": (
        "to jest wiadomość e-mail; proszę zapisać z niej załącznik i podać sam załącznik",
        "this is an e-mail; save its attachment and give the attachment alone",
    ),
    "web": (
        "to jest strona internetowa (HTML), choć nazwa może mówić co innego; proszę otworzyć ją w Wordzie "
        "albo LibreOffice i wybrać Plik → Zapisz jako → .docx",
        "this is a web page (HTML), whatever its name says; open it in Word or LibreOffice and choose "
        "File → Save as → .docx",
    ),
    "archive": (
        "to jest spakowane archiwum (.zip lub podobne); proszę je rozpakować i podać sam dokument",
        "this is a packed archive (.zip or the like); unpack it and give the document alone",
    ),
    "picture": (
        "to jest obraz albo skan, w którym nie ma tekstu; proszę podać plik Worda (.docx), z którego "
        "powstał, albo PDF z tekstem",
        "this is a picture or a scan without text; give the Word file (.docx) it was made from, or a PDF "
        "with text",
    ),
    "password": (
        "plik ma hasło; w programie, w którym powstał, proszę go otworzyć, usunąć hasło (Plik → Informacje → "
        "Chroń → Szyfruj przy użyciu hasła) i zapisać jeszcze raz",
        "the file has a password; open it in its program, remove the password (File → Info → Protect → "
        "Encrypt with password) and save it again",
    ),
    "old": (
        "plik ma hasło albo jest w starym formacie; proszę zapisać go bez hasła jako .docx, "
        "a formularz jako .xlsx",
        "the file has a password or is of the old kind; save it without one as .docx, a form as .xlsx",
    ),
}
# Endings of names, for files whose content does not tell.
ENDINGS: Mapping[str, str] = {
    **{ending: ending for ending in OTHER_KINDS if ending.startswith(".")},
    **dict.fromkeys((".dot", ".wps"), ".doc"),
    **dict.fromkeys((".dotm",), ".docm"),
    **dict.fromkeys((".fodt", ".ott", ".sxw"), ".odt"),
    **dict.fromkeys((".xlt",), ".xls"),
    **dict.fromkeys((".xltm",), ".xlsm"),
    **dict.fromkeys((".fods", ".ots", ".sxc"), ".ods"),
    **dict.fromkeys((".tsv", ".tab"), ".csv"),
    **dict.fromkeys((".pages", ".numbers"), "apple"),
    **dict.fromkeys((".ppt", ".pptx", ".pps", ".ppsx", ".odp", ".key"), "slides"),
    **dict.fromkeys((".msg", ".eml"), "mail"),
    **dict.fromkeys((".htm", ".html", ".mht", ".mhtml"), "web"),
    **dict.fromkeys((".zip", ".7z", ".rar", ".gz", ".tar"), "archive"),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".tif", ".tiff", ".gif", ".bmp", ".webp", ".heic"), "picture"),
}
