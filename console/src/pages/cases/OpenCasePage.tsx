import { Button, Select, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { mayFor, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/hearing.js';
import { dataOf, EventRow, type Event } from '../../parts/EventRow.js';
import { Listing, number } from '../../parts/Listing.js';
import { Outcome } from '../../parts/Outcome.js';
import { Refused } from '../../parts/Refused.js';
import { useNext } from '../../parts/useNext.js';
import { useSending } from '../../parts/useSending.js';
import { usePages, useRead } from '../../service/reading.js';
import { seenAt, type About, type Kind } from './case.js';
import { EvidenceFields, isEvidenceReady, NO_EVIDENCE, sentEvidence } from './EvidenceFields.js';
import { ProblemAbout } from './ProblemAbout.js';
import './cases.css';

const WISHES = ['reverse', 'other-points', 'explain'] as const;
type Wish = (typeof WISHES)[number] | 'include' | '';

/** Opens a case about what the address names. */
export default function OpenCasePage() {
  return (
    <WithTexts texts={texts}>
      <Open />
    </WithTexts>
  );
}

function Open() {
  const say = useText();
  const { employeeId: own } = useWho();
  const [address] = useSearchParams();
  const [employeeId, entryId, period, claimId, runId] = ['employee', 'entry', 'period', 'claim', 'run'].map(
    (name) => address.get(name),
  );
  const fixed = fixedAbout({ employeeId, entryId, period, claimId, runId });
  const kind: Kind = fixed === undefined ? 'problem' : employeeId === own ? 'appeal' : 'objection';
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say(`case.new-${kind}`)}
      </Title>
      {employeeId != null && entryId != null ? <TheEntry employeeId={employeeId} entryId={entryId} /> : null}
      {employeeId != null && period != null ? <TheBoard employeeId={employeeId} period={period} /> : null}
      <Form key={address.toString()} kind={kind} fixed={fixed} isBoard={period != null} />
    </div>
  );
}

type Named = Readonly<
  Record<'employeeId' | 'entryId' | 'period' | 'claimId' | 'runId', string | null | undefined>
>;

/** What the address names; undefined where it is a problem, which is chosen here. */
function fixedAbout({ employeeId, entryId, period, claimId, runId }: Named): About | undefined {
  if (employeeId == null) return undefined;
  if (entryId != null) return { entry: { employeeId, entryId } };
  if (claimId != null) return { claim: { claimId } };
  if (runId != null) return { run: { employeeId, runId } };
  return period == null ? undefined : { board: { employeeId, period } };
}

/** Whether it is chosen what the case is about. */
const isWhole = (about: About | undefined): boolean =>
  about !== undefined && about.item !== '' && about.office !== '';

function Form({
  kind,
  fixed,
  isBoard,
}: {
  readonly kind: Kind;
  /** What it is about; undefined where it is chosen here. */
  readonly fixed: About | undefined;
  readonly isBoard: boolean;
}) {
  const say = useText();
  const [, go] = useLocation();
  const [caseId] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState<About>({ practice: true });
  const [statement, setStatement] = useState('');
  const [wish, setWish] = useState<Wish>('');
  const [evidence, setEvidence] = useState(NO_EVIDENCE);
  const sending = useSending('open-case', { seenAt });
  const about = fixed ?? chosen;
  const isReady = isWhole(about) && statement.trim() !== '' && isEvidenceReady(evidence);
  const wishes = isBoard ? [...WISHES.slice(1), 'include' as const] : WISHES;
  const send = (): void => {
    if (sending.isPending || !isReady) return;
    sending.mutate(
      {
        kind,
        about: about as never,
        statement: statement.trim(),
        ...(wish === '' ? {} : { wish }),
        ...(kind === 'problem' ? { caseId } : {}),
        ...sentEvidence(evidence),
      },
      {
        onSuccess: (answer) => {
          go(`/cases/${(answer as { caseId?: string }).caseId ?? caseId}`);
        },
      },
    );
  };
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="quiet">{say(`case.new-how-${kind}`)}</p>
      {fixed === undefined ? <ProblemAbout value={chosen} onChange={setChosen} /> : null}
      <Textarea
        label={say('case.statement')}
        value={statement}
        maxLength={2_000}
        minRows={3}
        required
        autosize
        onChange={({ currentTarget }) => {
          setStatement(currentTarget.value);
        }}
      />
      {kind === 'problem' ? null : (
        <Select
          label={say('case.wish')}
          value={wish === '' ? null : wish}
          clearable
          data={wishes.map((value) => ({ value, label: say(`case.wish-${value}`) }))}
          onChange={(value) => {
            setWish(value ?? '');
          }}
        />
      )}
      <EvidenceFields label={say('case.evidence')} value={evidence} onChange={setEvidence} />
      <Refused error={sending.error} />
      <div>
        <Button type="submit" disabled={!isReady} loading={sending.isPending}>
          {say(`case.send-${kind}`)}
        </Button>
      </div>
    </form>
  );
}

interface OfEmployee {
  readonly employeeId: string;
}

/** The entry that the case will be about, where the user may read it, and the last day. */
function TheEntry({ employeeId, entryId }: OfEmployee & { readonly entryId: string }) {
  const say = useText();
  const who = useWho();
  const isOwn = employeeId === who.employeeId;
  const { data: days } = useRead('/v1/employees/{employeeId}/appeal-days', {
    path: { employeeId },
    query: { limit: 1000 },
    when: isOwn || mayFor(who, 'GET /v1/employees/:employeeId/appeal-days', '', employeeId),
  });
  const day = days?.items.find((one) => one.entryId === entryId);
  return (
    <section className="card stack" aria-label={say('case.what')}>
      {isOwn ? <OwnEntry employeeId={employeeId} entryId={entryId} /> : <p>{say('case.about-entry')}</p>}
      {days === undefined ? null : day === undefined ? (
        <Outcome>{say('problem.case.too-late', { why: 'never', detail: '' })}</Outcome>
      ) : (
        <p>{day.until === null ? say('case.no-end') : say('case.last-day', { day: day.until })}</p>
      )}
    </section>
  );
}

const PAGE = 200;

function OwnEntry({ employeeId, entryId }: OfEmployee & { readonly entryId: string }) {
  const say = useText();
  const { data: employee } = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  const pages = usePages('/v1/employees/{employeeId}/history', {
    path: { employeeId },
    query: { limit: PAGE },
    noted: { revision: employee?.revision ?? 0 },
    when: employee !== undefined,
  });
  const entry = pages.data?.pages
    .flatMap(({ items }) => items)
    .find((event: Event) => (dataOf(event) as { entryId?: string }).entryId === entryId);
  useNext(pages, entry === undefined);
  if (entry === undefined) return <p>{say('case.about-entry')}</p>;
  return (
    <Listing
      label={say('case.what')}
      head={[
        say('file.when'),
        say('file.what'),
        number(say('entry.points')),
        say('file.counts-in'),
        number(say('file.balance')),
        say('file.by'),
      ]}
    >
      <EventRow event={entry} />
    </Listing>
  );
}

/** The board that the case will be about, and the last day. */
function TheBoard({ employeeId, period }: OfEmployee & { readonly period: string }) {
  const say = useText();
  const { data } = useRead('/v1/publicity', { query: { limit: 1000 } });
  const board = data?.items.find((one) => one.period === period);
  return (
    <section className="card stack" aria-label={say('case.what')}>
      <p>
        {say('case.about-board', { period })} <span className="quiet">{employeeId}</span>
      </p>
      {board === undefined ? null : <p>{say('case.last-day', { day: board.until })}</p>}
    </section>
  );
}
