-- Question: What do the loaded documents give for each official indicator and year?
-- Grain: one row per official indicator and year column that a loaded document reports, or year with a value
-- Parameters: none
-- Caveats: an unreadable figure is not a number; words: the document describes the matter without a number; a figure without a year is of no year; a year without a row is a year without a loaded report
-- Pytanie: Co wczytane dokumenty podają dla każdego wskaźnika urzędowego i roku?
-- Wiersz: jeden wiersz na wskaźnik urzędowy i rok z kolumny raportu albo rok z wartością
-- Zastrzeżenia: zapis nieczytelny nie jest liczbą; words: dokument opisuje rzecz bez liczby; liczba bez roku nie należy do żadnego roku; rok bez wiersza to rok bez wczytanego raportu
WITH given AS (
    SELECT
        indicator_code, year,
        bool_or(coalesce(value, value_low) IS NOT NULL) AS has_number,
        coalesce(bool_or(missing_reason = 'words_only'), false) AS in_words,
        min(list_position(['direct', 'partial', 'other', 'none'], answers)) AS best,
        string_agg(DISTINCT missing_reason, ',') AS missing_reasons
    FROM observations
    WHERE is_official AND is_current AND NOT year_is_assumed
    GROUP BY ALL
)
SELECT
    indicator_code, year, has_number, missing_reasons,
    CASE
        WHEN has_number THEN ['direct', 'partial', 'other', 'none'][best]
        WHEN in_words THEN 'words'
        ELSE 'none'
    END AS answers
FROM given
ORDER BY indicator_code, year
