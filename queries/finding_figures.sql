-- Question: Which printed figures is each remark about?
-- Grain: one row per remark and print
-- Parameters: none
-- Caveats: none
-- Pytanie: Których zapisów dotyczy każda uwaga?
-- Wiersz: jeden wiersz na uwagę i zapis
SELECT
    finding_figure.finding_id, finding_figure.role, finding_figure.ordinal, figure.figure_id, figure.printed,
    figure.number, figure.locator, figure.document_id
FROM finding_figure
INNER JOIN figure ON finding_figure.figure_id = figure.figure_id
ORDER BY finding_figure.finding_id, finding_figure.ordinal
