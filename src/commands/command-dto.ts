import { IdField, InstantField, UuidField } from './fields.js';

/** The fields that every command may have beside its own. */
export abstract class CommandDto {
  @UuidField(
    {
      description:
        'The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.',
      example: '5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22',
    },
    true,
  )
  commandId?: string;

  @InstantField({
    description:
      'When it was recorded; only from a key that may import, else it is now. Never later than now.',
    example: '2025-03-31T18:00:00+08:00',
  })
  recordedAt?: string;

  @IdField(
    {
      description:
        'Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.',
      example: 'officer',
    },
    true,
  )
  recordedBy?: string;
}
