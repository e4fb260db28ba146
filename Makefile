# dondoc: `make run` serves with sample documents, `make test` tests. Python 3.11+, pip, make.
.DEFAULT_GOAL := help
.PHONY: bad-inputs help setup run agree test check fmt lint types imports bench resolve deadlines ablate chaos fuzz gauntlet legacy real degraded demo-reset corpus pictures score floor stamps signed

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= $(CURDIR)/.data
export DONDOC_DATA ?= $(DATA)
# One thread a process: documents are read side by side, each in a process of its own.
export OMP_NUM_THREADS = 1

help: ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(VENV)/.ready ## make .venv with the command .venv/bin/dondoc

$(VENV)/.ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "dondoc needs Python 3.11 or newer: make setup PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@

run: setup ## set up, load the sample documents, serve, print the address
	@$(BIN)/dondoc users first
	@$(BIN)/dondoc ingest corpus/documents/*/*.pdf || true
	@$(BIN)/dondoc serve

demo-reset: ## forget the data of `make run`
	rm -rf "$(DATA)"

test: setup ## set up, run the tests (k=WORDS picks some)
	$(BIN)/pytest $(if $(k),-k "$(k)")

check: lint types imports test ## what .ci/run demands

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports

fmt: setup ## format the code
	$(BIN)/ruff check --fix . || true
	$(BIN)/ruff format .

corpus: setup ## render the fictional documents again (needs fonts-liberation2)
	$(BIN)/python -m corpus render

score: setup ## accuracy on our own documents
	@mkdir -p "$(DATA)"
	$(BIN)/python -m corpus gold "$(DATA)/gold.jsonl"
	$(BIN)/dondoc evaluate "$(DATA)/gold.jsonl" --files corpus/documents --errors "$(DATA)/errors.html"

floor: setup ## raise corpus/floor.json to the accuracy that is reached now
	$(BIN)/python -m corpus floor

bench: setup ## speed, as ratios within one run (s=SECONDS)
	$(BIN)/python -m tests.bench $(if $(s),--seconds $(s))

agree: setup ## the gold documents as text, Word and PDF: whether they read alike (needs ../shared)
	$(BIN)/python -m tests.agree

resolve: setup ## units of the real documents found in the register of their office
	$(BIN)/python -m tests.resolve

deadlines: setup ## deadline rules: cases, speed, doubts on the real documents
	$(BIN)/python -m tests.deadlines

ablate: setup ## what each library carries, on our own documents
	$(BIN)/python -m tests.ablate

chaos: setup ## kill readers and ingests again and again (s=SECONDS)
	$(BIN)/python -m tests.chaos $(if $(s),--seconds $(s))

fuzz: setup ## broken and random files into the reader (s=SECONDS)
	$(BIN)/python -m tests.fuzz $(if $(s),--seconds $(s))

bad-inputs: setup ## broken and hostile files into the reader: what each ends in
	$(BIN)/python -m tests.bad_inputs

gauntlet: setup ## canaries of classified documents through every path (s=SECONDS)
	$(BIN)/python -m tests.gauntlet $(if $(s),--seconds $(s))

real: setup ## fields of real files against facts, scans apart (needs ../shared)
	$(BIN)/python -m tests.real $(f)

degraded: setup ## number and date of our own documents as bad scans
	$(BIN)/python -m tests.degraded $(n)

legacy: setup ## old Word, RTF and PDF files against transcripts (needs LibreOffice, ../shared)
	$(BIN)/python -m tests.legacy

stamps: setup ## pages with and without secrecy marks into the reader (s=SECONDS)
	$(BIN)/python -m tests.stamps $(if $(s),--seconds $(s))
	$(BIN)/python -m tests.stamps.attacks

signed: setup ## signed renderings of our own into the reader (s=SECONDS)
	$(BIN)/python -m tests.signed $(if $(s),--seconds $(s))

pictures: setup ## make the README's pictures again (needs Chromium)
	DONDOC_PICTURES=1 $(BIN)/pytest -n 0 -m browser
