# Each target works as the first command after cloning: it sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check bench soak bundle pictures screens lock clean
.DEFAULT_GOAL := run

.venv/ready: requirements.lock pyproject.toml tools/setup.sh
	@PYTHON="$(PYTHON)" sh tools/setup.sh

run: .venv/ready
	@sh tools/run.sh

test: .venv/ready
	@sh tools/install_libreoffice.sh
	$(BIN)/python -m pytest -q -n 2

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m tools.check_english
	$(BIN)/mypy
	$(BIN)/python -m tools.compile_forms --check
	$(BIN)/python -m tools.compile_translations --check

bench: .venv/ready
	@sh tools/install_libreoffice.sh
	$(BIN)/python -m tools.bench

soak: .venv/ready
	@sh tools/install_libreoffice.sh
	$(BIN)/python -m tools.soak

# Build the program for computers without Python into dist/, then try it.
bundle: .venv/ready
	$(BIN)/python -m PyInstaller --noconfirm --log-level ERROR build.spec
	$(BIN)/python -m tools.try_bundle

pictures: .venv/ready
	$(BIN)/python -m tools.screenshots docs/pictures --for-readme
	$(BIN)/python -m tools.manual_pictures

# Screenshots of every page and dialog, in both languages and all colour schemes, on a large screen, at 150 %,
# and at the size that a 1920 by 1080 screen has when enlarged to 200 %: out/screens/.
screens: .venv/ready
	$(BIN)/python -m tools.screenshots out/screens/chinese-light --no-sheets
	$(BIN)/python -m tools.screenshots out/screens/chinese-dark --no-sheets --dark
	$(BIN)/python -m tools.screenshots out/screens/chinese-contrast --no-sheets --contrast
	$(BIN)/python -m tools.screenshots out/screens/english-light --no-sheets --english
	$(BIN)/python -m tools.screenshots out/screens/english-dark --no-sheets --english --dark
	$(BIN)/python -m tools.screenshots out/screens/english-contrast --no-sheets --english --contrast
	$(BIN)/python -m tools.screenshots out/screens/chinese-large --no-sheets --size 1920x1000
	$(BIN)/python -m tools.screenshots out/screens/english-large --no-sheets --english --size 1920x1000
	QT_SCALE_FACTOR=1.5 $(BIN)/python -m tools.screenshots out/screens/chinese-150 --no-sheets --size 1280x680
	QT_SCALE_FACTOR=1.5 $(BIN)/python -m tools.screenshots out/screens/english-150 --no-sheets --english --size 1280x680
	$(BIN)/python -m tools.screenshots out/screens/chinese-200 --no-sheets --size 944x450
	$(BIN)/python -m tools.screenshots out/screens/english-200 --no-sheets --english --size 944x450

# Update requirements.lock after a change of pyproject.toml.
lock: .venv/ready
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header -q -o requirements.lock

clean:
	rm -rf .venv out dist build
