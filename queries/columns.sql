-- Question: What does each table and column of the warehouse mean?
-- Grain: one row per table or view and column; a row without a column is about the table itself
-- Parameters: none
-- Caveats: none
-- Pytanie: Co oznaczają tabele i kolumny magazynu danych?
-- Wiersz: jeden wiersz na tabelę lub widok i kolumnę; wiersz bez kolumny opisuje samą tabelę
WITH described AS (
    SELECT table_name, 0 AS position, NULL AS column_name, NULL AS data_type, comment
    FROM duckdb_tables() WHERE NOT internal
    UNION ALL
    SELECT view_name, 0, NULL, NULL, comment FROM duckdb_views() WHERE NOT internal
    UNION ALL
    SELECT table_name, column_index, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal
)
SELECT
    table_name, position, column_name, data_type,
    regexp_extract(comment, '^(.*) \| (.*)$', 1) AS meaning,
    regexp_extract(comment, '^(.*) \| (.*)$', 2) AS meaning_en
FROM described
ORDER BY table_name <> 'observations', table_name, position
