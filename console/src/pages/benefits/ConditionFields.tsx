import { MultiSelect, NumberInput, Switch } from '@mantine/core';
import { useText } from '../../language/language.js';
import { SelectField } from '../../parts/SelectField.js';
import { useRead } from '../../service/reading.js';
import { AmountField } from './BudgetForms.js';
import type { TermsDraft } from './terms.js';

interface Edited {
  readonly value: TermsDraft;
  readonly change: (changes: Partial<TermsDraft>) => void;
}

/** Who is eligible, and how much for each. */
export function Conditions({ value, change }: Edited) {
  const say = useText();
  const isMoney = value.kind !== 'places' && value.kind !== 'grades';
  return (
    <>
      <div className="row">
        {(['minScore', 'minTotal', 'notWonIn'] as const).map((field) => (
          <Whole
            key={field}
            name={field}
            value={value[field]}
            onChange={(typed) => {
              change({ [field]: typed });
            }}
          />
        ))}
        {value.period === 'month' ? null : (
          <Whole
            name="monthsOnBoard"
            value={value.monthsOnBoard}
            onChange={(monthsOnBoard) => {
              change({ monthsOnBoard });
            }}
          />
        )}
        {isMoney ? (
          <>
            <AmountField
              label={say('benefits.unit')}
              value={value.unit}
              isRequired={false}
              onChange={(unit) => {
                change({ unit });
              }}
            />
            <AmountField
              label={say('benefits.cap')}
              value={value.cap}
              isRequired={false}
              onChange={(cap) => {
                change({ cap });
              }}
            />
          </>
        ) : null}
      </div>
      <Those value={value} change={change} />
      <Switch
        label={say('benefits.no-bottom-line')}
        checked={value.noBottomLine}
        onChange={({ currentTarget }) => {
          change({ noBottomLine: currentTarget.checked });
        }}
      />
      <Switch
        label={say('benefits.keeps')}
        checked={value.keeps}
        onChange={({ currentTarget }) => {
          change({ keeps: currentTarget.checked });
        }}
      />
    </>
  );
}

/** Of some offices alone, and those who have passed a programme. */
function Those({ value, change }: Edited) {
  const say = useText();
  const offices = useRead('/v1/offices', { query: { limit: 1_000 } }).data?.items ?? [];
  const programmes = useRead('/v1/programmes').data?.items ?? [];
  const titles = new Map(programmes.map(({ programmeId, title }) => [programmeId, title]));
  return (
    <>
      <MultiSelect
        label={say('benefits.offices')}
        value={[...value.offices]}
        searchable
        data={offices.map(({ officeId, name }) => ({ value: officeId, label: name }))}
        onChange={(chosen) => {
          change({ offices: chosen });
        }}
      />
      {titles.size === 0 ? null : (
        <SelectField
          label={say('benefits.passedIn')}
          value={value.passedIn}
          options={[
            { value: '', label: say('proposal.any') },
            ...[...titles].map(([id, label]) => ({ value: id, label })),
          ]}
          onChange={(passedIn) => {
            change({ passedIn });
          }}
        />
      )}
    </>
  );
}

export function Whole({
  name,
  value,
  onChange,
}: {
  readonly name: 'above' | 'places' | 'minScore' | 'minTotal' | 'notWonIn' | 'monthsOnBoard';
  readonly value: number | string;
  readonly onChange: (typed: number | string) => void;
}) {
  const say = useText();
  return (
    <NumberInput
      label={say(`benefits.${name}`)}
      value={value}
      allowDecimal={false}
      hideControls
      w="10rem"
      onChange={onChange}
    />
  );
}
