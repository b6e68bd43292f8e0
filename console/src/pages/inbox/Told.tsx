import { Link } from 'wouter';
import { may, useWho, type Who } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { addressFor } from '../../parts/Disagree.js';
import { Item } from '../../parts/Item.js';
import { Principal } from '../../parts/Principal.js';
import { aboutOf, type AboutNotice, type Notice } from './notice.js';

/** A notice in words: what, how much, why, by whom, what it counts for, and until when one may disagree. */
export function Told({ notice }: { readonly notice: Notice }) {
  const say = useText();
  const about = aboutOf(notice);
  const { points = 0, period = '', title, name } = about;
  return (
    <>
      <p>
        <strong>{title ?? say(`inbox.${notice.kind}`, { points, period })}</strong>{' '}
        {name === undefined ? null : say('inbox.named', { name })}
        {about.itemCode === undefined ? null : <OfItem about={about} itemCode={about.itemCode} />}
      </p>
      {about.text === undefined ? null : <p className="told">{about.text}</p>}
      <Why about={about} />
      <Counting about={about} />
      <Outcome about={about} />
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

/** What became of it for oneself, in a run, an inspection or an alert. */
function Outcome({ about: { row, outcome, value, threshold, on } }: Of) {
  const say = useText();
  return (
    <>
      {row === undefined ? null : <InRun row={row} />}
      {outcome === undefined ? null : <p>{say(`inbox.outcome-${outcome}`)}</p>}
      {value === undefined || threshold === undefined || on === undefined ? null : (
        <p>{say('inbox.value', { value, threshold, day: on })}</p>
      )}
    </>
  );
}

function InRun({ row: { rank, tier, grade, place } }: { readonly row: NonNullable<AboutNotice['row']> }) {
  const say = useText();
  const told = [
    rank === null ? undefined : say('inbox.place-in-run', { rank }),
    tier == null ? undefined : say('inbox.tier', { name: tier }),
    grade == null ? undefined : say('inbox.grade', { name: grade }),
    place === true ? say('inbox.gets-place') : undefined,
  ].filter((text) => text !== undefined);
  return told.length === 0 ? null : <p>{told.join(' ')}</p>;
}

function Days({ about }: Of) {
  const say = useText();
  const { answerUntil, decideUntil, openUntil, furtherUntil, inForceFrom, answerBy, lapses } = about;
  const told = [
    answerUntil === undefined ? undefined : say('inbox.answer-until', { day: answerUntil }),
    decideUntil === undefined ? undefined : say('inbox.decide-until', { day: decideUntil }),
    openUntil === undefined ? undefined : say('inbox.decide-until', { day: openUntil }),
    answerBy === undefined ? undefined : say('inbox.decide-until', { day: answerBy }),
    lapses === undefined ? undefined : say('inbox.lapses', { day: lapses }),
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
function Further({ about }: Of) {
  const say = useText();
  const address = addressIn(about, useWho());
  if (address === undefined) return null;
  return (
    <p>
      <Link href={address}>{say('inbox.open')}</Link>
    </p>
  );
}

/** Undefined where there is no page for whoever reads it. */
function addressIn(about: AboutNotice, who: Who): string | undefined {
  const { caseId, proposalId, claimId, runId, period, editionId, itemCode } = about;
  if (caseId !== undefined) return may(who, 'POST /v1/commands/open-case') ? `/cases/${caseId}` : undefined;
  if (proposalId !== undefined) return `/proposals/${proposalId}`;
  if (claimId !== undefined) return may(who, 'GET /v1/claims') ? '/claims' : undefined;
  if (runId !== undefined) return who.employeeId === null ? undefined : '/me';
  if (period !== undefined) return `/boards/${period}`;
  return editionId !== undefined && itemCode === undefined ? `/rulebook/${editionId}` : undefined;
}
