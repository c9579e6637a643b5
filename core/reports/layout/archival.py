"""What makes a PDF fit for the archive (PDF/A-2b): its metadata as XMP, the colours' meaning, the language."""

from functools import cache
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFArray, PDFCatalog, PDFDictionary, PDFName, PDFStream, PDFString

from core.wording import RESOURCES, Language

PROFILE: Final = RESOURCES / "icc" / "sRGB.icc"
CREATOR: Final = "正票 Zhengpiao"
_MADE: Final = "2000-01-01T00:00:00+00:00"  # as reportlab writes it where nothing is left to the clock
_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{producer}</pdf:Producer>
<pdf:Keywords>{keywords}</pdf:Keywords></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class _Plain(PDFStream):  # type: ignore[misc]  # (reportlab has no types)
    """A stream as it is: metadata must be legible to programs that know no PDF."""

    def format(self, document: Any) -> Any:
        entries = PDFDictionary({**self.dictionary.dict, "Length": len(self.content)})
        return entries.format(document) + b"\nstream\n" + self.content + b"\nendstream\n"


def _with_line_end(self: Any, document: Any) -> Any:
    """Reportlab writes `endstream` right after the last byte of a stream; the standard asks for a line end between."""
    return _FORMAT(self, document).removesuffix(_END) + b"\n" + _END


_END: Final = b"endstream\n"
_FORMAT: Final = PDFStream.format
PDFStream.format = _with_line_end


class _Catalog(PDFCatalog):  # type: ignore[misc]  # (as above)
    """Reportlab's catalogue, with the entry that it does not know."""

    __NoDefault__ = (*PDFCatalog.__NoDefault__, "OutputIntents")
    __Refs__ = PDFCatalog.__Refs__


def make_archival(canvas: Any, language: Language, *, part: int = 2) -> None:
    """Mark a canvas that is about to be saved as PDF/A, level B, of this part of ISO 19005.

    What the marks promise (fonts embedded, nothing encrypted, no outside resource) holds for all that `Sheet` draws.
    """
    document, info = canvas._doc, canvas._doc.info  # noqa: SLF001  (reportlab gives no other way to either)
    info.author = info.creator = CREATOR
    info.subject, info.keywords = info.title, ""
    document.Catalog.__class__ = _Catalog
    document.Catalog.Metadata = _metadata(info, language, part)
    document.Catalog.OutputIntents = PDFArray([_intent()])


def _metadata(info: Any, language: Language, part: int) -> Any:
    words = {
        "part": part,
        "title": escape(info.title),
        "subject": escape(info.subject),
        "author": escape(info.author),
        "creator": escape(info.creator),
        "producer": escape(info.producer),
        "keywords": escape(info.keywords),
        "language": "zh-CN" if language == "zh" else "en",
        "made": _MADE,
    }
    content = _XMP.format_map(words).encode("utf-8")
    entries = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    return _Plain(PDFDictionary(entries), content)


def _intent() -> Any:
    colours = _Plain(PDFDictionary({"N": 3}), _profile())
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": colours,
        }
    )


@cache
def _profile() -> bytes:
    return PROFILE.read_bytes()
