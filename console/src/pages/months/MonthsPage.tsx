import { Alert, Badge, Button, Modal, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Moment } from '../../parts/Moment.js';
import { useSayProblem } from '../../parts/problems.js';
import { Shown } from '../../parts/Trouble.js';
import { pointbook } from '../../service/service.js';
import { useRead } from '../../service/reading.js';
import { useSend } from '../../service/sending.js';

type Month = components['schemas']['MonthView'];
const MOST = 1_000;

/** Which months are open, closed and sealed, and why one is not. */
export default function MonthsPage() {
  const say = useText();
  const months = useRead('/v1/months', { query: { limit: MOST } });
  const seals = useRead('/v1/seals', { query: { limit: MOST } });
  const digests = new Map((seals.data?.items ?? []).map(({ month, digest }) => [month, digest]));
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.months')}
      </Title>
      <Shown of={months}>
        {({ items, importsUnderWay }) => (
          <>
            {importsUnderWay.length === 0 ? null : (
              <Alert color="yellow" role="status">
                {say('months.on-hold')}
                {importsUnderWay.map(({ importId, since }) => (
                  <div key={since}>{say('months.import', { id: importId ?? '', since })}</div>
                ))}
              </Alert>
            )}
            <Jobs />
            <div className="card scrolls" tabIndex={0} role="region" aria-label={say('page.months')}>
              <Months months={items.toReversed()} digests={digests} />
            </div>
          </>
        )}
      </Shown>
    </div>
  );
}

function Months({
  months,
  digests,
}: {
  readonly months: readonly Month[];
  readonly digests: ReadonlyMap<string, string>;
}) {
  const say = useText();
  const who = useWho();
  const [closing, setClosing] = useState<string>();
  const { today } = who.organisation;
  // They close in their order, and not before they have ended.
  const next = months.findLast(({ status, month }) => status === 'open' && month < today.slice(0, 7))?.month;
  return (
    <>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('months.month')}</Table.Th>
            <Table.Th>{say('months.state')}</Table.Th>
            <Table.Th>{say('months.closed-at')}</Table.Th>
            <Table.Th>{say('months.seal')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {months.map(({ month, status, closedAt }) => (
            <Table.Tr key={month}>
              <Table.Td>
                <Link href={`/boards/${month}`}>{month}</Link>
              </Table.Td>
              <Table.Td>
                <Badge variant="light" tt="none" color={status === 'open' ? 'blue' : 'gray'}>
                  {say(status === 'open' ? 'board.open' : 'board.closed')}
                </Badge>{' '}
                {month === next && may(who, 'POST /v1/commands/close-month') ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={say('months.close-it', { month })}
                    onClick={() => {
                      setClosing(month);
                    }}
                  >
                    {say('months.close')}
                  </Button>
                ) : null}
              </Table.Td>
              <Table.Td>{closedAt === null ? '' : <Moment at={closedAt} />}</Table.Td>
              <Table.Td>
                {status === 'open' ? '' : (digests.get(month)?.slice(0, 16) ?? say('months.sealing'))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {closing === undefined ? null : (
        <Close
          month={closing}
          onDone={() => {
            setClosing(undefined);
          }}
        />
      )}
    </>
  );
}

function Close({ month, onDone }: { readonly month: string; readonly onDone: () => void }) {
  const say = useText();
  const sayProblem = useSayProblem();
  const close = useSend('close-month', onDone);
  return (
    <Modal
      opened
      onClose={onDone}
      title={say('months.close-it', { month })}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <div className="stack">
        <p>{say('months.sure', { month })}</p>
        {close.error === null ? null : (
          <Alert color="red" role="alert">
            {sayProblem(close.error)}
          </Alert>
        )}
        <Button
          loading={close.isPending}
          onClick={() => {
            close.mutate({ month });
          }}
        >
          {say('months.close')}
        </Button>
      </div>
    </Modal>
  );
}

/** What the jobs wait for, as health tells it. */
function Jobs() {
  const say = useText();
  const { data } = useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => pointbook.read('/health/ready', { signal }),
    retry: false,
  });
  if (data?.jobs?.detail === undefined) return null;
  return (
    <p className="quiet">
      {say('months.jobs')}: {data.jobs.detail}
    </p>
  );
}
