-- Question: Which events outside the strategy moved many figures?
-- Grain: one row per year
-- Parameters: none
-- Caveats: an event is marked and breaks nothing
SELECT * FROM event ORDER BY year
