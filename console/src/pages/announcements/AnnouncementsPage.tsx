import { Badge, Table, Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/announcing.js';
import * as signingTexts from '../../language/signing-for.js';
import { EvidenceLinks } from '../../parts/EvidenceLinks.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { Office } from '../../parts/Office.js';
import { Principal } from '../../parts/Principal.js';
import { usePages, useRead } from '../../service/reading.js';
import { Signatures } from '../acknowledgements/Signatures.js';
import { AnnounceForm, MeetingForm } from './Forms.js';
import { LeadingGroup } from './LeadingGroup.js';

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
            <Listing
              label={say('page.announcements')}
              head={[
                say('announcing.title'),
                say('announcing.for'),
                say('entry.recorded-at'),
                say('file.by'),
                '',
              ]}
            >
              {all.map(({ announcementId, title, officeId, mustAcknowledge, at, by }) => (
                <Table.Tr key={announcementId}>
                  <Table.Th scope="row" className="text">
                    {title}{' '}
                    {mustAcknowledge ? (
                      <Badge variant="light" tt="none" color="yellow">
                        {say('announcing.to-sign')}
                      </Badge>
                    ) : null}
                  </Table.Th>
                  <Table.Td>
                    {officeId === null ? say('announcing.everybody') : <Office id={officeId} />}
                  </Table.Td>
                  <Table.Td>
                    <Moment at={at} />
                  </Table.Td>
                  <Table.Td>
                    <Principal id={by} />
                  </Table.Td>
                  <Table.Td>
                    <Act
                      label={say('announcing.read')}
                      title={title}
                      name={say('announcing.read-one', { title })}
                    >
                      {() => <Text announcementId={announcementId} />}
                    </Act>
                    {mustAcknowledge && may(who, 'GET /v1/acknowledgements/announcements/:announcementId') ? (
                      <Act
                        label={say('announcing.signed')}
                        title={title}
                        name={say('announcing.signed-one', { title })}
                      >
                        {() => <Signed announcementId={announcementId} />}
                      </Act>
                    ) : null}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Listing>
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
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
            <Listing
              label={say('announcing.meetings')}
              head={[
                say('announcing.held-on'),
                say('announcing.kind'),
                number(say('announcing.present')),
                number(say('announcing.entitled')),
                say('announcing.minutes'),
              ]}
            >
              {all.map(({ meetingId, kind, heldOn, entitled, present, minutes }) => (
                <Table.Tr key={meetingId}>
                  <Table.Th scope="row">{heldOn}</Table.Th>
                  <Table.Td>{say(`announcing.${kind as 'plenary'}`)}</Table.Td>
                  <Table.Td className="number">{present}</Table.Td>
                  <Table.Td className="number">{entitled}</Table.Td>
                  <Table.Td className="text">
                    <EvidenceLinks evidence={minutes} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Listing>
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}
