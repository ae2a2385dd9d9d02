-- One indicator of one municipality over the years.
SELECT year, value, missing_reason, segment, printed, locator
FROM observations
WHERE municipality = '2001017' AND indicator_code = 'II.3' AND is_current
ORDER BY year, category
