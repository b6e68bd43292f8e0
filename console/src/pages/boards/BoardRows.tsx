import { VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { mayFor, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { useOfficeName } from '../../parts/offices.js';
import { pointbook } from '../../service/service.js';
import { Move } from './Move.js';
import { boardAddress, hasBefore, officeQuery, type Board } from './period.js';
import './boards.css';

type Row = components['schemas']['RankView'];
const ROW_HEIGHT = 32;
const PAGE = 100;
/** More rows than a screen ever shows: their elements are reused for other rows. */
const SLOTS = 128;
/** Rows that only scroll past are not loaded. */
const SETTLED_MS = 60;
/** Pages that are kept besides those on the screen, so that a million rows do not fill the memory. */
const KEPT_MS = 20_000;

const HEADINGS = [
  'board.rank',
  'board.moved',
  'board.name',
  'board.number',
  'board.office',
  'board.score',
  'board.restated',
  'board.remedied',
] as const;

/** A table of all rows, of which only those on the screen are rendered and loaded. */
export function BoardRows({
  period,
  office,
  head,
  rank,
  selected,
  onSelect,
}: {
  readonly period: string;
  readonly office: string;
  readonly head: Board;
  readonly rank: number | undefined;
  /** The id of the employee whose standing is shown. */
  readonly selected: string | undefined;
  readonly onSelect: (employeeId: string) => void;
}) {
  const say = useText();
  const nameOf = useOfficeName();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: head.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  useEffect(() => {
    if (rank !== undefined) rows.scrollToIndex(Math.min(rank, head.count) - 1, { align: 'start' });
  }, [rank, head.count, rows]);
  const shown = rows.getVirtualItems();
  const [range] = useDebouncedValue(
    `${Math.floor((shown[0]?.index ?? 0) / PAGE)}-${Math.floor((shown.at(-1)?.index ?? 0) / PAGE)}`,
    SETTLED_MS,
    { leading: true },
  );
  const [firstPage = 0, lastPage = 0] = range.split('-').map(Number);
  const { path, names } = boardAddress(period);
  const pages = useQueries({
    queries: Array.from({ length: lastPage - firstPage + 1 }, (_, i) => {
      const fromRow = (firstPage + i) * PAGE + 1;
      const query = {
        fromRow,
        limit: PAGE,
        ...officeQuery(office),
        ...(hasBefore(period) ? { moves: true } : {}),
      };
      return {
        queryKey: [path, names, query],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          pointbook.read(path, { path: names as never, query: query, signal }),
        gcTime: KEPT_MS,
      };
    }),
  });
  const rowAt = (index: number): Row | undefined =>
    pages[Math.floor(index / PAGE) - firstPage]?.data?.items[index % PAGE];
  const isRemedied = pages.some(({ data }) => data?.items.some(({ remedied }) => remedied !== undefined));
  const isRestated = pages.some(({ data }) => data?.items.some(isMoved));
  const isShown: Readonly<Record<string, boolean>> = {
    'board.moved': hasBefore(period),
    'board.restated': isRestated,
  };

  return (
    <>
      {isRestated ? <p className="quiet screen-only">{say('board.restated-why')}</p> : null}
      {isRemedied ? <p className="quiet screen-only">{say('board.remedied-why')}</p> : null}
      <div
        ref={scroller}
        className={isRemedied ? 'board card screen-only with-remedied' : 'board card screen-only'}
        role="table"
        aria-label={say('page.boards')}
        aria-rowcount={head.count + 1}
        tabIndex={0}
      >
        <div role="rowgroup" className="board-head">
          <div role="row" aria-rowindex={1} className="board-row">
            {HEADINGS.filter((id) => id !== 'board.remedied' || isRemedied).map((id) => (
              <span
                key={id}
                role="columnheader"
                className={/rank|moved|score|restated|remedied/.test(id) ? 'number' : undefined}
              >
                {isShown[id] === false ? <VisuallyHidden>{say(id)}</VisuallyHidden> : say(id)}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="board-body" style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start }) => (
            <BoardRow
              key={index % SLOTS}
              row={rowAt(index)}
              office={nameOf(rowAt(index)?.officeId ?? '')}
              period={period}
              index={index}
              top={start}
              isRemedied={isRemedied}
              isSelected={selected !== undefined && rowAt(index)?.employeeId === selected}
              onSelect={onSelect}
            />
          ))}
        </div>
      </div>
    </>
  );
}

type Restated = Row & { readonly restated: NonNullable<Row['restated']> };

/** Whether late entries have moved the row since the close. */
const isMoved = (row: Row): row is Restated =>
  row.restated !== undefined && (row.rank !== row.restated.rank || row.score !== row.restated.score);

const isOwn = (row: Row | undefined, own: string | null): boolean => own !== null && row?.employeeId === own;

const restatedIn = (row: Row, format: (value: number) => string): string =>
  isMoved(row) ? `${format(row.restated.rank)} · ${format(row.restated.score)}` : '';

/** The rank, with a button that shows the distance to the next rank. */
function Place({
  row: { rank, name, employeeId },
  isSelected,
  onSelect,
}: {
  readonly row: Row;
  readonly isSelected: boolean;
  readonly onSelect: (employeeId: string) => void;
}) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <button
      type="button"
      className="place"
      aria-pressed={isSelected}
      aria-label={say('board.select', { rank, name })}
      onClick={() => {
        onSelect(employeeId);
      }}
    >
      {formatNumber(rank)}
    </button>
  );
}

const BoardRow = memo(function BoardRow({
  row,
  office,
  period,
  index,
  top,
  isRemedied,
  isSelected,
  onSelect,
}: {
  readonly period: string;
  readonly row: Row | undefined;
  /** The name of the office. */
  readonly office: string;
  readonly index: number;
  readonly top: number;
  /** Whether cases have moved somebody on the board. */
  readonly isRemedied: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (employeeId: string) => void;
}) {
  const who = useWho();
  const { formatNumber } = useIntl();
  const isMarked = isSelected || isOwn(row, who.employeeId);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={isMarked ? 'board-row is-me' : 'board-row'}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="cell" className="number">
        {row === undefined ? '…' : <Place row={row} isSelected={isSelected} onSelect={onSelect} />}
      </span>
      <span role="cell" className="number">
        {row?.previous === undefined ? null : <Move rank={row.rank} previous={row.previous} />}
      </span>
      <span role="cell">{row === undefined ? null : <Named row={row} />}</span>
      <span role="cell" className="quiet">
        {row?.employeeId}
      </span>
      <span role="cell">{office}</span>
      <span role="cell" className="number">
        <Score row={row} period={period} />
      </span>
      <span role="cell" className="number restated">
        {row === undefined ? '' : restatedIn(row, formatNumber)}
      </span>
      {isRemedied ? (
        <span role="cell" className="number restated">
          {row?.remedied === undefined
            ? ''
            : `${formatNumber(row.remedied.rank)} · ${formatNumber(row.remedied.score)}`}
        </span>
      ) : null}
    </div>
  );
});

/** The score, with a link to what it is made of where the user may read that. */
function Score({ row, period }: { readonly row: Row | undefined; readonly period: string }) {
  const who = useWho();
  const { formatNumber } = useIntl();
  if (row === undefined) return null;
  const { employeeId, officeId, score } = row;
  const why = 'GET /v1/rankings/months/:month/employees/:employeeId/breakdown';
  if (period === 'total' || !mayFor(who, why, officeId, employeeId)) return formatNumber(score);
  return <Link href={`/scores/${period}/${employeeId}`}>{formatNumber(score)}</Link>;
}

/** The name, with a link to the file where the user may read it. */
function Named({ row: { employeeId, name, officeId } }: { readonly row: Row }) {
  const who = useWho();
  if (!mayFor(who, 'GET /v1/employees/:employeeId/history', officeId, employeeId)) return name;
  return <Link href={employeeId === who.employeeId ? '/me' : `/people/${employeeId}`}>{name}</Link>;
}
