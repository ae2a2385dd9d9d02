-- Question: Between which years must a series not be compared, and why?
-- Grain: one row per series (or category) and year
-- Parameters: none
-- Caveats: a break without a category holds for all categories of the series
-- Pytanie: Między którymi latami nie wolno porównywać zestawienia i dlaczego?
-- Wiersz: jeden wiersz na zestawienie (lub kategorię) i rok
-- Zastrzeżenia: przerwa bez kategorii dotyczy wszystkich kategorii zestawienia
SELECT * FROM break_point ORDER BY series_id, from_year
