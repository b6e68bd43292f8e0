import { Badge, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import { outcomeOf, type Coverage } from '../../../../src/proofs/coverage.js';
import type { Declared } from '../../../../src/proofs/declared.js';
import type { Finding } from '../../../../src/proofs/finding.js';
import { keyIdOf } from '../../../../src/proofs/signing.js';
import type { Verdict } from '../../../../src/proofs/verifier.js';
import { useText } from '../../language/language.js';
import { numbers } from '../../parts/columns.js';
import { Digest } from '../../parts/Digest.js';
import { Moment } from '../../parts/Moment.js';
import { Outcome } from '../../parts/Outcome.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import type { Verification } from '../../proofs/useVerification.js';
import type { MonthFound } from '../../proofs/verification.js';
import { sorted } from './findings.js';

/** The result for the whole log. */
export function VerdictShown({
  verification: { events, ms = 0 },
  verdict,
}: {
  readonly verification: Verification;
  readonly verdict: Verdict;
}) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { head, coverage, keys, findings, findingCount, setAside, voided, otherLogs } = verdict;
  const outcome = outcomeOf(verdict);
  return (
    <>
      <Outcome isWell={outcome === 'well'}>
        {outcome === 'well' ? say('verify.well') : null}
        {outcome === 'not-covered' ? say('verify.not-covered') : null}
        {outcome === 'found' ? say('verify.found', { count: findingCount }) : null}
      </Outcome>
      {findingCount === 0 ? null : <Findings findings={findings} count={findingCount} />}
      {setAside.length === 0 ? null : <Named kind="set-aside" events={setAside} />}
      {voided.length === 0 ? null : <Named kind="voided" events={voided} />}
      {otherLogs.length === 0 ? null : <Named kind="other-logs" events={otherLogs} />}
      <section className="card stack">
        <Title order={2} size="h4">
          {say('verify.log')}
        </Title>
        <dl>
          <dt>{say('seals.events')}</dt>
          <dd>{formatNumber(head.size)}</dd>
          <dt>{say('verify.signed')}</dt>
          <dd>
            <Covered {...coverage} />
          </dd>
          <dt>{say('seals.place')}</dt>
          <dd>{head.position}</dd>
          <dt>{say('seals.root')}</dt>
          <dd>
            <Digest text={head.root} />
          </dd>
          <dt>{say('seals.keys')}</dt>
          <dd>
            {keys.length === 0 ? say('seals.no-keys') : null}
            {keys.map((key) => (
              <div key={key}>
                <Digest text={`${keyIdOf(key)} (${key})`} />
              </div>
            ))}
          </dd>
          <dt>{say('verify.took')}</dt>
          <dd>
            {say('verify.speed', {
              seconds: Math.round(ms / 100) / 10,
              rate: Math.round((1000 * events) / Math.max(1, ms)),
            })}
          </dd>
        </dl>
      </section>
    </>
  );
}

/** The part that is signed, by which key and when, and what lies beyond it. */
function Covered({ signed, beyond, overdue }: Coverage) {
  const say = useText();
  return (
    <>
      {signed === null ? say('verify.nothing-signed') : null}
      {signed === null ? null : (
        <div>
          {say('verify.signed-up-to', { size: signed.size, position: signed.position, key: signed.keyId })}{' '}
          <Moment at={signed.at} />
        </div>
      )}
      {signed === null || beyond === 0 ? null : <div>{say('verify.beyond', { count: beyond })}</div>}
      {overdue.length === 0 ? null : <div>{say('verify.overdue', { months: overdue.join(', ') })}</div>}
    </>
  );
}

function Findings({ findings, count }: { readonly findings: readonly Finding[]; readonly count: number }) {
  const say = useText();
  const { causes, consequences } = sorted(findings);
  const more = count - causes.length;
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('verify.findings')}
      </Title>
      <FindingRows id="findings" label={say('verify.findings')} findings={causes} />
      {more === 0 ? null : (
        <details>
          <summary>{say('verify.follows', { count: more })}</summary>
          {findings.length < count ? <p>{say('verify.first-alone', { count: findings.length })}</p> : null}
          <FindingRows id="consequences" label={say('verify.consequences')} findings={consequences} />
        </details>
      )}
    </section>
  );
}

type Kind = 'set-aside' | 'voided' | 'other-logs';

/** Events that were set aside, statements that are void, and other logs: not a finding, but named each time. */
function Named({ kind, events }: { readonly kind: Kind; readonly events: readonly Declared[] }) {
  const say = useText();
  const columns = useNamedColumns(kind);
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say(`verify.${kind}`)}
      </Title>
      <p>{say(`verify.${kind}-means`)}</p>
      <DataTable
        id={kind}
        label={say(`verify.${kind}`)}
        columns={columns}
        rows={events}
        keyOf={({ position }) => position}
      />
    </section>
  );
}

function useNamedColumns(kind: Kind): readonly Column<Declared>[] {
  const say = useText();
  return [
    {
      ...plain(
        'where',
        say('verify.where'),
        ({ type, stream, revision }) => `${type} · ${stream} @ ${revision}`,
      ),
      kind: 'name',
    },
    { ...plain('place', say('seals.place'), ({ position }) => position), kind: 'number' },
    plain('at', say(`verify.${kind}-at`), ({ recordedAt }) => recordedAt),
    { ...plain('by', say('verify.set-aside-by'), ({ by, reason }) => `${by}: ${reason}`), kind: 'text' },
  ];
}

interface Found extends Finding {
  /** Which of them it is: no two need differ in anything else. */
  readonly index: number;
}

function FindingRows({
  id,
  label,
  findings,
}: {
  readonly id: string;
  readonly label: string;
  readonly findings: readonly Finding[];
}) {
  const columns = useFindingColumns();
  return (
    <DataTable
      id={id}
      label={label}
      columns={columns}
      rows={findings.map((finding, index): Found => ({ ...finding, index }))}
      keyOf={({ index }) => index}
    />
  );
}

function useFindingColumns(): readonly Column<Found>[] {
  const say = useText();
  return [
    {
      id: 'finding',
      title: say('verify.finding'),
      kind: 'text',
      value: ({ code }) => say(`finding.${code}`),
      cell: ({ code }) => (
        <>
          <strong>{say(`finding.${code}`)}</strong>
          <div>{say(`told.${code}`)}</div>
        </>
      ),
    },
    plain('where', say('verify.where'), ({ at }) =>
      at === null ? say('verify.whole-log') : `${at.stream} @ ${at.revision}`,
    ),
    { ...plain('place', say('seals.place'), ({ at }) => at?.position), kind: 'number' },
    {
      id: 'detail',
      title: say('verify.detail'),
      kind: 'text',
      value: ({ detail }) => detail,
      cell: ({ detail }) => (
        <span className="quiet" lang="en">
          {detail}
        </span>
      ),
    },
  ];
}

/** The seals derived from the events here: identical to the bit with those that were signed. */
export function MonthsFound({ months }: { readonly months: readonly MonthFound[] }) {
  const say = useText();
  const columns = useMonthColumns();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('verify.months')}
      </Title>
      <DataTable
        id="months"
        label={say('verify.months')}
        columns={columns}
        rows={months}
        keyOf={({ month }) => month}
      />
    </section>
  );
}

function useMonthColumns(): readonly Column<MonthFound>[] {
  const say = useText();
  return [
    { ...plain('month', say('board.month'), ({ month }) => month), kind: 'name' },
    {
      id: 'digest',
      title: say('seals.digest'),
      value: ({ digest }) => digest ?? say('verify.unsealed'),
      cell: ({ digest }) =>
        digest === null ? (
          <Badge color="yellow" variant="light" tt="none">
            {say('verify.unsealed')}
          </Badge>
        ) : (
          <Digest text={digest} />
        ),
    },
    {
      id: 'key',
      title: say('seals.key'),
      value: ({ keyId }) => keyId,
      cell: ({ keyId }) => (keyId === null ? null : <Digest text={keyId} />),
    },
    numbers('people', say('seals.people'), ({ people }) => people),
    numbers('entries', say('seals.entries'), ({ entries }) => entries),
  ];
}
