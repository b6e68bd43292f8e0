import { accepted, rejected, repeated, type Decision, type Rejection } from '../../../kernel/decision.js';
import { entryAbout, type Opened } from './case.js';
import type { DecideCase, VoteOnCase } from './commands.js';
import { caseOwn, type CaseContext } from './context.js';
import type { CaseDecidedBy, CaseEvent, CaseRefused, CaseUpheld, Replacement } from './events.js';
import { faultOfReplacement, notHeard, standingOf, unfit } from './replacing.js';

type Ruling = Decision<CaseEvent>;

/** Decides in the first instance. */
export function decideAlone(state: Opened, command: DecideCase, context: CaseContext): Ruling {
  const { caseId, near } = state.opened;
  if (state.instance === 'group')
    return rejected('not-allowed', `Case ${caseId} is decided by the leading group: vote on it.`);
  if (near.includes(context.person)) return caseOwn(state);
  const { decision, cause, reason, replacement } = command;
  const by = { person: context.person };
  if (decision === 'uphold') {
    const fault = faultOfUpholding(state, replacement, context);
    return fault ?? accepted(upheld(state, { by, cause, reason, replacement }, context));
  }
  if (replacement !== null) return unfit('Nothing is replaced where a case is refused.', { why: 'refused' });
  return accepted(refused(state, { by, cause, reason }, context));
}

/** The vote that makes the quorum decides, or the first one after it that breaks a tie. */
export function vote(state: Opened, command: VoteOnCase, context: CaseContext): Ruling {
  const fault = faultOfVote(state, command, context);
  if (fault !== undefined) return fault;
  const { caseId, quorum } = state.opened;
  const { vote, cause, reason, replacement } = command;
  const voted: CaseEvent = {
    type: 'CaseVotedOn',
    data: {
      caseId,
      instance: state.instance,
      by: context.person,
      vote,
      replacement,
      cause,
      personal: { reason },
    },
  };
  const all = [...state.votes.values(), { vote, cause, replacement }];
  const votesFor = all.filter((cast) => cast.vote === 'for').length;
  const by = { votesFor, votesAgainst: all.length - votesFor };
  if (all.length < quorum || by.votesFor === by.votesAgainst) return accepted(voted);
  const winning = by.votesFor > by.votesAgainst ? 'for' : 'against';
  const last = all.findLast((cast) => cast.vote === winning);
  const decision = { by, cause: last?.cause ?? cause, reason };
  return winning === 'for'
    ? accepted<CaseEvent>(
        voted,
        upheld(state, { ...decision, replacement: firstFor(all)?.replacement ?? null }, context),
      )
    : accepted<CaseEvent>(voted, refused(state, decision, context));
}

type Cast = Pick<VoteOnCase, 'vote' | 'replacement'>;
const firstFor = (votes: readonly Cast[]): Cast | undefined => votes.find(({ vote }) => vote === 'for');

/** The replacement that the next vote for the case would lead to: that of the first vote for it. */
export const replacementBy = (
  { votes }: Opened,
  { replacement }: Pick<VoteOnCase, 'replacement'>,
): Replacement | null => {
  const first = firstFor([...votes.values()]);
  return first === undefined ? replacement : first.replacement;
};

function faultOfVote(
  state: Opened,
  command: VoteOnCase,
  context: CaseContext,
): Exclude<Ruling, { outcome: 'accepted' | 'withheld' }> | undefined {
  const { caseId, near } = state.opened;
  const { vote, replacement } = command;
  if (state.instance === 'first')
    return rejected('not-allowed', `Case ${caseId} is not before the leading group.`);
  if (near.includes(context.person)) return caseOwn(state);
  const own = state.votes.get(context.person);
  if (own?.vote === vote && isSame(own.replacement, replacement)) return repeated(own.place);
  if (own !== undefined)
    return rejected(
      'case.voted',
      `${context.person} has voted ${own.vote} already; a vote is never changed.`,
    );
  const mayReplace = vote === 'for' && firstFor([...state.votes.values()]) === undefined;
  if (replacement !== null && !mayReplace)
    return unfit('A replacement comes with the first vote for a case, and with no other.', {
      why: 'later-vote',
    });
  return vote === 'for' ? faultOfUpholding(state, replacementBy(state, command), context) : undefined;
}

const isSame = (one: Replacement | null, other: Replacement | null): boolean =>
  one?.direction === other?.direction && one?.itemCode === other?.itemCode && one?.points === other?.points;

/** Checks in this order: the employee is there and was heard, and the replacement fits the entry and the file. */
function faultOfUpholding(
  state: Opened,
  replacement: Replacement | null,
  context: CaseContext,
): Rejection | undefined {
  const { opened, upheldBefore } = state;
  const { file, today, refusedByFile } = context;
  const fault = faultOfEmployment(state, context);
  if (fault !== undefined) return fault;
  if (upheldBefore)
    return replacement === null
      ? undefined
      : unfit(`Case ${opened.caseId} was upheld as it was.`, { why: 'upheld-so' });
  const standing = standingOf(state, file);
  return (
    notHeard(state, standing, replacement, today) ??
    faultOfReplacement(state, standing, replacement) ??
    (replacement === null ? undefined : refusedByFile)
  );
}

function faultOfEmployment({ opened }: Opened, { file }: CaseContext): Rejection | undefined {
  const { employeeId, employmentNo, about } = opened;
  if (employeeId === null) return undefined;
  if (file?.status !== 'employed') return rejected('employee.left', `${employeeId} has left.`);
  if (entryAbout(about) === undefined || file.employmentNo === employmentNo) return undefined;
  return rejected(
    'entry.of-earlier-employment',
    `The entry is of an employment of ${employeeId} that is over.`,
  );
}

interface Judgement {
  readonly by: CaseDecidedBy;
  readonly cause: CaseUpheld['data']['cause'];
  readonly reason: string;
}

const decided = (
  { opened: { caseId }, instance }: Opened,
  { by, cause, reason }: Judgement,
  { today }: CaseContext,
) => ({ caseId, instance, by, on: today, cause, personal: { reason } });

/** Changes no entry where the case was upheld before. */
function upheld(
  state: Opened,
  decision: Judgement & { readonly replacement: Replacement | null },
  context: CaseContext,
): CaseUpheld {
  const { opened, standing, upheldBefore } = state;
  const about = entryAbout(opened.about);
  const changes = about !== undefined && !upheldBefore;
  const goesFurther = opened.kind === 'objection' && about !== undefined;
  return {
    type: 'CaseUpheld',
    data: {
      ...decided(state, decision, context),
      furtherUntil: goesFurther ? furtherUntil(state, context) : null,
      reverses: changes ? (standing ?? about.entryId) : null,
      replacement: changes ? decision.replacement : null,
    },
  };
}

/** Undoes what was upheld before. */
function refused(state: Opened, decision: Judgement, context: CaseContext): CaseRefused {
  const { opened, standing, upheldBefore } = state;
  const about = upheldBefore ? entryAbout(opened.about) : undefined;
  return {
    type: 'CaseRefused',
    data: {
      ...decided(state, decision, context),
      furtherUntil: furtherUntil(state, context),
      reverses: about === undefined ? null : standing,
      restores: about?.entryId ?? null,
    },
  };
}

/** The last day on which a decision may be taken further; one of the group goes no further. */
const furtherUntil = (
  { opened: { furtherDays, days }, instance }: Opened,
  { today, plus }: CaseContext,
): string | null => (instance === 'group' ? null : plus(today, furtherDays, days));
