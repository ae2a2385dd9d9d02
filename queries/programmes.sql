-- Question: Which programmes, procedures and plans does each area list (Table 7)?
-- Grain: one row per area and programme
-- Parameters: none
-- Caveats: none
SELECT * FROM programme ORDER BY area_code, rowid
