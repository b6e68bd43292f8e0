import { Badge } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText } from '../../language/language.js';
import { points } from '../../parts/columns.js';
import { Moment } from '../../parts/Moment.js';
import { Outcome } from '../../parts/Outcome.js';
import { useRules, type Rule } from '../../parts/rules.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Ground, useToldGround } from '../../parts/Ground.js';
import { InLog } from '../../parts/InLog.js';
import { Principal, useToldPrincipal } from '../../parts/Principal.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
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
  const columns = useColumns(entries);
  return (
    <section className="card stack">
      <QueryResult of={pages}>
        {() => (
          <>
            {pages.hasNextPage ? <p>{say('app.loading')}</p> : <Sum entries={entries} score={score} />}
            <DataTable
              id="entries"
              label={say('score.entries')}
              columns={columns}
              rows={entries}
              isWhole={!pages.hasNextPage}
              keyOf={({ position }) => position}
            />
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

function useColumns(entries: readonly ScoreEntry[]): readonly Column<ScoreEntry>[] {
  const say = useText();
  const toldGround = useToldGround();
  const toldPrincipal = useToldPrincipal();
  const rules = useRules(entries.flatMap(({ editionId }) => editionId ?? []));
  const ruleOf = ({ editionId, itemCode }: ScoreEntry): Rule | undefined =>
    rules.get(`${editionId ?? ''} ${itemCode}`);
  return [
    {
      id: 'when',
      title: say('file.when'),
      kind: 'name',
      value: ({ occurredOn }) => occurredOn,
      cell: (entry) => <When of={entry} />,
    },
    {
      id: 'item',
      title: say('entry.item'),
      kind: 'text',
      value: ({ title, itemCode }) => title ?? itemCode,
      cell: (entry) => <What of={entry} rule={ruleOf(entry)} />,
    },
    points('points', say('entry.points'), (entry) => entry.points),
    {
      id: 'rule',
      title: say('score.rule'),
      kind: 'text',
      value: ({ editionId }) => editionId ?? say('score.no-edition'),
      cell: (entry) => <RuleCell editionId={entry.editionId} rule={ruleOf(entry)} />,
    },
    {
      id: 'ground',
      title: say('file.ground'),
      value: ({ ground }) => (ground === null ? say('score.no-ground') : toldGround(ground)),
      cell: ({ ground }) => (ground === null ? say('score.no-ground') : <Ground by={ground} />),
    },
    {
      id: 'by',
      title: say('file.by'),
      value: ({ recordedBy, recordedByName }) => toldPrincipal(recordedBy, recordedByName),
      cell: (entry) => <By of={entry} />,
    },
  ];
}

interface OfEntry {
  readonly of: ScoreEntry;
}

function When({ of: { occurredOn, lateFor } }: OfEntry) {
  const say = useText();
  return (
    <>
      {occurredOn}{' '}
      {lateFor === null ? null : (
        <Badge color="yellow" variant="light" tt="none">
          {say('file.late', { month: lateFor })}
        </Badge>
      )}
    </>
  );
}

function What({ of: { itemCode, reverses, reason }, rule }: OfEntry & { readonly rule: Rule | undefined }) {
  const say = useText();
  return (
    <>
      <strong>{itemCode}</strong> {rule?.title}{' '}
      {reverses ? (
        <Badge color="gray" variant="light" tt="none">
          {say('entry.reversed')}
        </Badge>
      ) : null}
      <div className="quiet">{reason}</div>
    </>
  );
}

function By({ of: { recordedBy, recordedAt, position } }: OfEntry) {
  const say = useText();
  return (
    <>
      <Principal id={recordedBy} />
      <div className="quiet">
        <Moment at={recordedAt} />
      </div>
      <InLog>
        <div className="quiet">{say('file.place', { position })}</div>
      </InLog>
    </>
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
