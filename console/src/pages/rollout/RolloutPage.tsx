import { Badge, Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Principal, useToldPrincipal } from '../../parts/Principal.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';
import type { components } from '../../../../clients/typescript/src/index.js';
import { StepForm } from './StepForm.js';

const PAGE = 100;
const COLORS = { live: 'green', trial: 'yellow', off: 'gray' } as const;
type Step = components['schemas']['RolloutStepView'];

/** Which offices and categories are live, in trial or off, and from when; with a form for those who plan it. */
export default function RolloutPage() {
  const say = useText();
  const who = useWho();
  const pages = usePages('/v1/rollout', { query: { limit: PAGE } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.rollout')}
      </Title>
      <p className="quiet">{say('rollout.how')}</p>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const steps = read.flatMap(({ items }) => items);
          return (
            <>
              {steps.length === 0 ? (
                <p>{say('rollout.none')}</p>
              ) : (
                <Steps steps={steps} isWhole={!pages.hasNextPage} />
              )}
              <More of={pages} />
              {may(who, 'POST /v1/commands/plan-rollout') ? <StepForm isFirst={steps.length === 0} /> : null}
            </>
          );
        }}
      </QueryResult>
    </div>
  );
}

function Steps({ steps, isWhole }: { readonly steps: readonly Step[]; readonly isWhole: boolean }) {
  const say = useText();
  const columns = useColumns();
  return (
    <section className="card">
      <DataTable
        id="steps"
        label={say('page.rollout')}
        columns={columns}
        rows={steps}
        isWhole={isWhole}
        keyOf={({ officeId, category, from }) => `${officeId ?? ''}|${category ?? ''}|${from}`}
      />
    </section>
  );
}

function useColumns(): readonly Column<Step>[] {
  const say = useText();
  const nameOf = useOfficeName();
  const told = useToldPrincipal();
  const office = ({ officeId }: Step): string =>
    officeId === null ? say('rollout.every-office') : nameOf(officeId);
  return [
    { ...plain('office', say('board.office'), office), kind: 'name' },
    plain('category', say('rulebook.category'), ({ category }) => category ?? say('rollout.every-category')),
    {
      id: 'state',
      title: say('entry.state'),
      value: ({ state }) => say(`rollout.${state}`),
      cell: ({ state }) => (
        <Badge variant="light" tt="none" color={COLORS[state]}>
          {say(`rollout.${state}`)}
        </Badge>
      ),
    },
    plain('from', say('rollout.from'), ({ from }) => from),
    plain('until', say('rollout.until'), ({ until }) => until ?? say('rulebook.no-end')),
    {
      id: 'by',
      title: say('rollout.by'),
      value: ({ plannedBy, plannedByName }) => told(plannedBy, plannedByName),
      cell: ({ plannedBy }) => <Principal id={plannedBy} />,
    },
  ];
}
