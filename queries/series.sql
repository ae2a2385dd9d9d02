-- Question: Which series does each indicator have?
-- Grain: one row per series
-- Parameters: none
-- Caveats: only series of measure 'level' enter trends
-- Pytanie: Jakie zestawienia ma każdy wskaźnik?
-- Wiersz: jeden wiersz na zestawienie
-- Zastrzeżenia: do trendów wchodzą tylko zestawienia z miarą 'level'
SELECT * FROM series ORDER BY series_order
