# Everything here is done by packaging/setup.py; on Windows call it directly:
#   python packaging\setup.py run
# Each target sets up what it needs by itself, the first time.

PYTHON ?= python3
SETUP := $(PYTHON) packaging/setup.py

.DEFAULT_GOAL := help
.PHONY: help run test coverage bench screens lint format faults check clean

help: ## show this list
	@echo "正票 Zhengpiao. make TARGET:"
	@sed -n 's/^\([a-z]*\):.*## /  \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 12

run: ## set up, run the sample congress into out/, open the window on it
	@$(SETUP) run

test: ## every check: ruff, mypy, import-linter, all tests, coverage (what CI runs)
	@$(SETUP) test

coverage: ## every test traced: which lines of core and ui none of them reaches
	@$(SETUP) coverage

bench: ## measure against bare tools; prints and writes out/bench.json
	@$(SETUP) bench

screens: ## a picture of every page in both languages, to out/screens/
	@$(SETUP) screens

lint: ## only the checks that read the code: ruff, mypy, import-linter
	@$(SETUP) lint

format: ## put the code into the one layout
	@$(SETUP) format

faults: ## the long fault campaigns (kills, damaged files), some minutes
	@$(SETUP) faults

check: ## only set up: .venv and Qt's system libraries
	@$(SETUP) check

clean: ## remove out/, build/ and caches; .venv stays
	@rm -rf out build dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage .coverage.*
