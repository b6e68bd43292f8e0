import { Badge, Title } from '@mantine/core';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { Digest } from '../../parts/Digest.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Principal } from '../../parts/Principal.js';
import { useRead } from '../../service/reading.js';
import { CommitForm, FreezeForm, RevealForm, ValueForm } from './LotteryForms.js';
import { COLORS, nextOf, type Lottery } from './lottery.js';
import { Tickets, Winners } from './TicketsAndWinners.js';

/** One lottery: how it stands, what may be done about it, who takes part, and who has won. */
export function OneLottery({ lotteryId }: { readonly lotteryId: string }) {
  const say = useText();
  const lottery = useRead('/v1/lotteries/{lotteryId}', { path: { lotteryId } });
  return (
    <div className="stack">
      <p>
        <Link href="/lotteries">{say('lottery.all')}</Link>
      </p>
      <Title order={1} size="h3">
        {lottery.data?.title ?? say('page.lotteries')}
      </Title>
      <QueryResult of={lottery}>
        {(read) => (
          <>
            <State lottery={read} />
            {read.winners.length === 0 ? null : <Winners lottery={read} />}
            {read.frozen === null ? null : <Tickets lotteryId={lotteryId} />}
          </>
        )}
      </QueryResult>
    </div>
  );
}

interface OfLottery {
  readonly lottery: Lottery;
}

function State({ lottery }: OfLottery) {
  const say = useText();
  const { status, prizes, tickets, drawOn, value, holders, commitments, seeds, frozen, given } = lottery;
  const { revealBy, silent } = lottery;
  return (
    <section className="card stack" aria-label={say('entry.state')}>
      <dl>
        <dt>{say('entry.state')}</dt>
        <dd>
          <Badge variant="light" tt="none" color={COLORS[status as 'open']}>
            {say(`lottery.status-${status as 'open'}`)}
          </Badge>
        </dd>
        <dt>{say('lottery.prizes')}</dt>
        <dd>{prizes.map(({ prize, count }) => `${prize} × ${count}`).join(', ')}</dd>
        <dt>{say('lottery.tickets')}</dt>
        <dd>
          {tickets.run === undefined ? (
            say('lottery.by-board', {
              board: tickets.board ?? '',
              per: tickets.per ?? 0,
              most: tickets.most ?? 0,
            })
          ) : (
            <Link href={`/runs/${tickets.run}`}>{say('lottery.by-run')}</Link>
          )}
        </dd>
        <dt>{say('lottery.draw-on')}</dt>
        <dd>{drawOn}</dd>
        <dt>{say('lottery.value')}</dt>
        <dd>
          {value.what} · {value.where} · {value.how}
          {given === null ? null : (
            <>
              {' '}
              <strong>{given}</strong>
            </>
          )}
        </dd>
        {holders.map((holder, at) => (
          <Holder key={holder} holder={holder} commitment={commitments[at]} seed={seeds[at]} />
        ))}
        {frozen === null ? null : (
          <>
            <dt>{say('lottery.root')}</dt>
            <dd>
              {say('lottery.frozen', { people: frozen.people, tickets: frozen.tickets })}{' '}
              <Digest text={frozen.root} />
            </dd>
          </>
        )}
        {status !== 'revealing' || revealBy === null ? null : (
          <>
            <dt>{say('lottery.reveal-by')}</dt>
            <dd>{revealBy}</dd>
          </>
        )}
        {silent.length === 0 ? null : (
          <>
            <dt>{say('lottery.silent')}</dt>
            <dd>
              {silent.map((holder) => (
                <div key={holder}>
                  <Principal id={holder} />
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
      <Acts lottery={lottery} />
    </section>
  );
}

function Holder({
  holder,
  commitment,
  seed,
}: {
  readonly holder: string;
  readonly commitment: string | null | undefined;
  readonly seed: string | null | undefined;
}) {
  const say = useText();
  return (
    <>
      <dt>{say('lottery.holder')}</dt>
      <dd>
        <Principal id={holder} />
        {commitment == null ? (
          <span className="quiet"> {say('lottery.not-committed')}</span>
        ) : (
          <>
            {' '}
            {say('lottery.commitment')} <Digest text={commitment} />
          </>
        )}
        {seed == null ? null : (
          <>
            {' '}
            {say('lottery.seed')} <Digest text={seed} />
          </>
        )}
      </dd>
    </>
  );
}

const FORMS = {
  'commit-seed': { label: 'lottery.commit', Form: CommitForm },
  'freeze-lottery': { label: 'lottery.freeze', Form: FreezeForm },
  'give-lottery-value': { label: 'lottery.give-value', Form: ValueForm },
  'reveal-seed': { label: 'lottery.reveal', Form: RevealForm },
} as const;

/** What is to be done next, for whoever may do it. */
function Acts({ lottery }: OfLottery) {
  const say = useText();
  const who = useWho();
  const next = nextOf(lottery, who.principalId);
  if (next === undefined || !may(who, `POST /v1/commands/${next}`)) return null;
  const { label, Form } = FORMS[next];
  return (
    <div className="row">
      <Act label={say(label)}>{(close) => <Form lottery={lottery} onDone={close} />}</Act>
    </div>
  );
}
