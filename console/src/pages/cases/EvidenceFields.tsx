import { TextInput } from '@mantine/core';
import { useText } from '../../language/language.js';

/** Evidence as it is typed: where it lies, and its digest. */
export interface EvidenceDraft {
  readonly link: string;
  readonly sha256: string;
}

export const NO_EVIDENCE: EvidenceDraft = { link: '', sha256: '' };

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);
const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Whether it can be sent: both fields are right, or both are empty. */
export const isEvidenceReady = ({ link, sha256 }: EvidenceDraft): boolean =>
  (link === '' && sha256 === '') || (isAddress(link) && isDigest(sha256));

/** The field of a command; none where nothing was typed. */
export const sentEvidence = ({
  link,
  sha256,
}: EvidenceDraft): { readonly evidence?: { href: string; sha256: string }[] } =>
  link === '' ? {} : { evidence: [{ href: link, sha256 }] };

/** Evidence for a statement, folded away as long as there is none. */
export function EvidenceFields({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: EvidenceDraft;
  readonly onChange: (value: EvidenceDraft) => void;
}) {
  const say = useText();
  const { link, sha256 } = value;
  return (
    <details>
      <summary>{label}</summary>
      <div className="row">
        <TextInput
          label={say('record.link')}
          value={link}
          maxLength={2_000}
          error={link === '' || isAddress(link) ? undefined : say('record.needs-link')}
          onChange={({ currentTarget }) => {
            onChange({ ...value, link: currentTarget.value.trim() });
          }}
        />
        <TextInput
          label={say('record.sha256')}
          value={sha256}
          maxLength={64}
          error={sha256 === '' || isDigest(sha256) ? undefined : say('record.needs-sha256')}
          onChange={({ currentTarget }) => {
            onChange({ ...value, sha256: currentTarget.value.trim().toLowerCase() });
          }}
        />
      </div>
    </details>
  );
}
