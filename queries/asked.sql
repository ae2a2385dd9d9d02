-- Question: Which questions were asked about the data, and what was answered?
-- Grain: one row per question, the oldest without an answer first
-- Parameters: none
-- Caveats: finding_id is null where no such remark is left; the questions come from data/raw/questions.csv
-- Pytanie: Jakie pytania zadano w sprawie danych i co odpowiedziano?
-- Wiersz: jeden wiersz na pytanie, najdłużej czekające na odpowiedź najpierw
-- Zastrzeżenia: finding_id jest puste, gdy takiej uwagi już nie ma; pytania pochodzą z data/raw/questions.csv
SELECT question.*, indicator.short_name, indicator.short_name_en
FROM question
LEFT JOIN indicator ON question.indicator_code = indicator.indicator_code
ORDER BY answered_on IS NOT NULL, coalesce(answered_on, asked_on), question_number
