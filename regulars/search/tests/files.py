"""Files as office programs write them, and some that were made to hurt."""

import io
import zipfile

import docx
import openpyxl
from PIL import Image

BOMB = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol lol lol lol">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def written(save):
    file = io.BytesIO()
    save(file)
    return file.getvalue()


def pdf(words):
    """One page with these words, as small as a PDF can be."""
    stream = f"BT /F1 12 Tf 20 100 Td ({words}) Tj ET".encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table, len(out),
    )  # fmt: skip


def document(*lines):
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    made.sections[0].header.paragraphs[0].text = "Letterhead"
    made.add_table(1, 1).cell(0, 0).text = "In a table"
    return written(made.save)


def sheet(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return written(book.save)


def archive(**parts):
    def save(file):
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
            for name, text in parts.items():
                made.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)

    return written(save)


def open_document(words, manifest="<manifest/>", before=""):
    body = f'<o:doc xmlns:o="o" xmlns:t="t"><t:h>Title</t:h><t:p>{words}</t:p></o:doc>'
    return archive(mimetype="application/vnd.oasis.opendocument.text", content_xml=before + body,
                   **{"META-INF__manifest_xml": manifest})  # fmt: skip


def zip_bomb():
    """250 megabytes of nothing in some 240 kilobytes."""
    return archive(word__document_xml=b"0" * 250_000_000)


def picture():
    return written(lambda file: Image.new("RGB", (20, 20)).save(file, "PNG"))
