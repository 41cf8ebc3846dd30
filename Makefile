# `make demo` and `make check` need only Python >= 3.11, make and git.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/harbour-fire
ROUNDS ?= 5
PINNED := constraints.txt pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help demo check format lint types imports spelling test fuzz docs quality speed clean

help:  ## list what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/pip.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "variorum needs Python 3.11 or newer; call make PYTHON=python3.11")'
	@echo "setting up $(VENV) (once)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade --constraint constraints.txt pip
	@touch $@

$(VENV)/run.stamp: $(VENV)/pip.stamp $(PINNED)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: $(VENV)/run.stamp  ## set everything up and read the example
	@$(BIN)/variorum read $(EXAMPLE) -o out/
	@echo "open out/index.html in a browser"

check: format lint types imports spelling test quality  ## set everything up and run every check

format: $(VENV)/dev.stamp
	@$(BIN)/ruff format --check --quiet .

lint: $(VENV)/dev.stamp
	@$(BIN)/ruff check --quiet .
	@$(BIN)/deptry --no-ansi . 2>&1 | tail -n 1

types: $(VENV)/dev.stamp
	@$(BIN)/mypy

imports: $(VENV)/dev.stamp
	@$(BIN)/lint-imports --no-logo

spelling: $(VENV)/dev.stamp
	@$(BIN)/codespell README.md CONTRIBUTING.md CHANGELOG.md docs src tests bench

test: $(VENV)/dev.stamp
	@$(BIN)/python -m pytest

fuzz: $(VENV)/dev.stamp  ## the laws on inputs drawn anew, ROUNDS times (make check draws the same each time)
	@for round in $$(seq $(ROUNDS)); do HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -m hypothesis || exit 1; done

quality: $(VENV)/dev.stamp  ## figures on the shipped examples against their floors
	@$(BIN)/python bench/quality/examples.py

speed: $(VENV)/dev.stamp  ## CPU of the whole way as a multiple of the bare parser's
	@$(BIN)/python bench/speed/whole_way.py
	@$(BIN)/python bench/speed/readers.py

docs: $(VENV)/dev.stamp  ## write the pages that are generated
	@$(BIN)/python scripts/write_cli_page.py

clean:  ## remove what make has made
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
