-- Question: Why is an indicator shown under a priority direction?
-- Grain: one row per indicator and direction
-- Parameters: none
-- Caveats: our own assignment
-- Pytanie: Dlaczego wskaźnik jest pokazany przy kierunku priorytetowym?
-- Wiersz: jeden wiersz na wskaźnik i kierunek
-- Zastrzeżenia: nasze własne przyporządkowanie
SELECT * FROM indicator_priority ORDER BY indicator_code, priority_number
