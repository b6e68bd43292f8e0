import { Alert, Badge, Table, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../../src/proofs/finding.js';
import { keyIdOf } from '../../../../src/proofs/signing.js';
import type { Verdict } from '../../../../src/proofs/verifier.js';
import { useText } from '../../language/language.js';
import { Digest } from '../../parts/Digest.js';
import type { Verification } from '../../proofs/useVerification.js';
import type { MonthFound } from '../../proofs/verification.js';

/** What the whole log came to. */
export function VerdictShown({
  verification: { events, ms = 0 },
  verdict,
}: {
  readonly verification: Verification;
  readonly verdict: Verdict;
}) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { head, signedUpTo, keys, findings, findingCount } = verdict;
  const isWell = findingCount === 0;
  return (
    <>
      <Alert color={isWell ? 'green' : 'red'} role={isWell ? 'status' : 'alert'}>
        {isWell ? say('verify.well') : say('verify.found', { count: findingCount })}
      </Alert>
      {isWell ? null : <Findings findings={findings} />}
      <section className="card stack">
        <Title order={2} size="h4">
          {say('verify.log')}
        </Title>
        <dl>
          <dt>{say('seals.events')}</dt>
          <dd>{formatNumber(head.size)}</dd>
          <dt>{say('verify.signed')}</dt>
          <dd>{formatNumber(signedUpTo)}</dd>
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

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useText();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('verify.findings')}
      </Title>
      <div className="scrolls" tabIndex={0} role="region" aria-label={say('verify.findings')}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('verify.finding')}</Table.Th>
              <Table.Th>{say('verify.where')}</Table.Th>
              <Table.Th className="number">{say('seals.place')}</Table.Th>
              <Table.Th>{say('verify.detail')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {findings.map(({ code, at, detail }, index) => (
              <Table.Tr key={index}>
                <Table.Td>{say(`finding.${code}`)}</Table.Td>
                <Table.Td>{at === null ? say('verify.whole-log') : `${at.stream} @ ${at.revision}`}</Table.Td>
                <Table.Td className="number">{at?.position}</Table.Td>
                <Table.Td>{detail}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

/** The seals that the events give: made here anew, and the same to the bit as those that were signed. */
export function MonthsFound({ months }: { readonly months: readonly MonthFound[] }) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('verify.months')}
      </Title>
      <div className="scrolls" tabIndex={0} role="region" aria-label={say('verify.months')}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('board.month')}</Table.Th>
              <Table.Th>{say('seals.digest')}</Table.Th>
              <Table.Th>{say('seals.key')}</Table.Th>
              <Table.Th className="number">{say('seals.people')}</Table.Th>
              <Table.Th className="number">{say('seals.entries')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
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
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
