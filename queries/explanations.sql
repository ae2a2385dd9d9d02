-- Question: Which figures does a document explain, and how?
-- Grain: one row per explanation
-- Parameters: none
-- Caveats: our words; the locator leads to theirs
-- Pytanie: Które liczby dokument wyjaśnia i jak?
-- Wiersz: jeden wiersz na wyjaśnienie
-- Zastrzeżenia: to nasze słowa; miejsce w dokumencie prowadzi do słów źródła
SELECT * FROM explanation ORDER BY indicator_code, year
