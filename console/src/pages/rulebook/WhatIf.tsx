import { Button, Select, Table, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '../../language/language.js';
import { Listing, number, type Headings } from '../../parts/Listing.js';
import { Named } from '../../parts/Named.js';
import { Points } from '../../parts/Points.js';
import { Refused } from '../../parts/Refused.js';
import { useShown } from '../../parts/useShown.js';
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
      {movers.length === 0 ? null : <Movers movers={movers} />}
      {changed.length === 0 ? null : <ChangedEntries changed={changed} />}
    </>
  );
}

function Movers({ movers }: { readonly movers: Answer['movers'] }) {
  const say = useText();
  return (
    <Listed
      title={say('what-if.movers')}
      rows={movers}
      head={[
        say('entry.whom'),
        number(say('board.rank')),
        number(say('board.score')),
        number(say('what-if.by')),
      ]}
      row={({ employeeId, rank, wouldBeRank, score, wouldBeScore }) => (
        <Table.Tr key={employeeId}>
          <Table.Td>
            <Named employeeId={employeeId} />
          </Table.Td>
          <Table.Td className="number">
            {rank} → {wouldBeRank}
          </Table.Td>
          <Table.Td className="number">
            {score} → {wouldBeScore}
          </Table.Td>
          <Table.Td className="number">
            <Points points={wouldBeScore - score} />
          </Table.Td>
        </Table.Tr>
      )}
    />
  );
}

function ChangedEntries({ changed }: { readonly changed: Answer['changed'] }) {
  const say = useText();
  return (
    <Listed
      title={say('what-if.entries')}
      rows={changed}
      head={[say('entry.whom'), say('entry.item'), number(say('entry.points')), say('rulebook.after')]}
      row={({ entryId, employeeId, itemCode, direction, points, wouldBePoints, code }) => (
        <Table.Tr key={entryId}>
          <Table.Td>
            <Named employeeId={employeeId} />
          </Table.Td>
          <Table.Td>{itemCode}</Table.Td>
          <Table.Td className="number">
            <Points points={direction === 'award' ? points : -points} />
          </Table.Td>
          <Table.Td>{wouldBePoints ?? say('what-if.refused', { code: code ?? '' })}</Table.Td>
        </Table.Tr>
      )}
    />
  );
}

/** A table with its own heading; only the first rows at first. */
function Listed<Row>({
  title,
  rows,
  head,
  row,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly head: Headings;
  readonly row: (row: Row) => ReactNode;
}) {
  const [shown, more] = useShown(rows, SHOWN_AT_ONCE);
  return (
    <>
      <h3>{title}</h3>
      <Listing label={title} head={head}>
        {shown.map(row)}
      </Listing>
      {more}
    </>
  );
}
