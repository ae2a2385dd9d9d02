-- Question: Which figures does a document print, and what became of each?
-- Grain: one row per printed figure or empty cell
-- Parameters: $documents (list; empty = all)
-- Caveats: unassigned and excluded figures are in no observation
-- Example: $documents = ['report-2020']
-- Pytanie: Jakie liczby podaje dokument i co się z każdą stało?
-- Wiersz: jeden wiersz na podaną liczbę albo pustą komórkę
-- Zastrzeżenia: liczby nieprzypisane i wyłączone nie wchodzą do żadnej wartości
SELECT figure.*, series.name AS series_name, series.name_en AS series_name_en
FROM figure
LEFT JOIN series ON figure.series_id = series.series_id
WHERE array_length($documents) = 0 OR document_id IN (SELECT unnest($documents))
ORDER BY document_id, line, figure_id
