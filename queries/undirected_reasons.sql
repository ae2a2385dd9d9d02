-- Question: Why is the change of a series not judged?
-- Grain: one row per reason that a series may have in `undirected_reason`
-- Parameters: none
-- Caveats: a series with a direction has no reason
-- Pytanie: Dlaczego zmiany zestawienia nie oceniamy?
-- Wiersz: jeden wiersz na powód, który zestawienie może mieć w `undirected_reason`
-- Zastrzeżenia: zestawienie z kierunkiem nie ma powodu
SELECT * FROM undirected ORDER BY undirected_reason
