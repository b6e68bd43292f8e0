import { Button, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/publicity.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useOfficeName } from '../../parts/offices.js';
import { OfOrganisation } from '../../parts/Organisation.js';
import { Points } from '../../parts/Points.js';
import { useRead } from '../../service/reading.js';
import { boardAddress, type Board } from '../boards/period.js';
import { WindowNote } from './WindowNote.js';
import './screen.css';

type Entry = components['schemas']['PublishedEntryView'];

const ROWS = 10;
const TURNS_AFTER_MS = 12_000;

/** So many of the newest published entries follow on the board. */
const MOST_ENTRIES = 50;

/**
 * A board for a big screen, and after it the entries that stand published: it turns from page to page by itself, and begins anew
 * after the last one.
 */
export default function ScreenPage() {
  const { period } = useParams<{ period: string }>();
  return (
    <WithTexts texts={texts}>
      <Screen key={period} period={period} />
    </WithTexts>
  );
}

function Screen({ period }: { readonly period: string }) {
  const say = useText();
  const [page, setPage] = useState(0);
  const [turns, setTurns] = useState(true);
  const { path, names } = boardAddress(period);
  const board = useRead(path, {
    path: names,
    query: { fromRow: page * ROWS + 1, limit: ROWS },
    keep: true,
  });
  const published = useRead('/v1/publicity/entries', { query: { limit: MOST_ENTRIES }, keep: true });
  const entries = published.data?.items ?? [];
  const boardPages = Math.max(1, Math.ceil((board.data?.count ?? 0) / ROWS));
  const pages = boardPages + Math.ceil(entries.length / ROWS);
  const ofEntries = (page - boardPages) * ROWS;
  const turn = (): void => {
    setPage((shown) => (shown + 1) % pages);
  };
  useEffect(() => {
    if (!turns) return undefined;
    const timer = setInterval(() => {
      setPage((shown) => (shown + 1) % pages);
    }, TURNS_AFTER_MS);
    return () => {
      clearInterval(timer);
    };
  }, [turns, pages]);
  return (
    <div className="big-screen stack">
      <OfOrganisation />
      {page < boardPages ? (
        <>
          <Title order={1}>{period === 'total' ? say('wall.total') : say('wall.title', { period })}</Title>
          <WindowNote period={period} />
          <QueryResult of={board}>{(read) => <Rows board={read} />}</QueryResult>
        </>
      ) : (
        <>
          <Title order={1}>{say('published.title')}</Title>
          <EntryRows entries={entries.slice(ofEntries, ofEntries + ROWS)} />
        </>
      )}
      <div className="row">
        <span>{say('screen.page', { page: page + 1, of: pages })}</span>
        <Button variant="default" size="compact-sm" onClick={turn}>
          {say('screen.turn')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            setTurns(!turns);
          }}
        >
          {say(turns ? 'screen.pause' : 'screen.go-on')}
        </Button>
        <Button component={Link} variant="default" size="compact-sm" href="/publicity">
          {say('app.back')}
        </Button>
      </div>
    </div>
  );
}

function Rows({ board: { items } }: { readonly board: Board }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const nameOf = useOfficeName();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" className="number">
            {say('board.rank')}
          </th>
          <th scope="col">{say('board.name')}</th>
          <th scope="col">{say('board.office')}</th>
          <th scope="col" className="number">
            {say('board.score')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ rank, employeeId, name, officeId, score }) => (
          <tr key={employeeId}>
            <td className="number">{formatNumber(rank)}</td>
            <td>{name}</td>
            <td>{nameOf(officeId)}</td>
            <td className="number">{formatNumber(score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EntryRows({ entries }: { readonly entries: readonly Entry[] }) {
  const say = useText();
  const nameOf = useOfficeName();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('published.who')}</th>
          <th scope="col">{say('board.office')}</th>
          <th scope="col">{say('entry.item')}</th>
          <th scope="col" className="number">
            {say('entry.points')}
          </th>
          <th scope="col">{say('entry.occurred-on')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ name, officeId, title, direction, points, occurredOn }, at) => (
          <tr key={at}>
            <td>{name ?? say('published.unnamed')}</td>
            <td>{officeId === undefined ? null : nameOf(officeId)}</td>
            <td>{title}</td>
            <td className="number">
              <Points points={direction === 'award' ? points : -points} />
            </td>
            <td>{occurredOn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
