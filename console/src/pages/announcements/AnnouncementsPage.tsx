import { Badge, Title } from '@mantine/core';
import type { components, View } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/announcing.js';
import * as signingTexts from '../../language/signing-for.js';
import { EvidenceLinks } from '../../parts/EvidenceLinks.js';
import { Act } from '../../parts/Act.js';
import { moments, numbers } from '../../parts/columns.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { Principal, useToldPrincipal } from '../../parts/Principal.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages, useRead } from '../../service/reading.js';
import { Signatures } from '../acknowledgements/Signatures.js';
import { AnnounceForm, MeetingForm } from './Forms.js';
import { LeadingGroup } from './LeadingGroup.js';

type Announcement = View<'/v1/announcements'>['items'][number];
type Meeting = components['schemas']['MeetingView'];
const PAGE = 50;

/** What was announced, which meetings were held, and who leads. */
export default function AnnouncementsPage() {
  return (
    <WithTexts texts={texts}>
      <Announcing />
    </WithTexts>
  );
}

function Announcing() {
  const say = useText();
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.announcements')}
      </Title>
      <Announcements />
      <LeadingGroup />
      <Meetings />
    </div>
  );
}

function Announcements() {
  const say = useText();
  const who = useWho();
  const columns = useAnnouncementColumns();
  const pages = usePages('/v1/announcements', { query: { limit: PAGE } });
  return (
    <section className="card stack">
      {may(who, 'POST /v1/commands/announce') ? (
        <div>
          <Act label={say('announcing.announce')}>{(close) => <AnnounceForm onDone={close} />}</Act>
        </div>
      ) : null}
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const all = read.flatMap(({ items }) => items);
          return all.length === 0 ? (
            <p className="quiet">{say('announcing.none')}</p>
          ) : (
            <DataTable
              id="announcements"
              label={say('page.announcements')}
              columns={columns}
              rows={all}
              isWhole={!pages.hasNextPage}
              keyOf={({ announcementId }) => announcementId}
            />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function useAnnouncementColumns(): readonly Column<Announcement>[] {
  const say = useText();
  const nameOf = useOfficeName();
  const told = useToldPrincipal();
  return [
    {
      id: 'title',
      title: say('announcing.title'),
      kind: 'name',
      value: ({ title }) => title,
      cell: ({ title, mustAcknowledge }) => (
        <>
          {title}{' '}
          {mustAcknowledge ? (
            <Badge variant="light" tt="none" color="yellow">
              {say('announcing.to-sign')}
            </Badge>
          ) : null}
        </>
      ),
    },
    plain('for', say('announcing.for'), ({ officeId }) =>
      officeId === null ? say('announcing.everybody') : nameOf(officeId),
    ),
    moments('at', say('entry.recorded-at'), ({ at }) => at),
    {
      id: 'by',
      title: say('file.by'),
      value: ({ by, byName }) => told(by, byName),
      cell: ({ by }) => <Principal id={by} />,
    },
    { id: 'acts', title: say('announcing.acts'), cell: (announcement) => <Acts of={announcement} /> },
  ];
}

function Acts({ of: { announcementId, title, mustAcknowledge } }: { readonly of: Announcement }) {
  const say = useText();
  const who = useWho();
  return (
    <>
      <Act label={say('announcing.read')} title={title} name={say('announcing.read-one', { title })}>
        {() => <Text announcementId={announcementId} />}
      </Act>
      {mustAcknowledge && may(who, 'GET /v1/acknowledgements/announcements/:announcementId') ? (
        <Act label={say('announcing.signed')} title={title} name={say('announcing.signed-one', { title })}>
          {() => <Signed announcementId={announcementId} />}
        </Act>
      ) : null}
    </>
  );
}

function Text({ announcementId }: { readonly announcementId: string }) {
  const announcement = useRead('/v1/announcements/{announcementId}', { path: { announcementId } });
  return (
    <QueryResult of={announcement}>
      {({ text, evidence = [] }) => (
        <>
          <p className="told">{text}</p>
          <EvidenceLinks evidence={evidence} />
        </>
      )}
    </QueryResult>
  );
}

/** Who has said that they know it, and who has not. */
function Signed({ announcementId }: { readonly announcementId: string }) {
  const pages = usePages('/v1/acknowledgements/announcements/{announcementId}', {
    path: { announcementId },
    query: { limit: PAGE },
  });
  return (
    <WithTexts texts={signingTexts}>
      <Signatures of={pages} />
    </WithTexts>
  );
}

function Meetings() {
  const say = useText();
  const who = useWho();
  const columns = useMeetingColumns();
  const pages = usePages('/v1/meetings', { query: { limit: PAGE } });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('announcing.meetings')}
      </Title>
      {may(who, 'POST /v1/commands/record-meeting') ? (
        <div>
          <Act label={say('announcing.record')}>{(close) => <MeetingForm onDone={close} />}</Act>
        </div>
      ) : null}
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const all = read.flatMap(({ items }) => items);
          return all.length === 0 ? (
            <p className="quiet">{say('announcing.no-meetings')}</p>
          ) : (
            <DataTable
              id="meetings"
              label={say('announcing.meetings')}
              columns={columns}
              rows={all}
              isWhole={!pages.hasNextPage}
              keyOf={({ meetingId }) => meetingId}
            />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function useMeetingColumns(): readonly Column<Meeting>[] {
  const say = useText();
  return [
    { ...plain('held-on', say('announcing.held-on'), ({ heldOn }) => heldOn), kind: 'name' },
    plain('kind', say('announcing.kind'), ({ kind }) => say(`announcing.${kind}`)),
    numbers('present', say('announcing.present'), ({ present }) => present),
    numbers('entitled', say('announcing.entitled'), ({ entitled }) => entitled),
    {
      id: 'minutes',
      title: say('announcing.minutes'),
      kind: 'text',
      cell: ({ minutes }) => <EvidenceLinks evidence={minutes} />,
    },
  ];
}
