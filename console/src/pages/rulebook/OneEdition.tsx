import { Title } from '@mantine/core';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { SignFor } from '../acknowledgements/SignFor.js';
import { Changed } from './Changed.js';
import { Comments } from './Comments.js';
import { useEdition, type Edition } from './edition.js';
import { Items } from './Items.js';
import { EditionActions } from './EditionActions.js';
import { Status } from './Status.js';
import { WhatIf } from './WhatIf.js';

/** One edition: its status, its changes, their effects, the comments, and its items. */
export function OneEdition({ editionId }: { readonly editionId: string }) {
  const say = useText();
  const edition = useEdition(editionId);
  return (
    <div className="stack">
      <Link href="/rulebook">{say('rulebook.all')}</Link>
      <Title order={1} size="h3">
        {edition.data?.title ?? say('page.rulebook')} <span className="quiet">{editionId}</span>
      </Title>
      <QueryResult of={edition}>{(data) => <Whole edition={data} />}</QueryResult>
    </div>
  );
}

function Whole({ edition }: { readonly edition: Edition }) {
  const who = useWho();
  const { status } = edition;
  return (
    <>
      <Head edition={edition} />
      {status === 'draft' || status === 'open-for-comment' ? <EditionActions edition={edition} /> : null}
      {status === 'adopted' ? <SignFor editionId={edition.editionId} /> : null}
      <Changed edition={edition} />
      {may(who, 'GET /v1/rulebook/editions/:editionId/what-if') && status !== 'withdrawn' ? (
        <WhatIf editionId={edition.editionId} />
      ) : null}
      <Items edition={edition} />
      <Comments edition={edition} />
    </>
  );
}

function Head({ edition }: { readonly edition: Edition }) {
  const say = useText();
  const { resolution, inForceFrom, inForceUntil } = edition;
  return (
    <section className="card" aria-label={say('entry.state')}>
      <dl>
        <dt>{say('entry.state')}</dt>
        <dd>
          <Status edition={edition} />
        </dd>
        {inForceFrom === null ? null : (
          <>
            <dt>{say('rulebook.in-force')}</dt>
            <dd>
              {inForceFrom} – {inForceUntil ?? say('rulebook.no-end')}
            </dd>
          </>
        )}
        {resolution == null ? null : (
          <>
            <dt>{say('rulebook.resolution')}</dt>
            <dd>{say('rulebook.resolution-told', { ...resolution })}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
