import { Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Listing, type Headings } from '../../parts/Listing.js';

/** A row of a figure: its name, and its cells; null where it is about too few people to be shown. */
export interface Row {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[] | null;
}

/** A figure: how many it is about, its numbers, one sentence on what they cannot say, and the way to open a case. */
export function Figure({
  title,
  about,
  limit,
  head,
  rows,
}: {
  readonly title: string;
  /** How many entries, people or offices; null where that is not shown. */
  readonly about: string | null;
  readonly limit: string;
  readonly head: Headings;
  readonly rows: readonly Row[];
}) {
  const say = useText();
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
        <Listing label={title} head={head}>
          {rows.map(({ key, name, cells }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">{name}</Table.Th>
              <Cells of={cells} count={head.length - 1} />
            </Table.Tr>
          ))}
        </Listing>
      )}
      <p className="quiet">{limit}</p>
      {isSuppressed ? <p className="quiet">{say('fairness.few')}</p> : null}
    </section>
  );
}

function Cells({ of: cells, count }: { readonly of: Row['cells']; readonly count: number }) {
  const say = useText();
  if (cells === null)
    return (
      <Table.Td className="number quiet" colSpan={count}>
        {say('fairness.hidden')}
      </Table.Td>
    );
  return cells.map((cell, at) => (
    <Table.Td key={at} className="number">
      {cell}
    </Table.Td>
  ));
}

function ToProblem() {
  const say = useText();
  const who = useWho();
  if (!may(who, 'POST /v1/commands/open-case')) return null;
  return <Link href="/open-case">{say('fairness.problem')}</Link>;
}

/** Numbers and shares in the language of the page; a dash for what there is not. */
export function useNumbers() {
  const { formatNumber } = useIntl();
  const plain = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, { maximumFractionDigits: 2 });
  const share = (value: number | null): string =>
    value === null ? '–' : formatNumber(value, { style: 'percent', maximumFractionDigits: 1 });
  return { plain, share };
}
