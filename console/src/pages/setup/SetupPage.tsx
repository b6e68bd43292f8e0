import { Badge, Button, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/setting-up.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { canPass, useInstallation, type Passed } from './installation.js';
import { nextOf, stepsOf, type Step, type StepName } from './steps.js';
import './setup.css';

/** The page of each step, and the route that it needs. */
const WHERE: Readonly<Record<StepName, { readonly path: string; readonly route: string }>> = {
  name: { path: '/settings', route: 'POST /v1/commands/name-organisation' },
  offices: { path: '/offices', route: 'POST /v1/commands/open-office' },
  people: { path: '/staff', route: 'POST /v1/commands/register-employee' },
  book: { path: '/settings', route: 'POST /v1/commands/begin-book' },
  openings: { path: '/staff', route: 'POST /v1/commands/record-opening' },
  rulebook: { path: '/rulebook', route: 'POST /v1/commands/draft-edition' },
  accounts: { path: '/accounts', route: 'POST /v1/commands/register-principal' },
  award: { path: '/record', route: 'POST /v1/commands/award-points' },
};

/** Steps that can be taken for many people at once. */
const FROM_FILE: readonly StepName[] = ['people', 'openings'];

/** A guide from nothing to the first award: what is done, what is next, and where. It can be left and resumed at any time. */
export default function SetupPage() {
  return (
    <WithTexts texts={texts}>
      <Setup />
    </WithTexts>
  );
}

function Setup() {
  const say = useText();
  const { known, pass } = useInstallation();
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.setup')}
      </Title>
      <p>{say('setup.how')}</p>
      <QueryResult of={known}>
        {(installation) => {
          const steps = stepsOf(installation);
          const next = nextOf(steps);
          return (
            <>
              <p role="status">
                {next === undefined
                  ? say('setup.done')
                  : say('setup.so-far', {
                      done: steps.filter(({ isDone }) => isDone).length,
                      of: steps.length,
                    })}
              </p>
              <ol className="steps">
                {steps.map((step) => (
                  <OneStep key={step.name} step={step} isNext={step.name === next} pass={pass} />
                ))}
              </ol>
            </>
          );
        }}
      </QueryResult>
    </div>
  );
}

function OneStep({
  step: { name, isDone },
  isNext,
  pass,
}: {
  readonly step: Step;
  readonly isNext: boolean;
  /** Says that one goes without the step. */
  readonly pass: (step: Passed) => void;
}) {
  const say = useText();
  const who = useWho();
  const { path, route } = WHERE[name];
  return (
    <li className="card stack" aria-current={isNext ? 'step' : undefined}>
      <div className="row">
        <strong>{say(`setup.${name}`)}</strong>
        <Badge variant="light" tt="none" color={isDone ? 'green' : isNext ? 'blue' : 'gray'}>
          {say(isDone ? 'setup.is-done' : isNext ? 'setup.is-next' : 'setup.is-open')}
        </Badge>
      </div>
      <p className="quiet">{say(`setup.${name}-how`)}</p>
      <div className="row">
        {may(who, route) ? (
          <Link href={path}>{say(`setup.${name}-go`)}</Link>
        ) : (
          <span>{say('setup.not-yours')}</span>
        )}
        {FROM_FILE.includes(name) && may(who, 'POST /v1/commands') ? (
          <Link href="/people-import">{say('page.people-import')}</Link>
        ) : null}
        {canPass(name) && !isDone ? <Pass step={name} pass={pass} /> : null}
      </div>
    </li>
  );
}

function Pass({ step, pass }: { readonly step: Passed; readonly pass: (step: Passed) => void }) {
  const say = useText();
  const [isPassed, setPassed] = useState(false);
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={isPassed}
      onClick={() => {
        setPassed(true);
        pass(step);
      }}
    >
      {say(step === 'name' ? 'setup.no-name' : 'setup.nothing-along')}
    </Button>
  );
}
