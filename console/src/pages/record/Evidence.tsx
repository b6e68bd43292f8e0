import { TextInput } from '@mantine/core';
import { useText } from '../../language/language.js';
import type { Draft } from '../../recording/draft.js';

/** The place of the evidence, and its digest. */
export function Evidence({
  draft,
  change,
  faults,
}: {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  readonly faults: { readonly link: string | undefined; readonly sha256: string | undefined };
}) {
  const say = useText();
  return (
    <div className="row">
      <TextInput
        label={say('record.link')}
        value={draft.link}
        onChange={({ currentTarget }) => {
          change({ link: currentTarget.value.trim() });
        }}
        error={faults.link}
      />
      <TextInput
        label={say('record.sha256')}
        value={draft.sha256}
        onChange={({ currentTarget }) => {
          change({ sha256: currentTarget.value.trim().toLowerCase() });
        }}
        error={faults.sha256}
      />
    </div>
  );
}
