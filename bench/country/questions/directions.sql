-- Of each indicator and voivodeship: in how many municipalities it rose and fell from the first year to the last.
WITH ends AS (
    SELECT
        municipality, indicator_code, segment,
        max(CASE WHEN year = 2017 THEN value END) AS first_value, max(CASE WHEN year = 2020 THEN value END) AS last_value
    FROM observations
    WHERE is_headline AND is_current AND year IN (2017, 2020)
    GROUP BY municipality, indicator_code, segment
)
SELECT
    substring(municipality, 1, 2) AS voivodeship, indicator_code,
    count(*) FILTER (WHERE last_value > first_value) AS rose, count(*) FILTER (WHERE last_value < first_value) AS fell
FROM ends
GROUP BY substring(municipality, 1, 2), indicator_code
ORDER BY voivodeship, indicator_code
