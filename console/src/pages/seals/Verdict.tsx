import { Badge, Table, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import { outcomeOf, type Coverage } from '../../../../src/proofs/coverage.js';
import type { Declared } from '../../../../src/proofs/declared.js';
import type { Finding } from '../../../../src/proofs/finding.js';
import { keyIdOf } from '../../../../src/proofs/signing.js';
import type { Verdict } from '../../../../src/proofs/verifier.js';
import { useText } from '../../language/language.js';
import { Digest } from '../../parts/Digest.js';
import { Moment } from '../../parts/Moment.js';
import { Listing, number } from '../../parts/Listing.js';
import { Outcome } from '../../parts/Outcome.js';
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
      <FindingRows label={say('verify.findings')} findings={causes} />
      {more === 0 ? null : (
        <details>
          <summary>{say('verify.follows', { count: more })}</summary>
          {findings.length < count ? <p>{say('verify.first-alone', { count: findings.length })}</p> : null}
          <FindingRows label={say('verify.consequences')} findings={consequences} />
        </details>
      )}
    </section>
  );
}

/** Events that were set aside, statements that are void, and other logs: not a finding, but named each time. */
function Named({
  kind,
  events,
}: {
  readonly kind: 'set-aside' | 'voided' | 'other-logs';
  readonly events: readonly Declared[];
}) {
  const say = useText();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say(`verify.${kind}`)}
      </Title>
      <p>{say(`verify.${kind}-means`)}</p>
      <Listing
        label={say(`verify.${kind}`)}
        head={[
          say('verify.where'),
          number(say('seals.place')),
          say(`verify.${kind}-at`),
          say('verify.set-aside-by'),
        ]}
      >
        {events.map(({ position, stream, revision, type, recordedAt, by, reason }) => (
          <Table.Tr key={position}>
            <Table.Th scope="row">{`${type} · ${stream} @ ${revision}`}</Table.Th>
            <Table.Td className="number">{position}</Table.Td>
            <Table.Td>{recordedAt}</Table.Td>
            <Table.Td className="text">{`${by}: ${reason}`}</Table.Td>
          </Table.Tr>
        ))}
      </Listing>
    </section>
  );
}

function FindingRows({ label, findings }: { readonly label: string; readonly findings: readonly Finding[] }) {
  const say = useText();
  return (
    <Listing
      label={label}
      head={[say('verify.finding'), say('verify.where'), number(say('seals.place')), say('verify.detail')]}
    >
      {findings.map(({ code, at, detail }, index) => (
        <Table.Tr key={index}>
          <Table.Td className="text">
            <strong>{say(`finding.${code}`)}</strong>
            <div>{say(`told.${code}`)}</div>
          </Table.Td>
          <Table.Td>{at === null ? say('verify.whole-log') : `${at.stream} @ ${at.revision}`}</Table.Td>
          <Table.Td className="number">{at?.position}</Table.Td>
          <Table.Td className="text quiet" lang="en">
            {detail}
          </Table.Td>
        </Table.Tr>
      ))}
    </Listing>
  );
}

/** The seals derived from the events here: identical to the bit with those that were signed. */
export function MonthsFound({ months }: { readonly months: readonly MonthFound[] }) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('verify.months')}
      </Title>
      <Listing
        label={say('verify.months')}
        head={[
          say('board.month'),
          say('seals.digest'),
          say('seals.key'),
          number(say('seals.people')),
          number(say('seals.entries')),
        ]}
      >
        {months.map(({ month, digest, keyId, people, entries }) => (
          <Table.Tr key={month}>
            <Table.Th scope="row">{month}</Table.Th>
            <Table.Td>
              {digest === null ? (
                <Badge color="yellow" variant="light" tt="none">
                  {say('verify.unsealed')}
                </Badge>
              ) : (
                <Digest text={digest} />
              )}
            </Table.Td>
            <Table.Td>{keyId === null ? null : <Digest text={keyId} />}</Table.Td>
            <Table.Td className="number">{formatNumber(people)}</Table.Td>
            <Table.Td className="number">{formatNumber(entries)}</Table.Td>
          </Table.Tr>
        ))}
      </Listing>
    </section>
  );
}
