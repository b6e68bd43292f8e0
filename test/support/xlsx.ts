/**
 * A text, a number, a number in a given format, or the date of a day, which spreadsheets write as a number in the format of a
 * date.
 */
export type Cell = string | number | Date | { readonly number: number; readonly as: string };

export interface WrittenSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly Cell[])[];
}

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** One sheet of a spreadsheet, as small as spreadsheets can read it. */
export const xlsxOf = (rows: readonly (readonly Cell[])[]): Buffer => workbookOf({ name: 'Points', rows });

export function workbookOf(...sheets: readonly WrittenSheet[]): Buffer {
  const types = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = (...kinds: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="${types}/relationships">${kinds
      .map(([kind, target], at) => `<Relationship Id="r${at}" Type="${office}/${kind}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const listed = sheets.map(
    ({ name, state = 'visible' }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="r${at}"/>`,
  );
  const formats = [...new Set(sheets.flatMap(({ rows }) => rows.flat().flatMap(formatOf)))];
  const styled = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
  const looks = [0, 14, ...formats.map((_, at) => 164 + at)].map((id) => `<xf numFmtId="${id}"/>`);
  return zipOf({
    '[Content_Types].xml':
      `<Types xmlns="${types}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${styled.join('')}</numFmts><cellXfs>${looks.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows.map((cells, row) => rowOf(cells, row, formats)).join('')}</sheetData></worksheet>`,
      ]),
    ),
  });
}

const formatOf = (cell: Cell): string[] =>
  typeof cell === 'object' && !(cell instanceof Date) ? [cell.as] : [];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const rowOf = (cells: readonly Cell[], row: number, formats: readonly string[]): string =>
  `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, placeOf(row, column), formats)).join('')}</row>`;

/** Up to 26 columns. */
const placeOf = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

function cellOf(cell: Cell, place: string, formats: readonly string[]): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (cell instanceof Date) return `<c r="${place}" s="1"><v>${(cell.getTime() - EPOCH) / DAY_MS}</v></c>`;
  if (typeof cell === 'object')
    return `<c r="${place}" s="${2 + formats.indexOf(cell.as)}"><v>${cell.number}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

/** A file in a ZIP: stored or compressed, optionally with a wrong checksum. */
export interface Packed {
  readonly content: Buffer;
  readonly packed: Buffer;
  readonly crc?: number;
}

/** Files in a ZIP; texts are stored uncompressed. */
export function zipOf(files: Readonly<Record<string, string | Packed>>): Buffer {
  const [stored, listed]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [path, file] of Object.entries(files)) {
    const name = Buffer.from(path);
    const { content, packed, crc = crc32(content) } = typeof file === 'string' ? asItIs(file) : file;
    // Version, flags, method, time, date, digest, sizes, lengths of the name and of the extra field.
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(packed === content ? 0 : 8, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
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

function asItIs(text: string): Packed {
  const content = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  return { content, packed: content };
}

/** The checksum of ZIP; Node has it from 20.15 on. */
function crc32(content: Buffer): number {
  let digest = 0xffffffff;
  for (const byte of content) {
    digest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) digest = (digest >>> 1) ^ (digest & 1 ? 0xedb88320 : 0);
  }
  return ~digest >>> 0;
}
