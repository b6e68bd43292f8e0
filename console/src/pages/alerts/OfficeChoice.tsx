import { useText } from '../../language/language.js';
import { SelectField } from '../../parts/SelectField.js';
import { useRead } from '../../service/reading.js';

/** An office, or everybody. */
export function OfficeChoice({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (officeId: string) => void;
}) {
  const say = useText();
  const { data } = useRead('/v1/offices', { query: { limit: 1000 } });
  return (
    <SelectField
      label={say('alerts.only-office')}
      value={value}
      searchable
      options={[
        { value: '', label: say('alerts.everybody') },
        ...(data?.items ?? []).map(({ officeId, name }) => ({ value: officeId, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
