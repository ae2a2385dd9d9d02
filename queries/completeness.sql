-- Question: How fully do the loaded reports answer each official indicator over all the years they report?
-- Grain: one row per official indicator
-- Parameters: none
-- Caveats: `answers` is direct only where every reported year is; none means that no loaded document gives a number for any year; a list that a report gives in words is not a number
-- Pytanie: Jak pełną odpowiedź na każdy wskaźnik urzędowy dają wczytane raporty ze wszystkich podanych lat?
-- Wiersz: jeden wiersz na wskaźnik urzędowy
-- Zastrzeżenia: `answers` to direct tylko wtedy, gdy pełna jest odpowiedź za każdy rok; none oznacza, że żaden wczytany dokument nie podaje liczby za żaden rok; lista opisana słowami nie jest liczbą
WITH reported AS (
    SELECT DISTINCT unnest(reports_years) AS year FROM document
),
-- the best figure of each reported year
by_year AS (
    SELECT
        indicator_code, year,
        bool_or(coalesce(value, value_low) IS NOT NULL) AS has_number,
        bool_or(missing_reason = 'words_only') AS in_words,
        min(CASE answers WHEN 'direct' THEN 1 WHEN 'partial' THEN 2 WHEN 'other' THEN 3 WHEN 'none' THEN 4 END) AS best
    FROM observations
    WHERE is_official AND is_current AND NOT year_is_assumed AND year IN (SELECT year FROM reported)
    GROUP BY indicator_code, year
),
summed AS (
    SELECT
        indicator_code,
        list(year ORDER BY year) FILTER (WHERE best = 1) AS full_years,
        list(year ORDER BY year) FILTER (WHERE has_number) AS given_years,
        list(year ORDER BY year) FILTER (WHERE in_words) AS worded_years,
        min(best) FILTER (WHERE has_number) AS best
    FROM by_year
    GROUP BY indicator_code
),
anywhere AS (
    SELECT DISTINCT indicator_code FROM observations
    WHERE is_official AND is_current AND coalesce(value, value_low) IS NOT NULL
)
SELECT
    indicator.area_code, indicator.indicator_code,
    coalesce(summed.full_years, []) AS full_years,
    coalesce(summed.given_years, []) AS given_years,
    coalesce(summed.worded_years, []) AS worded_years,
    anywhere.indicator_code IS NOT NULL AS has_number,
    CASE
        WHEN anywhere.indicator_code IS NULL THEN 'none'
        WHEN array_length(summed.full_years) = (SELECT count(*) FROM reported) THEN 'direct'
        WHEN summed.best = 3 THEN 'other'
        ELSE 'partial'
    END AS answers
FROM indicator
LEFT JOIN summed ON indicator.indicator_code = summed.indicator_code
LEFT JOIN anywhere ON indicator.indicator_code = anywhere.indicator_code
WHERE indicator.is_official
ORDER BY indicator.indicator_order
