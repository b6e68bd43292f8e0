import { Badge, Button, Table } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { View } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { ErrorAlert, QueryResult } from '../../parts/ErrorAlert.js';
import { Listing } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { useRead } from '../../service/reading.js';
import { pointbook, queries } from '../../service/service.js';
import { agentIn } from './agent.js';

type Session = View<'/v1/sessions'>['items'][number];

const SESSIONS = '/v1/sessions';

/** Where an account is signed in, each to be ended; the reader's own account when none is named. */
export function SignedIn({ principalId }: { readonly principalId?: string }) {
  const say = useText();
  const sessions = useRead(SESSIONS, { query: principalId === undefined ? {} : { principalId } });
  return (
    <QueryResult of={sessions}>
      {({ items }) => (items.length === 0 ? <p>{say('sessions.none')}</p> : <Rows sessions={items} />)}
    </QueryResult>
  );
}

function Rows({ sessions }: { readonly sessions: readonly Session[] }) {
  const say = useText();
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  return (
    <>
      <Listing
        label={say('sessions.of')}
        head={[
          say('sessions.agent'),
          say('sessions.address'),
          say('sessions.since'),
          say('sessions.until'),
          say('sessions.end'),
        ]}
      >
        {sessions.map((session) => (
          <Row key={session.sessionId} session={session} />
        ))}
      </Listing>
      {others.length < 2 ? null : (
        <div>
          <Act label={say('sessions.end-others')}>{(close) => <EndForm ended={others} onDone={close} />}</Act>
        </div>
      )}
    </>
  );
}

/** The session in use is ended by signing out. */
function Row({ session }: { readonly session: Session }) {
  const say = useText();
  const { agent, address, startedAt, endsAt, isCurrent } = session;
  const since = startedAt.slice(0, 16).replace('T', ' ');
  return (
    <Table.Tr>
      <Table.Td>{agent === '' ? say('sessions.unknown-agent') : agentIn(agent)}</Table.Td>
      <Table.Td>{address}</Table.Td>
      <Table.Td>
        <Moment at={startedAt} />
      </Table.Td>
      <Table.Td>
        <Moment at={endsAt} />
      </Table.Td>
      <Table.Td>
        {isCurrent ? (
          <Badge variant="light" tt="none">
            {say('sessions.this')}
          </Badge>
        ) : (
          <Act label={say('sessions.end')} name={say('sessions.end-one', { since, address })}>
            {(close) => <EndForm ended={[session]} onDone={close} />}
          </Act>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function EndForm({ ended, onDone }: { readonly ended: readonly Session[]; readonly onDone: () => void }) {
  const say = useText();
  const ending = useMutation({
    mutationFn: async () => {
      for (const { sessionId } of ended) await pointbook.endSession(sessionId);
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: [SESSIONS] }),
  });
  return (
    <div className="stack">
      <p>{say('sessions.end-does', { count: ended.length })}</p>
      {ending.error === null ? null : <ErrorAlert error={ending.error} />}
      <div>
        <Button
          color="red"
          loading={ending.isPending}
          onClick={() => {
            ending.mutate();
          }}
        >
          {say('sessions.end-yes')}
        </Button>
      </div>
    </div>
  );
}
