import { useState, type ReactNode } from 'react';
import type { components, View } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Principal } from '../../parts/Principal.js';
import { ReasonField } from '../../parts/ReasonField.js';
import { useRead } from '../../service/reading.js';
import { seenInList } from './seen.js';

type Employee = components['schemas']['EmployeeView'];
type Erasure = View<'/v1/employees/{employeeId}/erasure'>;

interface Form {
  readonly person: Employee;
  readonly onDone: () => void;
}

/** Somebody proposes that what was said of a person be erased. */
export function ProposeErasure({ person, onDone }: Form) {
  return (
    <AsItStood person={person}>
      {({ erased, proposedBy }) =>
        erased || proposedBy !== null ? null : <ProposalForm person={person} onDone={onDone} />
      }
    </AsItStood>
  );
}

function ProposalForm({ person: { employeeId, name }, onDone }: Form) {
  const say = useText();
  const [reason, setReason] = useState('');
  return (
    <ActForm
      command="propose-erasure"
      fields={{ employeeId, reason: reason.trim() }}
      go={say('staff.propose-erasure')}
      isReady={reason.trim() !== ''}
      seenAt={seenInList}
      onDone={onDone}
    >
      <p>{say('staff.erasure-does', { name })}</p>
      <ReasonField value={reason} onChange={setReason} />
    </ActForm>
  );
}

/** Somebody else does it, once the time is over. */
export function ErasePerson({ person, onDone }: Form) {
  const say = useText();
  const { today } = useWho().organisation;
  const { employeeId, name } = person;
  return (
    <AsItStood person={person}>
      {(known) =>
        canBeErased(known, today) ? (
          <ActForm
            command="erase-person"
            fields={{ employeeId }}
            go={say('staff.erase-person')}
            isFinal
            seenAt={seenInList}
            onDone={onDone}
          >
            <p>{say('staff.erasure-does', { name })}</p>
          </ActForm>
        ) : null
      }
    </AsItStood>
  );
}

const canBeErased = ({ erased, proposedBy, from }: Erasure, today: string): boolean =>
  !erased && proposedBy !== null && from !== null && from <= today;

/** As it stood when the form was opened: what is read anew meanwhile takes no form away before its command is answered. */
function AsItStood({
  person: { employeeId },
  children,
}: {
  readonly person: Employee;
  readonly children: (erasure: Erasure) => ReactNode;
}) {
  const read = useRead('/v1/employees/{employeeId}/erasure', { path: { employeeId } });
  return <QueryResult of={read}>{(now) => <Kept now={now}>{children}</Kept>}</QueryResult>;
}

function Kept({
  now,
  children,
}: {
  readonly now: Erasure;
  readonly children: (erasure: Erasure) => ReactNode;
}) {
  const [erasure] = useState(now);
  return (
    <>
      <Standing erasure={erasure} />
      {children(erasure)}
    </>
  );
}

/** What has been done so far, and from when on it can be finished. */
function Standing({ erasure: { erased, proposedBy, from } }: { readonly erasure: Erasure }) {
  const say = useText();
  if (erased) return <p>{say('staff.erased')}</p>;
  return (
    <>
      {proposedBy === null ? (
        <p>{say('staff.erasure-not-proposed')}</p>
      ) : (
        <p>
          {say('staff.erasure-proposed-by')} <Principal id={proposedBy} />
        </p>
      )}
      {from === null ? null : <p className="quiet">{say('staff.erasure-from', { from })}</p>}
    </>
  );
}
