-- Question: Which events outside the strategy moved many figures?
-- Grain: one row per year
-- Parameters: none
-- Caveats: an event is marked and breaks nothing
-- Pytanie: Które zdarzenia spoza strategii zmieniły wiele liczb?
-- Wiersz: jeden wiersz na rok
-- Zastrzeżenia: zdarzenie jest zaznaczone i niczego nie przerywa
SELECT * FROM event ORDER BY year
