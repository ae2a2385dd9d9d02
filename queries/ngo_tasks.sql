-- Question: Which tasks did NGOs carry out, and with what result?
-- Grain: one row per task
-- Parameters: none
-- Caveats: results are the figures with their words, not a series
-- Pytanie: Jakie zadania wykonały organizacje pozarządowe i z jakim rezultatem?
-- Wiersz: jeden wiersz na zadanie
-- Zastrzeżenia: rezultaty to liczby ze słowami, nie zestawienie
SELECT * FROM ngo_task ORDER BY document_id, task_order
