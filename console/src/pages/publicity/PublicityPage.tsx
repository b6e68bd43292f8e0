import { Badge, Button, Table, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/publicity.js';
import { Act, ActForm } from '../../parts/Act.js';
import { addressFor } from '../../parts/Disagree.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing } from '../../parts/Listing.js';
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
  return (
    <Listing
      label={say('page.publicity')}
      head={[
        say('publicity.board'),
        say('publicity.from'),
        say('publicity.until'),
        say('entry.state'),
        say('publicity.cases'),
        say('publicity.ways'),
      ]}
    >
      {windows.map((window) => (
        <Row key={window.period} window={window} />
      ))}
    </Listing>
  );
}

function Row({ window }: { readonly window: Window }) {
  const say = useText();
  const { period, from, until, cases, remedied } = window;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link href={`/boards/${period}`}>{period}</Link>
      </Table.Th>
      <Table.Td>{from}</Table.Td>
      <Table.Td>{until}</Table.Td>
      <Table.Td>
        <State window={window} />
      </Table.Td>
      <Table.Td>
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
      </Table.Td>
      <Table.Td>
        <div className="row">
          <Link href={`/wall/${period}`}>{say('publicity.sheet')}</Link>
          <Link href={`/screen/${period}`}>{say('publicity.screen')}</Link>
          <Confirm window={window} />
        </div>
      </Table.Td>
    </Table.Tr>
  );
}

function State({ window: { status, until, on } }: { readonly window: Window }) {
  const say = useText();
  const { today } = useWho().organisation;
  const left = Math.round((Date.parse(until) - Date.parse(today)) / DAY_MS);
  if (status === 'confirmed')
    return (
      <Badge variant="light" tt="none" color="green">
        {on === undefined ? say('publicity.confirmed') : say('publicity.confirmed-on', { day: on })}
      </Badge>
    );
  return (
    <Badge variant="light" tt="none" color={left < 0 ? 'gray' : 'blue'}>
      {left < 0
        ? say('publicity.window-over')
        : `${say('publicity.published')} · ${say('publicity.left', { days: left })}`}
    </Badge>
  );
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
