import { Badge, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/telling.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { useNoticesSeen } from '../../service/notices-seen.js';
import { usePages } from '../../service/reading.js';
import { Acknowledge } from './Acknowledge.js';
import { Contact } from './Contact.js';
import type { Notice } from './notice.js';
import { Reminders } from './Reminders.js';
import { Told } from './Told.js';
import './inbox.css';

const PAGE = 50;

/** What the user is told, the newest first. */
export default function InboxPage() {
  return (
    <WithTexts texts={texts}>
      <Inbox />
    </WithTexts>
  );
}

function Inbox() {
  const say = useText();
  const who = useWho();
  const pages = usePages('/v1/notices', { query: { limit: PAGE } });
  const notices = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const [seen, see] = useNoticesSeen();
  // What was new when the page was opened stays marked as long as it is open.
  const [before] = useState(seen);
  const newest = notices[0]?.position;
  useEffect(() => {
    if (newest !== undefined) see(newest);
  });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.inbox')}
      </Title>
      <p className="quiet">{say('inbox.how')}</p>
      {who.employeeId !== null && may(who, 'POST /v1/commands/set-contact') ? (
        <Contact employeeId={who.employeeId} />
      ) : null}
      <Reminders />
      <Acknowledge newest={newest} />
      <QueryResult of={pages}>
        {() =>
          notices.length === 0 ? (
            <p className="card">{say('inbox.none')}</p>
          ) : (
            <ol className="inbox">
              {notices.map((notice, at) => (
                <OneNotice
                  key={`${notice.position} ${at}`}
                  notice={notice}
                  isNew={BigInt(notice.position) > before}
                />
              ))}
            </ol>
          )
        }
      </QueryResult>
      <More of={pages} />
    </div>
  );
}

function OneNotice({ notice, isNew }: { readonly notice: Notice; readonly isNew: boolean }) {
  const say = useText();
  return (
    <li className="card">
      <p className="quiet">
        <Moment at={notice.at} />{' '}
        {isNew ? (
          <Badge size="sm" variant="light" tt="none" color="red">
            {say('inbox.is-new')}
          </Badge>
        ) : null}
      </p>
      <Told notice={notice} />
    </li>
  );
}
