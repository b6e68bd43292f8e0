import { Select } from '@mantine/core';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import type { Draft } from '../../recording/draft.js';
import { useRead } from '../../service/reading.js';

/** People, or everybody in an office that the user may record for. */
export function ForWhom({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
}) {
  const say = useText();
  const who = useWho();
  const { data } = useRead('/v1/offices', { query: { limit: 1000 } });
  const reach = who.may['POST /v1/commands/award-office'];
  const offices = (data?.items ?? []).filter(
    ({ officeId }) => reach?.everywhere === true || reach?.offices.includes(officeId) === true,
  );
  return (
    <Select
      aria-label={say('record.for')}
      value={draft.officeId ?? ''}
      data={[
        { value: '', label: say('record.for-people') },
        ...offices.map(({ officeId, name }) => ({
          value: officeId,
          label: say('record.for-office', { name }),
        })),
      ]}
      onChange={(officeId) => {
        change({ officeId: officeId === null || officeId === '' ? null : officeId });
      }}
      allowDeselect={false}
    />
  );
}
