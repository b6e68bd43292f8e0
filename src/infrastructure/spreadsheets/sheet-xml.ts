/** The content of a cell: a number, or a text that is a text whatever it begins with; undefined where it is empty. */
export type Cell = string | number | undefined;

/** Rows that a sheet can have. */
export const MOST_ROWS = 1_048_576;

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WIDTH = 16;

/** The parts of a workbook of one sheet, but for the sheet itself: each with its path. */
export const partsOf = (sheet: string): readonly (readonly [path: string, xml: string])[] => [
  [
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/></Types>`,
  ],
  ['_rels/.rels', relationTo('officeDocument', 'xl/workbook.xml')],
  [
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets>` +
      `<sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  ['xl/_rels/workbook.xml.rels', relationTo('worksheet', 'worksheets/sheet1.xml')],
];

export const SHEET_PATH = 'xl/worksheets/sheet1.xml';

/** The XML before the rows: the first row stays where it is while the others are scrolled. */
export const sheetHead = (columns: number): string =>
  `${HEAD}<worksheet xmlns="${SPREADSHEET}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  `<cols><col min="1" max="${columns}" width="${WIDTH}" customWidth="1"/></cols><sheetData>`;

/** The heading stands above each page on paper; in it, `&` begins a sign of the printer. */
export const sheetFoot = (heading: string | undefined): string =>
  heading === undefined
    ? '</sheetData></worksheet>'
    : `</sheetData><headerFooter><oddHeader>&amp;C${escaped(heading.replaceAll('&', '&&'))}</oddHeader></headerFooter></worksheet>`;

/** @param number of the row, from 1; of 26 cells at the most */
export const rowXml = (number: number, cells: readonly Cell[]): string =>
  `<row r="${number}">${cells.map((cell, at) => cellXml(`${LETTERS[at]}${number}`, cell)).join('')}</row>`;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function cellXml(place: string, cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const relationTo = (what: string, target: string): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/${what}" Target="${target}"/></Relationships>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Characters that XML cannot carry, half a pair among them, are written by their number as spreadsheets do; so is a text that looks
 * like such a number.
 */
const UNFIT = /[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[\da-f]{4}_)/giu;

const escaped = (text: string): string =>
  text
    .replace(UNFIT, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);
