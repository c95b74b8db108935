# Every task, for people and for CI alike. `make site` and `make test` set up all they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SCRIPTS := generator/theme/assets/*/*.js
# The theme announces its end of life at each build; README.md says what follows from it.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test check format zensical mutate bench bench-search bench-serve bench-growth lock clean

site: $(VENV)/site
	$(BIN)/mkdocs build --strict

# --dirty: the generator knows which pages have changed, and MkDocs builds those alone.
serve: $(VENV)/site
	$(BIN)/mkdocs serve --dirty

test: $(VENV)/test
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/deno fmt --quiet --check --config tests/deno.json $(SCRIPTS)
	$(BIN)/deno lint --quiet --config tests/deno.json $(SCRIPTS)
	$(BIN)/deno check --quiet --config tests/deno.json $(SCRIPTS)
	$(BIN)/python tests/browser/install.py
	$(BIN)/pytest

check: $(VENV)/site
	$(BIN)/generator check

format: $(VENV)/test
	$(BIN)/ruff format
	$(BIN)/ruff check --fix
	$(BIN)/deno fmt --quiet --config tests/deno.json $(SCRIPTS)

# The written pages by the theme's successor, in an environment of its own: a look ahead, on which nothing rests.
zensical: $(VENV)/site
	$(PYTHON) -m venv .cache/zensical
	.cache/zensical/bin/pip install --quiet --require-hashes --requirement requirements-zensical.txt
	$(BIN)/generator build --out .cache/pages
	cp tests/site/zensical.yml .cache/
	.cache/zensical/bin/zensical build --strict --config-file .cache/zensical.yml

# How many of an editor's slips the check hears: damages the data in each way that is known, in memory.
mutate: $(VENV)/site
	$(BIN)/python -m tests.mutate $(ARGUMENTS)

# What a build costs beside plain MkDocs and Material on the same Markdown, in the same run.
bench: $(VENV)/site
	$(BIN)/python -m tests.benchmark

# How long a saved change takes to be served, beside a plain build in the same run.
bench-serve: $(VENV)/site
	$(BIN)/python -m tests.benchmark_serve

# How the time and memory of each stage grow with the reports, and with the entries.
bench-growth: $(VENV)/site
	$(BIN)/python -m tests.benchmark_growth

# How well the search answers, beside two others on the same text; --misses lists what it does not answer at once.
bench-search: $(VENV)/bench site
	$(BIN)/python tests/browser/install.py
	$(BIN)/python tests/search/benchmark.py $(ARGUMENTS)

# New versions of everything, hashed, without the address of a registry.
lock: $(VENV)/test
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make lock" --group build pyproject.toml --output-file requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make lock" --group test pyproject.toml --constraint requirements.txt \
	  --output-file requirements-test.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make lock" --group bench pyproject.toml --constraint requirements-test.txt \
	  --output-file requirements-bench.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make lock" --group pyproject.toml:zensical --output-file requirements-zensical.txt

clean:
	rm -rf $(VENV) .cache site

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/site: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --require-hashes --requirement requirements.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test: requirements-test.txt $(VENV)/site
	$(BIN)/pip install --quiet --require-hashes --requirement requirements-test.txt
	@touch $@

$(VENV)/bench: requirements-bench.txt $(VENV)/test
	$(BIN)/pip install --quiet --require-hashes --requirement requirements-bench.txt
	@touch $@
