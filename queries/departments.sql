-- Question: Who is responsible in each area, and who are the partners (Table 8)?
-- Grain: one row per area, role and body
-- Parameters: none
-- Caveats: none
-- Pytanie: Kto odpowiada za każdy obszar i kto jest partnerem (Tabela 8)?
-- Wiersz: jeden wiersz na obszar, rolę i podmiot
SELECT area_code, role, name FROM unit ORDER BY area_code, role DESC, unit_order
