import { describe, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { EVERYWHERE } from '../../access/domain/actor.js';
import type { ClaimContext, ClaimFile, MakeClaim, Making } from './commands.js';
import { claimDecider } from './decisions.js';
import type { ClaimConfirmed, ClaimDeclined, ClaimEvent, ClaimLapsed, ClaimMade } from './events.js';

const CLAIM = '3f1c2a77-5a0e-4c5b-9d53-1a7d0f3b9c21';
const ENTRY = '0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11';
const TODAY = '2026-10-12';

const made: ClaimMade = {
  type: 'ClaimMade',
  data: {
    claimId: CLAIM,
    employeeId: 'E1',
    employmentNo: 1,
    itemCode: 'helped',
    points: 5,
    occurredOn: '2026-10-09',
    answerBy: '2026-10-19',
    lapses: '2026-11-11',
    personal: { statement: 's', digestKey: 'key' },
  },
};
const confirmed: ClaimConfirmed = {
  type: 'ClaimConfirmed',
  data: { claimId: CLAIM, employeeId: 'E1', by: 'E2', points: 5, entryId: ENTRY },
};
const carriedOut = (as: 'recorded' | 'refused') => ({
  type: 'ClaimCarriedOut' as const,
  data: { claimId: CLAIM, employeeId: 'E1', as, refusedFor: as === 'refused' ? 'employee.left' : null },
});
const declined: ClaimDeclined = {
  type: 'ClaimDeclined',
  data: { claimId: CLAIM, employeeId: 'E1', by: 'E2', on: TODAY, personal: { reason: 'r' } },
};
const lapsed: ClaimLapsed = {
  type: 'ClaimLapsed',
  data: { claimId: CLAIM, employeeId: 'E1', because: 'unanswered' },
};

const making = (changes: Partial<Making> = {}): Making => ({
  employmentNo: 1,
  pointsOfItem: undefined,
  refusedByFile: undefined,
  open: 0,
  answerBy: '2026-10-19',
  lapses: '2026-11-11',
  newDigestKey: 'key',
  ...changes,
});
const by = (person: string, changes: Partial<ClaimContext> = {}): ClaimContext => ({
  person,
  reach: EVERYWHERE,
  today: TODAY,
  making: making(),
  file: file(),
  ...changes,
});
const file = (changes: Partial<ClaimFile> = {}): ClaimFile => ({
  isEmployed: true,
  officeId: 'garden',
  refusedByFile: undefined,
  ...changes,
});
const manages = (officeId: string) => ({ everywhere: false, offices: [officeId], file: null });

const make = (changes: Partial<MakeClaim> = {}): MakeClaim => ({
  type: 'MakeClaim',
  claimId: CLAIM,
  itemCode: 'helped',
  points: 5,
  occurredOn: '2026-10-09',
  isDatedByClock: false,
  statement: 's',
  evidence: undefined,
  ...changes,
});
const confirm = (points?: number) =>
  ({ type: 'ConfirmClaim', claimId: CLAIM, points, entryId: ENTRY }) as const;
const decline = { type: 'DeclineClaim', claimId: CLAIM, reason: 'r' } as const;
const lapse = { type: 'LapseClaim', claimId: CLAIM } as const;
const tellAbove = { type: 'TellClaimAbove', claimId: CLAIM } as const;

const claim = (...events: readonly ClaimEvent[]) => given(claimDecider, ...events);
const refusal = (code: 'item.unknown' | 'rollout.off') =>
  ({
    ...({ outcome: 'rejected', code, detail: 'd' } as const),
    ...(code === 'rollout.off' ? { parameters: { why: 'not-planned' } } : {}),
  }) as const;

describe('a claim that is made', () => {
  it('has its days in its event', () => {
    claim().when(make(), by('E1')).then(made);
  });

  it('has the points of its item where it names none, and is refused where that has a range', () => {
    const asItIs = by('E1', { making: making({ pointsOfItem: 5 }) });
    claim()
      .when(make({ points: undefined }), asItIs)
      .then(made);
    claim()
      .when(make({ points: undefined }), by('E1'))
      .isRejected('item.points-out-of-range');
    const inTrial = by('E1', { making: making({ refusedByFile: refusal('rollout.off') }) });
    claim()
      .when(make({ points: undefined }), inTrial)
      .isRejected('item.points-out-of-range');
    claim().when(make(), inTrial).isRejected('rollout.off');
  });

  it('is a repeat for the same person and content, and another otherwise', () => {
    const again = claim(made);
    again.when(make(), by('E1')).repeats(0);
    again.when(make(), by('E2')).isRejected('claim.id-reused');
    again.when(make({ statement: 'other' }), by('E1')).isRejected('claim.id-reused');
    again.when(make({ points: 4 }), by('E1')).isRejected('claim.id-reused');
    const evidence = [{ href: 'https://x.example/1', sha256: 'c'.repeat(64) }];
    again.when(make({ evidence }), by('E1')).isRejected('claim.id-reused');
  });

  it('is looked at by the file first, then for its age, then for how many are open', () => {
    const old = make({ occurredOn: '2026-09-10' });
    const full = { making: making({ open: 20 }) };
    const unknown = by('E1', { making: making({ open: 20, refusedByFile: refusal('item.unknown') }) });
    claim().when(old, unknown).isRejected('item.unknown');
    claim().when(old, by('E1', full)).isRejected('claim.too-old');
    claim()
      .when(make({ occurredOn: '2026-09-11' }), by('E1', full))
      .isRejected('claim.too-many');
    claim()
      .when(make(), by('E1', { making: making({ open: 19 }) }))
      .then(made);
  });
});

describe('a claim that is answered', () => {
  it('is confirmed as claimed, or with other points', () => {
    claim(made).when(confirm(), by('E2')).then(confirmed);
    claim(made)
      .when(confirm(3), by('E2'))
      .then({ ...confirmed, data: { ...confirmed.data, points: 3 } });
  });

  it('is answered once, whatever the points', () => {
    claim(made, confirmed).when(confirm(1), by('E3')).repeats(1);
    claim(made, declined).when(decline, by('E3')).repeats(1);
    claim(made, confirmed).when(decline, by('E3')).isRejected('claim.closed');
    claim(made, declined).when(confirm(), by('E1')).isRejected('claim.closed');
    claim(made, lapsed).when(confirm(), by('E2')).isRejected('claim.closed');
    claim().when(confirm(), by('E2')).isRejected('claim.unknown');
  });

  it('is not one’s own, and of one’s office on that day', () => {
    claim(made).when(confirm(), by('E1')).isRejected('claim.own');
    const ofOther = by('E2', { reach: manages('house'), file: file({ isEmployed: false }) });
    claim(made).when(confirm(), ofOther).isRejected('not-allowed');
    claim(made).when(decline, ofOther).isRejected('not-allowed');
    claim(made)
      .when(confirm(), by('E2', { reach: manages('garden') }))
      .then(confirmed);
  });

  it('is confirmed only where its maker is there and the file would take the entry', () => {
    const gone = by('E2', { file: file({ isEmployed: false, refusedByFile: refusal('item.unknown') }) });
    claim(made).when(confirm(), gone).isRejected('employee.left');
    claim(made).when(decline, gone).then(declined);
    const refused = by('E2', { file: file({ refusedByFile: refusal('item.unknown') }) });
    claim(made).when(confirm(), refused).isRejected('item.unknown');
  });

  it('is open again where the file refuses the entry after all', () => {
    const note = {
      type: 'CarryOutClaim',
      claimId: CLAIM,
      as: 'refused',
      refusedFor: 'employee.left',
    } as const;
    claim(made, confirmed).when(note, by('E2')).then(carriedOut('refused'));
    claim(made, confirmed, carriedOut('refused'))
      .when(decline, by('E3'))
      .then({
        ...declined,
        data: { ...declined.data, by: 'E3' },
      });
    claim(made, confirmed, carriedOut('recorded')).when(note, by('E2')).then();
  });
});

describe('a claim that nobody answers', () => {
  it('is told above after its day, once', () => {
    const after = by('system', { today: '2026-10-20' });
    const told = {
      type: 'ClaimUnanswered',
      data: { claimId: CLAIM, employeeId: 'E1', lapses: '2026-11-11' },
    } as const;
    claim(made)
      .when(tellAbove, by('system', { today: '2026-10-19' }))
      .isRejected('claim.not-due');
    claim(made).when(tellAbove, after).then(told);
    claim(made, told).when(tellAbove, after).repeats(0);
  });

  it('lapses after its last day, or with its maker', () => {
    const onLast = by('system', { today: '2026-11-11' });
    claim(made).when(lapse, onLast).isRejected('claim.not-due');
    claim(made)
      .when(lapse, by('system', { today: '2026-11-12' }))
      .then(lapsed);
    claim(made)
      .when(lapse, by('system', { file: file({ isEmployed: false }) }))
      .then({ ...lapsed, data: { ...lapsed.data, because: 'left' } });
    claim(made, lapsed).when(lapse, onLast).repeats(1);
    claim(made, confirmed)
      .when(lapse, by('system', { today: '2027-11-12' }))
      .isRejected('claim.not-due');
  });
});
