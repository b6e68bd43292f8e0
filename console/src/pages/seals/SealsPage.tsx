import { Title } from '@mantine/core';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Head } from './Head.js';
import { Keys } from './Keys.js';
import { Seals } from './Seals.js';

/** What the service has signed: heads of the log to download, its keys, and the seal of each month. */
export default function SealsPage() {
  const say = useText();
  const who = useWho();
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.seals')}
      </Title>
      <p className="quiet">
        {say('seals.why')}{' '}
        {may(who, 'GET /v1/log/export') ? <Link href="/verification">{say('page.verification')}</Link> : null}
      </p>
      <Head />
      <Keys />
      <Seals />
    </div>
  );
}
