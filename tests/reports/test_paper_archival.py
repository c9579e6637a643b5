"""Every paper is fit for the archive: what PDF/A-2b asks of the file itself, paper by paper."""

import re
from functools import cache
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import pypdf
import pytest

from core.reports import catalogue
from core.wording import Language
from tests.reports.paper_samples import one_of_each

KINDS = sorted(one_of_each())
BALLOT = "ballots"  # in Chinese whatever the rest is in
LINE_END_BEFORE_ENDSTREAM = re.compile(rb"[^\r\n]endstream")


@cache
def made(kind: str, language: Language = "zh") -> bytes:
    return catalogue.build(kind, one_of_each(language)[kind])


@cache
def read(kind: str, language: Language = "zh") -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(made(kind, language)))


def root(kind: str, language: Language = "zh") -> Any:
    return read(kind, language).trailer["/Root"]


def metadata(kind: str, language: Language = "zh") -> dict[str, str]:
    stream = root(kind, language)["/Metadata"]
    assert "/Filter" not in stream
    tree = ET.fromstring(stream.get_data())  # noqa: S314  (our own text)
    return {one.tag.rpartition("}")[2]: "".join(one.itertext()).strip() for one in tree.iter()}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_says_what_it_is_and_both_places_say_the_same(kind: str, language: Language) -> None:
    told = metadata(kind, language)
    info = read(kind, language).metadata
    assert info is not None
    assert (told["part"], told["conformance"]) == ("2", "B")
    assert told["title"] == info.title
    assert told["CreatorTool"] == info.creator == "正票 Zhengpiao"
    assert told["Producer"] == info.producer
    assert told["language"] == root(kind, language)["/Lang"]
    assert told["language"] == (
        "en" if kind != BALLOT and one_of_each(language)[kind].frame.language == "en" else "zh-CN"
    )
    assert str(info["/CreationDate"])[2:6] == told["CreateDate"][:4]


@pytest.mark.parametrize("kind", KINDS)
def test_colours_mean_what_their_profile_says(kind: str) -> None:
    (intent,) = root(kind)["/OutputIntents"]
    profile = intent["/DestOutputProfile"].get_data()
    assert intent["/S"] == "/GTS_PDFA1"
    assert profile[36:40] == b"acsp"
    assert profile[16:20] == b"RGB "
    assert len(profile) == int.from_bytes(profile[:4], "big")


@pytest.mark.parametrize("kind", KINDS)
def test_every_font_is_embedded(kind: str) -> None:
    for page in read(kind).pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            inner = font.get_object()
            inner = inner["/DescendantFonts"][0].get_object() if "/DescendantFonts" in inner else inner
            assert "/FontFile2" in inner["/FontDescriptor"], (kind, inner["/BaseFont"])


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_hidden_transparent_or_outside(kind: str) -> None:
    data, trailer = made(kind), read(kind).trailer
    assert "/Encrypt" not in trailer
    assert "/ID" in trailer
    assert data.startswith(b"%PDF-1.")
    assert max(data.split(b"\n")[1][1:5]) > 127  # a mark that the file is binary
    assert not LINE_END_BEFORE_ENDSTREAM.search(data)
    for word in (
        b"/JavaScript",
        b"/Launch",
        b"/EmbeddedFile",
        b"/SMask",
        b"/LZWDecode",
        b"/URI",
        b"/OpenAction",
    ):
        assert word not in data, word
    assert not re.search(rb"/(?:ca|CA) 0", data)
