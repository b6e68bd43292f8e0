import { TextInput } from '@mantine/core';
import { useText } from '../../language/language.js';
import { EvidenceFiles } from '../../parts/EvidenceFiles.js';
import type { Draft } from '../../recording/draft.js';

/** Files as evidence, or the place of something elsewhere with its digest, which is folded away until it is needed. */
export function Evidence({
  draft,
  change,
  isNeeded,
  faults,
  onBusy,
}: {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  readonly isNeeded: boolean;
  readonly faults: { readonly link: string | undefined; readonly sha256: string | undefined };
  readonly onBusy: (isBusy: boolean) => void;
}) {
  const say = useText();
  const { files = [], link } = draft;
  return (
    <>
      <EvidenceFiles
        key={draft.id}
        files={files}
        onChange={(sent) => {
          change({ files: sent });
        }}
        onBusy={onBusy}
        fault={faults.link !== undefined && link === '' ? say('evidence.needed') : undefined}
      />
      <details key={String(isNeeded)} open={isNeeded || link !== ''}>
        <summary>{say('evidence.by-link')}</summary>
        <div className="row">
          <TextInput
            label={say('record.link')}
            value={link}
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
      </details>
    </>
  );
}
