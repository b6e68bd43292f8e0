import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText, type Say } from '../../language/language.js';
import { Principal, useToldPrincipal } from '../../parts/Principal.js';
import type { Column, Value } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';

/** What a cell shows, and what it is sorted by and saved as. */
export interface Cell {
  readonly value: Value;
  readonly shown: ReactNode;
}

/** A row of a figure: its name, and its cells; null where it is about too few people to be shown. */
export interface Row {
  readonly key: string;
  readonly name: Cell;
  readonly cells: readonly Cell[] | null;
}

/** A text of the page, as a heading. */
type Heading = Parameters<Say>[0];

/** A figure: how many it is about, its numbers, one sentence on what they cannot say, and the way to open a case. */
export function Figure({
  id,
  title,
  about,
  limit,
  head,
  rows,
}: {
  /** Of its table. */
  readonly id: string;
  readonly title: string;
  /** How many entries, people or offices; null where that is not shown. */
  readonly about: string | null;
  readonly limit: string;
  /** That of the names, and those of the cells. */
  readonly head: readonly [Heading, ...Heading[]];
  readonly rows: readonly Row[];
}) {
  const say = useText();
  const columns = useColumns(head);
  const isSuppressed = about === null || rows.some(({ cells }) => cells === null);
  return (
    <section className="card stack">
      <div className="row">
        <Title order={2} size="h5">
          {title}
        </Title>
        {about === null ? null : <span className="quiet">{about}</span>}
        <ToProblem />
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{say('fairness.nothing')}</p>
      ) : (
        <DataTable id={id} label={title} columns={columns} rows={rows} keyOf={({ key }) => key} />
      )}
      <p className="quiet">{limit}</p>
      {isSuppressed ? <p className="quiet">{say('fairness.few')}</p> : null}
    </section>
  );
}

function useColumns([first, ...others]: readonly [Heading, ...Heading[]]): readonly Column<Row>[] {
  const say = useText();
  const idOf = (heading: Heading): string => heading.slice(heading.indexOf('.') + 1);
  return [
    {
      id: idOf(first),
      title: say(first),
      kind: 'name',
      value: ({ name }) => name.value,
      cell: ({ name }) => name.shown,
    },
    ...others.map((heading, at): Column<Row> => ({
      id: idOf(heading),
      title: say(heading),
      kind: 'number',
      value: ({ cells }) => cells?.[at]?.value,
      cell: ({ cells }) =>
        cells === null ? <span className="quiet">{say('fairness.hidden')}</span> : cells[at]?.shown,
    })),
  ];
}

function ToProblem() {
  const say = useText();
  const who = useWho();
  if (!may(who, 'POST /v1/commands/open-case')) return null;
  return <Link href="/open-case">{say('fairness.problem')}</Link>;
}

/** What is a text alone. */
export const text = (value: string): Cell => ({ value, shown: value });

/** Numbers and shares in the language of the page; a dash for what there is not. */
export function useNumbers() {
  const { formatNumber } = useIntl();
  const cellOf = (value: number | null, options: Parameters<typeof formatNumber>[1]): Cell => ({
    value,
    shown: value === null ? '–' : formatNumber(value, options),
  });
  return {
    plain: (value: number | null): Cell => cellOf(value, { maximumFractionDigits: 2 }),
    share: (value: number | null): Cell => cellOf(value, { style: 'percent', maximumFractionDigits: 1 }),
  };
}

/** Who has given, by name. */
export function useGiver() {
  const told = useToldPrincipal();
  return (id: string, name: string | null): Cell => ({
    value: told(id, name),
    shown: <Principal id={id} />,
  });
}
