-- Question: Which figures does a document explain, and how?
-- Grain: one row per explanation
-- Parameters: none
-- Caveats: our words; the locator leads to theirs
SELECT * FROM explanation ORDER BY indicator_code, year
