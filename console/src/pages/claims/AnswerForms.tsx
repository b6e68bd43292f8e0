import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Moment } from '../../parts/Moment.js';
import { Points } from '../../parts/Points.js';
import { ReasonForm } from '../../parts/ReasonForm.js';
import { useRead } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';

type Claim = components['schemas']['ClaimView'];

interface OfClaim {
  readonly claim: Claim;
  readonly onDone: () => void;
}

const MOST_POINTS = 100_000;
export const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/claims', { query: { limit: 1, minPosition } });

/** Confirms a claim, with other points where that is right, beside what is recorded already. */
export function ConfirmForm({ claim: { claimId, points }, onDone }: OfClaim) {
  const say = useText();
  const [typed, setTyped] = useState<number | string>('');
  return (
    <ActForm
      command="confirm-claim"
      fields={{ claimId, ...(typed === '' ? {} : { points: Number(typed) }) }}
      go={say('claims.confirm')}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('claims.confirm-does')}</p>
      <Alike claimId={claimId} />
      <NumberInput
        label={say('claims.points')}
        placeholder={String(points)}
        value={typed}
        min={1}
        max={MOST_POINTS}
        allowDecimal={false}
        hideControls
        onChange={setTyped}
      />
    </ActForm>
  );
}

/** The entries of the same person, item and day, so that nothing is given twice. */
function Alike({ claimId }: { readonly claimId: string }) {
  const say = useText();
  const claim = useRead('/v1/claims/{claimId}', { path: { claimId } });
  return (
    <QueryResult of={claim}>
      {({ alike }) =>
        alike.length === 0 ? (
          <p className="quiet">{say('claims.no-alike')}</p>
        ) : (
          <div>
            <p>{say('claims.alike')}</p>
            <ul>
              {alike.map(({ entryId, direction, points, recordedAt, isReversed }) => (
                <li key={entryId}>
                  <Points points={direction === 'award' ? points : -points} /> <Moment at={recordedAt} />{' '}
                  {isReversed ? <span className="quiet">{say('claims.alike-undone')}</span> : null}
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </QueryResult>
  );
}

/** Declines a claim, with the reason for its employee to read. */
export function DeclineForm({ claim: { claimId }, onDone }: OfClaim) {
  const say = useText();
  return (
    <ReasonForm
      command="decline-claim"
      fields={(reason) => ({ claimId, reason })}
      go={say('claims.decline')}
      isFinal
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('claims.decline-does')}</p>
    </ReasonForm>
  );
}
