import { describe, expect, it } from '@jest/globals';
import { contentOf, contentHash } from '../../src/commands/content.js';
import { decode, encodeAll } from '../../src/infrastructure/event-store/codec.js';
import { NO_STREAM_YET } from '../../src/infrastructure/event-store/event-log.js';
import { SHAPES } from '../../src/infrastructure/event-store/schemas.js';
import { read, SAMPLES, type Sample } from './samples.js';

const named = (samples: readonly Sample[]): [string, Sample][] =>
  samples.map((sample) => [`${sample.version}/${sample.file}`, sample]);

describe('what was ever stored', () => {
  it('has a sample of every type of event', () => {
    const types = new Set(SAMPLES.filter(({ version }) => version === 'v1').map(({ stored }) => stored.type));
    expect([...types].sort()).toEqual(Object.keys(SHAPES).sort());
  });

  it('has its type in the name of its file', () => {
    for (const { file, stored } of SAMPLES)
      expect(file).toMatch(new RegExp(`^${stored.type}(-[a-z-]+)?\\.json$`));
  });

  it.each(named(SAMPLES))('%s is read, with nothing lost', (_, { stored }) => {
    expect(decode(read(stored))).toEqual({
      stream: stored.stream,
      revision: stored.revision,
      position: 4711n,
      id: stored.id,
      storedAt: new Date('2025-06-01T00:00:00.250Z'),
      link: expect.stringMatching(/^[0-9a-f]{64}$/),
      event: { type: stored.type, data: stored.data },
      meta: withoutLink(stored.metadata),
    });
  });

  it.each(named(SAMPLES))('%s has the id that its command would give it today', (_, { stored }) => {
    const { event, meta } = decode(read(stored));
    const [again] = encodeAll(stored.stream, [{ event, meta }], NO_STREAM_YET).encoded;
    expect(again?.id).toBe(stored.id);
  });

  it.each(named(SAMPLES.filter(({ sent }) => sent !== undefined)))(
    '%s still knows its command for a repeat',
    (_, { sent, stored }) => {
      const { command = '', ...fields } = sent ?? {};
      const content = contentOf(command, fields);
      expect(decode(read(stored)).meta.digest).toBe(contentHash(content, digestKeyOf(stored.stream)));
    },
  );
});

function withoutLink(metadata: unknown): object {
  const { link: _, ...meta } = metadata as { readonly link?: string };
  return meta;
}

/** The digest key of the person, the rulebook or the proposal that a stream is about; content that names nobody has none. */
function digestKeyOf(stream: string): string {
  for (const { stored } of SAMPLES) {
    const { event } = decode(read(stored));
    if (stored.stream !== stream) continue;
    if (
      event.type === 'EmployeeRegistered' ||
      event.type === 'PrincipalRegistered' ||
      event.type === 'EditionDrafted' ||
      event.type === 'AnnouncementMade' ||
      event.type === 'ContactSet' ||
      event.type === 'ProposalMade'
    )
      return event.data.personal.digestKey;
  }
  return '';
}
