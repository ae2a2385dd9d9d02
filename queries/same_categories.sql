-- Question: How did a series change, counted only over the categories that both years give?
-- Grain: one row per category that has a number in both years, then one row for their sum
-- Parameters: $series, $first_year, $last_year
-- Caveats: a sum of categories means nothing where they overlap (series.is_overlapping) or where a unit is a share
-- Example: $series = 'health_programme_participants', $first_year = 2019, $last_year = 2020
-- Pytanie: Jak zmieniło się zestawienie liczone tylko po kategoriach, które podano dla obu lat?
-- Wiersz: jeden wiersz na kategorię z liczbą w obu latach, na końcu wiersz z ich sumą
-- Zastrzeżenia: suma kategorii nic nie znaczy, gdy się nakładają (series.is_overlapping) lub gdy jednostką jest udział
WITH given AS (
    SELECT category, year, value
    FROM observations
    WHERE series_id = $series AND is_current AND measure = 'level' AND category <> '' AND value IS NOT NULL
),
pairs AS (
    SELECT earlier.category, earlier.value AS first_value, later.value AS last_value
    FROM given AS earlier
    INNER JOIN given AS later ON earlier.category = later.category
    WHERE earlier.year = $first_year AND later.year = $last_year
),
summed AS (
    SELECT category, first_value, last_value, false AS is_sum FROM pairs
    UNION ALL
    SELECT NULL, CAST(sum(first_value) AS DECIMAL(18, 4)), CAST(sum(last_value) AS DECIMAL(18, 4)), true FROM pairs
)
SELECT category, first_value, last_value, last_value - first_value AS difference, is_sum
FROM summed
ORDER BY is_sum, category
