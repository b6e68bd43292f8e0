import { Badge, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { moments, numbers } from '../../parts/columns.js';
import { Digest } from '../../parts/Digest.js';
import { More } from '../../parts/More.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { faultsOf, type SealFault } from '../../proofs/comparison.js';
import { usePages } from '../../service/reading.js';

type Seal = components['schemas']['SealView'];
const PAGE = 24;
const BEGINNING = 16;

/** The seals as a chain: each names the one before it; digest and signature are computed again here. */
export function Seals() {
  const say = useText();
  const pages = usePages('/v1/seals', { query: { limit: PAGE } });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('seals.chain')}
      </Title>
      <p className="quiet">{say('seals.chain-why')}</p>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const seals = read.flatMap(({ items }) => items);
          return seals.length === 0 ? (
            <p>{say('seals.none')}</p>
          ) : (
            <Chain seals={seals} isWhole={!pages.hasNextPage} />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

interface Checked {
  readonly seal: Seal;
  readonly faults: readonly SealFault[];
}

function Chain({ seals, isWhole }: { readonly seals: readonly Seal[]; readonly isWhole: boolean }) {
  const say = useText();
  const columns = useColumns();
  const checked = useMemo(
    () => seals.map((seal, index): Checked => ({ seal, faults: faultsOf(seal, seals[index - 1]) })),
    [seals],
  );
  return (
    <DataTable
      id="seals"
      label={say('seals.chain')}
      columns={columns}
      rows={checked}
      isWhole={isWhole}
      keyOf={({ seal: { month } }) => month}
    />
  );
}

function useColumns(): readonly Column<Checked>[] {
  const say = useText();
  const fault = (one: SealFault): string => say(`seals.fault-${one}`);
  return [
    {
      id: 'month',
      title: say('board.month'),
      kind: 'name',
      value: ({ seal: { month } }) => month,
      cell: ({ seal: { month } }) => <Link href={`/boards/${month}`}>{month}</Link>,
    },
    {
      id: 'digest',
      title: say('seals.digest'),
      value: ({ seal: { digest } }) => digest,
      cell: ({ seal: { digest } }) => <Digest text={digest} beginning={BEGINNING} />,
    },
    {
      id: 'previous',
      title: say('seals.previous'),
      value: ({ seal: { seal } }) => seal.previous ?? say('seals.first'),
      cell: ({ seal: { seal } }) =>
        seal.previous === null ? say('seals.first') : <Digest text={seal.previous} beginning={BEGINNING} />,
    },
    {
      id: 'checked',
      title: say('seals.checked'),
      value: ({ faults }) => (faults.length === 0 ? say('seals.well') : faults.map(fault).join(' · ')),
      cell: ({ faults }) => <Check faults={faults} />,
    },
    numbers('people', say('seals.people'), ({ seal: { seal } }) => seal.boards[0]?.count ?? 0),
    numbers('entries', say('seals.entries'), ({ seal: { seal } }) => seal.entries.count),
    numbers('events', say('seals.events'), ({ seal: { seal } }) => seal.log.size),
    {
      id: 'key',
      title: say('seals.key'),
      value: ({ seal: { keyId } }) => keyId,
      cell: ({ seal: { keyId } }) => <Digest text={keyId} />,
    },
    moments('sealed-at', say('seals.sealed-at'), ({ seal: { sealedAt } }) => sealedAt),
  ];
}

function Check({ faults }: { readonly faults: readonly SealFault[] }) {
  const say = useText();
  if (faults.length === 0)
    return (
      <Badge color="green" variant="light" tt="none">
        {say('seals.well')}
      </Badge>
    );
  return faults.map((fault) => (
    <Badge key={fault} color="red" variant="light" tt="none">
      {say(`seals.fault-${fault}`)}
    </Badge>
  ));
}
