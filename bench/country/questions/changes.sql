-- Every comparable change between two years, in every municipality and indicator.
SELECT
    later.municipality, later.indicator_code, earlier.value AS first_value, later.value AS last_value,
    later.value - earlier.value AS difference
FROM observations AS earlier
INNER JOIN observations AS later
    ON earlier.municipality = later.municipality
    AND earlier.series_id = later.series_id
    AND earlier.category = later.category
    AND earlier.segment = later.segment
WHERE earlier.year = 2019 AND later.year = 2020 AND earlier.is_headline AND later.is_headline
    AND earlier.is_current AND later.is_current AND earlier.value IS NOT NULL AND later.value IS NOT NULL
ORDER BY later.municipality, later.indicator_order
