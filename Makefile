# One target per need; `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help

PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8501
# Where people edit without a sign-in, the server listens on this machine alone.
ADDRESS := $(if $(filter 1,$(BAROMETR_EDITING)),$(if $(BAROMETR_SIGN_IN)$(BAROMETR_EDITING_FROM),,--server.address 127.0.0.1))
PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
COMPILE := $(PY) -m piptools compile --quiet --strip-extras --no-emit-index-url --no-emit-find-links \
	--no-emit-trusted-host --no-emit-options

# Modules are compiled once, not in each of the hundreds of processes that read a report or run a statement.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup run test test-fast coverage check format bench requirements messages forms catalogue screenshots

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

setup: .venv/runtime.done .venv/development.done ## the environment alone: .venv with everything pinned

run: .venv/runtime.done ## the dashboard on http://localhost:8501 (PORT=8600 make run: another port)
	$(PY) -m etl build
	$(PY) -m streamlit run app.py --server.port $(PORT) $(ADDRESS) --server.headless true

test: setup ## everything the tests need (a Chromium too), then the whole suite
	$(PY) -m tests.support.chromium --install
	$(PY) -m pytest --numprocesses 2 --dist loadfile

test-fast: setup ## every test that needs no browser
	$(PY) -m pytest --quiet -m "not browser" --numprocesses 2 --dist loadgroup

coverage: setup ## which branches of reading, cutting and placing no test without a browser takes
	$(PY) -m pytest --quiet -m "not browser" --numprocesses 2 --dist loadgroup --cov-branch \
		--cov etl/documents --cov etl/figures --cov etl/placing --cov-report term-missing:skip-covered \
		tests/documents tests/figures tests/language tests/next_report tests/observing tests/placing \
		tests/raw tests/warehouse

check: setup ## format, lint, types, layer rules; fast, no browser
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -m pytest --quiet tests/rules/test_layers.py tests/rules/test_rooms.py tests/rules/test_house_rules.py

format: setup ## rewrite the code in the agreed format
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

bench: setup ## the benchmarks: a table, and bench/results.json
	$(PY) -m tests.support.chromium --install
	$(PY) -m bench

requirements: setup ## pin again after a change in a requirements*.in
	$(COMPILE) --output-file requirements.txt requirements.in
	$(COMPILE) --output-file requirements-dev.txt requirements-dev.in

screenshots: setup ## renew the pictures: of every page (docs/screenshots), of the guide's steps (docs/obrazy)
	$(PY) -m tests.support.chromium --install
	$(PY) -m tests.support.pictures.screenshots
	$(PY) -m tests.support.pictures.guide_pictures

messages: setup ## collect new messages of the interface into locale/; names those without Polish
	$(PY) -m presentation.language.collect_messages

forms: setup ## collect the forms of new words of the search (a minute, 500 MB)
	$(PY) -m pages.search.collect_forms

catalogue: setup ## write docs/catalogue.md again from the models of the catalogue
	$(PY) -m etl.catalogue.describe

.venv/bin/python:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 or newer is needed; try: apt-get install python3.11 python3.11-venv"; exit 1; }
	@"$(PYTHON)" -m venv .venv >/dev/null 2>&1 || \
		{ rm -rf .venv; echo "Python has no venv module here; this helps: apt-get install python3-venv"; exit 1; }

.venv/runtime.done: requirements.txt | .venv/bin/python
	$(PIP) install --requirement requirements.txt
	@touch $@

.venv/development.done: requirements-dev.txt .venv/runtime.done
	$(PIP) install --requirement requirements-dev.txt
	@touch $@
