import { CloseButton } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { addressFor } from '../../parts/Disagree.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useRead } from '../../service/reading.js';
import { officeQuery, standingAddress } from './period.js';

type StandingView = components['schemas']['StandingView'];
const AROUND = 2;

/** An employee's rank, the distance to the next better score, and the neighbours. */
export function Standing({
  period,
  office,
  employeeId,
  onClose,
}: {
  readonly period: string;
  readonly office: string;
  readonly employeeId: string;
  readonly onClose: () => void;
}) {
  const say = useText();
  const { path, names } = standingAddress(period, employeeId);
  const query = { neighbours: AROUND, ...officeQuery(office) };
  const standing = useRead(path, { path: names, query });
  return (
    <QueryResult of={standing}>
      {(shown) => (
        <section
          className="card place-of screen-only"
          aria-live="polite"
          aria-label={say('board.place', { name: shown.name })}
        >
          <div className="stack">
            <Place standing={shown} />
            <DisagreeWithPlace period={period} employeeId={employeeId} />
          </div>
          <CloseButton aria-label={say('app.close')} onClick={onClose} />
        </section>
      )}
    </QueryResult>
  );
}

/** A way to object to a place on a board that is published now. */
function DisagreeWithPlace({ period, employeeId }: { readonly period: string; readonly employeeId: string }) {
  const say = useText();
  const who = useWho();
  const opens = may(who, 'POST /v1/commands/open-case');
  const { data } = useRead('/v1/publicity', { query: { limit: 100 }, when: opens });
  const window = data?.items.find((one) => one.period === period);
  if (!opens || window === undefined || window.until < who.organisation.today) return null;
  const isOwn = employeeId === who.employeeId;
  return (
    <div>
      <Link href={addressFor({ employee: employeeId, period, kind: isOwn ? 'appeal' : 'objection' })}>
        {say(isOwn ? 'board.appeal' : 'board.object')}
      </Link>{' '}
      <span className="quiet">{say('case.until', { day: window.until })}</span>
    </div>
  );
}

function Place({ standing }: { readonly standing: StandingView }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { name, rank, count, score, gap, neighbours } = standing;
  const around = [...(neighbours?.above ?? []), standing, ...(neighbours?.below ?? [])];
  return (
    <dl className="figures">
      <div>
        <dt>{name}</dt>
        <dd>
          {say('board.rank-of', { rank, count })} · {say('board.score')} {formatNumber(score)}
        </dd>
      </div>
      <div>
        <dt>{say('board.gap')}</dt>
        <dd>{gap === null ? say('board.first') : say('board.gap-points', { gap })}</dd>
      </div>
      <div>
        <dt>{say('board.around')}</dt>
        <dd>
          {around
            .map((row) => `${formatNumber(row.rank)} ${row.name} (${formatNumber(row.score)})`)
            .join(' · ')}
        </dd>
      </div>
    </dl>
  );
}
