import fc from 'fast-check';

/** Parts of which arbitrary data of events are made. */
export const text = fc.string({ unit: 'binary', maxLength: 200 });
export const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/);
export const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
