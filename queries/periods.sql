-- Question: Which monitoring periods are there?
-- Grain: one row per period
-- Parameters: none
-- Caveats: `baseline` is everything before 2017
-- Pytanie: Jakie są okresy monitoringu?
-- Wiersz: jeden wiersz na okres
-- Zastrzeżenia: `baseline` to wszystko przed rokiem 2017
SELECT * FROM period ORDER BY coalesce(first_year, 0)
