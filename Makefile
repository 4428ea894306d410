# Gouji: see README.md. `make help` lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help

.PHONY: help
help: ## List the targets
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(STAMP): requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: install
install: $(STAMP) ## Put everything into .venv/ (pinned, with hashes)

.PHONY: demo
demo: install ## Run the whole system on the samples, with embedded servers
	$(BIN)/gouji demo

.PHONY: up
up: install ## Run the whole system until Ctrl-C
	$(BIN)/gouji up

.PHONY: env
env: ## Write secrets for docker compose into .env (never over an existing one)
	@sh deploy/make-env.sh .env

.PHONY: test
test: install ## Run the tests (they start the real servers)
	$(BIN)/pytest

.PHONY: docs
docs: install ## Write docs/rules.md and the schema of the results anew
	$(BIN)/python -m gouji.rendering.rules_page > docs/rules.md
	$(BIN)/python -m gouji.rendering.schema > schemas/result.schema.json

DOCUMENTS ?= 12
.PHONY: corpus
corpus: install ## Make the full corpus, read it, and fail on any wrong figure (DOCUMENTS=40: more of each)
	$(BIN)/python -m tests.corpus.full --documents $(DOCUMENTS) --summary corpus.txt

.PHONY: bench
bench: install ## What extraction costs and finds, beside other readers
	$(BIN)/python -m bench

# Mutated files of each format.
FUZZ_COUNT ?= 200000

.PHONY: fuzz
fuzz: install ## Read mutated files of every format, and fail on any that is not survived
	$(BIN)/python -m tests.fuzz --count $(FUZZ_COUNT) --save fuzz-findings

.PHONY: lint
lint: install ## ruff, mypy and the import contract
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: format
format: install ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.PHONY: lock
lock: install ## Pin the dependencies anew, with hashes
	$(BIN)/uv pip compile --quiet pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header -o requirements.lock
	$(BIN)/uv pip compile --quiet pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header -o requirements-dev.lock
