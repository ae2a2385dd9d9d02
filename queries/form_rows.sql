-- Question: Which figures may the departments be asked for, and what was given last before a year?
-- Grain: one row per official series and category that is a level, the total as ''
-- Parameters: $year
-- Caveats: last_value is of last_year, which may be older than the year before
-- Example: $year = 2021
-- Pytanie: O jakie liczby można prosić jednostki i co podano ostatnio przed danym rokiem?
-- Wiersz: jeden wiersz na zestawienie i kategorię wskaźnika urzędowego, całość jako ''
-- Zastrzeżenia: last_value pochodzi z last_year, który może być starszy niż rok poprzedni
WITH known AS (
    SELECT series_id, category, category_en, category_order FROM category
),
-- new items of open lists that an editor has confirmed since
seen AS (
    SELECT DISTINCT series_id, category, category AS category_en, 1000 AS category_order
    FROM observation
    WHERE category <> '' AND NOT EXISTS (
        SELECT * FROM known WHERE known.series_id = observation.series_id AND known.category = observation.category
    )
),
asked AS (
    SELECT series_id, '' AS category, '' AS category_en, 0 AS category_order FROM series WHERE has_total
    UNION ALL
    SELECT * FROM known
    UNION ALL
    SELECT * FROM seen
),
last_given AS (
    SELECT series_id, category, year, qualifier, value, value_low, value_high, printed
    FROM observations
    WHERE is_current AND year < $year AND coalesce(value, value_low) IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY series_id, category ORDER BY year DESC, period_label NULLS FIRST) = 1
)
SELECT
    indicator.area_code, indicator.indicator_code, indicator.name AS indicator_name,
    indicator.name_en AS indicator_name_en, series.series_id, series.name AS series_name,
    series.name_en AS series_name_en, asked.category, asked.category_en, series.list_kind, series.unit,
    series.decimals, series.supplier, last_given.year AS last_year, last_given.qualifier,
    last_given.value AS last_value, last_given.value_low AS last_low, last_given.value_high AS last_high,
    last_given.printed AS last_printed
FROM asked
INNER JOIN series ON asked.series_id = series.series_id
INNER JOIN indicator ON series.indicator_code = indicator.indicator_code
LEFT JOIN last_given ON asked.series_id = last_given.series_id AND asked.category = last_given.category
WHERE indicator.is_official AND series.measure = 'level'
ORDER BY indicator_order, series_order, asked.category_order, asked.category
