import { Button, Table, Title } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { Listing } from '../../parts/Listing.js';
import { Office } from '../../parts/Office.js';
import { ReasonForm } from '../../parts/ReasonForm.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { seenInList } from './seen.js';
import { standingIn, type Move, type Opening } from './taking-back.js';
import { useWholeHistory } from './useWholeHistory.js';

type Employee = components['schemas']['EmployeeView'];

/** Moves to undo and opening balances to withdraw; the file is read for them only when somebody asks, since that is kept in the log. */
export function MovesAndOpenings({ person }: { readonly person: Employee }) {
  const say = useText();
  const who = useWho();
  const [isAsked, setAsked] = useState(false);
  const mayUndo = ['undo-transfer', 'withdraw-opening'].some((act) => may(who, `POST /v1/commands/${act}`));
  if (!person.active || !mayUndo) return null;
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('moves.title')}
      </Title>
      {isAsked ? (
        <Found person={person} />
      ) : (
        <div>
          <p className="quiet">{say('moves.noted')}</p>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setAsked(true);
            }}
          >
            {say('moves.show')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Found({ person }: { readonly person: Employee }) {
  const say = useText();
  const { employeeId, employmentNo } = person;
  const pages = useWholeHistory(person);
  return (
    <QueryResult of={pages}>
      {({ pages: read }) => {
        const { moves, openings } = standingIn(
          read.flatMap(({ items }) => items),
          employmentNo,
        );
        if (moves.length === 0 && openings.length === 0) return <p>{say('moves.none')}</p>;
        return (
          <Listing
            label={say('moves.title')}
            head={[say('file.when'), say('file.what'), say('moves.take-back')]}
          >
            {moves.map((move, at) => (
              <MoveRow key={`${move.effectiveOn} ${at}`} employeeId={employeeId} move={move} />
            ))}
            {openings.map((opening) => (
              <OpeningRow key={opening.openingId} employeeId={employeeId} opening={opening} />
            ))}
          </Listing>
        );
      }}
    </QueryResult>
  );
}

function MoveRow({ employeeId, move }: { readonly employeeId: string; readonly move: Move }) {
  const say = useText();
  const who = useWho();
  const { effectiveOn, officeId } = move;
  return (
    <Table.Tr>
      <Table.Td>{effectiveOn}</Table.Td>
      <Table.Td>
        {say('moves.moved-to')} <Office id={officeId} />
      </Table.Td>
      <Table.Td>
        {may(who, 'POST /v1/commands/undo-transfer') ? (
          <Act
            label={say('staff.undo-transfer')}
            name={say('moves.undo-of', { day: effectiveOn })}
            title={say('moves.undo-of', { day: effectiveOn })}
          >
            {(close) => (
              <ReasonForm
                command="undo-transfer"
                fields={(reason) => ({ employeeId, effectiveOn, reason })}
                go={say('staff.undo-transfer')}
                seenAt={seenInList}
                onDone={close}
              >
                <p>{say('moves.undo-does')}</p>
              </ReasonForm>
            )}
          </Act>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

function OpeningRow({ employeeId, opening }: { readonly employeeId: string; readonly opening: Opening }) {
  const say = useText();
  const who = useWho();
  const { openingId, asOf, fixed, behaviour } = opening;
  return (
    <Table.Tr>
      <Table.Td>{asOf}</Table.Td>
      <Table.Td>{say('opening.told', { fixed, behaviour })}</Table.Td>
      <Table.Td>
        {may(who, 'POST /v1/commands/withdraw-opening') ? (
          <Act label={say('staff.withdraw-opening')} title={say('opening.told', { fixed, behaviour })}>
            {(close) => (
              <ReasonForm
                command="withdraw-opening"
                fields={(reason) => ({ employeeId, openingId, reason })}
                go={say('staff.withdraw-opening')}
                seenAt={seenInList}
                onDone={close}
              >
                <p>{say('opening.withdraw-does', { points: fixed + behaviour })}</p>
              </ReasonForm>
            )}
          </Act>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
