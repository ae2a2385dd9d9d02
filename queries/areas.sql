-- Question: What are the areas of the strategy and their general goals?
-- Grain: one row per area
-- Parameters: none
-- Caveats: none
-- Pytanie: Jakie są obszary strategii i ich cele ogólne?
-- Wiersz: jeden wiersz na obszar
SELECT * FROM area ORDER BY area_order
