import { Badge, Table, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Digest } from '../../parts/Digest.js';
import { Listing, number } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { faultsOf } from '../../proofs/comparison.js';
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
          return seals.length === 0 ? <p>{say('seals.none')}</p> : <Chain seals={seals} />;
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function Chain({ seals }: { readonly seals: readonly Seal[] }) {
  const say = useText();
  const faults = useMemo(() => seals.map((seal, index) => faultsOf(seal, seals[index - 1])), [seals]);
  return (
    <Listing
      label={say('seals.chain')}
      head={[
        say('board.month'),
        say('seals.digest'),
        say('seals.previous'),
        say('seals.checked'),
        number(say('seals.people')),
        number(say('seals.entries')),
        number(say('seals.events')),
        say('seals.key'),
        say('seals.sealed-at'),
      ]}
    >
      {seals.map((seal, index) => (
        <SealRow key={seal.month} of={seal} faults={faults[index] ?? []} />
      ))}
    </Listing>
  );
}

function SealRow({
  of: { month, digest, seal, keyId, sealedAt },
  faults,
}: {
  readonly of: Seal;
  readonly faults: ReturnType<typeof faultsOf>;
}) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link href={`/boards/${month}`}>{month}</Link>
      </Table.Th>
      <Table.Td>
        <Digest text={digest} beginning={BEGINNING} />
      </Table.Td>
      <Table.Td>
        {seal.previous === null ? say('seals.first') : <Digest text={seal.previous} beginning={BEGINNING} />}
      </Table.Td>
      <Table.Td>
        {faults.length === 0 ? (
          <Badge color="green" variant="light" tt="none">
            {say('seals.well')}
          </Badge>
        ) : (
          faults.map((fault) => (
            <Badge key={fault} color="red" variant="light" tt="none">
              {say(`seals.fault-${fault}`)}
            </Badge>
          ))
        )}
      </Table.Td>
      <Table.Td className="number">{formatNumber(seal.boards[0]?.count ?? 0)}</Table.Td>
      <Table.Td className="number">{formatNumber(seal.entries.count)}</Table.Td>
      <Table.Td className="number">{formatNumber(seal.log.size)}</Table.Td>
      <Table.Td>
        <Digest text={keyId} />
      </Table.Td>
      <Table.Td>
        <Moment at={sealedAt} />
      </Table.Td>
    </Table.Tr>
  );
}
