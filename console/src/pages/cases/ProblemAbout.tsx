import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ItemPicker } from '../../parts/ItemPicker.js';
import { OfficeSelect } from '../../parts/OfficeSelect.js';
import { SelectField } from '../../parts/SelectField.js';
import { useItems } from '../../recording/items.js';
import type { About } from './case.js';

const THINGS = ['practice', 'item', 'office'] as const;
type Thing = (typeof THINGS)[number];

const thingIn = ({ item, office }: About): Thing =>
  item !== undefined ? 'item' : office !== undefined ? 'office' : 'practice';

/** What a problem is about: the practice as a whole, an item of the rulebook, or an office. */
export function ProblemAbout({
  value,
  onChange,
}: {
  readonly value: About;
  readonly onChange: (about: About) => void;
}) {
  const say = useText();
  const thing = thingIn(value);
  return (
    <>
      <SelectField
        label={say('case.what')}
        value={thing}
        options={THINGS.map((one) => ({ value: one, label: say(`case.about-${one}`) }))}
        onChange={(one) => {
          onChange(one === 'practice' ? { practice: true } : { [one]: '' });
        }}
      />
      {thing === 'item' ? <ItemOfToday code={value.item ?? ''} onChange={onChange} /> : null}
      {thing === 'office' ? (
        <OfficeSelect
          label={say('case.about-office')}
          value={value.office === '' ? null : (value.office ?? null)}
          onChange={(office) => {
            onChange({ office: office ?? '' });
          }}
        />
      ) : null}
    </>
  );
}

function ItemOfToday({
  code,
  onChange,
}: {
  readonly code: string;
  readonly onChange: (about: About) => void;
}) {
  const { today } = useWho().organisation;
  const [awards, deductions] = [useItems('award', today).items, useItems('deduct', today).items];
  const choose = (item: string): void => {
    onChange({ item });
  };
  return (
    <ItemPicker
      items={[...awards, ...deductions]}
      isFree={false}
      code={code}
      onChange={choose}
      onDone={choose}
    />
  );
}
