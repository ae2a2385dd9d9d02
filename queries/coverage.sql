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
        min(CASE answers WHEN 'direct' THEN 1 WHEN 'partial' THEN 2 WHEN 'other' THEN 3 WHEN 'none' THEN 4 END) AS best,
        array_to_string(
            list(DISTINCT missing_reason ORDER BY missing_reason) FILTER (WHERE missing_reason IS NOT NULL), ','
        ) AS missing_reasons
    FROM observations
    WHERE is_official AND is_current AND NOT year_is_assumed
    GROUP BY indicator_code, year
)
SELECT
    indicator_code, year, has_number, missing_reasons,
    CASE
        WHEN has_number AND best = 1 THEN 'direct'
        WHEN has_number AND best = 2 THEN 'partial'
        WHEN has_number AND best = 3 THEN 'other'
        WHEN has_number THEN 'none'
        WHEN in_words THEN 'words'
        ELSE 'none'
    END AS answers
FROM given
ORDER BY indicator_code, year
