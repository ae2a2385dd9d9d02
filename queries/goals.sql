-- Question: What are the operational goals?
-- Grain: one row per goal
-- Parameters: none
-- Caveats: the strategy does not assign indicators to goals; we do
-- Pytanie: Jakie są cele operacyjne?
-- Wiersz: jeden wiersz na cel
-- Zastrzeżenia: strategia nie przypisuje wskaźników do celów; robimy to my
SELECT * FROM goal ORDER BY goal_code
