import { Textarea, TextInput } from '@mantine/core';
import { useText } from '../../language/language.js';
import { SelectField } from '../../parts/SelectField.js';
import { Conditions, Whole } from './ConditionFields.js';
import { EDGES, KINDS, MEASURES, OFS, PERIODS, SCORES, type TermsDraft } from './terms.js';

interface Edited {
  readonly value: TermsDraft;
  readonly change: (changes: Partial<TermsDraft>) => void;
}

/** The rules of a scheme: on what ranking it rests, who is eligible, and how it splits. */
export function TermsFields({ value, change }: Edited) {
  const say = useText();
  return (
    <>
      <div className="row">
        <SelectField
          label={say('benefits.period-of')}
          value={value.period}
          options={PERIODS.map((one) => ({ value: one, label: say(`benefits.period-${one}`) }))}
          onChange={(period) => {
            change({ period });
          }}
        />
        <SelectField
          label={say('benefits.among')}
          value={value.of}
          options={OFS.map((one) => ({ value: one, label: say(`benefits.of-${one}`) }))}
          onChange={(of) => {
            change({ of });
          }}
        />
        <SelectField
          label={say('benefits.measure')}
          value={value.measure}
          options={MEASURES.map((one) => ({ value: one, label: say(`benefits.measure-${one}`) }))}
          onChange={(measure) => {
            change({ measure });
          }}
        />
        {value.measure === 'total' ? null : (
          <SelectField
            label={say('benefits.basis-score')}
            value={value.score}
            options={SCORES.map((one) => ({ value: one, label: say(`benefits.score-${one}`) }))}
            onChange={(score) => {
              change({ score });
            }}
          />
        )}
      </div>
      <SelectField
        label={say('benefits.kind')}
        value={value.kind}
        options={KINDS.map((one) => ({ value: one, label: say(`benefits.kind-${one}`) }))}
        onChange={(kind) => {
          change({ kind, lines: '' });
        }}
      />
      <Split value={value} change={change} />
      <Conditions value={value} change={change} />
    </>
  );
}

function Split({ value, change }: Edited) {
  switch (value.kind) {
    case 'prizes':
    case 'tiers':
    case 'grades':
      return <Lines kind={value.kind} value={value} change={change} />;
    case 'score':
      return (
        <Whole
          name="above"
          value={value.above}
          onChange={(above) => {
            change({ above });
          }}
        />
      );
    case 'places':
      return <Places value={value} change={change} />;
    case 'equal':
      return null;
  }
}

function Lines({ kind, value, change }: Edited & { readonly kind: 'prizes' | 'tiers' | 'grades' }) {
  const say = useText();
  return (
    <>
      <Textarea
        label={say(`benefits.${kind}`)}
        description={say(`benefits.${kind}-how`)}
        value={value.lines}
        minRows={3}
        required
        autosize
        onChange={({ currentTarget }) => {
          change({ lines: currentTarget.value });
        }}
      />
      {kind === 'tiers' ? (
        <SelectField
          label={say('benefits.ties')}
          value={value.ties}
          options={(['up', 'down'] as const).map((one) => ({
            value: one,
            label: say(`benefits.ties-${one}`),
          }))}
          onChange={(ties) => {
            change({ ties });
          }}
        />
      ) : null}
      {kind === 'grades' ? (
        <TextInput
          label={say('benefits.rest-grade')}
          value={value.rest}
          maxLength={64}
          required
          onChange={({ currentTarget }) => {
            change({ rest: currentTarget.value });
          }}
        />
      ) : null}
    </>
  );
}

function Places({ value, change }: Edited) {
  const say = useText();
  return (
    <div className="row">
      <Whole
        name="places"
        value={value.places}
        onChange={(places) => {
          change({ places });
        }}
      />
      <SelectField
        label={say('benefits.ties')}
        value={value.edge}
        options={EDGES.map((one) => ({ value: one, label: say(`benefits.ties-${one}`) }))}
        onChange={(edge) => {
          change({ edge });
        }}
      />
    </div>
  );
}
