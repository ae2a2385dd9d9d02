-- Question: Which programmes, procedures and plans does each area list (Table 7)?
-- Grain: one row per area and programme
-- Parameters: none
-- Caveats: none
-- Pytanie: Jakie programy, procedury i plany wymienia każdy obszar (Tabela 7)?
-- Wiersz: jeden wiersz na obszar i program
SELECT area_code, name FROM programme ORDER BY area_code, programme_order
