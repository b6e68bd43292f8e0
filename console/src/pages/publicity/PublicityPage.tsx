import { Badge, Button, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/publicity.js';
import { Act, ActForm } from '../../parts/Act.js';
import { addressFor } from '../../parts/Disagree.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';
import { PublishedEntries } from './PublishedEntries.js';

type Window = components['schemas']['WindowView'];
const DAY_MS = 86_400_000;
const MOST = 100;

/** The published boards, with their days, and how to object. */
export default function PublicityPage() {
  return (
    <WithTexts texts={texts}>
      <Publicity />
    </WithTexts>
  );
}

function Publicity() {
  const say = useText();
  const windows = useRead('/v1/publicity', { query: { limit: MOST } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.publicity')}
      </Title>
      <p className="quiet">{say('publicity.how')}</p>
      <QueryResult of={windows}>
        {({ items }) => (
          <>
            <HowToObject windows={items} />
            <section className="card stack">
              {items.length === 0 ? (
                <p className="quiet">{say('publicity.none')}</p>
              ) : (
                <Windows windows={items} />
              )}
            </section>
          </>
        )}
      </QueryResult>
      <PublishedEntries />
    </div>
  );
}

interface OfWindows {
  readonly windows: readonly Window[];
}

function HowToObject({ windows }: OfWindows) {
  const say = useText();
  const who = useWho();
  const { employeeId } = who;
  const { today } = who.organisation;
  const open = windows.filter(({ until }) => until >= today);
  if (open.length === 0 || !may(who, 'POST /v1/commands/open-case')) return null;
  return (
    <section className="card stack" aria-labelledby="object">
      <Title order={2} size="h4" id="object">
        {say('publicity.object')}
      </Title>
      <p>{say('publicity.object-how')}</p>
      {employeeId === null ? null : (
        <div className="row">
          {open.map(({ period }) => (
            <Button
              key={period}
              component={Link}
              variant="default"
              size="compact-sm"
              href={addressFor({ employee: employeeId, period, kind: 'appeal' })}
            >
              {say('publicity.appeal-place', { period })}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function Windows({ windows }: OfWindows) {
  const say = useText();
  const columns = useColumns();
  return (
    <DataTable
      id="boards"
      label={say('page.publicity')}
      columns={columns}
      rows={windows}
      keyOf={({ period }) => period}
    />
  );
}

function useColumns(): readonly Column<Window>[] {
  const say = useText();
  const stateOf = useStateOf();
  return [
    {
      id: 'board',
      title: say('publicity.board'),
      kind: 'name',
      value: ({ period }) => period,
      cell: ({ period }) => <Link href={`/boards/${period}`}>{period}</Link>,
    },
    plain('from', say('publicity.from'), ({ from }) => from),
    plain('until', say('publicity.until'), ({ until }) => until),
    {
      id: 'state',
      title: say('entry.state'),
      value: (window) => stateOf(window).told,
      cell: (window) => {
        const { told, color } = stateOf(window);
        return (
          <Badge variant="light" tt="none" color={color}>
            {told}
          </Badge>
        );
      },
    },
    {
      id: 'cases',
      title: say('publicity.cases'),
      value: ({ cases, remedied }) =>
        [
          cases === undefined ? '' : say('publicity.counts', { ...cases }),
          remedied === true ? say('publicity.remedied') : '',
        ]
          .filter((told) => told !== '')
          .join(' · '),
      cell: (window) => <Cases of={window} />,
    },
    { id: 'ways', title: say('publicity.ways'), cell: (window) => <Ways of={window} /> },
  ];
}

function Cases({ of: { cases, remedied } }: { readonly of: Window }) {
  const say = useText();
  return (
    <>
      {cases === undefined ? (
        <span className="quiet">{say('publicity.no-counts')}</span>
      ) : (
        say('publicity.counts', { ...cases })
      )}
      {remedied === true ? (
        <div>
          <Badge variant="light" tt="none" color="yellow">
            {say('publicity.remedied')}
          </Badge>
        </div>
      ) : null}
    </>
  );
}

function Ways({ of }: { readonly of: Window }) {
  const say = useText();
  return (
    <div className="row">
      <Link href={`/wall/${of.period}`}>{say('publicity.sheet')}</Link>
      <Link href={`/screen/${of.period}`}>{say('publicity.screen')}</Link>
      <Confirm window={of} />
    </div>
  );
}

/** What is said of a board's days, and in which colour. */
function useStateOf(): (window: Window) => { readonly told: string; readonly color: string } {
  const say = useText();
  const { today } = useWho().organisation;
  return ({ status, until, on }) => {
    if (status === 'confirmed')
      return {
        color: 'green',
        told: on === undefined ? say('publicity.confirmed') : say('publicity.confirmed-on', { day: on }),
      };
    const left = Math.round((Date.parse(until) - Date.parse(today)) / DAY_MS);
    if (left < 0) return { color: 'gray', told: say('publicity.window-over') };
    return {
      color: 'blue',
      told: `${say('publicity.published')} · ${say('publicity.left', { days: left })}`,
    };
  };
}

/** Confirms a board whose days are over. */
function Confirm({ window: { period, status, until } }: { readonly window: Window }) {
  const say = useText();
  const who = useWho();
  const isDue = status !== 'confirmed' && until < who.organisation.today;
  if (!isDue || !may(who, 'POST /v1/commands/confirm-board')) return null;
  return (
    <Act label={say('publicity.confirm')} name={say('publicity.confirm-one', { period })}>
      {(close) => <ConfirmForm period={period} onDone={close} />}
    </Act>
  );
}

function ConfirmForm({ period, onDone }: { readonly period: string; readonly onDone: () => void }) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const reason = typed.trim();
  return (
    <ActForm
      command="confirm-board"
      fields={{ period, ...(reason === '' ? {} : { reason }) }}
      go={say('publicity.confirm-one', { period })}
      seenAt={(minPosition) => pointbook.read('/v1/publicity', { query: { limit: 1, minPosition } })}
      onDone={onDone}
    >
      <p>{say('publicity.confirm-does')}</p>
      <Textarea
        label={say('publicity.confirm-why')}
        value={typed}
        maxLength={2_000}
        autosize
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
    </ActForm>
  );
}
