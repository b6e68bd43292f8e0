import { TextInput } from '@mantine/core';
import type { Dispatch, SetStateAction } from 'react';
import { useText } from '../../language/language.js';
import { EvidenceFiles } from '../../parts/EvidenceFiles.js';
import { namedAs, type SentFile } from '../../recording/sent-file.js';

/** Evidence as it is given: files that were sent, and a link with its digest. */
export interface EvidenceDraft {
  readonly files: readonly SentFile[];
  /** Whether files are on their way. */
  readonly isBusy: boolean;
  readonly link: string;
  readonly sha256: string;
}

export const NO_EVIDENCE: EvidenceDraft = { files: [], isBusy: false, link: '', sha256: '' };

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);
const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Whether it can be sent: every file is there, and both fields of the link are right, or both are empty. */
export const isEvidenceReady = ({ isBusy, link, sha256 }: EvidenceDraft): boolean =>
  !isBusy && ((link === '' && sha256 === '') || (isAddress(link) && isDigest(sha256)));

/** The field of a command; none where nothing was given. */
export function sentEvidence({ files, link, sha256 }: EvidenceDraft): {
  readonly evidence?: { href: string; sha256: string }[];
} {
  const evidence = [...files.map(namedAs), ...(link === '' ? [] : [{ href: link, sha256 }])];
  return evidence.length === 0 ? {} : { evidence };
}

/** Evidence for a statement, folded away as long as there is none. */
export function EvidenceFields({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: EvidenceDraft;
  readonly onChange: Dispatch<SetStateAction<EvidenceDraft>>;
}) {
  const say = useText();
  const { files, link, sha256 } = value;
  const change = (changes: Partial<EvidenceDraft>): void => {
    onChange((before) => ({ ...before, ...changes }));
  };
  return (
    <details>
      <summary>{label}</summary>
      <div className="stack">
        <EvidenceFiles
          files={files}
          onChange={(sent) => {
            change({ files: sent });
          }}
          onBusy={(isBusy) => {
            change({ isBusy });
          }}
        />
        <div className="row">
          <TextInput
            label={say('record.link')}
            value={link}
            maxLength={2_000}
            error={link === '' || isAddress(link) ? undefined : say('record.needs-link')}
            onChange={({ currentTarget }) => {
              change({ link: currentTarget.value.trim() });
            }}
          />
          <TextInput
            label={say('record.sha256')}
            value={sha256}
            maxLength={64}
            error={sha256 === '' || isDigest(sha256) ? undefined : say('record.needs-sha256')}
            onChange={({ currentTarget }) => {
              change({ sha256: currentTarget.value.trim().toLowerCase() });
            }}
          />
        </div>
      </div>
    </details>
  );
}
