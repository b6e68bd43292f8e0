import { Button, Loader, Table } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useText } from '../../language/language.js';
import { Outcome } from '../../parts/Outcome.js';
import { useSayProblem } from '../../parts/problems.js';
import { ServiceProblem } from '../../../../clients/typescript/src/index.js';
import { useOutbox, type Outbox, type Posted } from '../../recording/outbox.js';

/** Posted entries that are not recorded yet: on their way, or refused. */
export function OutboxList({ outbox }: { readonly outbox: Outbox }) {
  const say = useText();
  const { all, isAway } = useOutbox(outbox);
  useEffect(
    () =>
      outbox.hear(({ posted, status, countsIn, lateFor }) => {
        const late =
          typeof countsIn === 'string' && lateFor !== undefined
            ? ` ${say('record.late', { countsIn, lateFor })}`
            : '';
        notifications.show({
          message: `${posted.label}: ${say(status === 'proposed' ? 'record.proposed' : 'record.posted')}${late}`,
          color: status === 'proposed' || late !== '' ? 'yellow' : 'green',
          closeButtonProps: { 'aria-label': say('app.close') },
        });
      }),
    [outbox, say],
  );
  if (all.length === 0) return null;
  return (
    <section className="card stack" aria-label={say('record.outbox')}>
      {isAway ? <Outcome>{say('record.away')}</Outcome> : null}
      <Table>
        <Table.Tbody>
          {all.map((posted) => (
            <Row key={posted.commandId} posted={posted} outbox={outbox} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Row({ posted, outbox }: { readonly posted: Posted; readonly outbox: Outbox }) {
  const say = useText();
  const sayProblem = useSayProblem();
  const { label, refused, commandId } = posted;
  if (refused === undefined)
    return (
      <Table.Tr>
        <Table.Td>{label}</Table.Td>
        <Table.Td>
          <Loader size="xs" aria-hidden /> {say('record.on-its-way')}
        </Table.Td>
        <Table.Td />
      </Table.Tr>
    );
  const problem = new ServiceProblem({ ...refused, type: '', title: '', detail: refused.message });
  return (
    <Table.Tr>
      <Table.Td>{label}</Table.Td>
      <Table.Td className="down">
        {say('record.refused')} {sayProblem(problem)}
      </Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            outbox.drop(commandId);
          }}
        >
          {say('record.dismiss')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
