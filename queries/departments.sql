-- Question: Who is responsible in each area, and who are the partners (Table 8)?
-- Grain: one row per area, role and body
-- Parameters: none
-- Caveats: none
SELECT * FROM unit ORDER BY area_code, role DESC, rowid
