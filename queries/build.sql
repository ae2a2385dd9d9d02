-- Question: Which build of the warehouse is this?
-- Grain: one row
-- Parameters: none
-- Caveats: none
-- Pytanie: Która to budowa magazynu danych?
-- Wiersz: jeden wiersz
SELECT * FROM build
