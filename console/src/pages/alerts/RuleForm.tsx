import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { isId } from '../../parts/ids.js';
import { OfficeChoice } from './OfficeChoice.js';
import { SelectField } from '../../parts/SelectField.js';
import { MEASURES, seenInRules, TOLD, type Measure } from './alert.js';

/** Sets a rule by which alerts are raised from a future day on. */
export function RuleForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const [names, setNames] = useState({ alertId: '', title: '', from: '' });
  const [measure, setMeasure] = useState<Measure>('silent');
  const [numbers, setNumbers] = useState({ threshold: 10, share: 10, months: 3 });
  const [officeId, setOfficeId] = useState('');
  const [tells, setTells] = useState<readonly (typeof TOLD)[number][]>(['manager']);
  const alertId = names.alertId.trim();
  const title = names.title.trim();
  const isShare = measure === 'bottom-share';
  const figures = figuresOf(measure, numbers);
  const number = (name: keyof typeof numbers) => (
    <NumberInput
      label={say(`alerts.${name}`)}
      value={numbers[name]}
      allowDecimal={false}
      required
      withAsterisk={false}
      hideControls
      w="10rem"
      onChange={(typed) => {
        setNumbers({ ...numbers, [name]: Number(typed) });
      }}
    />
  );
  return (
    <ActForm
      command="set-alert"
      fields={{
        ...{ alertId, title, measure, from: names.from, tells: [...tells] },
        ...figures,
        ...(officeId === '' ? {} : { officeId }),
      }}
      go={say('alerts.set')}
      isReady={alertId !== '' && isId(alertId) && title !== '' && names.from !== '' && tells.length > 0}
      seenAt={seenInRules}
      onDone={onDone}
    >
      <p>{say('alerts.set-does')}</p>
      <TextInput
        label={say('alerts.title')}
        value={names.title}
        maxLength={200}
        required
        onChange={({ currentTarget }) => {
          setNames({ ...names, title: currentTarget.value });
        }}
      />
      <TextInput
        label={say('alerts.id')}
        value={names.alertId}
        maxLength={64}
        required
        error={isId(names.alertId) ? undefined : say('rulebook.id-faulty')}
        onChange={({ currentTarget }) => {
          setNames({ ...names, alertId: currentTarget.value });
        }}
      />
      <SelectField
        label={say('alerts.measure')}
        value={measure}
        options={MEASURES.map((value) => ({ value, label: say(`alerts.${value}`) }))}
        onChange={setMeasure}
      />
      <div className="row">
        {isShare ? number('share') : null}
        {isShare ? number('months') : null}
        {isShare || measure === 'bottom-line' ? null : number('threshold')}
      </div>
      <OfficeChoice value={officeId} onChange={setOfficeId} />
      <Checkbox.Group
        label={say('alerts.tells')}
        value={[...tells]}
        onChange={(chosen) => {
          setTells(TOLD.filter((told) => chosen.includes(told)));
        }}
      >
        <div className="row">
          {TOLD.map((told) => (
            <Checkbox key={told} value={told} label={say(`alerts.${told}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <DayField
        label={say('alerts.from')}
        description={say('alerts.from-how')}
        value={names.from}
        required
        onChange={({ currentTarget }) => {
          setNames({ ...names, from: currentTarget.value });
        }}
      />
    </ActForm>
  );
}

interface Numbers {
  readonly threshold: number;
  readonly share: number;
  readonly months: number;
}

/** The numbers that a measure takes. */
function figuresOf(measure: Measure, { threshold, share, months }: Numbers): Partial<Numbers> {
  if (measure === 'bottom-share') return { share, months };
  return measure === 'bottom-line' ? {} : { threshold };
}
