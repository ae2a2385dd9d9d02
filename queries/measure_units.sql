-- Question: Which units of measure are there and how are they worded?
-- Grain: one row per unit
-- Parameters: none
-- Caveats: none
SELECT * FROM measure_unit ORDER BY unit
