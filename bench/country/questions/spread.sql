-- Of each indicator and year: how many municipalities give a number, the smallest, the middle and the largest.
SELECT
    indicator_code, year, count(value) AS given, count(*) AS asked,
    min(value) AS smallest, CAST(median(value) AS DECIMAL(18, 4)) AS middle, max(value) AS largest
FROM observations
WHERE is_headline AND is_current
GROUP BY indicator_code, year
ORDER BY indicator_code, year
