-- The view `observations` of every municipality of a made-up country: $municipalities x 59 lines x 11 years.
-- Codes are shaped like those of the national register but end in 7, which no real code does. Values follow
-- from their place alone, by whole numbers, so that every run makes the same country.
WITH municipalities AS (
    SELECT
        CAST(range AS INTEGER) AS m,
        printf('%02d%02d%02d7', 2 * (range % 16) + 2, range // 16 // 12 + 1, range // 16 % 12 + 1) AS municipality
    FROM range($municipalities)
),
-- 52 indicators with one leading line each; the first seven have a second one
lines AS (
    SELECT CAST(range AS INTEGER) AS line, CAST(range % 52 AS INTEGER) AS i, range < 52 AS is_headline FROM range(59)
),
years AS (
    SELECT CAST(range AS INTEGER) AS year FROM range(2010, 2021)
),
counted AS (
    SELECT
        *, (m * 31 + line * 17 + year) % 11 = 0 AS is_missing,
        ((m * 7919 + line * 104729) % 9973 + 10) * (100 + ((m * 13 + line * 7) % 19 - 9) * (year - 2009)) AS hundredths
    FROM municipalities, lines, years
)
SELECT
    municipality,
    ['I', 'II', 'III', 'IV'][i % 4 + 1] AS area_code, NULL::VARCHAR AS goal_code,
    ['I', 'II', 'III', 'IV'][i % 4 + 1] || '.' || (i // 4 + 1) AS indicator_code, true AS is_official,
    'Wskaźnik ' || i AS indicator_name, 'Indicator ' || i AS indicator_name_en,
    'W ' || i AS short_name, 'I ' || i AS short_name_en,
    'series_' || i AS series_id, 'Zestawienie ' || i AS series_name, 'Series ' || i AS series_name_en,
    CASE WHEN is_headline THEN '' ELSE 'women' END AS category, CASE WHEN is_headline THEN '' ELSE 'women' END AS category_en,
    year, NULL::VARCHAR AS period_label, NULL::VARCHAR AS period_label_en, false AS year_is_assumed,
    CASE WHEN year < 2017 THEN 'baseline' WHEN year < 2020 THEN '2017-2019' ELSE '2020-2022' END AS period_code,
    'level' AS measure, CASE WHEN NOT is_missing THEN CAST(hundredths / 100 AS DECIMAL(18, 4)) END AS value,
    CASE WHEN is_missing THEN 'none' ELSE 'exact' END AS qualifier,
    NULL::DECIMAL(18, 4) AS value_low, NULL::DECIMAL(18, 4) AS value_high,
    'persons' AS unit, CASE WHEN is_missing THEN 'none' ELSE 'direct' END AS answers, NULL::VARCHAR AS supplier,
    CASE WHEN is_missing THEN 'missing' ELSE 'reported' END AS status,
    CASE WHEN is_missing THEN 'no_data' END AS missing_reason,
    CASE WHEN i % 5 = 0 AND year >= 2017 THEN 2 ELSE 1 END AS segment,
    is_headline, true AS is_current, NULL::VARCHAR AS not_current_reason, [i % 6 + 1] AS priorities,
    'report-' || year AS document_id, 'report' AS document_kind,
    'Wiersz ' || line || ', kolumna ' || year AS locator, 'Row ' || line || ', column ' || year AS locator_en,
    CASE WHEN is_missing THEN 'b.d.' ELSE (hundredths // 100) || ' osób' END AS printed,
    NULL::VARCHAR AS note, NULL::VARCHAR AS note_en, 'Rok stoi nad kolumną.' AS basis, 'The year is over the column.' AS basis_en,
    'result' AS role, 'up' AS direction, NULL::VARCHAR AS undirected_reason, 'strategy' AS direction_source,
    NULL::VARCHAR AS direction_goal, NULL::INTEGER AS direction_priority, NULL::VARCHAR AS direction_area,
    'events' AS varies, 'year' AS series_kind, NULL::VARCHAR AS chart_group,
    0 AS decimals, i + 1 AS indicator_order, i + 1 AS series_order, CASE WHEN is_headline THEN 0 ELSE 1 END AS category_order,
    'series_' || i || '/' || line || '@' || year AS observation_id, ['report-' || year || ':' || line] AS figure_ids
FROM counted
ORDER BY year, indicator_code, category, municipality
