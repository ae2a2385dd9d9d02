-- Where the municipalities of a voivodeship stand among each other, by one indicator.
SELECT municipality, value, rank() OVER (ORDER BY value DESC) AS place
FROM observations
WHERE municipality LIKE '20%' AND indicator_code = 'II.3' AND category = '' AND year = 2020 AND value IS NOT NULL
ORDER BY place, municipality
