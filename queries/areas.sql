-- Question: What are the areas of the strategy and their general goals?
-- Grain: one row per area
-- Parameters: none
-- Caveats: none
SELECT * FROM area ORDER BY area_order
