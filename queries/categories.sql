-- Question: Which categories does each series have?
-- Grain: one row per series and category that the catalogue or an observation names
-- Parameters: none
-- Caveats: an open list may get more of them with the next document
-- Pytanie: Jakie kategorie ma każde zestawienie?
-- Wiersz: jeden wiersz na zestawienie i kategorię z katalogu albo z danych
-- Zastrzeżenia: lista otwarta może dostać kolejne pozycje z następnym dokumentem
WITH seen AS (
    SELECT DISTINCT series_id, category, category AS category_en, 1000 AS category_order
    FROM observation
    WHERE category <> '' AND NOT EXISTS (
        SELECT * FROM category WHERE category.series_id = observation.series_id AND category.category = observation.category
    )
)
SELECT * FROM category
UNION ALL
SELECT * FROM seen
ORDER BY series_id, category_order, category
