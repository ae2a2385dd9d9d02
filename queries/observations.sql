-- Question: Which observations match the filters?
-- Grain: one row per observation (series, category, year, period label, document, first print)
-- Parameters: $areas, $goals, $priorities, $indicators (lists; empty = all), $first_year, $last_year, $current_only
-- Caveats: only rows with measure 'level' belong in a trend; compare years only of one group
-- Example: $areas = ['II'], $goals = []::VARCHAR[], $priorities = []::INTEGER[], $indicators = ['II.13'], $first_year = 2016, $last_year = 2020, $current_only = true
-- Pytanie: Które wartości odpowiadają filtrom?
-- Wiersz: jeden wiersz na wartość (zestawienie, kategoria, rok, okres, dokument, pierwszy zapis)
-- Zastrzeżenia: do trendu należą tylko wiersze z miarą 'level'; lata porównuje się tylko w jednej grupie
SELECT *
FROM observations
WHERE (array_length($areas) = 0 OR coalesce(area_code, '') IN (SELECT unnest($areas)))
    AND (array_length($goals) = 0 OR goal_code IN (SELECT unnest($goals)))
    AND (array_length($priorities) = 0 OR indicator_code IN (
        SELECT indicator_code FROM indicator_priority WHERE priority_number IN (SELECT unnest($priorities))
    ))
    AND (array_length($indicators) = 0 OR indicator_code IN (SELECT unnest($indicators)))
    AND year BETWEEN $first_year AND $last_year
    AND (is_current OR NOT $current_only)
ORDER BY indicator_order, series_order, category_order, category, year, period_label, is_current DESC, document_id
