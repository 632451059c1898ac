# Each target works as the first command after cloning: what it needs is set up on the way.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check bench soak pictures lock clean
.DEFAULT_GOAL := run

.venv/ready: requirements.lock pyproject.toml tools/setup.sh
	@PYTHON="$(PYTHON)" sh tools/setup.sh

run: .venv/ready
	@sh tools/run.sh

test: .venv/ready
	@sh tools/office.sh
	$(BIN)/python -m pytest -q -n 2

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tools/compile_forms.py --check

bench: .venv/ready
	$(BIN)/python tools/bench.py
	$(BIN)/python tools/bench_workbooks.py

soak: .venv/ready
	@sh tools/office.sh
	$(BIN)/python tools/soak.py

pictures: .venv/ready
	$(BIN)/python tools/unseen.py docs/pictures --for-readme

# Renew the locked versions after changing pyproject.toml.
lock: .venv/ready
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header -q -o requirements.lock

clean:
	rm -rf .venv out dist build
