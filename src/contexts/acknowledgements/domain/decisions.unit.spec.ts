import { describe, expect, it } from '@jest/globals';
import { acknowledgementDecider, type Acknowledged, type AcknowledgementContext } from './decisions.js';
import type { AcknowledgementEvent } from './events.js';

const { initialState, evolve, decide } = acknowledgementDecider;
const CONTEXT: AcknowledgementContext = {
  isRegistered: true,
  joinedInto: undefined,
  head: 100n,
  edition: 'adopted',
};
const given = (...events: readonly AcknowledgementEvent[]): Acknowledged =>
  events.reduce(
    (known, event, revision) => evolve(known, event, { revision, position: BigInt(revision) }, 'E1'),
    initialState(),
  );
const notices = (upTo: string): AcknowledgementEvent => ({
  type: 'NoticesAcknowledged',
  data: { employeeId: 'E1', upTo },
});
const edition = (editionId: string): AcknowledgementEvent => ({
  type: 'EditionAcknowledged',
  data: { employeeId: 'E1', editionId },
});
const read = (known: Acknowledged, upTo: bigint, context = CONTEXT) =>
  decide(known, { type: 'AcknowledgeNotices', employeeId: 'E1', upTo }, context);
const sign = (known: Acknowledged, editionId: string, context: Partial<AcknowledgementContext> = {}) =>
  decide(known, { type: 'AcknowledgeEdition', employeeId: 'E1', editionId }, { ...CONTEXT, ...context });

describe('acknowledging notices', () => {
  it('is kept up to the newest one, and lower or the same is a repeat', () => {
    expect(read(given(), 100n)).toMatchObject({ events: [notices('100')] });
    expect(read(given(notices('40')), 41n)).toMatchObject({ events: [notices('41')] });
    for (const upTo of [40n, 3n])
      expect(read(given(notices('40')), upTo)).toMatchObject({ place: { revision: 0 } });
  });

  it('is refused beyond the end of the log', () => {
    expect(read(given(), 101n)).toMatchObject({ code: 'notices.unfit' });
  });
});

describe('signing for an edition', () => {
  it('is done once for each that was adopted', () => {
    expect(sign(given(), '2026')).toMatchObject({ events: [edition('2026')] });
    expect(sign(given(edition('2025'), notices('7')), '2026')).toMatchObject({ events: [edition('2026')] });
    expect(sign(given(notices('7'), edition('2026')), '2026')).toMatchObject({ place: { revision: 1 } });
  });

  it('is refused for a draft, and for an edition that there never was', () => {
    expect(sign(given(), '2026', { edition: 'draft' })).toMatchObject({ code: 'edition.not-adopted' });
    expect(sign(given(), '2026', { edition: undefined })).toMatchObject({ code: 'edition.unknown' });
  });

  it('is for employees alone', () => {
    expect(sign(given(), '2026', { isRegistered: false })).toMatchObject({ code: 'employee.unknown' });
    expect(sign(given(), '2026', { joinedInto: 'E2' })).toMatchObject({ code: 'employee.joined' });
  });
});
