-- Question: Which leading figures may be compared between two years, and how did they change?
-- Grain: one row per indicator whose leading figure has a number in both years within one group of comparable years
-- Parameters: $first_year, $last_year
-- Caveats: one pair of years is no trend; 2020 was the year of the epidemic; amounts are nominal
-- Example: $first_year = 2019, $last_year = 2020
-- Pytanie: Które liczby główne wolno porównać między dwoma latami i jak się zmieniły?
-- Wiersz: jeden wiersz na wskaźnik, którego liczba główna ma wartość w obu latach w jednej grupie porównywalnych lat
-- Zastrzeżenia: para lat to nie trend; rok 2020 był rokiem epidemii; kwoty są nominalne
WITH headlines AS (
    SELECT *
    FROM observations
    WHERE is_headline AND is_current AND measure = 'level' AND period_label IS NULL AND value IS NOT NULL
),
pairs AS (
    SELECT
        later.indicator_code, later.short_name, later.series_name, later.unit, later.direction, later.indicator_order,
        earlier.value AS first_value, later.value AS last_value
    FROM headlines AS earlier
    INNER JOIN headlines AS later
        ON earlier.series_id = later.series_id
        AND earlier.category = later.category
        AND earlier.segment = later.segment
    WHERE earlier.year = $first_year AND later.year = $last_year
)
SELECT
    indicator_code, short_name, series_name, unit, direction, first_value, last_value,
    last_value - first_value AS difference
FROM pairs
ORDER BY indicator_order
