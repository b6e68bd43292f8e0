import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { addressFor } from '../../parts/Disagree.js';
import { Item } from '../../parts/Item.js';
import { Principal } from '../../parts/Principal.js';
import { aboutOf, kindOf, type AboutNotice, type Notice } from './notice.js';

/** A notice in words: what, how much, why, by whom, what it counts for, and until when one may disagree. */
export function Told({ notice }: { readonly notice: Notice }) {
  const say = useText();
  const about = aboutOf(notice);
  const { points = 0, period = '', title } = about;
  return (
    <>
      <p>
        <strong>{title ?? say(`inbox.${kindOf(notice)}`, { points, period })}</strong>{' '}
        {about.itemCode === undefined ? null : <OfItem about={about} itemCode={about.itemCode} />}
      </p>
      {about.text === undefined ? null : <p className="told">{about.text}</p>}
      <Why about={about} />
      <Counting about={about} />
      <Days about={about} />
      <OnOneself about={about} />
      <Further about={about} />
    </>
  );
}

interface Of {
  readonly about: AboutNotice;
}

function OfItem({ about: { item, editionId, occurredOn }, itemCode }: Of & { readonly itemCode: string }) {
  const say = useText();
  if (item === undefined) return <Item code={itemCode} editionId={editionId} on={occurredOn} />;
  return (
    <>
      {item.title}{' '}
      {item.regulation === null ? null : (
        <span className="quiet">{say('inbox.regulation', { regulation: item.regulation })}</span>
      )}
    </>
  );
}

function Why({ about: { reason, by } }: Of) {
  if (reason === undefined) return null;
  return (
    <p>
      {reason}{' '}
      {by === undefined ? null : (
        <span className="quiet">
          <Principal id={by} />
        </span>
      )}
    </p>
  );
}

function Counting({ about: { occurredOn, countsIn, lateFor, rank, score } }: Of) {
  const say = useText();
  const told = [
    occurredOn === undefined ? undefined : say('inbox.happened-on', { day: occurredOn }),
    countsIn === undefined
      ? undefined
      : countsIn === null
        ? say('inbox.counts-nowhere')
        : say('inbox.counts-in', { month: countsIn }),
    lateFor === undefined ? undefined : say('inbox.late-for', { month: lateFor }),
    rank === undefined || score === undefined ? undefined : say('inbox.place', { rank, score }),
  ].filter((text) => text !== undefined);
  return told.length === 0 ? null : <p className="quiet">{told.join(' ')}</p>;
}

function Days({ about }: Of) {
  const say = useText();
  const { answerUntil, decideUntil, openUntil, furtherUntil, inForceFrom } = about;
  const told = [
    answerUntil === undefined ? undefined : say('inbox.answer-until', { day: answerUntil }),
    decideUntil === undefined ? undefined : say('inbox.decide-until', { day: decideUntil }),
    openUntil === undefined ? undefined : say('inbox.decide-until', { day: openUntil }),
    furtherUntil == null ? undefined : say('inbox.further-until', { day: furtherUntil }),
    inForceFrom === undefined ? undefined : say('inbox.in-force-from', { day: inForceFrom }),
  ].filter((text) => text !== undefined);
  return told.length === 0 ? null : <p>{told.join(' ')}</p>;
}

/** Until when and how to disagree with what concerns oneself. */
function OnOneself({ about: { entryId, appealUntil, period, until } }: Of) {
  const say = useText();
  const who = useWho();
  const { employeeId } = who;
  const { today } = who.organisation;
  if (employeeId === null || !may(who, 'POST /v1/commands/open-case')) return null;
  if (entryId !== undefined && appealUntil !== undefined && (appealUntil === null || appealUntil >= today))
    return (
      <p>
        {appealUntil === null ? say('inbox.appeal-open') : say('inbox.appeal-until', { day: appealUntil })}{' '}
        <Link href={addressFor({ employee: employeeId, entry: entryId, kind: 'appeal' })}>
          {say('case.disagree')}
        </Link>
      </p>
    );
  if (period === undefined || until === undefined || until < today) return null;
  return (
    <p>
      {say('inbox.object-until', { day: until })}{' '}
      <Link href={addressFor({ employee: employeeId, period, kind: 'appeal' })}>{say('case.disagree')}</Link>
    </p>
  );
}

/** A way to what the notice is about. */
function Further({ about: { caseId, proposalId, period, editionId, itemCode } }: Of) {
  const say = useText();
  const who = useWho();
  const address =
    caseId !== undefined && may(who, 'POST /v1/commands/open-case')
      ? `/cases/${caseId}`
      : proposalId !== undefined
        ? `/proposals/${proposalId}`
        : period !== undefined
          ? `/boards/${period}`
          : editionId !== undefined && itemCode === undefined
            ? `/rulebook/${editionId}`
            : undefined;
  if (address === undefined) return null;
  return (
    <p>
      <Link href={address}>{say('inbox.open')}</Link>
    </p>
  );
}
