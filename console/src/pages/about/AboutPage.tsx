import { Badge, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/setting-up.js';
import { Moment } from '../../parts/Moment.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Deliveries } from './Deliveries.js';
import { KEPT_PARTS, readHealth, wordsOf, type Health } from './health.js';

const EVERY_MS = 10_000;

/** The service's version, time and state, and what its operator has to keep. */
export default function AboutPage() {
  return (
    <WithTexts texts={texts}>
      <About />
    </WithTexts>
  );
}

function About() {
  const say = useText();
  const who = useWho();
  const health = useQuery({ queryKey: ['health'], queryFn: readHealth, refetchInterval: EVERY_MS });
  const runs = may(who, 'POST /v1/commands/register-principal');
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.about')}
      </Title>
      <section className="card stack">
        <dl>
          <dt>{say('about.version')}</dt>
          <dd>{who.version}</dd>
          <dt>{say('settings.time-zone')}</dt>
          <dd>{who.organisation.timeZone}</dd>
          <dt>{say('about.now')}</dt>
          <dd>{health.data?.at === undefined ? '…' : <Moment at={health.data.at} />}</dd>
        </dl>
        <p className="quiet">{say('about.now-how')}</p>
      </section>
      <section className="card stack" aria-labelledby="health">
        <Title order={2} size="h4" id="health">
          {say('about.health')}
        </Title>
        <QueryResult of={health}>{(known) => <InWords health={known} />}</QueryResult>
      </section>
      {may(who, 'GET /v1/deliveries') ? <Deliveries /> : null}
      {runs ? <ToKeep kept={health.data?.kept} /> : null}
    </div>
  );
}

const COLORS = { ready: 'green', degraded: 'yellow', 'not-ready': 'red' } as const;

function InWords({ health }: { readonly health: Health }) {
  const say = useText();
  return (
    <>
      <div>
        <Badge color={COLORS[health.status]} variant="light" tt="none" size="lg">
          {say(`about.${health.status}`)}
        </Badge>
      </div>
      <ul>
        {wordsOf(health).map(({ part, isWell }) => (
          <li key={part}>{say(`about.${part}-${isWell ? 'well' : 'ill'}`)}</li>
        ))}
      </ul>
      {health.reasons.length === 0 ? null : (
        <details>
          <summary>{say('about.reasons')}</summary>
          <ul lang="en">
            {health.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const KEPT = ['data', 'signing-key', 'admin-key', 'receipts'] as const;

/** Files that nobody can make again. */
function ToKeep({ kept }: { readonly kept: Health['kept'] }) {
  const say = useText();
  return (
    <section className="card stack" aria-labelledby="keep">
      <Title order={2} size="h4" id="keep">
        {say('about.keep')}
      </Title>
      <ul>
        {KEPT.map((what) => (
          <li key={what}>{say(`about.keep-${what}`)}</li>
        ))}
      </ul>
      {kept === undefined ? null : <LastKept kept={kept} />}
      <div>
        <Link href="/seals">{say('page.seals')}</Link>
      </div>
    </section>
  );
}

/** When the log, the keys and the vault were last kept by `points backup`. */
function LastKept({ kept }: { readonly kept: NonNullable<Health['kept']> }) {
  const say = useText();
  return (
    <dl>
      {KEPT_PARTS.map((part) => {
        const at = kept[part];
        return (
          <Fragment key={part}>
            <dt>{say(`about.last-kept-${part}`)}</dt>
            <dd>{at === null ? say('about.not-kept') : <Moment at={at} />}</dd>
          </Fragment>
        );
      })}
    </dl>
  );
}
