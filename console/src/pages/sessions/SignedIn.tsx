import { Badge, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { View } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { moments } from '../../parts/columns.js';
import { ErrorAlert, QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
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
  const columns = useColumns();
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  return (
    <>
      <DataTable
        id="sessions"
        label={say('sessions.of')}
        columns={columns}
        rows={sessions}
        keyOf={({ sessionId }) => sessionId}
      />
      {others.length < 2 ? null : (
        <div>
          <Act label={say('sessions.end-others')}>{(close) => <EndForm ended={others} onDone={close} />}</Act>
        </div>
      )}
    </>
  );
}

function useColumns(): readonly Column<Session>[] {
  const say = useText();
  const agentOf = ({ agent }: Session): string =>
    agent === '' ? say('sessions.unknown-agent') : agentIn(agent);
  return [
    { ...plain('agent', say('sessions.agent'), agentOf), kind: 'name' },
    plain('address', say('sessions.address'), ({ address }) => address),
    moments('since', say('sessions.since'), ({ startedAt }) => startedAt),
    moments('until', say('sessions.until'), ({ endsAt }) => endsAt),
    { id: 'end', title: say('sessions.end'), cell: (session) => <End session={session} /> },
  ];
}

/** The session in use is ended by signing out. */
function End({ session }: { readonly session: Session }) {
  const say = useText();
  const { address, startedAt, isCurrent } = session;
  if (isCurrent)
    return (
      <Badge variant="light" tt="none">
        {say('sessions.this')}
      </Badge>
    );
  const since = startedAt.slice(0, 16).replace('T', ' ');
  return (
    <Act label={say('sessions.end')} name={say('sessions.end-one', { since, address })}>
      {(close) => <EndForm ended={[session]} onDone={close} />}
    </Act>
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
