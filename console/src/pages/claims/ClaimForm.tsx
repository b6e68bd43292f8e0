import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { ItemPicker } from '../../parts/ItemPicker.js';
import { useItems } from '../../recording/items.js';
import { EvidenceFields, isEvidenceReady, NO_EVIDENCE, sentEvidence } from '../cases/EvidenceFields.js';
import { seenAt } from './AnswerForms.js';

const MOST_POINTS = 100_000;

/** Claims points for what one has done oneself. */
export function ClaimForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const { today } = useWho().organisation;
  const [claimId] = useState(() => crypto.randomUUID());
  const [itemCode, setItemCode] = useState('');
  const [points, setPoints] = useState<number | string>('');
  const [occurredOn, setOccurredOn] = useState(today);
  const [typed, setTyped] = useState('');
  const [evidence, setEvidence] = useState(NO_EVIDENCE);
  const { items, hasRulebook } = useItems('award', occurredOn);
  const behaviour = items.filter(({ kind }) => kind === 'behaviour');
  const statement = typed.trim();
  return (
    <ActForm
      command="make-claim"
      fields={{
        claimId,
        itemCode,
        statement,
        occurredOn,
        ...(points === '' ? {} : { points: Number(points) }),
        ...sentEvidence(evidence),
      }}
      go={say('claims.go')}
      isReady={itemCode !== '' && statement !== '' && occurredOn !== '' && isEvidenceReady(evidence)}
      seenAt={seenAt}
      onDone={onDone}
    >
      <ItemPicker
        items={behaviour}
        isFree={!hasRulebook}
        code={itemCode}
        onChange={setItemCode}
        onDone={setItemCode}
      />
      <NumberInput
        label={say('entry.points')}
        description={say('claims.points-how')}
        value={points}
        min={1}
        max={MOST_POINTS}
        allowDecimal={false}
        hideControls
        onChange={setPoints}
      />
      <DayField
        label={say('record.occurred-on')}
        value={occurredOn}
        max={today}
        required
        onChange={({ currentTarget }) => {
          setOccurredOn(currentTarget.value);
        }}
      />
      <Textarea
        label={say('claims.what')}
        value={typed}
        maxLength={2_000}
        minRows={3}
        required
        autosize
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
      <EvidenceFields label={say('claims.evidence')} value={evidence} onChange={setEvidence} />
    </ActForm>
  );
}
