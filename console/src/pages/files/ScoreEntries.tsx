import { Alert, Badge, Table } from '@mantine/core';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Ground } from '../../parts/Ground.js';
import { Moment } from '../../parts/Moment.js';
import { Points } from '../../parts/Points.js';
import { Shown } from '../../parts/Trouble.js';
import { usePages } from '../../service/reading.js';
import { useRules, type Rule } from './rules.js';

type Entry = components['schemas']['ScoreEntryView'];
const PAGE = 500;

function useEntries(period: string, employeeId: string, revision: number) {
  const isYear = /^\d{4}$/.test(period);
  const asked = { query: { limit: PAGE }, noted: { revision } };
  const ofYear = usePages('/v1/rankings/years/{year}/employees/{employeeId}/entries', {
    ...asked,
    path: { year: period, employeeId },
    when: isYear,
  });
  const ofMonth = usePages('/v1/rankings/months/{month}/employees/{employeeId}/entries', {
    ...asked,
    path: { month: period, employeeId },
    when: !isYear,
  });
  return isYear ? ofYear : ofMonth;
}

/** All of them, so that their sum can be held against the score. */
export function ScoreEntries({
  period,
  employeeId,
  revision,
  score,
}: {
  readonly period: string;
  readonly employeeId: string;
  readonly revision: number;
  readonly score: number;
}) {
  const say = useText();
  const pages = useEntries(period, employeeId, revision);
  const { hasNextPage, isFetching, error, fetchNextPage } = pages;
  const isDue = hasNextPage && !isFetching && error === null;
  useEffect(() => {
    if (isDue) void fetchNextPage();
  }, [isDue, fetchNextPage]);
  const entries = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const rules = useRules(entries.flatMap(({ editionId }) => editionId ?? []));
  return (
    <section className="card stack">
      <Shown of={pages}>
        {() => (
          <>
            {hasNextPage ? <p>{say('app.loading')}</p> : <Sum entries={entries} score={score} />}
            <div className="scrolls" tabIndex={0} role="region" aria-label={say('score.entries')}>
              <Table striped>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{say('file.when')}</Table.Th>
                    <Table.Th>{say('entry.item')}</Table.Th>
                    <Table.Th className="number">{say('entry.points')}</Table.Th>
                    <Table.Th>{say('score.rule')}</Table.Th>
                    <Table.Th>{say('file.ground')}</Table.Th>
                    <Table.Th>{say('file.by')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {entries.map((entry) => (
                    <EntryRow
                      key={entry.position}
                      entry={entry}
                      rule={rules.get(`${entry.editionId ?? ''} ${entry.itemCode}`)}
                    />
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          </>
        )}
      </Shown>
    </section>
  );
}

function Sum({ entries, score }: { readonly entries: readonly Entry[]; readonly score: number }) {
  const say = useText();
  const sum = entries.reduce((total, { points }) => total + points, 0);
  return (
    <Alert color={sum === score ? 'green' : 'red'} role={sum === score ? 'status' : 'alert'}>
      {say(sum === score ? 'score.sum' : 'score.other-sum', { count: entries.length, sum, score })}
    </Alert>
  );
}

function EntryRow({ entry, rule }: { readonly entry: Entry; readonly rule: Rule | undefined }) {
  const say = useText();
  const { itemCode, occurredOn, points, reverses, reason, ground, recordedAt, recordedBy, position } = entry;
  return (
    <Table.Tr>
      <Table.Td>
        {occurredOn}{' '}
        {entry.lateFor === null ? null : (
          <Badge color="yellow" variant="light" tt="none">
            {say('file.late', { month: entry.lateFor })}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        <strong>{itemCode}</strong> {rule?.title}{' '}
        {reverses ? (
          <Badge color="gray" variant="light" tt="none">
            {say('entry.reversed')}
          </Badge>
        ) : null}
        <div className="quiet">{reason}</div>
      </Table.Td>
      <Table.Td>
        <div className="number">
          <Points points={points} />
        </div>
      </Table.Td>
      <Table.Td>
        <RuleCell editionId={entry.editionId} rule={rule} />
      </Table.Td>
      <Table.Td>{ground === null ? say('score.no-ground') : <Ground by={ground} />}</Table.Td>
      <Table.Td>
        {recordedBy}
        <div className="quiet">
          <Moment at={recordedAt} />
        </div>
        <div className="quiet">{say('file.place', { position })}</div>
      </Table.Td>
    </Table.Tr>
  );
}

/** The edition, and what it says of the item. */
function RuleCell({
  editionId,
  rule,
}: {
  readonly editionId: string | null;
  readonly rule: Rule | undefined;
}) {
  const say = useText();
  const { formatNumber } = useIntl();
  if (editionId === null) return say('score.no-edition');
  if (rule === undefined) return editionId;
  const { from, to } = rule.points;
  const range = from === to ? formatNumber(from) : `${formatNumber(from)} – ${formatNumber(to)}`;
  return (
    <>
      {editionId}
      <div className="quiet">
        {rule.category} · {say('record.allowed', { points: range })}
      </div>
      {rule.regulation === null ? null : <div className="quiet">{rule.regulation}</div>}
    </>
  );
}
