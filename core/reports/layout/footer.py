"""The foot of every report: QR code, fingerprint in 16 groups of four, number of the report, page x of y."""

from functools import lru_cache
from itertools import groupby
from typing import Any, cast

import zxingcpp

from core.reports.layout.shapes import UPRIGHT, Shape
from core.reports.layout.sheet import HAIR, Sheet
from core.reports.model import Frame
from core.reports.texts import Texts

QR_SIZE = 19.6
_SMALL = 8.6
MADE = {
    "corrigendum": "after_seal",
    "print_list": "",
}  # when these are made, whatever the contest has come to


def qr_payload(frame: Frame, paper: str) -> str:
    """What the QR code says: which contest, which paper, its number, the numbers of the contest where they are known
    (required, present, issued, collected), and the journal's head where there is one.
    """
    numbers = f"n={','.join(map(str, frame.numbers))};" if frame.numbers else ""
    return (
        f"zhengpiao:1;contest={frame.contest_id};paper={paper};no={frame.number};{numbers}"
        f"head={''.join(frame.groups())}"
    )


def draw_footer(
    sheet: Sheet, frame: Frame, paper: str, pages: tuple[int, int], shape: Shape = UPRIGHT
) -> None:
    """Draw it on the present page; `pages` are this page's number and how many there are."""
    t = Texts(frame.language)
    left, width, top = shape.left, shape.width, shape.foot
    sheet.line(left, top, left + width, top, HAIR)
    _draw_qr(sheet, left, top + 2.2, qr_payload(frame, paper))
    groups = frame.groups()
    x, y = left + QR_SIZE + 3.6, top + 5.4
    label = t("fingerprint")
    sheet.text(x, y, label, _SMALL)
    indent = 9.2 if frame.language == "zh" else 19.5
    if groups:
        for line in range(2):
            eight = groups[line * 8 : line * 8 + 8]
            sheet.text(x + indent, y + line * 4.7, " ".join(eight[:4]) + "　" + " ".join(eight[4:]), _SMALL)
    else:
        sheet.text(x + indent, y, t("no_fingerprint"), _SMALL)
    sheet.text(x, y + 9.6, "　　".join(text for text in _facts(frame, paper, t) if text), _SMALL)
    page, total = pages
    sheet.text(left + width, y + 14.4, t("page", page=page, pages=total), _SMALL, "right")


def _facts(frame: Frame, paper: str, t: Texts) -> tuple[str, str, str]:
    """Number, contest, and when it was made; after a corrigendum that stands at the number, so that the print before
    is never taken for this one.
    """
    number = t("report_number", number=frame.number)
    if frame.correction:
        return t("after_correction", paper=number, n=frame.correction), frame.contest, ""
    made = MADE.get(paper, "sealed" if frame.sealed else "unsealed")
    return number, frame.contest, t(made) if made else ""


@lru_cache(maxsize=16)
def _runs(payload: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """How many squares a side has, and each run of dark ones: column, row, how many. Reckoned once for all pages."""
    code = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="L")
    image: Any = zxingcpp.write_barcode_to_image(
        code, add_quiet_zones=False
    )  # a buffer, which its stubs hide
    rows = memoryview(image).tolist()
    runs = []
    for row, squares in enumerate(cast("list[list[int]]", rows)):
        start = 0
        for dark, run in groupby(squares, key=lambda square: square == 0):
            length = len(list(run))
            if dark:
                runs.append((start, row, length))
            start += length
    return len(rows), tuple(runs)


def _draw_qr(sheet: Sheet, x: float, y: float, payload: str) -> None:
    """The code's dark squares, runs of them in one rectangle so that no seams show."""
    count, runs = _runs(payload)
    sheet.fill(x, y, (QR_SIZE / count, QR_SIZE / count), runs)
