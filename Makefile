# `make demo` and `make test` are all a fresh machine needs; `make help` lists the rest.
# Set-up: a pinned uv is put in .tools by pip, then everything else comes from the hashed lock.

PYTHON ?= python3
UV_VERSION := 0.13.9
UV := .tools/bin/uv
BIN := .venv/bin
READY := .venv/.ready

# Without their compiled forms, each of the processes of a night would compile some 200 modules anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo test fuzz check bench-extraction bench-reading bench-speed format lint types imports lock clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | expand -t 14

$(UV):
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --target .tools "uv==$(UV_VERSION)"

$(READY): requirements.lock pyproject.toml | $(UV)
	$(UV) venv --quiet --clear --python "$$(command -v $(PYTHON))" .venv
	$(UV) pip install --quiet --compile-bytecode --python .venv --require-hashes -r requirements.lock
	$(UV) pip install --quiet --python .venv --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q crawler pipeline schedules storage
	@touch $@

demo: $(READY) ## set up, then run three nights against the bundled replica site (no network)
	$(BIN)/greffier demo

test: $(READY) ## set up, then run the tests
	$(BIN)/pytest

fuzz: $(READY) ## look for inputs that break what always has to hold: other examples at every run
	$(BIN)/pytest tests/property --hypothesis-profile=search

check: $(READY) ## format, lint, types, import rules, tests: what a change must pass
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test

bench-extraction: $(READY) ## how right extraction is, and what changed; GREFFIER_EVAL names more annotated pages
	$(BIN)/python -m tests.bench.extraction $(ARGS)

bench-reading: $(READY) ## how well pages are read, beside trafilatura; GREFFIER_EVAL names the pages
	$(BIN)/python -m tests.bench.reading

bench-speed: $(READY) ## how fast text is extracted and pages are read; GREFFIER_EVAL names the annotated pages
	$(BIN)/python -m tests.bench.speed $(ARGS)

format: $(READY) ## format the code and mend what ruff can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(READY) ## ruff alone
	$(BIN)/ruff check .

types: $(READY) ## mypy --strict alone
	$(BIN)/mypy

imports: $(READY) ## import-linter alone
	$(BIN)/lint-imports

lock: $(UV) ## resolve the dependencies again and write requirements.lock
	$(UV) lock --upgrade
	$(UV) export --quiet --no-emit-project --all-extras --all-groups --no-group fit --no-header -o requirements.lock

clean: ## remove what set-up and tests made
	rm -rf .venv .tools .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
