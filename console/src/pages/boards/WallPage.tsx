import { Button, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Shown } from '../../parts/Trouble.js';
import { useRead } from '../../service/reading.js';
import { boardAddress, EVERYBODY, officeQuery, placeOf, type Board } from './period.js';
import './boards.css';

const MOST_ROWS = 500;

/** A board as a sheet to print and hang on the wall: a plain table, with what proves it. */
export default function WallPage() {
  const say = useText();
  const { period, office = EVERYBODY } = useParams<{ period: string; office?: string }>();
  const { path, names } = boardAddress(period);
  const board = useRead(path, { path: names, query: { limit: MOST_ROWS, ...officeQuery(office) } });
  return (
    <div className="stack">
      <div className="row screen-only">
        <Button
          onClick={() => {
            print();
          }}
        >
          {say('wall.print')}
        </Button>
        <Button component={Link} variant="default" href={`/boards/${placeOf(period, office)}`}>
          {say('wall.back')}
        </Button>
      </div>
      <Shown of={board}>{(shown) => <Sheet board={shown} office={office} />}</Shown>
    </div>
  );
}

function Sheet({ board, office }: { readonly board: Board; readonly office: string }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { today, name } = useSheetHead(office);
  const { period, items, count, status, seal, asOf } = board;
  return (
    <article className="sheet card stack">
      <Title order={1} size="h3">
        {period === 'total' ? say('wall.total') : say('wall.title', { period })} · {name}
      </Title>
      <table>
        <caption className="quiet">
          {say(status === 'open' ? 'board.open' : 'board.closed')} · {say('board.count', { count })} ·{' '}
          {say('wall.printed', { date: today })}
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
          {items.map(({ rank, employeeId, name: whose, officeId, score }) => (
            <tr key={employeeId}>
              <td className="number">{formatNumber(rank)}</td>
              <td>{whose}</td>
              <td>{employeeId}</td>
              <td>{officeId}</td>
              <td className="number">{formatNumber(score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > items.length ? <p>{say('wall.cut', { most: items.length, count })}</p> : null}
      <p className="quiet">
        {say('wall.digest')}:{' '}
        <span className="digest">{seal === undefined ? say('wall.no-seal') : seal.digest}</span> ·{' '}
        {say('board.as-of', { position: asOf })}
      </p>
    </article>
  );
}

/** The day, and the office by its name. */
function useSheetHead(office: string): { readonly today: string; readonly name: string } {
  const say = useText();
  const { today } = useWho().organisation;
  const { data } = useRead('/v1/offices', { query: { limit: 1000 }, when: office !== EVERYBODY });
  if (office === EVERYBODY) return { today, name: say('board.everybody') };
  return { today, name: data?.items.find(({ officeId }) => officeId === office)?.name ?? office };
}
