-- Question: Which indicators are there, with everything the catalogue says of each?
-- Grain: one row per indicator
-- Parameters: none
-- Caveats: goals and priorities are our own assignment
-- Pytanie: Jakie są wskaźniki i co mówi o nich katalog?
-- Wiersz: jeden wiersz na wskaźnik
-- Zastrzeżenia: cele i kierunki to nasze własne przyporządkowanie
WITH priorities AS (
    SELECT indicator_code, list(priority_number ORDER BY priority_number) AS priorities
    FROM indicator_priority
    GROUP BY indicator_code
)
SELECT indicator.*, coalesce(priorities.priorities, []) AS priorities
FROM indicator
LEFT JOIN priorities ON indicator.indicator_code = priorities.indicator_code
ORDER BY indicator_order
