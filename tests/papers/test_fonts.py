"""Faces of official papers: the machine's own if there are any, else the bundled ones."""

import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics

from shuping_desktop import RESOURCES
from shuping_desktop.papers.pdf import fonts, system_fonts, typesetting
from shuping_desktop.papers.pdf.system_fonts import FaceFile, FaceSpec

from . import builders
from .reading import by_pdfminer, printed

_SPECS = {"body": FaceSpec(("仿宋", "FangSong"), ("fang",))}
Install = Callable[..., Path]


def named(names: dict[int, str], *, embedding: int = 0, outlines: bytes = b"glyf") -> bytes:
    """Return the bundled sans face with another name table, licence and outline table name."""
    data = (RESOURCES / "fonts" / f"{fonts.SANS}.ttf").read_bytes()
    texts = [name.encode("utf-16-be") for name in names.values()]
    starts = [sum(map(len, texts[:place])) for place in range(len(texts))]
    table = struct.pack(">HHH", 0, len(names), 6 + 12 * len(names))
    for key, name, start in zip(names, texts, starts, strict=True):
        language = 0x409 if key == 6 else 0x804
        table += struct.pack(">HHHHHH", 3, 1, language, key, len(name), start)
    table += b"".join(texts)
    return _patched(data, table, embedding, outlines)


def _patched(data: bytes, table: bytes, embedding: int, outlines: bytes) -> bytes:
    changed, end = bytearray(data), len(data)
    for record in range(12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16):
        tag, offset = data[record : record + 4], struct.unpack_from(">I", data, record + 8)[0]
        if tag == b"name":
            struct.pack_into(">II", changed, record + 8, end, len(table))
        elif tag == b"OS/2":
            struct.pack_into(">H", changed, offset + 8, embedding)
        elif tag == b"glyf":
            changed[record : record + 4] = outlines
    return bytes(changed) + table


FANG_SONG = {1: "仿宋", 4: "仿宋", 6: "TestFangSong"}


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Return a function that puts a font file into the only font folder of this machine."""
    monkeypatch.delenv(fonts.ONLY_BUNDLED, raising=False)
    monkeypatch.setattr(system_fonts, "font_folders", lambda: [tmp_path])
    _forget()

    def put(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    yield put
    _forget()


def in_use() -> list[tuple[str, str, bool]]:
    """Return role, name and whether it is bundled of each face of official papers."""
    return [(str(face.role), str(face.name), face.bundled) for face in fonts.official_faces()]


def _forget() -> None:
    """Forget loaded faces of the machine and the results of the search."""
    for role in (fonts.TITLE, fonts.BODY, fonts.HEADING):
        known = pdfmetrics._fonts.pop(role, None)
        if known:
            del pdfmetrics._dynFaceNames[known.face.name]
    for cached in (
        fonts._for_role,
        fonts._on_this_machine,
        typesetting.clean,
        typesetting._drawable,
        typesetting._font_and_advance,
        typesetting._ems,
    ):
        cached.cache_clear()


def test_the_machines_own_face_is_embedded_and_named(install: Install) -> None:
    install("simfang.ttf", named(FANG_SONG))
    assert in_use()[1] == ("正文", "仿宋", False)
    pdf = printed("announcement", builders.colleges("化工学院"))
    assert b"+TestFangSong" in pdf and "公示期" in by_pdfminer(pdf)


def test_falls_back_to_the_bundled_faces(install: Install) -> None:
    assert in_use() == [
        ("标题", "思源宋体 粗体", True),
        ("正文", "思源宋体", True),
        ("小标题", "思源黑体", True),
    ]


def test_a_missing_character_is_drawn_with_a_bundled_face(install: Install) -> None:
    install("simfang.ttf", named(FANG_SONG))
    lacking = next(
        code for code in fonts.load(fonts.SERIF).glyphs if code not in fonts.load(fonts.BODY).glyphs
    )
    assert fonts.for_char(fonts.BODY, chr(lacking)) is fonts.load(fonts.SERIF)
    assert fonts.for_char(fonts.BODY, "公") is fonts.load(fonts.BODY)


def test_the_environment_variable_disables_the_machines_faces(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("simfang.ttf", named(FANG_SONG))
    monkeypatch.setenv(fonts.ONLY_BUNDLED, "1")
    assert all(face.bundled for face in fonts.official_faces())


def test_skips_a_face_that_reportlab_cannot_read(install: Install) -> None:
    data = bytearray(named(FANG_SONG))
    record = data.index(b"cmap")
    data[record : record + 4] = b"xxxx"
    install("simfang.ttf", bytes(data))
    assert in_use()[1] == ("正文", "思源宋体", True)


@pytest.mark.parametrize("embedding", [0x0002, 0x0100, 0x0200])
def test_skips_a_face_whose_licence_forbids_embedding(install: Install, embedding: int) -> None:
    path = install("simfang.ttf", named(FANG_SONG, embedding=embedding))
    assert system_fonts.faces_of(path) == []


def test_skips_outlines_that_cannot_be_embedded(install: Install) -> None:
    assert system_fonts.faces_of(install("fang.ttf", named(FANG_SONG, outlines=b"CFF "))) == []


@pytest.mark.parametrize("length", [0, 3, 11, 100, 5_000_000])
def test_a_truncated_file_has_no_faces(install: Install, length: int) -> None:
    assert system_fonts.faces_of(install("fang.ttf", named(FANG_SONG)[:length])) == []


def test_the_best_name_wins_in_files_of_any_name(install: Install) -> None:
    folder = install("a.ttf", named({4: "FangSong"})).parent
    assert [face.name for face in system_fonts.find(_SPECS, [folder])["body"]] == ["FangSong"]
    install("z-fang.ttf", named({4: "FangSong"})), install("fang-2.ttf", named({16: "仿宋"}))
    found = system_fonts.find(_SPECS, [folder])["body"]
    assert found == [
        FaceFile(folder / "fang-2.ttf", 0, "仿宋"),
        FaceFile(folder / "z-fang.ttf", 0, "FangSong"),
    ]


def test_a_face_inside_a_collection_is_found_by_its_place(install: Install) -> None:
    head = struct.pack(">4sIIII", b"ttcf", 0x10000, 2, 20, 20)
    face = named(FANG_SONG)
    moved = bytearray(face)
    for record in range(12, 12 + 16 * struct.unpack_from(">H", face, 4)[0], 16):
        (offset,) = struct.unpack_from(">I", face, record + 8)
        struct.pack_into(">I", moved, record + 8, offset + len(head))
    path = install("fangs.ttc", head + bytes(moved))
    assert [index for index, names in system_fonts.faces_of(path) if "仿宋" in names] == [0, 1]
    assert in_use()[1] == ("正文", "仿宋", False)
