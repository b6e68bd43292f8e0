import { Table, Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/due-process.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing } from '../../parts/Listing.js';
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
  const who = useWho();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('due-process.title')}
      </Title>
      {policies.length === 0 ? (
        <p>{say('due-process.none')}</p>
      ) : (
        <Listing
          label={say('due-process.title')}
          head={[
            say('due-process.from'),
            say('due-process.days'),
            say('page.publicity'),
            say('page.open-case'),
          ]}
        >
          {policies.toReversed().map((policy) => (
            <PolicyRow key={policy.inForceFrom} policy={policy} />
          ))}
        </Listing>
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

function PolicyRow({ policy: { inForceFrom, days, publicity, cases } }: { readonly policy: Policy }) {
  const say = useText();
  return (
    <Table.Tr>
      <Table.Th scope="row">{inForceFrom}</Table.Th>
      <Table.Td>{say(`due-process.${days}`)}</Table.Td>
      <Table.Td className="text">
        {publicity === null
          ? say('due-process.off')
          : say('due-process.publicity-told', {
              ...{ boardDays: publicity.boardDays, entryDays: publicity.entryDays },
              deductions: say(
                publicity.deductions === 'none'
                  ? 'due-process.none-shown'
                  : `due-process.${publicity.deductions}`,
              ),
            })}
      </Table.Td>
      <Table.Td className="text">
        {cases === null
          ? say('due-process.off')
          : say('due-process.cases-told', {
              ...{ appealDays: cases.appealDays, answerDays: cases.answerDays, quorum: cases.quorum },
              ...{ decisionDays: cases.decisionDays, furtherDays: cases.furtherDays },
              first: say(`due-process.${cases.first}`),
            })}
      </Table.Td>
    </Table.Tr>
  );
}

function WorkingDays({ years }: { readonly years: readonly YearOfDays[] }) {
  const say = useText();
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
        <Listing
          label={say('working-days.title')}
          head={[say('working-days.year'), say('working-days.off'), say('working-days.on')]}
        >
          {years.map(({ year, off, on }) => (
            <Table.Tr key={year}>
              <Table.Th scope="row">{year}</Table.Th>
              <Table.Td className="text">{off.join(' ')}</Table.Td>
              <Table.Td className="text">{on.join(' ')}</Table.Td>
            </Table.Tr>
          ))}
        </Listing>
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
