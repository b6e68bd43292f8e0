import { cellIn, looksOf, type Look } from './sheet-cells.js';
import { CannotRead } from './unread.js';
import { hear } from './xml.js';
import type { Zip } from './zip.js';

export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

/** A line of a sheet, with its row number. */
export interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface SheetLines {
  readonly lines: readonly Line[];
  /** Rows with content that a filter or a person has hidden. */
  readonly hiddenRows: number;
  /** Cells that were filled from the merged cell above them. */
  readonly filled: number;
}

const ROWS_BETWEEN = 1_000;
const MOST_FILLED = 5_000_000;

/** A workbook as spreadsheets save it, sheet by sheet. */
export class Workbook {
  private constructor(
    private readonly zip: Zip,
    private readonly paths: ReadonlyMap<string, string>,
    readonly sheets: readonly SheetName[],
    readonly counting: '1900' | '1904',
    private readonly strings: readonly string[],
    private readonly looks: readonly Look[],
    private readonly told: () => void,
  ) {}

  /** @throws CannotRead */
  static async open(zip: Zip, told: () => void): Promise<Workbook> {
    const path = await whereIs(zip);
    const relations = await relationsOf(zip, path);
    const found: (SheetName & { readonly path: string })[] = [];
    let counting: '1900' | '1904' = '1900';
    hear(path, await zip.read(path), {
      opened: (tag, attribute) => {
        if (tag === 'workbookPr' && isTrue(attribute('date1904'))) counting = '1904';
        const sheet = tag === 'sheet' ? relations.get(attribute('r:id') ?? attribute('id') ?? '') : undefined;
        if (sheet?.type !== 'worksheet') return;
        const isHidden = (attribute('state') ?? 'visible') !== 'visible';
        found.push({ name: attribute('name') ?? '', isHidden, path: sheet.path });
      },
    });
    const named = (type: string): string | undefined =>
      [...relations.values()].find((relation) => relation.type === type && zip.has(relation.path))?.path;
    const strings = await stringsOf(zip, named('sharedStrings'));
    const looks = await looksOf(zip, named('styles'));
    const paths = new Map(found.map(({ name, path: at }) => [name, at]));
    const sheets = found.map(({ name, isHidden }) => ({ name, isHidden }));
    return new Workbook(zip, paths, sheets, counting, strings, looks, told);
  }

  /** @throws CannotRead */
  async lines(name: string, withHidden: boolean): Promise<SheetLines> {
    const path = this.paths.get(name);
    if (path === undefined) throw new CannotRead('no-sheet', name);
    const rows = new Map<number, string[]>();
    const hidden = new Set<number>();
    const merged: string[] = [];
    this.hearRows(path, await this.zip.read(path), {
      row: (number, cells, isHidden) => {
        if (cells.every((cell) => cell.trim() === '')) return;
        rows.set(number, cells);
        if (isHidden) hidden.add(number);
      },
      merged: (area) => merged.push(area),
    });
    const filled = fill(rows, merged);
    const lines = [...rows].map(([number, cells]) => ({ number, cells }));
    return {
      lines: lines.filter(({ number }) => withHidden || !hidden.has(number)),
      hiddenRows: hidden.size,
      filled,
    };
  }

  private hearRows(path: string, content: Uint8Array, hears: RowHears): void {
    let [number, isHidden, cells] = [0, false, [] as string[]];
    let [column, type, style, text] = [0, '', 0, ''];
    const texts = new Texts(['v', 't']);
    hear(path, content, {
      opened: (tag, attribute) => {
        texts.opened(tag);
        if (tag === 'row') {
          number = Number(attribute('r') ?? number + 1);
          isHidden = isTrue(attribute('hidden'));
          [cells, column] = [[], -1];
          if (number % ROWS_BETWEEN === 0) this.told();
        } else if (tag === 'c') {
          column = columnOf(attribute('r')) ?? column + 1;
          [type, style, text] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0), ''];
        } else if (tag === 'mergeCell') hears.merged(attribute('ref') ?? '');
      },
      text: (piece) => {
        if (texts.isHeard) text += piece;
      },
      closed: (tag) => {
        texts.closed(tag);
        if (tag === 'c') {
          const cell = cellIn(type, text, this.looks[style], this.strings, this.counting);
          put(cells, column, cell);
        } else if (tag === 'row') hears.row(number, cells, isHidden);
      },
    });
  }
}

interface RowHears {
  readonly row: (number: number, cells: string[], isHidden: boolean) => void;
  readonly merged: (area: string) => void;
}

/** Whether the text counts: phonetic readings of characters stand beside it and are not part of it. */
class Texts {
  private inText = 0;
  private inSounds = 0;

  constructor(private readonly tags: readonly string[]) {}

  get isHeard(): boolean {
    return this.inText > 0 && this.inSounds === 0;
  }

  opened(tag: string): void {
    if (this.tags.includes(tag)) this.inText += 1;
    else if (tag === 'rPh') this.inSounds += 1;
  }

  closed(tag: string): void {
    if (this.tags.includes(tag)) this.inText -= 1;
    else if (tag === 'rPh') this.inSounds -= 1;
  }
}

function put(cells: string[], column: number, cell: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = cell;
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** The path of the workbook by the package's relations; the usual path where there are none. */
async function whereIs(zip: Zip): Promise<string> {
  const usual = 'xl/workbook.xml';
  const relations = zip.has('_rels/.rels') ? await relationsOf(zip, '') : new Map<string, Relation>();
  const named = [...relations.values()].find(({ type }) => type === 'officeDocument')?.path ?? usual;
  const found = [named, usual].find((path) => path.endsWith('.xml') && zip.has(path));
  if (found === undefined || !/(^|\/)workbook[^/]*\.xml$/i.test(found)) throw new CannotRead('no-workbook');
  return found;
}

async function relationsOf(zip: Zip, path: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const at = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!zip.has(at)) return relations;
  hear(at, await zip.read(at), {
    opened: (tag, attribute) => {
      const [id, target, type] = [attribute('Id'), attribute('Target'), attribute('Type')];
      if (tag !== 'Relationship' || id === undefined || target === undefined || type === undefined) return;
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), path: resolved(folder, target) });
    },
  });
  return relations;
}

const resolved = (folder: string, target: string): string =>
  new URL(target, `zip:///${folder}`).pathname.slice(1);

async function stringsOf(zip: Zip, path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const strings: string[] = [];
  let text = '';
  const texts = new Texts(['t']);
  hear(path, await zip.read(path), {
    opened: (tag) => {
      texts.opened(tag);
      if (tag === 'si') text = '';
    },
    text: (piece) => {
      if (texts.isHeard) text += piece;
    },
    closed: (tag) => {
      texts.closed(tag);
      if (tag === 'si') strings.push(text);
    },
  });
  return strings;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The column of a reference such as `AB12`, from 0. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Area {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** A merged area, of which only the first column is filled: the columns beside it are part of the same cell. */
function areaOf(place: string): Area | undefined {
  const [, from, top, bottom] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(place) ?? [];
  const column = columnOf(from);
  return column === undefined ? undefined : { column, top: Number(top), bottom: Number(bottom) };
}

/** Copies the text of a merged cell into each of its rows. Returns the number of cells that were filled. */
function fill(rows: ReadonlyMap<number, string[]>, places: readonly string[]): number {
  let [filled, looked] = [0, 0];
  const numbers = [...rows.keys()].toSorted((one, other) => one - other);
  for (const { column, top, bottom } of places.flatMap((place) => areaOf(place) ?? [])) {
    const said = rows.get(top)?.[column] ?? '';
    if (said.trim() === '') continue;
    for (let number = top + 1; number <= Math.min(bottom, numbers.at(-1) ?? 0); number += 1) {
      looked += 1;
      if (looked > MOST_FILLED) throw new CannotRead('too-much-inside');
      const cells = rows.get(number);
      if (cells === undefined || (cells[column] ?? '') !== '') continue;
      put(cells, column, said);
      filled += 1;
    }
  }
  return filled;
}
