import { Badge, Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText } from '../../language/language.js';
import { Ground } from '../../parts/Ground.js';
import { Listing, number } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { Outcome } from '../../parts/Outcome.js';
import { Points } from '../../parts/Points.js';
import { useRules, type Rule } from '../../parts/rules.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { InLog } from '../../parts/InLog.js';
import { Principal } from '../../parts/Principal.js';
import { useScoreEntries, type ScoreEntry } from '../../parts/useScoreEntries.js';

/** All entries of a score, so that their sum can be compared with it. */
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
  const pages = useScoreEntries(period, employeeId, revision);
  const entries = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const rules = useRules(entries.flatMap(({ editionId }) => editionId ?? []));
  return (
    <section className="card stack">
      <QueryResult of={pages}>
        {() => (
          <>
            {pages.hasNextPage ? <p>{say('app.loading')}</p> : <Sum entries={entries} score={score} />}
            <Listing
              label={say('score.entries')}
              head={[
                say('file.when'),
                say('entry.item'),
                number(say('entry.points')),
                say('score.rule'),
                say('file.ground'),
                say('file.by'),
              ]}
            >
              {entries.map((entry) => (
                <EntryRow
                  key={entry.position}
                  entry={entry}
                  rule={rules.get(`${entry.editionId ?? ''} ${entry.itemCode}`)}
                />
              ))}
            </Listing>
          </>
        )}
      </QueryResult>
    </section>
  );
}

function Sum({ entries, score }: { readonly entries: readonly ScoreEntry[]; readonly score: number }) {
  const say = useText();
  const sum = entries.reduce((total, { points }) => total + points, 0);
  return (
    <Outcome isWell={sum === score}>
      {say(sum === score ? 'score.sum' : 'score.other-sum', { count: entries.length, sum, score })}
    </Outcome>
  );
}

function EntryRow({ entry, rule }: { readonly entry: ScoreEntry; readonly rule: Rule | undefined }) {
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
      <Table.Td className="text">
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
      <Table.Td className="text">
        <RuleCell editionId={entry.editionId} rule={rule} />
      </Table.Td>
      <Table.Td>{ground === null ? say('score.no-ground') : <Ground by={ground} />}</Table.Td>
      <Table.Td>
        <Principal id={recordedBy} />
        <div className="quiet">
          <Moment at={recordedAt} />
        </div>
        <InLog>
          <div className="quiet">{say('file.place', { position })}</div>
        </InLog>
      </Table.Td>
    </Table.Tr>
  );
}

/** The edition, and its text for the item. */
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
