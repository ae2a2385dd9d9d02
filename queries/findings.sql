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
ORDER BY list_position(['error', 'warning', 'info'], severity), indicator_order, finding.year, finding_id
