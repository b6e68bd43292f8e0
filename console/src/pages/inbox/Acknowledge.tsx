import { Button } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { useRead } from '../../service/reading.js';
import { seenAt } from '../acknowledgements/seen.js';

/** Where an employee says that they know what they were told up to the newest notice. */
export function Acknowledge({ newest }: { readonly newest: string | undefined }) {
  const who = useWho();
  const mayAcknowledge = who.employeeId !== null && may(who, 'POST /v1/commands/acknowledge-notices');
  return mayAcknowledge && newest !== undefined ? <UpTo newest={newest} /> : null;
}

function UpTo({ newest }: { readonly newest: string }) {
  const say = useText();
  const { data } = useRead('/v1/acknowledgements/own');
  const sending = useSending('acknowledge-notices', { seenAt });
  if (data === undefined) return null;
  const isDone = data.upTo !== null && BigInt(data.upTo) >= BigInt(newest);
  return (
    <div className="stack">
      <Refused error={sending.error} />
      {isDone ? (
        <p className="quiet">{say('inbox.acknowledged')}</p>
      ) : (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            loading={sending.isPending}
            onClick={() => {
              sending.mutate({ upTo: newest });
            }}
          >
            {say('inbox.acknowledge')}
          </Button>
        </div>
      )}
    </div>
  );
}
