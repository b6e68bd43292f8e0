import { describe, it } from '@jest/globals';
import { given } from '../../../test/support/given.js';
import { sealDigest } from '../../proofs/seal.js';
import { keyIdOf } from '../../proofs/signing.js';
import { headDecider, sealDecider, type SealCommand, type SignHead } from './decisions.js';
import type { LogHeadSigned, MonthSealed, Seal, SealEvent, StatementVoided } from './domain/events.js';

const publicKey = 'E5j2LG0aRXxRumpLXz29L2n8qTIWIY3ImX5Ba9F9k8o';
const keyId = keyIdOf(publicKey);
const log = { size: 9, position: '9', root: 'a root' };
const introduced: SealEvent = {
  type: 'SigningKeyIntroduced',
  data: { keyId, publicKey, signature: 'its own' },
};

const sealOf = (month: string, previous: string | null, root = 'its board'): Seal => ({
  format: 'pointbook-seal/1',
  rules: 2,
  timeZone: 'Asia/Shanghai',
  basePoints: 100,
  month,
  log,
  boards: [{ period: month, count: 1, root }],
  entries: { count: 1, root: 'its entries' },
  previous,
});
const sealed = (seal: Seal): MonthSealed => ({
  type: 'MonthSealed',
  data: { seal, keyId, signature: 'a signature' },
});
const seal = (asked: Seal): SealCommand => ({ type: 'SealMonth', data: sealed(asked).data });

const isVoid = (eventType: 'MonthSealed' | 'LogHeadSigned', revision: number): StatementVoided => ({
  type: 'StatementVoided',
  data: {
    position: '7',
    stream: eventType === 'MonthSealed' ? 'seals' : 'log-heads',
    revision,
    eventType,
    month: eventType === 'MonthSealed' ? '2026-01' : null,
    personal: { reason: 'signed over a table that was changed', by: 'ops' },
  },
});

const wrong = sealOf('2026-01', null, 'a board that was changed');
const february = sealOf('2026-02', sealDigest(wrong));
const january = sealOf('2026-01', sealDigest(february));
const seals = (...events: SealEvent[]) => given(sealDecider, introduced, ...events);

describe('the seal of a month', () => {
  it('is made once', () => {
    seals(sealed(wrong))
      .when(seal(sealOf('2026-01', sealDigest(wrong))), undefined)
      .repeats(1);
  });

  it('is made anew where it was declared void, and names the seal before it in the log', () => {
    seals(sealed(wrong), sealed(february), isVoid('MonthSealed', 1))
      .when(seal(january), undefined)
      .then(sealed(january));
  });

  it('names a seal before it that is void as well', () => {
    const again = sealOf('2026-01', sealDigest(wrong));
    seals(sealed(wrong), isVoid('MonthSealed', 1)).when(seal(again), undefined).then(sealed(again));
    seals(sealed(wrong), isVoid('MonthSealed', 1))
      .when(seal(sealOf('2026-01', null)), undefined)
      .then();
  });

  it('stays the one that was made anew, whatever is said of the first', () => {
    seals(
      sealed(wrong),
      sealed(february),
      isVoid('MonthSealed', 1),
      sealed(january),
      isVoid('MonthSealed', 1),
    )
      .when(seal(sealOf('2026-01', sealDigest(january))), undefined)
      .repeats(4);
  });
});

describe('a head of the log', () => {
  const signed = (size: number): LogHeadSigned => ({
    type: 'LogHeadSigned',
    data: {
      head: { size, position: String(size), root: 'a root' },
      keyId,
      signature: '',
      checkpointSignature: '',
    },
  });
  const sign = (size: number): SignHead => ({ type: 'SignHead', data: signed(size).data });

  it('never shrinks', () => {
    given(headDecider, signed(10)).when(sign(9), undefined).then();
    given(headDecider, signed(10)).when(sign(11), undefined).then(signed(11));
  });

  it('of any size follows one that is void, which may have named more events than there are', () => {
    given(headDecider, signed(1_000), isVoid('LogHeadSigned', 0)).when(sign(11), undefined).then(signed(11));
  });
});
