-- Question: Which monitoring periods are there?
-- Grain: one row per period
-- Parameters: none
-- Caveats: `baseline` is everything before 2017
SELECT * FROM period ORDER BY coalesce(first_year, 0)
