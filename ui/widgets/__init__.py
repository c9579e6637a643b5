"""Reusable pieces that know nothing of elections.

basics          label, button, card, row, column, flow, rule, holder, Heading: words and boxes
counters        NumberBox, CheckRow, BigStatement, EmptyState: counters, check lists, verdicts
banner          Banner: a quiet sentence with what to do
fields          Field, SearchField, Hit: input with caption and error; type-and-choose
table           Column, RowsModel, DataTable, table: every table
mark_grid       MarkGrid, MarkColumn: the ballot-like sheet
stroke_tally    StrokeTally, paint_tally: 正 strokes
paper_preview   PaperPreview, print_pdf: PDF bytes on screen, to the printer (import it late: loads QtPdf)
step_rail, key_bar: the frame's own

Sizes are pixels at 100 % and go through `ui.theme.px`; a widget reads them once, when it is built: the frame
rebuilds pages when language or text size change.
"""
