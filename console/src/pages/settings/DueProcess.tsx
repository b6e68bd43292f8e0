import { Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts, type Say } from '../../language/language.js';
import * as texts from '../../language/due-process.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';
import { PolicyForm } from './PolicyForm.js';
import type { Policy, YearOfDays } from './policy.js';
import { WorkingDaysForm } from './WorkingDaysForm.js';

/** The rules for publicity and cases, and the working days, with what is set already. */
export function DueProcess() {
  return (
    <WithTexts texts={texts}>
      <Sections />
    </WithTexts>
  );
}

function Sections() {
  const rules = useRead('/v1/due-process');
  return (
    <QueryResult of={rules}>
      {({ policies, workingDays }) => (
        <>
          <Policies policies={policies as unknown as readonly Policy[]} />
          <WorkingDays years={workingDays as unknown as readonly YearOfDays[]} />
        </>
      )}
    </QueryResult>
  );
}

function Policies({ policies }: { readonly policies: readonly Policy[] }) {
  const say = useText();
  const columns = usePolicyColumns();
  const who = useWho();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('due-process.title')}
      </Title>
      {policies.length === 0 ? (
        <p>{say('due-process.none')}</p>
      ) : (
        <DataTable
          id="policies"
          label={say('due-process.title')}
          columns={columns}
          rows={policies.toReversed()}
          keyOf={({ inForceFrom }) => inForceFrom}
        />
      )}
      {may(who, 'POST /v1/commands/set-due-process') ? (
        <div>
          <Act label={say('due-process.set')}>
            {(close) => <PolicyForm last={policies.at(-1)} onDone={close} />}
          </Act>
        </div>
      ) : null}
    </section>
  );
}

function usePolicyColumns(): readonly Column<Policy>[] {
  const say = useText();
  return [
    { ...plain('from', say('due-process.from'), ({ inForceFrom }) => inForceFrom), kind: 'name' },
    plain('days', say('due-process.days'), ({ days }) => say(`due-process.${days}`)),
    {
      ...plain('publicity', say('page.publicity'), ({ publicity }) => publicityTold(publicity, say)),
      kind: 'text',
    },
    { ...plain('cases', say('page.open-case'), ({ cases }) => casesTold(cases, say)), kind: 'text' },
  ];
}

function publicityTold(publicity: Policy['publicity'], say: Say): string {
  if (publicity === null) return say('due-process.off');
  const { boardDays, entryDays, deductions } = publicity;
  return say('due-process.publicity-told', {
    boardDays,
    entryDays,
    deductions: say(deductions === 'none' ? 'due-process.none-shown' : `due-process.${deductions}`),
  });
}

function casesTold(cases: Policy['cases'], say: Say): string {
  if (cases === null) return say('due-process.off');
  const { appealDays, answerDays, decisionDays, furtherDays, quorum, first } = cases;
  return say('due-process.cases-told', {
    ...{ appealDays, answerDays, decisionDays, furtherDays, quorum },
    first: say(`due-process.${first}`),
  });
}

function WorkingDays({ years }: { readonly years: readonly YearOfDays[] }) {
  const say = useText();
  const columns = useYearColumns();
  const who = useWho();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('working-days.title')}
      </Title>
      <p className="quiet">{say('working-days.how')}</p>
      {years.length === 0 ? (
        <p>{say('working-days.none')}</p>
      ) : (
        <DataTable
          id="working-days"
          label={say('working-days.title')}
          columns={columns}
          rows={years}
          keyOf={({ year }) => year}
        />
      )}
      {may(who, 'POST /v1/commands/set-working-days') ? (
        <div>
          <Act label={say('working-days.set')}>
            {(close) => <WorkingDaysForm years={years} onDone={close} />}
          </Act>
        </div>
      ) : null}
    </section>
  );
}

function useYearColumns(): readonly Column<YearOfDays>[] {
  const say = useText();
  return [
    {
      id: 'year',
      title: say('working-days.year'),
      kind: 'name',
      value: ({ year }) => year,
      cell: ({ year }) => year,
    },
    { ...plain('off', say('working-days.off'), ({ off }) => off.join(' ')), kind: 'text' },
    { ...plain('on', say('working-days.on'), ({ on }) => on.join(' ')), kind: 'text' },
  ];
}
