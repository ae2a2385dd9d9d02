-- The warehouse: one row per what the name of the table says. Built whole, never migrated.
-- Comments on columns come from columns.toml, so that the schema page, the codebook and this file agree.

CREATE TABLE area (
    area_code VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, name_en VARCHAR NOT NULL, slug VARCHAR NOT NULL UNIQUE,
    general_goal VARCHAR NOT NULL, general_goal_en VARCHAR NOT NULL, area_order INTEGER NOT NULL
);
CREATE TABLE goal (
    goal_code VARCHAR PRIMARY KEY, area_code VARCHAR NOT NULL REFERENCES area (area_code),
    name VARCHAR NOT NULL, name_en VARCHAR NOT NULL, note VARCHAR, note_en VARCHAR
);
CREATE TABLE priority (
    priority_number INTEGER PRIMARY KEY, name VARCHAR NOT NULL, name_en VARCHAR NOT NULL, sheet_name VARCHAR
);
CREATE TABLE period (
    period_code VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, name_en VARCHAR NOT NULL,
    first_year INTEGER, last_year INTEGER
);
CREATE TABLE event (
    year INTEGER PRIMARY KEY, name VARCHAR NOT NULL, name_en VARCHAR NOT NULL,
    sentence VARCHAR NOT NULL, sentence_en VARCHAR NOT NULL
);
CREATE TABLE measure_unit (
    unit VARCHAR PRIMARY KEY, forms VARCHAR[] NOT NULL, genitive_one VARCHAR NOT NULL, accusative_one VARCHAR NOT NULL,
    plural VARCHAR NOT NULL, forms_en VARCHAR[] NOT NULL,
    decimals INTEGER NOT NULL, symbol VARCHAR, is_currency BOOLEAN NOT NULL, is_share BOOLEAN NOT NULL,
    is_whole BOOLEAN NOT NULL
);
CREATE TABLE variation (
    varies VARCHAR PRIMARY KEY, sentence VARCHAR NOT NULL, sentence_en VARCHAR NOT NULL
);
CREATE TABLE undirected (
    undirected_reason VARCHAR PRIMARY KEY, sentence VARCHAR NOT NULL, sentence_en VARCHAR NOT NULL
);
CREATE TABLE unit (
    area_code VARCHAR NOT NULL REFERENCES area (area_code), role VARCHAR NOT NULL, name VARCHAR NOT NULL,
    unit_order INTEGER NOT NULL, PRIMARY KEY (area_code, role, name)
);
CREATE TABLE programme (
    area_code VARCHAR NOT NULL REFERENCES area (area_code), name VARCHAR NOT NULL,
    programme_order INTEGER NOT NULL, PRIMARY KEY (area_code, name)
);
CREATE TABLE indicator (
    indicator_code VARCHAR PRIMARY KEY, area_code VARCHAR REFERENCES area (area_code),
    goal_code VARCHAR REFERENCES goal (goal_code), is_official BOOLEAN NOT NULL, indicator_order INTEGER NOT NULL,
    name VARCHAR NOT NULL, name_en VARCHAR NOT NULL, short_name VARCHAR NOT NULL, short_name_en VARCHAR NOT NULL,
    sheet_name VARCHAR, unit VARCHAR NOT NULL REFERENCES measure_unit (unit), decimals INTEGER NOT NULL,
    role VARCHAR NOT NULL, direction VARCHAR NOT NULL, direction_reason VARCHAR NOT NULL,
    direction_reason_en VARCHAR NOT NULL, direction_source VARCHAR,
    direction_goal VARCHAR REFERENCES goal (goal_code), direction_priority INTEGER REFERENCES priority (priority_number),
    direction_area VARCHAR REFERENCES area (area_code), unit_name VARCHAR, unit_name_en VARCHAR, supplier VARCHAR, caution VARCHAR, caution_en VARCHAR,
    headline_series VARCHAR, headline_category VARCHAR, overview_order INTEGER,
    answers_note VARCHAR, answers_note_en VARCHAR
);
CREATE TABLE answer (
    indicator_code VARCHAR NOT NULL REFERENCES indicator (indicator_code), from_year INTEGER NOT NULL,
    answers VARCHAR NOT NULL, PRIMARY KEY (indicator_code, from_year)
);
CREATE TABLE explanation (
    indicator_code VARCHAR NOT NULL REFERENCES indicator (indicator_code), year INTEGER NOT NULL,
    text VARCHAR NOT NULL, text_en VARCHAR NOT NULL, locator VARCHAR NOT NULL, locator_en VARCHAR NOT NULL
);
CREATE TABLE indicator_priority (
    indicator_code VARCHAR NOT NULL REFERENCES indicator (indicator_code),
    priority_number INTEGER NOT NULL REFERENCES priority (priority_number),
    reason VARCHAR NOT NULL, reason_en VARCHAR NOT NULL, PRIMARY KEY (indicator_code, priority_number)
);
CREATE TABLE series (
    series_id VARCHAR PRIMARY KEY, indicator_code VARCHAR NOT NULL REFERENCES indicator (indicator_code),
    series_order INTEGER NOT NULL, name VARCHAR NOT NULL, name_en VARCHAR NOT NULL,
    unit VARCHAR NOT NULL REFERENCES measure_unit (unit), decimals INTEGER NOT NULL, measure VARCHAR NOT NULL,
    kind VARCHAR NOT NULL, list_kind VARCHAR, has_total BOOLEAN NOT NULL, chart_group VARCHAR, supplier VARCHAR,
    forms VARCHAR[] NOT NULL, genitive_one VARCHAR NOT NULL, accusative_one VARCHAR NOT NULL, plural VARCHAR NOT NULL,
    forms_en VARCHAR[] NOT NULL, complement VARCHAR, complement_en VARCHAR,
    varies VARCHAR REFERENCES variation (varies), direction VARCHAR NOT NULL,
    undirected_reason VARCHAR REFERENCES undirected (undirected_reason),
    is_overlapping BOOLEAN NOT NULL, note VARCHAR, note_en VARCHAR
);
CREATE TABLE category (
    series_id VARCHAR NOT NULL REFERENCES series (series_id), category VARCHAR NOT NULL,
    category_en VARCHAR NOT NULL, category_order INTEGER NOT NULL, PRIMARY KEY (series_id, category)
);
CREATE TABLE sum_part (
    rule INTEGER NOT NULL, total VARCHAR NOT NULL, part VARCHAR NOT NULL, part_order INTEGER NOT NULL,
    PRIMARY KEY (rule, part)
);
CREATE TABLE break_point (
    series_id VARCHAR NOT NULL REFERENCES series (series_id), category VARCHAR, from_year INTEGER NOT NULL,
    kind VARCHAR NOT NULL, reason VARCHAR NOT NULL, reason_en VARCHAR NOT NULL
);
CREATE TABLE document (
    document_id VARCHAR PRIMARY KEY, title VARCHAR NOT NULL, short_title VARCHAR NOT NULL, publisher VARCHAR NOT NULL, address VARCHAR,
    title_en VARCHAR, short_title_en VARCHAR, title_is_ours BOOLEAN NOT NULL, document_kind VARCHAR NOT NULL,
    reuse_terms VARCHAR, period VARCHAR NOT NULL, date VARCHAR NOT NULL, date_note VARCHAR, date_note_en VARCHAR,
    source_file VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, reports_years INTEGER[] NOT NULL
);
CREATE TABLE figure (
    figure_id VARCHAR PRIMARY KEY, document_id VARCHAR NOT NULL REFERENCES document (document_id),
    section VARCHAR NOT NULL, row_label VARCHAR NOT NULL, column_label VARCHAR NOT NULL, line INTEGER NOT NULL,
    label VARCHAR NOT NULL, number VARCHAR NOT NULL, printed VARCHAR NOT NULL, number_at INTEGER, locator VARCHAR NOT NULL,
    locator_en VARCHAR NOT NULL, disposition VARCHAR NOT NULL, indicator_code VARCHAR, series_id VARCHAR, category VARCHAR, year INTEGER,
    action VARCHAR, argument VARCHAR, reason VARCHAR, reason_en VARCHAR, problem VARCHAR
);
CREATE TABLE observation (
    observation_id VARCHAR PRIMARY KEY, series_id VARCHAR NOT NULL REFERENCES series (series_id),
    category VARCHAR NOT NULL, year INTEGER NOT NULL, period_label VARCHAR, period_label_en VARCHAR,
    year_is_assumed BOOLEAN NOT NULL, value DECIMAL(18, 4),
    qualifier VARCHAR NOT NULL, value_low DECIMAL(18, 4), value_high DECIMAL(18, 4), decimals INTEGER NOT NULL,
    answers VARCHAR NOT NULL, supplier VARCHAR, status VARCHAR NOT NULL, missing_reason VARCHAR, segment INTEGER,
    is_headline BOOLEAN NOT NULL, is_current BOOLEAN NOT NULL, not_current_reason VARCHAR,
    document_id VARCHAR NOT NULL REFERENCES document (document_id), locator VARCHAR, locator_en VARCHAR, printed VARCHAR,
    note VARCHAR, note_en VARCHAR, basis VARCHAR, basis_en VARCHAR
);
CREATE TABLE observation_figure (
    observation_id VARCHAR NOT NULL REFERENCES observation (observation_id),
    figure_id VARCHAR NOT NULL REFERENCES figure (figure_id), ordinal INTEGER NOT NULL,
    PRIMARY KEY (observation_id, figure_id)
);
CREATE TABLE finding (
    finding_id VARCHAR PRIMARY KEY, kind VARCHAR NOT NULL, severity VARCHAR NOT NULL, indicator_code VARCHAR,
    series_id VARCHAR, year INTEGER, years INTEGER[] NOT NULL, message_pl VARCHAR NOT NULL, message_en VARCHAR NOT NULL, value_used VARCHAR,
    state VARCHAR NOT NULL, reply_pl VARCHAR, replied_on VARCHAR
);
CREATE TABLE finding_figure (
    finding_id VARCHAR NOT NULL REFERENCES finding (finding_id), figure_id VARCHAR NOT NULL REFERENCES figure (figure_id),
    role VARCHAR NOT NULL, ordinal INTEGER NOT NULL, PRIMARY KEY (finding_id, ordinal)
);
CREATE TABLE question (
    question_number INTEGER PRIMARY KEY, about VARCHAR NOT NULL, finding_id VARCHAR REFERENCES finding (finding_id),
    indicator_code VARCHAR, years INTEGER[] NOT NULL, letter VARCHAR, asked_on DATE NOT NULL, asked_of VARCHAR NOT NULL,
    question_pl VARCHAR NOT NULL, answered_on DATE, answer_pl VARCHAR
);
CREATE TABLE ngo_task (
    task_id VARCHAR PRIMARY KEY, document_id VARCHAR NOT NULL REFERENCES document (document_id), year INTEGER NOT NULL,
    task_order INTEGER NOT NULL, name VARCHAR NOT NULL, organisation VARCHAR NOT NULL, result VARCHAR,
    is_carried_out BOOLEAN NOT NULL, line INTEGER NOT NULL, locator VARCHAR NOT NULL
);
CREATE TABLE build (
    build_id VARCHAR PRIMARY KEY, built_at TIMESTAMP NOT NULL, code_version VARCHAR NOT NULL,
    data_version VARCHAR NOT NULL, figures INTEGER NOT NULL, observations INTEGER NOT NULL, findings INTEGER NOT NULL
);

CREATE VIEW observations AS
WITH first_figures AS (
    SELECT observation_id, list(figure_id ORDER BY ordinal) AS figure_ids FROM observation_figure GROUP BY ALL
),
priorities AS (
    SELECT indicator_code, list(priority_number ORDER BY priority_number) AS priorities
    FROM indicator_priority GROUP BY ALL
),
periods AS (
    SELECT period_code, coalesce(first_year, 0) AS first_year, coalesce(last_year, 9999) AS last_year FROM period
),
wide AS (
    SELECT
        indicator.area_code, indicator.goal_code, indicator.indicator_code, indicator.is_official,
        indicator.name AS indicator_name, indicator.name_en AS indicator_name_en,
        indicator.short_name, indicator.short_name_en,
        series.series_id, series.name AS series_name, series.name_en AS series_name_en,
        observation.category, coalesce(category.category_en, observation.category) AS category_en,
        observation.year, observation.period_label, observation.period_label_en, observation.year_is_assumed,
        periods.period_code,
        series.measure, observation.value, observation.qualifier, observation.value_low, observation.value_high,
        series.unit, observation.answers, observation.supplier, observation.status, observation.missing_reason,
        observation.segment, observation.is_headline, observation.is_current, observation.not_current_reason,
        coalesce(priorities.priorities, []) AS priorities,
        observation.document_id, document.document_kind, observation.locator, observation.locator_en, observation.printed,
        observation.note, observation.note_en, observation.basis, observation.basis_en,
        indicator.role, series.direction, series.undirected_reason, indicator.direction_source,
        indicator.direction_goal, indicator.direction_priority, indicator.direction_area,
        series.varies, series.kind AS series_kind, series.chart_group,
        observation.decimals, indicator.indicator_order, series.series_order,
        coalesce(category.category_order, 0) AS category_order,
        observation.observation_id, coalesce(first_figures.figure_ids, []) AS figure_ids
    FROM observation
    INNER JOIN series ON observation.series_id = series.series_id
    INNER JOIN indicator ON series.indicator_code = indicator.indicator_code
    INNER JOIN document ON observation.document_id = document.document_id
    LEFT JOIN category
        ON observation.series_id = category.series_id AND observation.category = category.category
    LEFT JOIN periods ON observation.year BETWEEN periods.first_year AND periods.last_year
    LEFT JOIN priorities ON indicator.indicator_code = priorities.indicator_code
    LEFT JOIN first_figures ON observation.observation_id = first_figures.observation_id
)
SELECT * FROM wide
ORDER BY indicator_order, series_order, category_order, category, year, period_label, is_current DESC, document_id;
