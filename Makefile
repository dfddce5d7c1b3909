# De to kommandoer, der sætter alt op: `make demo` og `make test`.
# Uden make (fx på Windows): `pip install .` og derefter `referatsoeg demo`.

PYTHON ?= python3
VENV ?= .venv
PYTEST_ARGS ?=

ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PY := $(BIN)/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
TOUCH := $(PY) -c "import pathlib, sys; pathlib.Path(sys.argv[1]).touch()"

# Stamp files: a step runs again only when what it was made from has changed.
CREATED := $(VENV)/.created
RUNTIME := $(VENV)/.runtime
TESTING := $(VENV)/.testing
OCR := $(VENV)/.ocr

.DEFAULT_GOAL := help
.PHONY: help demo test test-slow check format bench fuzz ocr corpus lock clean
.DELETE_ON_ERROR:

help:
	@echo "make demo       sæt programmet op, læs corpus/ ind i index/ og vis en søgning"
	@echo "make test       kør alle hurtige prøver"
	@echo "make test-slow  kør de prøver, der tager lang tid"
	@echo "make check      form, lint, typer, importregler og kvalitetsgulve"
	@echo "make bench      mål hastighed"
	@echo "make fuzz       prøv med tilfældige og ondsindede data i nogle minutter"
	@echo "make ocr        føj tekstgenkendelse af scannede sider til"
	@echo "make corpus     sæt eksempelreferaterne i corpus/ igen fra deres kilder"
	@echo "make lock       lås versionerne igen (UPGRADE=--upgrade henter nyere)"
	@echo "make clean      slet det miljø og de mellemfiler, som make har lavet"

demo: $(RUNTIME)
	@$(BIN)/referatsoeg demo

test: $(TESTING)
	@$(PY) -m pytest $(PYTEST_ARGS)

test-slow: $(TESTING)
	@$(PY) -m pytest -m slow $(PYTEST_ARGS)

check: $(TESTING)
	@echo "Form"
	@$(PY) -m ruff format --check .
	@echo "Lint"
	@$(PY) -m ruff check .
	@echo "Typer"
	@$(PY) -m mypy --strict
	@echo "Importregler"
	@$(BIN)/lint-imports
	@echo "Kvalitetsgulve"
	@$(PY) -m pytest tests/quality $(PYTEST_ARGS)

format: $(TESTING)
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

bench: $(TESTING)
	@$(PY) -m bench

fuzz: $(TESTING)
	@$(PY) -m pytest -m fuzz $(PYTEST_ARGS)

ocr: $(OCR)
	@echo "Tekstgenkendelse er føjet til. Den bruger programmet tesseract med sproget dan."

corpus: $(TESTING)
	@$(PY) corpus/make.py

$(CREATED):
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" \
	  || (echo "$(PYTHON) mangler eller er ældre end 3.11. Installér Python 3.11 eller nyere, eller peg på den: make demo PYTHON=python3.12" >&2; exit 1)
	@echo "Laver et miljø til programmet i $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV) \
	  || (echo "Python kan ikke lave et miljø. På Debian og Ubuntu: apt-get install python3-venv" >&2; exit 1)
	@$(TOUCH) $@

# pip checks every hash; the package itself comes last and brings nothing with it. It is compiled
# here, since pip does not compile an editable one and the first command would wait for it.
$(RUNTIME): $(CREATED) requirements.lock pyproject.toml
	@echo "Installerer de låste versioner (første gang tager det et par minutter)"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(PY) -m compileall -q src
	@$(TOUCH) $@

$(TESTING): $(RUNTIME) requirements-test.lock
	@echo "Installerer det, prøverne bruger"
	@$(PIP) install --require-hashes -r requirements-test.lock
	@$(TOUCH) $@

$(OCR): $(RUNTIME) requirements-ocr.lock
	@echo "Installerer tekstgenkendelse"
	@$(PIP) install --require-hashes -r requirements-ocr.lock
	@$(TOUCH) $@

LOCK := $(BIN)/uv pip compile pyproject.toml --group build --generate-hashes --universal \
  --python-version 3.11 --no-emit-index-url --custom-compile-command "make lock" --quiet $(UPGRADE)

lock: $(CREATED)
	@$(PIP) install "uv>=0.9"
	@$(LOCK) -o requirements.lock
	@$(LOCK) -c requirements.lock --extra ocr -o requirements-ocr.lock
	@$(LOCK) -c requirements.lock --extra ocr --group test -o requirements-test.lock

clean:
	@$(PYTHON) -c "import shutil, sys; [shutil.rmtree(p, ignore_errors=True) for p in sys.argv[1:]]" \
	  $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
