// SPDX-License-Identifier: Apache-2.0

extension DocumentMaker {
  /// Reads a recipe as JSON and writes the document's bytes.
  static let script = #"""
    import base64, csv, datetime, io, json, sys, zipfile

    def xlsx(recipe):
        import openpyxl
        from openpyxl.utils.datetime import CALENDAR_MAC_1904
        book = openpyxl.Workbook()
        book.remove(book.active)
        if recipe["countsFrom1904"]:
            book.epoch = CALENDAR_MAC_1904
        for wanted in recipe["sheets"]:
            sheet = book.create_sheet(wanted["name"])
            if wanted["isHidden"]:
                sheet.sheet_state = "hidden"
            for r, row in enumerate(wanted["rows"], 1):
                for c, cell in enumerate(row, 1):
                    kind, value = cell["kind"], cell["value"]
                    if kind == "blank":
                        continue
                    place = sheet.cell(r, c)
                    if kind == "number":
                        place.value = float(value) if "." in value or "e" in value else int(value)
                    elif kind == "date":
                        place.value = datetime.datetime.fromisoformat(value)
                        place.number_format = "dd/mm/yyyy"
                    elif kind == "percent":
                        place.value = float(value)
                        place.number_format = "0%"
                    elif kind == "flag":
                        place.value = value == "true"
                    elif kind == "formula":
                        place.value = value
                    else:
                        place.value = value
                        place.data_type = "s"
                    if cell["format"] is not None:
                        place.number_format = cell["format"]
            for span in wanted["merges"]:
                sheet.merge_cells(span)
            for row in wanted["hiddenRows"]:
                sheet.row_dimensions[row].hidden = True
            for column in wanted["hiddenColumns"]:
                sheet.column_dimensions[column].hidden = True
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    def docx(recipe):
        import docx
        document = docx.Document()
        for block in recipe["blocks"]:
            if block["table"] is None:
                document.add_paragraph(block["paragraph"])
                continue
            rows, merges = block["table"]["rows"], block["table"]["merges"]
            table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
            for r, row in enumerate(rows):
                cells = table.rows[r].cells
                for c, text in enumerate(row):
                    if text:
                        cells[c].text = text
            for m in merges:
                table.cell(m["firstRow"], m["firstColumn"]).merge(table.cell(m["lastRow"], m["lastColumn"]))
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    def separated(recipe):
        out = io.StringIO(newline="")
        quoting = csv.QUOTE_ALL if recipe["quotesAll"] else csv.QUOTE_MINIMAL
        writer = csv.writer(out, delimiter=recipe["separator"], lineterminator=recipe["lineEnd"], quoting=quoting)
        writer.writerows(recipe["rows"])
        return out.getvalue().encode(recipe["encoding"])

    def zipped(recipe):
        out = io.BytesIO()
        method = zipfile.ZIP_STORED if recipe["isStored"] else zipfile.ZIP_DEFLATED
        with zipfile.ZipFile(out, "w", method) as archive:
            for entry in recipe["entries"]:
                archive.writestr(entry["name"], base64.b64decode(entry["bytes"]))
        return out.getvalue()

    recipe = json.load(sys.stdin)
    make = {"xlsx": xlsx, "docx": docx, "csv": separated, "zip": zipped}[recipe["kind"]]
    sys.stdout.buffer.write(make(recipe))
    """#
}
