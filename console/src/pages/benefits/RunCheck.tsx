import { Button, Progress, Title } from '@mantine/core';
import { useState } from 'react';
import { may, useWho } from '../../app/session.js';
import * as texts from '../../language/checking-runs.js';
import { useText, WithTexts } from '../../language/language.js';
import { Digest } from '../../parts/Digest.js';
import { ErrorAlert } from '../../parts/ErrorAlert.js';
import { Named } from '../../parts/Named.js';
import { useShown } from '../../parts/useShown.js';
import type { RunFound, RunTold, RunWanted } from '../../proofs/run-worker.js';
import { errorOf } from '../../proofs/telling.js';
import { useWorker } from '../../proofs/useWorker.js';
import type { Run } from './benefit.js';

const FAULTS_AT_ONCE = 20;

type Checked =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly share: number }
  | { readonly state: 'found'; readonly found: RunFound | null }
  | { readonly state: 'failed'; readonly error: Error };

const makeWorker = (): Worker =>
  new Worker(new URL('../../proofs/run-worker.ts', import.meta.url), { type: 'module' });

/** Computes the run again in this browser, from the log alone, for whoever may read the log. */
export function RunCheck({ run }: { readonly run: Run }) {
  const who = useWho();
  if (!may(who, 'GET /v1/log/export')) return null;
  return (
    <WithTexts texts={texts}>
      <Check runId={run.runId} shownRoot={run.root} />
    </WithTexts>
  );
}

function Check({ runId, shownRoot }: RunWanted & { readonly shownRoot: string | null }) {
  const say = useText();
  const [checked, setChecked] = useState<Checked>({ state: 'none' });
  const worker = useWorker<RunTold>(makeWorker);
  const start = (): void => {
    setChecked({ state: 'running', share: 0 });
    const wanted: RunWanted = { runId };
    worker.start(wanted, {
      onTold: (told) => {
        setChecked(after(told));
        if (told.kind !== 'progress') worker.stop();
      },
      onError: (error) => {
        setChecked({ state: 'failed', error });
      },
    });
  };
  return (
    <section className="card stack" aria-label={say('run-check.title')}>
      <Title order={2} size="h4">
        {say('run-check.title')}
      </Title>
      <p className="quiet">{say('run-check.how')}</p>
      <div className="row">
        <Button variant="default" loading={checked.state === 'running'} onClick={start}>
          {say('run-check.start')}
        </Button>
      </div>
      <Shown checked={checked} shownRoot={shownRoot} />
    </section>
  );
}

function after(told: RunTold): Checked {
  if (told.kind === 'failed') return { state: 'failed', error: errorOf(told) };
  if (told.kind === 'run') return { state: 'found', found: told.found };
  return { state: 'running', share: told.total === 0 ? 0 : told.done / told.total };
}

function Shown({ checked, shownRoot }: { readonly checked: Checked; readonly shownRoot: string | null }) {
  const say = useText();
  if (checked.state === 'none') return null;
  if (checked.state === 'failed') return <ErrorAlert error={checked.error} />;
  if (checked.state === 'running')
    return (
      <Progress.Root size="lg">
        <Progress.Section value={checked.share * 100} aria-label={say('run-check.title')} />
      </Progress.Root>
    );
  if (checked.found === null) return <p role="status">{say('run-check.no-run')}</p>;
  return (
    <>
      {checked.found.root === shownRoot ? null : <p role="alert">{say('run-check.other-root')}</p>}
      <Found found={checked.found} />
    </>
  );
}

function Found({ found: { rows, root, faults, notShown } }: { readonly found: RunFound }) {
  const say = useText();
  const [shown, more] = useShown(faults, FAULTS_AT_ONCE);
  return (
    <div className="stack" role="status">
      <p>
        {faults.length === 0
          ? say('run-check.same', { rows })
          : say('run-check.faults', { rows, faults: faults.length })}
      </p>
      <p>
        {say('run-check.root')} <Digest text={root} />
      </p>
      {notShown.length === 0 ? null : (
        <p className="quiet">
          {say('run-check.not', {
            what: notShown.map((one) => say(`run-check.not-${one}`)).join(say('run-check.and')),
          })}
        </p>
      )}
      {shown.length === 0 ? null : (
        <ul>
          {shown.map(({ code, employeeId }) => (
            <li key={`${code} ${employeeId ?? ''}`}>
              {employeeId === null ? null : (
                <>
                  <Named employeeId={employeeId} />
                  {say('run-check.colon')}
                </>
              )}
              {say(`run-check.fault-${code}`)}
            </li>
          ))}
        </ul>
      )}
      {more}
    </div>
  );
}
