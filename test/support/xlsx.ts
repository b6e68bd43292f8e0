/** A text, a number, or the date of a day: written as spreadsheets do, as a number with the look of a date. */
export type Cell = string | number | Date;

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** One sheet of a spreadsheet, as small as spreadsheets read it. */
export function xlsxOf(rows: readonly (readonly Cell[])[]): Buffer {
  const types = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = (...kinds: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="${types}/relationships">${kinds
      .map(([kind, target], at) => `<Relationship Id="r${at}" Type="${office}/${kind}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  return zipOf({
    '[Content_Types].xml':
      `<Types xmlns="${types}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Points" sheetId="1" r:id="r0"/></sheets>` +
      '</workbook>',
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.map(rowOf).join('')}</sheetData></worksheet>`,
  });
}

const rowOf = (cells: readonly Cell[], row: number): string =>
  `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, placeOf(row, column))).join('')}</row>`;

/** Up to 26 columns. */
const placeOf = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

function cellOf(cell: Cell, place: string): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (cell instanceof Date) return `<c r="${place}" s="1"><v>${(cell.getTime() - EPOCH) / DAY_MS}</v></c>`;
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** Files in a ZIP, stored as they are. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const [stored, listed]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`)];
    // Version, flags, method, time, date, digest, sizes, lengths of name and of what is extra.
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, content]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    listed.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, where, name]));
    stored.push(local);
    at += local.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(listed.length, 4);
  end.writeUInt16LE(listed.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...stored, list, Buffer.from('PK\x05\x06'), end]);
}

/** As ZIP has it; Node has it from 20.15 on. */
function crc32(content: Buffer): number {
  let digest = 0xffffffff;
  for (const byte of content) {
    digest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) digest = (digest >>> 1) ^ (digest & 1 ? 0xedb88320 : 0);
  }
  return ~digest >>> 0;
}
