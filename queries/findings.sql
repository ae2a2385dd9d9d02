-- Question: Which remarks are there on the data?
-- Grain: one row per remark
-- Parameters: none
-- Caveats: state and reply come from data/raw/replies.csv
-- Pytanie: Jakie są uwagi do danych?
-- Wiersz: jeden wiersz na uwagę
-- Zastrzeżenia: stan i odpowiedź pochodzą z data/raw/replies.csv
SELECT finding.*, indicator.area_code, indicator.short_name, indicator.short_name_en
FROM finding
LEFT JOIN indicator ON finding.indicator_code = indicator.indicator_code
ORDER BY CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 WHEN 'info' THEN 3 END, indicator_order, finding.year, finding_id
