# Each target works as the first command after cloning: what it needs is set up on the way.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check bench soak bundle pictures screens lock clean
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
	$(BIN)/python tools/compile_translations.py --check

bench: .venv/ready
	@sh tools/office.sh
	$(BIN)/python tools/bench.py

soak: .venv/ready
	@sh tools/office.sh
	$(BIN)/python tools/soak.py

# The program for machines without Python, into dist/, then tried.
bundle: .venv/ready
	$(BIN)/python -m PyInstaller --noconfirm --log-level ERROR build.spec
	$(BIN)/python tools/try_bundle.py

pictures: .venv/ready
	$(BIN)/python tools/unseen.py docs/pictures --for-readme
	$(BIN)/python tools/manual_pictures.py

# Every page and dialog in both languages and all colours, and where 1920 by 1080 is enlarged to 200 %,
# to be looked at: out/screens/.
screens: .venv/ready
	$(BIN)/python tools/unseen.py out/screens/chinese-light --no-sheets
	$(BIN)/python tools/unseen.py out/screens/chinese-dark --no-sheets --dark
	$(BIN)/python tools/unseen.py out/screens/chinese-contrast --no-sheets --contrast
	$(BIN)/python tools/unseen.py out/screens/english-light --no-sheets --english
	$(BIN)/python tools/unseen.py out/screens/english-dark --no-sheets --english --dark
	$(BIN)/python tools/unseen.py out/screens/english-contrast --no-sheets --english --contrast
	$(BIN)/python tools/unseen.py out/screens/chinese-200 --no-sheets --size 944x450
	$(BIN)/python tools/unseen.py out/screens/english-200 --no-sheets --english --size 944x450

# Renew the locked versions after changing pyproject.toml.
lock: .venv/ready
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header -q -o requirements.lock

clean:
	rm -rf .venv out dist build
