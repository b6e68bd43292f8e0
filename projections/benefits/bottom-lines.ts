import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { SCHEMA } from './schema.js';

const ALL = `SELECT edition_id, code FROM ${SCHEMA}.bottom_lines`;
const DROP = `DELETE FROM ${SCHEMA}.bottom_lines WHERE edition_id = ANY ($1::text[])`;
const KEEP = `
  INSERT INTO ${SCHEMA}.bottom_lines (edition_id, code) SELECT * FROM unnest($1::text[], $2::text[])`;

/** The items of each edition that are bottom lines; there are few. */
export class BottomLines {
  private readonly changed = new Set<string>();

  private constructor(private readonly codes: Map<string, Set<string>>) {}

  /** As they are before a batch of events that says or asks something about them. */
  static async in(events: readonly RecordedEvent[], tx: Sql): Promise<BottomLines> {
    const codes = new Map<string, Set<string>>();
    if (!events.some(({ event }) => concerns(event))) return new BottomLines(codes);
    for (const row of await tx.query<{ edition_id: string; code: string }>(ALL))
      codes.set(row.edition_id, (codes.get(row.edition_id) ?? new Set()).add(row.code));
    return new BottomLines(codes);
  }

  has(editionId: string | undefined, code: string): boolean {
    return editionId !== undefined && this.codes.get(editionId)?.has(code) === true;
  }

  take({ type, data }: DomainEvent): void {
    if (type === 'EditionDrafted' && data.basedOn !== null)
      this.change(data.editionId, (codes) => {
        for (const code of this.codes.get(data.basedOn ?? '') ?? []) codes.add(code);
      });
    if (type === 'ItemPut')
      this.change(data.editionId, (codes) =>
        data.item.bottomLine === true ? codes.add(data.item.code) : codes.delete(data.item.code),
      );
    if (type === 'ItemRemoved') this.change(data.editionId, (codes) => codes.delete(data.code));
  }

  async keep(tx: Sql): Promise<void> {
    if (this.changed.size === 0) return;
    await tx.execute(DROP, [[...this.changed]]);
    const rows = [...this.changed].flatMap((editionId) =>
      [...(this.codes.get(editionId) ?? [])].map((code) => [editionId, code] as const),
    );
    if (rows.length > 0)
      await tx.execute(KEEP, [rows.map(([edition]) => edition), rows.map(([, code]) => code)]);
  }

  private change(editionId: string, how: (codes: Set<string>) => void): void {
    const codes = this.codes.get(editionId) ?? new Set<string>();
    how(codes);
    this.codes.set(editionId, codes);
    this.changed.add(editionId);
  }
}

const concerns = ({ type, data }: DomainEvent): boolean =>
  ((type === 'PointAwarded' || type === 'PointDeducted') && data.editionId !== undefined) ||
  type === 'EditionDrafted' ||
  type === 'ItemPut' ||
  type === 'ItemRemoved';
