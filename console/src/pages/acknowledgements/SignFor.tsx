import { Button, Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/signing-for.js';
import { Moment } from '../../parts/Moment.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { useRead } from '../../service/reading.js';
import { seenAt } from './seen.js';

/** Where an employee signs for an adopted edition, or sees when they did. */
export function SignFor({ editionId }: { readonly editionId: string }) {
  const who = useWho();
  if (who.employeeId === null || !may(who, 'POST /v1/commands/acknowledge-edition')) return null;
  return (
    <WithTexts texts={texts}>
      <Sign editionId={editionId} />
    </WithTexts>
  );
}

function Sign({ editionId }: { readonly editionId: string }) {
  const say = useText();
  const own = useRead('/v1/acknowledgements/own');
  const sending = useSending('acknowledge-edition', { seenAt });
  if (own.data === undefined) return null;
  const signed = own.data.editions.find((edition) => edition.editionId === editionId);
  return (
    <section className="card stack screen-only" aria-labelledby="sign">
      <Title order={2} size="h4" id="sign">
        {say('sign.title')}
      </Title>
      {signed === undefined ? (
        <>
          <p className="quiet">{say('sign.how')}</p>
          <Refused error={sending.error} />
          <div>
            <Button
              loading={sending.isPending}
              onClick={() => {
                sending.mutate({ editionId });
              }}
            >
              {say('sign.go')}
            </Button>
          </div>
        </>
      ) : (
        <p role="status">
          {say('sign.signed')} <Moment at={signed.acknowledgedAt} />
        </p>
      )}
    </section>
  );
}
