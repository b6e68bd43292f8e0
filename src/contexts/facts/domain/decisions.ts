import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import { saysTheSame } from '../../../kernel/text.js';
import { SERVICE } from '../../rulebook/domain/events.js';
import type { FactEvent, FactsOpened } from './events.js';
import { currentOf, evolve, initialState, type Fact, type Facts } from './facts.js';

/** The most facts that a person may have. */
export const MAX_FACTS = 200;
/** The most corrections of one fact. */
export const MAX_VERSIONS = 50;

interface About {
  readonly employeeId: string;
  readonly factId: string;
}

export interface RecordFact extends About {
  readonly type: 'RecordFact';
  readonly attribute: string;
  readonly value: string | null;
  readonly since: string;
}

export interface CorrectFact extends About {
  readonly type: 'CorrectFact';
  readonly value: string | null;
  readonly since: string;
  readonly reason: string;
}

export interface WithdrawFact extends About {
  readonly type: 'WithdrawFact';
  readonly reason: string;
}

export type FactCommand = RecordFact | CorrectFact | WithdrawFact;

export interface FactContext {
  /** The employee whom the fact is about: their state, and in which employment. */
  readonly employee:
    | { readonly status: 'unknown' }
    | { readonly status: 'employed' | 'left'; readonly employmentNo: number; readonly joinedInto?: string };
  /** Whether the sender is that employee. */
  readonly isOneself: boolean;
  /** A fresh secret for a person who has no facts yet. */
  readonly newDigestKey: string;
}

type Ruling = Decision<FactEvent>;

export const factDecider: Decider<Facts, FactCommand, FactEvent, FactContext> = {
  initialState,
  evolve,
  decide,
  digestKey: ({ digestKey }) => digestKey,
};

export function decide(state: Facts, command: FactCommand, context: FactContext): Ruling {
  const { employeeId, factId } = command;
  if (context.employee.status === 'unknown')
    return rejected('employee.unknown', `Nobody was ever registered as ${employeeId}.`);
  const { joinedInto } = context.employee;
  if (joinedInto !== undefined)
    return rejected(
      'employee.joined',
      `${employeeId} was joined into ${joinedInto}: it is known of them there.`,
      { employeeId, joinedInto },
    );
  if (context.isOneself)
    return rejected(
      'entry.on-oneself',
      `This key belongs to ${employeeId}: somebody else records what is known of you.`,
    );
  const known = state.facts.get(factId);
  if (command.type === 'RecordFact' && known !== undefined) return again(known, command);
  if (context.employee.status === 'left') return rejected('employee.left', `${employeeId} has left.`);
  const { employmentNo } = context.employee;
  if (command.type === 'RecordFact') return record(state, command, employmentNo, context);
  if (known?.employmentNo !== employmentNo)
    return rejected('fact.unknown', `There is no fact ${factId} of this employment of ${employeeId}.`);
  return command.type === 'CorrectFact' ? correct(known, command) : withdraw(known, command);
}

/** Compares with the fact as it was recorded: later corrections do not make it another one. */
function again({ attribute, versions, place }: Fact, command: RecordFact): Ruling {
  const [first] = versions;
  const isSame =
    attribute === command.attribute &&
    first !== undefined &&
    saysTheSame(first.value, command.value) &&
    first.since === command.since;
  if (isSame) return repeated(place);
  return rejected('fact.id-reused', `Fact ${command.factId} was recorded before with other content.`);
}

function record(
  { digestKey, facts }: Facts,
  { type: _, value, ...data }: RecordFact,
  employmentNo: number,
  { newDigestKey }: FactContext,
): Ruling {
  if (facts.size >= MAX_FACTS)
    return rejected('fact.too-many', `${data.employeeId} has ${facts.size} facts, as many as there may be.`);
  const fault = faultOfContent(data.attribute, value);
  if (fault !== undefined) return fault;
  if (data.attribute === SERVICE) {
    const service = serviceOf(facts, employmentNo);
    if (service !== undefined) return serviceKnown(service);
  }
  const opening: FactsOpened[] =
    digestKey === ''
      ? [
          {
            type: 'FactsOpened',
            data: { employeeId: data.employeeId, personal: { digestKey: newDigestKey } },
          },
        ]
      : [];
  return accepted<FactEvent>(...opening, {
    type: 'FactRecorded',
    data: { ...data, employmentNo, personal: { value } },
  });
}

function correct(known: Fact, command: CorrectFact): Ruling {
  const { employeeId, factId, value, since, reason } = command;
  if (known.isWithdrawn) return withdrawn(known);
  const current = currentOf(known);
  if (saysTheSame(current.value, value) && current.since === since) return repeated(known.changed);
  if (known.versions.length >= MAX_VERSIONS)
    return rejected(
      'fact.too-many',
      `Fact ${factId} was corrected ${MAX_VERSIONS - 1} times, which is the limit.`,
    );
  const fault = faultOfContent(known.attribute, value);
  if (fault !== undefined) return fault;
  const { employmentNo, attribute } = known;
  const data = { employeeId, employmentNo, factId, attribute, version: current.version + 1, since };
  return accepted({ type: 'FactCorrected', data: { ...data, personal: { value, reason } } });
}

function withdraw(known: Fact, { employeeId, factId, reason }: WithdrawFact): Ruling {
  if (known.isWithdrawn) return repeated(known.changed);
  const { employmentNo } = known;
  return accepted({
    type: 'FactWithdrawn',
    data: { employeeId, employmentNo, factId, personal: { reason } },
  });
}

function faultOfContent(attribute: string, value: string | null): Rejection | undefined {
  if (attribute === SERVICE && value !== null)
    return rejected('fact.value-unfit', 'Service has no value, only the day since when.');
  if (attribute !== SERVICE && value === null)
    return rejected('fact.value-unfit', `It takes a value: which ${attribute}.`);
  return undefined;
}

/** The fact of service of an employment: there is one start of service, so each completed year is granted once. */
const serviceOf = (facts: Facts['facts'], employmentNo: number): Fact | undefined =>
  [...facts.values()].find(
    (fact) => fact.attribute === SERVICE && !fact.isWithdrawn && fact.employmentNo === employmentNo,
  );

const serviceKnown = (service: Fact): Rejection =>
  rejected(
    'fact.service-known',
    `Service is known by fact ${service.factId}, since ${currentOf(service).since}: correct that one.`,
  );

const withdrawn = ({ factId }: Fact): Rejection =>
  rejected('fact.withdrawn', `Fact ${factId} was withdrawn: record another one.`);
