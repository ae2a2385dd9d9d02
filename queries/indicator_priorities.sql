-- Question: Why is an indicator shown under a priority direction?
-- Grain: one row per indicator and direction
-- Parameters: none
-- Caveats: our own assignment
SELECT * FROM indicator_priority ORDER BY indicator_code, priority_number
