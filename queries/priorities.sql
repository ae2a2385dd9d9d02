-- Question: What are the priority directions?
-- Grain: one row per direction
-- Parameters: none
-- Caveats: the strategy does not assign indicators to directions; we do
-- Pytanie: Jakie są priorytetowe kierunki działań?
-- Wiersz: jeden wiersz na kierunek
-- Zastrzeżenia: strategia nie przypisuje wskaźników do kierunków; robimy to my
SELECT * FROM priority ORDER BY priority_number
