import { describe, expect, it } from '@jest/globals';
import { changed, earlierDay, onDay, type Draft } from '../../console/src/recording/draft-day.js';

const MONDAY = '2026-11-30';
const TUESDAY = '2026-12-01';

const empty = (day: string): Draft => ({
  id: 'draft',
  direction: 'award',
  people: [],
  officeId: null,
  itemCode: '',
  kind: 'behaviour',
  points: '',
  occurredOn: day,
  datedOn: day,
  reason: '',
  link: '',
  sha256: '',
});

describe('a draft on the next morning', () => {
  it('has today as long as it is empty, whatever the last entry had', () => {
    for (const left of [empty(MONDAY), { ...empty(MONDAY), occurredOn: '2026-11-05' }])
      expect(onDay(left, TUESDAY)).toEqual(empty(TUESDAY));
  });

  it('keeps a date that is chosen today before anything else', () => {
    const chosen = changed(onDay(empty(MONDAY), TUESDAY), { occurredOn: MONDAY }, TUESDAY);
    expect(onDay(chosen, TUESDAY).occurredOn).toBe(MONDAY);
    expect(earlierDay({ ...chosen, reason: 'Swept the yard' }, TUESDAY)).toBeUndefined();
  });

  it('says that it is of an earlier day where something was typed, until somebody looks at its date', () => {
    const begun = changed(empty(MONDAY), { reason: 'Swept the yard' }, MONDAY);
    expect(earlierDay(begun, MONDAY)).toBeUndefined();
    const found = changed(onDay(begun, TUESDAY), { points: 2 }, TUESDAY);
    expect(found.occurredOn).toBe(MONDAY);
    expect(earlierDay(found, TUESDAY)).toBe(MONDAY);
    for (const occurredOn of [MONDAY, TUESDAY])
      expect(earlierDay(changed(found, { occurredOn }, TUESDAY), TUESDAY)).toBeUndefined();
  });

  it('is not empty where a file is attached', () => {
    const sent = { href: `/v1/evidence/${'a'.repeat(64)}`, sha256: 'a'.repeat(64), name: 'letter.pdf' };
    const begun = changed(empty(MONDAY), { files: [sent] }, MONDAY);
    expect(onDay(begun, TUESDAY).occurredOn).toBe(MONDAY);
  });

  it('that was kept before drafts had this goes by its date', () => {
    const { datedOn: _, ...old } = { ...empty(MONDAY), reason: 'Swept the yard' };
    expect(earlierDay(old, TUESDAY)).toBe(MONDAY);
  });
});
