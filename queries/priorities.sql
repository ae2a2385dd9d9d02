-- Question: What are the priority directions?
-- Grain: one row per direction
-- Parameters: none
-- Caveats: the strategy does not assign indicators to directions; we do
SELECT * FROM priority ORDER BY priority_number
