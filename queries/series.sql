-- Question: Which series does each indicator have?
-- Grain: one row per series
-- Parameters: none
-- Caveats: only series of measure 'level' enter trends
SELECT * FROM series ORDER BY series_order
