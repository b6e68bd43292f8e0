import { Button, Select, Title } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { points } from '../../parts/columns.js';
import { Refused } from '../../parts/Refused.js';
import { signed } from '../../parts/Points.js';
import { whom } from '../../parts/Named.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';
import { useMutation } from '@tanstack/react-query';
import type { View } from '../../../../clients/typescript/src/index.js';
import { pointbook } from '../../service/service.js';

const SHOWN_AT_ONCE = 50;
type Answer = View<'/v1/rulebook/editions/{editionId}/what-if'>;

/** Replays a closed month under this edition; only on request, since the service reads the whole log for it. */
export function WhatIf({ editionId }: { readonly editionId: string }) {
  const say = useText();
  const { data: months } = useRead('/v1/months', { query: { limit: 1000 } });
  const closed = (months?.items ?? []).filter(({ status }) => status === 'closed').toReversed();
  const [month, setMonth] = useState<string>();
  // Not kept up to date with the log, unlike other pages: that would be too much work for each event.
  const answer = useMutation({
    mutationFn: (asked: string) =>
      pointbook.read('/v1/rulebook/editions/{editionId}/what-if', {
        path: { editionId },
        query: { month: asked },
      }),
  });
  if (closed.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="what-if">
      <Title order={2} size="h4" id="what-if">
        {say('what-if.title')}
      </Title>
      <p className="quiet">{say('what-if.how')}</p>
      <div className="row">
        <Select
          label={say('what-if.month')}
          value={month ?? null}
          data={closed.map((one) => one.month)}
          onChange={(chosen) => {
            setMonth(chosen ?? undefined);
          }}
        />
        <Button
          disabled={month === undefined}
          loading={answer.isPending}
          onClick={() => {
            if (month !== undefined) answer.mutate(month);
          }}
        >
          {say('what-if.go')}
        </Button>
      </div>
      <Refused error={answer.error} />
      {answer.data === undefined ? null : <Told answer={answer.data} />}
    </section>
  );
}

function Told({ answer }: { readonly answer: Answer }) {
  const say = useText();
  const { entries, changedCount, changed, moverCount, movers } = answer;
  return (
    <>
      <p role="status">{say('what-if.told', { entries, changed: changedCount, movers: moverCount })}</p>
      {movers.length === 0 ? null : <Movers movers={movers} isWhole={movers.length === moverCount} />}
      {changed.length === 0 ? null : (
        <ChangedEntries changed={changed} isWhole={changed.length === changedCount} />
      )}
    </>
  );
}

function Movers({ movers, isWhole }: { readonly movers: Answer['movers']; readonly isWhole: boolean }) {
  const say = useText();
  const title = say('what-if.movers');
  const columns = useMoverColumns();
  return (
    <>
      <h3>{title}</h3>
      <DataTable
        id="movers"
        label={title}
        columns={columns}
        rows={movers}
        isWhole={isWhole}
        atOnce={SHOWN_AT_ONCE}
        keyOf={({ employeeId }) => employeeId}
      />
    </>
  );
}

function useMoverColumns(): readonly Column<Answer['movers'][number]>[] {
  const say = useText();
  return [
    whom(say('entry.whom')),
    {
      id: 'rank',
      title: say('board.rank'),
      kind: 'number',
      value: ({ wouldBeRank }) => wouldBeRank,
      cell: ({ rank, wouldBeRank }) => `${rank} → ${wouldBeRank}`,
    },
    {
      id: 'score',
      title: say('board.score'),
      kind: 'number',
      value: ({ wouldBeScore }) => wouldBeScore,
      cell: ({ score, wouldBeScore }) => `${score} → ${wouldBeScore}`,
    },
    points('by', say('what-if.by'), ({ score, wouldBeScore }) => wouldBeScore - score),
  ];
}

function ChangedEntries({
  changed,
  isWhole,
}: {
  readonly changed: Answer['changed'];
  readonly isWhole: boolean;
}) {
  const say = useText();
  const title = say('what-if.entries');
  const columns = useEntryColumns();
  return (
    <>
      <h3>{title}</h3>
      <DataTable
        id="entries"
        label={title}
        columns={columns}
        rows={changed}
        isWhole={isWhole}
        atOnce={SHOWN_AT_ONCE}
        keyOf={({ entryId }) => entryId}
      />
    </>
  );
}

function useEntryColumns(): readonly Column<Answer['changed'][number]>[] {
  const say = useText();
  return [
    whom(say('entry.whom')),
    {
      id: 'item',
      title: say('entry.item'),
      value: ({ title, itemCode }) => title ?? itemCode,
      cell: ({ itemCode }) => itemCode,
    },
    points('points', say('entry.points'), signed),
    {
      id: 'after',
      title: say('rulebook.after'),
      value: ({ wouldBePoints, code }) => wouldBePoints ?? say('what-if.refused', { code: code ?? '' }),
      cell: ({ wouldBePoints, code }) => wouldBePoints ?? say('what-if.refused', { code: code ?? '' }),
    },
  ];
}
