-- Question: Where do the documents print more than one figure for the same thing?
-- Grain: one row per series, category, year and period that documents give several times with different values
-- Parameters: none
-- Caveats: the first value is the one in use; why the others are not stands in `reasons`
-- Pytanie: Gdzie dokumenty podają więcej niż jedną liczbę tej samej rzeczy?
-- Wiersz: jeden wiersz na zestawienie, kategorię, rok i okres, dla których podano różne wartości
-- Zastrzeżenia: pierwsza wartość jest używana; dlaczego pozostałe nie, mówi `reasons`
SELECT
    indicator_code, series_id, category, year, period_label,
    list(value ORDER BY NOT is_current, document_id, locator) AS printed_values,
    list(document_id || ': ' || locator ORDER BY NOT is_current, document_id, locator) AS places,
    list(DISTINCT not_current_reason ORDER BY not_current_reason) FILTER (WHERE not_current_reason IS NOT NULL) AS reasons
FROM observations
WHERE value IS NOT NULL
GROUP BY indicator_code, series_id, category, year, period_label
HAVING count(DISTINCT value) > 1
ORDER BY indicator_code, series_id, category, year, period_label
