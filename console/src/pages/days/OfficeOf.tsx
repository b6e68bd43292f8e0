import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { SelectField } from '../../parts/SelectField.js';
import { useRead } from '../../service/reading.js';

/** Stands for all offices. */
const EVERYBODY = '';

/** The office that is shown: all of them, or the first one of whoever may read of some alone. */
export function useOffice(route: string): readonly [string, (office: string) => void] {
  const reach = useWho().may[route];
  const first = reach === undefined || reach.everywhere ? EVERYBODY : (reach.offices[0] ?? EVERYBODY);
  return useState(first);
}

/** A choice of the offices that the user may read of. */
export function OfficeOf({
  route,
  office,
  onChange,
}: {
  readonly route: string;
  readonly office: string;
  readonly onChange: (office: string) => void;
}) {
  const say = useText();
  const reach = useWho().may[route];
  const { data } = useRead('/v1/offices', { query: { limit: 1000 } });
  const isEverywhere = reach?.everywhere === true;
  const offices = (data?.items ?? []).filter(
    ({ officeId }) => isEverywhere || reach?.offices.includes(officeId) === true,
  );
  return (
    <SelectField
      label={say('board.office')}
      value={office}
      searchable
      options={[
        ...(isEverywhere ? [{ value: EVERYBODY, label: say('board.everybody') }] : []),
        ...offices.map(({ officeId, name }) => ({ value: officeId, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
