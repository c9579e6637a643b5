"""The empty roll to start from, and any other sheet of people, as a workbook."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

HEADINGS = (
    "序号",
    "姓名",
    "性别",
    "民族",
    "出生年月",
    "文化程度",
    "政治面貌",
    "单位及职务",
    "代表团",
    "类别",
    "有无选举权",
    "是否连任",
    "备注",
)
WIDTHS = (7, 14, 7, 9, 12, 12, 14, 34, 14, 10, 12, 10, 20)
EXAMPLE = (
    "1",
    "张示例",
    "男",
    "汉族",
    "1968-01",
    "大专",
    "中共党员",
    "青山村党支部书记",
    "第一代表团",
    "正式",
    "有",
    "否",
    "示例，请删去",
)
NOTES = (
    "填写说明",
    "一、每人一行，“姓名”必填，其余可以空着；列的先后可以变动，表头的名称请保留。",
    "二、“出生年月”写 1968-01、1968.01、1968年1月 或 1968-01-05 均可。",
    "三、“类别”写 正式 或 列席；列席人员不参加投票。",
    "四、“有无选举权”写 有 或 无；空着按“有”处理。预备党员、被中止权利的写 无。",
    "五、“是否连任”写 是 或 否；空着按“否”处理。",
    "六、同名的人请填写出生年月或单位，以便区分。",
    "七、第 2 行是示例，导入前请删去。",
)


@dataclass(frozen=True)
class Blank:
    """A sheet to fill in: its name, headings and their widths, one example row, and notes on a second sheet."""

    sheet: str
    headings: Sequence[str]
    widths: Sequence[int]
    example: Sequence[str]
    notes: Sequence[str]


ROLL = Blank("代表花名册", HEADINGS, WIDTHS, EXAMPLE, NOTES)


def write_template(path: Path, blank: Blank = ROLL) -> None:
    """Writes a template: headings, one example, and a second sheet with the notes. Raises `OSError`."""
    save_roll(path, "", blank.headings, [blank.example], blank.notes, blank=blank)


def save_roll(
    path: Path,
    title: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    notes: Sequence[str] = (),
    *,
    blank: Blank = ROLL,
) -> None:
    """Writes a sheet as a workbook, all cells as text; with `title`, a title row stands above the headings.

    Its name and the widths of its columns are those of `blank`.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - start-up time: only writing a workbook needs it

    book = Workbook()
    sheet: Worksheet = book.active
    sheet.title = blank.sheet
    if title:
        sheet.append([title])
    sheet.append(list(headings))
    for row in rows:
        sheet.append(list(row))
    _lay_out(sheet, bool(title), blank.widths[: len(headings)])
    if notes:
        page = book.create_sheet("填写说明")
        page.column_dimensions["A"].width = 80
        for note in notes:
            page.append([note])
    book.save(path)


def _lay_out(sheet: "Worksheet", titled: bool, widths: Sequence[int]) -> None:  # noqa: FBT001 - private, one caller
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    heading = 2 if titled else 1
    if titled:
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(widths))
        sheet["A1"].font = Font(name="宋体", size=16, bold=True)
        sheet["A1"].alignment = Alignment(horizontal="center")
    for column, width in enumerate(widths, start=1):
        cell = sheet.cell(heading, column)
        cell.font = Font(name="宋体", bold=True)
        cell.fill = PatternFill("solid", fgColor="F4F1EA")
        sheet.column_dimensions[get_column_letter(column)].width = width
        for row in range(heading + 1, sheet.max_row + 200):
            sheet.cell(row, column).number_format = "@"
    sheet.freeze_panes = sheet.cell(heading + 1, 3)
