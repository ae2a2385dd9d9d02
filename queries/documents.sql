-- Question: Which documents are loaded?
-- Grain: one row per document, newest first
-- Parameters: none
-- Caveats: other documents of the city exist
-- Pytanie: Które dokumenty są wczytane?
-- Wiersz: jeden wiersz na dokument, najnowszy pierwszy
-- Zastrzeżenia: istnieją też inne dokumenty miasta
WITH counted AS (SELECT document_id, count(*) AS figures FROM figure GROUP BY document_id)
SELECT document.*, coalesce(counted.figures, 0) AS figures
FROM document
LEFT JOIN counted ON document.document_id = counted.document_id
ORDER BY date DESC
