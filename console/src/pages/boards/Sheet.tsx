import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { InLog } from '../../parts/InLog.js';
import { useOfficeName } from '../../parts/offices.js';
import { OfOrganisation } from '../../parts/Organisation.js';
import { EVERYBODY, type Board } from './period.js';
import './boards.css';

export type SheetRow = components['schemas']['RankView'];

/** A board as it is printed: a plain table, with what proves it. */
export function Sheet({
  board: { period, count, status, seal, asOf },
  office,
  rows,
  note,
  isHeading = false,
}: {
  readonly board: Board;
  readonly office: string;
  readonly rows: readonly SheetRow[];
  /** Until when it is published, and how to object. */
  readonly note?: ReactNode;
  /** Whether this is the only heading of the page. */
  readonly isHeading?: boolean;
}) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { today } = useWho().organisation;
  const nameOf = useOfficeName();
  const whose = office === EVERYBODY ? say('board.everybody') : nameOf(office);
  return (
    <article className="sheet card stack">
      <OfOrganisation />
      <Title order={isHeading ? 1 : 2} size="h3">
        {period === 'total' ? say('wall.total') : say('wall.title', { period })} · {whose}
      </Title>
      {note}
      <table>
        <caption className="quiet">
          {say(status === 'open' ? 'board.open' : 'board.closed')} · {say('board.count', { count })} ·{' '}
          {say('print.on', { date: today })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {say('board.rank')}
            </th>
            <th scope="col">{say('board.name')}</th>
            <th scope="col">{say('board.number')}</th>
            <th scope="col">{say('board.office')}</th>
            <th scope="col" className="number">
              {say('board.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rank, employeeId, name, officeId, score }) => (
            <tr key={employeeId}>
              <td className="number">{formatNumber(rank)}</td>
              <td>{name}</td>
              <td>{employeeId}</td>
              <td>{nameOf(officeId)}</td>
              <td className="number">{formatNumber(score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > rows.length ? <p>{say('wall.cut', { most: rows.length, count })}</p> : null}
      <p className="quiet">
        {say('wall.digest')}:{' '}
        <span className="digest">{seal === undefined ? say('wall.no-seal') : seal.digest}</span>
        <InLog> · {say('board.as-of', { position: asOf })}</InLog>
      </p>
    </article>
  );
}
