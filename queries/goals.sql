-- Question: What are the operational goals?
-- Grain: one row per goal
-- Parameters: none
-- Caveats: the strategy does not assign indicators to goals; we do
SELECT * FROM goal ORDER BY goal_code
