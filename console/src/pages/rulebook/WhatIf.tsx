import { Button, Select, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { Named } from '../../parts/Named.js';
import { Points } from '../../parts/Points.js';
import { Refused } from '../../parts/Refused.js';
import { useRead } from '../../service/reading.js';
import { useMutation } from '@tanstack/react-query';
import type { View } from '../../../../clients/typescript/src/index.js';
import { pointbook } from '../../service/service.js';

const SHOWN_AT_ONCE = 50;
type Answer = View<'/v1/rulebook/editions/{editionId}/what-if'>;

/** A closed month replayed under this edition: asked for, since the service reads the whole log for it. */
export function WhatIf({ editionId }: { readonly editionId: string }) {
  const say = useText();
  const { data: months } = useRead('/v1/months', { query: { limit: 1000 } });
  const closed = (months?.items ?? []).filter(({ status }) => status === 'closed').toReversed();
  const [month, setMonth] = useState<string>();
  // Not kept up to date with the log, as other pages are: it is too much work for each event.
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
  const [shown, more] = useShown(movers);
  return (
    <>
      <h3>{say('what-if.movers')}</h3>
      <div className="scrolls" tabIndex={0} role="region" aria-label={say('what-if.movers')}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('entry.whom')}</Table.Th>
              <Table.Th className="number">{say('board.rank')}</Table.Th>
              <Table.Th className="number">{say('board.score')}</Table.Th>
              <Table.Th className="number">{say('what-if.by')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ employeeId, rank, wouldBeRank, score, wouldBeScore }) => (
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
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {more}
    </>
  );
}

function ChangedEntries({ changed }: { readonly changed: Answer['changed'] }) {
  const say = useText();
  const [shown, more] = useShown(changed);
  return (
    <>
      <h3>{say('what-if.entries')}</h3>
      <div className="scrolls" tabIndex={0} role="region" aria-label={say('what-if.entries')}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('entry.whom')}</Table.Th>
              <Table.Th>{say('entry.item')}</Table.Th>
              <Table.Th className="number">{say('entry.points')}</Table.Th>
              <Table.Th>{say('rulebook.after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ entryId, employeeId, itemCode, direction, points, wouldBePoints, code }) => (
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
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {more}
    </>
  );
}

/** The first of them, and a button for more. */
function useShown<Row>(rows: readonly Row[]) {
  const say = useText();
  const [count, setCount] = useState(SHOWN_AT_ONCE);
  const more =
    rows.length <= count ? null : (
      <div>
        <Button
          variant="default"
          onClick={() => {
            setCount(count + SHOWN_AT_ONCE);
          }}
        >
          {say('app.more')}
        </Button>
      </div>
    );
  return [rows.slice(0, count), more] as const;
}
