import { Table, Title } from '@mantine/core';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { Named } from '../../parts/Named.js';
import { useOfficeName } from '../../parts/offices.js';
import { useRead } from '../../service/reading.js';
import type { View } from '../../../../clients/typescript/src/index.js';

type Sent = View<'/v1/deliveries'>;
type Troubled = Sent['items'][number];
type Open = Sent['open'][number];

/** What waits to be sent outside, and what did not arrive: never what it says. */
export function Deliveries() {
  const say = useText();
  const sent = useRead('/v1/deliveries', { query: { limit: 50 } });
  return (
    <section className="card stack" aria-labelledby="deliveries">
      <Title order={2} size="h4" id="deliveries">
        {say('deliveries.title')}
      </Title>
      <p className="quiet">{say('deliveries.how')}</p>
      <QueryResult of={sent}>
        {({ open, items }) => (
          <>
            {open.length === 0 ? <p>{say('deliveries.nothing')}</p> : <Counts of={open} />}
            {items.length === 0 ? null : <Rows of={items} />}
          </>
        )}
      </QueryResult>
    </section>
  );
}

function Counts({ of }: { readonly of: readonly Open[] }) {
  const say = useText();
  return (
    <Listing
      label={say('deliveries.counts')}
      head={[say('deliveries.channel'), say('deliveries.state'), number(say('deliveries.count'))]}
    >
      {of.map(({ channel, state, count }) => (
        <Table.Tr key={`${channel} ${state}`}>
          <Table.Td>{say(`deliveries.${channel}`)}</Table.Td>
          <Table.Td>{say(`deliveries.${state}`)}</Table.Td>
          <Table.Td className="number">{count}</Table.Td>
        </Table.Tr>
      ))}
    </Listing>
  );
}

function Rows({ of }: { readonly of: readonly Troubled[] }) {
  const say = useText();
  return (
    <Listing
      label={say('deliveries.troubled')}
      head={[
        say('deliveries.recipient'),
        say('deliveries.channel'),
        say('deliveries.state'),
        say('deliveries.tried'),
        say('deliveries.detail'),
      ]}
    >
      {of.map((one) => (
        <Row key={`${one.channel} ${one.noticeId} ${one.recipient}`} of={one} />
      ))}
    </Listing>
  );
}

function Row({ of: { channel, recipient, state, triedAt, detail } }: { readonly of: Troubled }) {
  const say = useText();
  return (
    <Table.Tr>
      <Table.Td>
        <Recipient id={recipient} />
      </Table.Td>
      <Table.Td>{say(`deliveries.${channel}`)}</Table.Td>
      <Table.Td>{say(`deliveries.${state}`)}</Table.Td>
      <Table.Td>{triedAt === null ? '–' : <Moment at={triedAt} />}</Table.Td>
      <Table.Td>
        <code>{detail}</code>
      </Table.Td>
    </Table.Tr>
  );
}

/** An employee, or the office of a group. */
function Recipient({ id }: { readonly id: string }) {
  const name = useOfficeName()(id);
  return name === id ? <Named employeeId={id} /> : name;
}
