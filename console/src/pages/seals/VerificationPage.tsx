import { Button, Progress, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText } from '../../language/language.js';
import { ErrorAlert } from '../../parts/ErrorAlert.js';
import { useVerification, type Verification } from '../../proofs/useVerification.js';
import { TrustForm } from './TrustForm.js';
import { MonthsFound, VerdictShown } from './Verdict.js';

/** Verifies the log in this browser: it trusts what the auditor brings, and nothing that the service says. */
export default function VerificationPage() {
  const say = useText();
  const { verification, start, abandon } = useVerification();
  const { state, months, verdict, error } = verification;
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.verification')}
      </Title>
      <p className="quiet">{say('verify.why')}</p>
      <TrustForm isBusy={state === 'running'} onStart={start} />
      {state === 'running' ? <Running verification={verification} onStop={abandon} /> : null}
      {state === 'failed' ? <ErrorAlert error={error} /> : null}
      {state === 'done' && verdict !== undefined ? (
        <VerdictShown verification={verification} verdict={verdict} />
      ) : null}
      {months.length === 0 ? null : <MonthsFound months={months} />}
    </div>
  );
}

function Running({
  verification: { events, share },
  onStop,
}: {
  readonly verification: Verification;
  readonly onStop: () => void;
}) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <section className="card stack">
      <Progress.Root size="lg">
        <Progress.Section value={share * 100} aria-label={say('verify.progress')} />
      </Progress.Root>
      <div className="row">
        <span>
          {say('verify.so-far', { events })} · {formatNumber(share, { style: 'percent' })}
        </span>
        <Button variant="default" size="compact-sm" onClick={onStop}>
          {say('verify.stop')}
        </Button>
      </div>
    </section>
  );
}
