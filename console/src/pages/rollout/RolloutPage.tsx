import { Badge, Table, Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Listing } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Principal } from '../../parts/Principal.js';
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
              {steps.length === 0 ? <p>{say('rollout.none')}</p> : <Steps steps={steps} />}
              <More of={pages} />
              {may(who, 'POST /v1/commands/plan-rollout') ? <StepForm isFirst={steps.length === 0} /> : null}
            </>
          );
        }}
      </QueryResult>
    </div>
  );
}

function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const say = useText();
  const nameOf = useOfficeName();
  return (
    <Listing
      className="card"
      label={say('page.rollout')}
      head={[
        say('board.office'),
        say('rulebook.category'),
        say('entry.state'),
        say('rollout.from'),
        say('rollout.until'),
        say('rollout.by'),
      ]}
    >
      {steps.map(({ officeId, category, state, from, until, plannedBy }) => (
        <Table.Tr key={`${officeId ?? ''}|${category ?? ''}|${from}`}>
          <Table.Td>{officeId === null ? say('rollout.every-office') : nameOf(officeId)}</Table.Td>
          <Table.Td>{category ?? say('rollout.every-category')}</Table.Td>
          <Table.Td>
            <Badge variant="light" tt="none" color={COLORS[state]}>
              {say(`rollout.${state}`)}
            </Badge>
          </Table.Td>
          <Table.Td>{from}</Table.Td>
          <Table.Td>{until ?? say('rulebook.no-end')}</Table.Td>
          <Table.Td>
            <Principal id={plannedBy} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Listing>
  );
}
