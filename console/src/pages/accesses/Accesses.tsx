import { Badge, Table, Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { isTextId, useText } from '../../language/language.js';
import { Listing, number } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Named } from '../../parts/Named.js';
import { Principal } from '../../parts/Principal.js';
import { usePages } from '../../service/reading.js';

type Access = components['schemas']['AccessView'];
const PAGE = 100;
/** The service's word for a reading about everybody. */
const EVERYBODY = '*';

/** The readings and refusals that the log keeps. */
export function Accesses({ month }: { readonly month: string }) {
  const say = useText();
  const pages = usePages('/v1/accesses', { query: { month, limit: PAGE } });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('access.list')}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const accesses = read.flatMap(({ items }) => items);
          return accesses.length === 0 ? <p>{say('access.none')}</p> : <AccessTable accesses={accesses} />;
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function AccessTable({ accesses }: { readonly accesses: readonly Access[] }) {
  const say = useText();
  return (
    <Listing
      label={say('access.list')}
      head={[
        say('access.at'),
        say('access.who'),
        say('access.kind'),
        say('access.whom'),
        say('access.what'),
        number(say('seals.place')),
      ]}
    >
      {accesses.map((access) => (
        <Table.Tr key={access.position}>
          <Table.Td>
            <Moment at={access.at} />
          </Table.Td>
          <Table.Td>
            {access.principalId === null ? addressesOf(access) : <Principal id={access.principalId} />}
          </Table.Td>
          <Table.Td>
            <Kind of={access} />
          </Table.Td>
          <Table.Td>
            <Whom whom={access.whom} />
          </Table.Td>
          <Table.Td className="text">
            {access.what}
            {access.count > 1 && ` × ${access.count}`}
          </Table.Td>
          <Table.Td className="number">{access.position}</Table.Td>
        </Table.Tr>
      ))}
    </Listing>
  );
}

const addressesOf = ({ addresses }: Access): string => addresses.map(({ address }) => address).join(', ');

function Kind({ of: { kind, code } }: { readonly of: Access }) {
  const say = useText();
  if (kind === 'history-read')
    return (
      <Badge color="gray" variant="light" tt="none">
        {say('access.history-read')}
      </Badge>
    );
  const why = `problem.${code ?? ''}`;
  return (
    <>
      <Badge color="red" variant="light" tt="none">
        {say('access.denied')}
      </Badge>{' '}
      <span className="quiet">{isTextId(why) ? say(why, { detail: '' }) : code}</span>
    </>
  );
}

function Whom({ whom }: { readonly whom: string | null }) {
  const say = useText();
  const who = useWho();
  if (whom === null) return null;
  if (whom === EVERYBODY) return say('access.whole-log');
  if (!may(who, 'GET /v1/employees/:employeeId/history')) return whom;
  return <Named employeeId={whom} />;
}
