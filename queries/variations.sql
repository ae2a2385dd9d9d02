-- Question: Which counts vary by themselves, and why not the others?
-- Grain: one row per reason that a series may name in `varies`
-- Parameters: none
-- Caveats: only `events` are told with a clause on ordinary variation
-- Pytanie: Które liczby wahają się same przez się, a które nie i dlaczego?
-- Wiersz: jeden wiersz na powód, który zestawienie podaje w `varies`
-- Zastrzeżenia: o zwykłych wahaniach mówimy tylko przy `events`
WITH counted AS (SELECT varies, count(*) AS series FROM series GROUP BY varies)
SELECT variation.*, coalesce(counted.series, 0) AS series
FROM variation
LEFT JOIN counted ON variation.varies = counted.varies
ORDER BY variation.varies <> 'events', variation.varies
