-- Question: Which units of measure are there and how are they worded?
-- Grain: one row per unit
-- Parameters: none
-- Caveats: none
-- Pytanie: Jakie są jednostki miary i jak brzmią?
-- Wiersz: jeden wiersz na jednostkę
SELECT * FROM measure_unit ORDER BY unit
