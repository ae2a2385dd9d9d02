-- Question: Which observations have remarks?
-- Grain: one row per observation that has any
-- Parameters: none
-- Caveats: a remark about an absent figure has no printed figure, so it is found by series and years
-- Pytanie: Które wartości mają uwagi?
-- Wiersz: jeden wiersz na wartość, która je ma
-- Zastrzeżenia: uwaga o braku liczby nie ma zapisu, więc łączy się ją po zestawieniu i latach
WITH by_print AS (
    SELECT observation_figure.observation_id, finding_figure.finding_id
    FROM finding_figure
    INNER JOIN observation_figure ON finding_figure.figure_id = observation_figure.figure_id
),
by_absence AS (
    SELECT observation.observation_id, finding.finding_id
    FROM finding
    INNER JOIN observation ON finding.series_id = observation.series_id AND list_contains(finding.years, observation.year)
    WHERE observation.status = 'missing' AND finding.kind = 'missing'
),
every_pair AS (
    SELECT * FROM by_print
    UNION
    SELECT * FROM by_absence
)
SELECT observation_id, count(*) AS remarks
FROM every_pair
GROUP BY observation_id
ORDER BY observation_id
