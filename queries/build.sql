-- Question: Which build of the warehouse is this?
-- Grain: one row
-- Parameters: none
-- Caveats: none
SELECT * FROM build
