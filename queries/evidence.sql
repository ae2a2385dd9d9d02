-- Question: On which printed figures do the values of an indicator rest?
-- Grain: one row per observation and print
-- Parameters: $indicator
-- Caveats: a derived value rests on several printed figures
-- Example: $indicator = 'II.13'
-- Pytanie: Na których zapisach opierają się wartości wskaźnika?
-- Wiersz: jeden wiersz na wartość i zapis
-- Zastrzeżenia: wartość wyliczona opiera się na kilku zapisach
SELECT
    observation_figure.observation_id, observation_figure.ordinal, figure.figure_id, figure.printed, figure.number,
    figure.locator, figure.locator_en, figure.line, figure.label, figure.document_id, figure.reason, figure.reason_en, figure.action
FROM observation_figure
INNER JOIN figure ON observation_figure.figure_id = figure.figure_id
INNER JOIN observation ON observation_figure.observation_id = observation.observation_id
INNER JOIN series ON observation.series_id = series.series_id
WHERE series.indicator_code = $indicator
ORDER BY observation_figure.observation_id, observation_figure.ordinal, figure.figure_id
