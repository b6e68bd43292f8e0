import { Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act, ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Principal, useToldPrincipal } from '../../parts/Principal.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';

type Member = components['schemas']['GroupMemberView'];

const POSTS = ['head', 'deputy', 'member'] as const;

const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/leading-group', { query: { minPosition } });

/** Who is in the leading group, and who of them answers for what. */
export function LeadingGroup() {
  const say = useText();
  const who = useWho();
  const group = useRead('/v1/leading-group');
  const columns = useColumns();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('announcing.group')}
      </Title>
      <QueryResult of={group}>
        {({ items, standIn }) => (
          <>
            {standIn === null ? null : <p>{say('announcing.standing-in', { ...standIn })}</p>}
            {items.length === 0 ? <p className="quiet">{say('announcing.no-group')}</p> : null}
            {items.map(({ from, members }) => (
              <div key={from}>
                <h3>{say('announcing.from', { day: from })}</h3>
                <DataTable
                  id={`group-${from}`}
                  label={say('announcing.group')}
                  columns={columns}
                  rows={members}
                  keyOf={({ principalId }) => principalId}
                />
              </div>
            ))}
          </>
        )}
      </QueryResult>
      <div className="row">
        {may(who, 'POST /v1/commands/set-leading-group') ? (
          <Act label={say('announcing.set-group')}>{(close) => <GroupForm onDone={close} />}</Act>
        ) : null}
        {may(who, 'POST /v1/commands/stand-in') ? (
          <Act label={say('announcing.stand-in')}>{(close) => <StandInForm onDone={close} />}</Act>
        ) : null}
      </div>
    </section>
  );
}

function useColumns(): readonly Column<Member>[] {
  const say = useText();
  const told = useToldPrincipal();
  return [
    {
      id: 'account',
      title: say('announcing.account'),
      kind: 'name',
      value: ({ principalId, name }) => told(principalId, name),
      cell: ({ principalId }) => <Principal id={principalId} />,
    },
    plain('post', say('announcing.post'), ({ post }) => say(`announcing.${post}`)),
    {
      ...plain('answers-for', say('announcing.answers-for'), ({ answersFor }) => answersFor),
      kind: 'text',
    },
  ];
}

/** The members in the lines of a text; undefined where a line is not one. */
function membersIn(text: string) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const members = lines.map((line) => {
    const [, principalId = '', word = '', answersFor = ''] = /^(\S+)\s+(\S+)\s+(.+)$/.exec(line.trim()) ?? [];
    const post = POSTS.find((one) => one === word);
    return post === undefined ? undefined : { principalId, post, answersFor };
  });
  return members.length > 0 && members.every((member) => member !== undefined) ? members : undefined;
}

function GroupForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const [from, setFrom] = useState('');
  const [text, setText] = useState('');
  const members = membersIn(text);
  return (
    <ActForm
      command="set-leading-group"
      fields={{ from, members: members ?? [] }}
      go={say('announcing.set-group')}
      isReady={from !== '' && members !== undefined}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('announcing.set-does')}</p>
      <DayField
        label={say('announcing.set-from')}
        value={from}
        required
        onChange={({ currentTarget }) => {
          setFrom(currentTarget.value);
        }}
      />
      <Textarea
        label={say('announcing.group')}
        description={say('announcing.set-how')}
        value={text}
        minRows={3}
        required
        autosize
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
    </ActForm>
  );
}

function StandInForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const { today } = useWho().organisation;
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  return (
    <ActForm
      command="stand-in"
      fields={{ from, until }}
      go={say('announcing.stand-in')}
      isReady={from !== '' && until !== ''}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('announcing.stand-in-does')}</p>
      <div className="row">
        <DayField
          label={say('announcing.first-day')}
          value={from}
          min={today}
          required
          onChange={({ currentTarget }) => {
            setFrom(currentTarget.value);
          }}
        />
        <DayField
          label={say('announcing.until')}
          value={until}
          min={from}
          required
          onChange={({ currentTarget }) => {
            setUntil(currentTarget.value);
          }}
        />
      </div>
    </ActForm>
  );
}
