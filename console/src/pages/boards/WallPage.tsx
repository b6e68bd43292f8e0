import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { useText } from '../../language/language.js';
import { MOST_PRINTED } from '../../parts/printing.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { pointbook } from '../../service/service.js';
import { useRead } from '../../service/reading.js';
import { WindowNote } from '../publicity/WindowNote.js';
import { boardAddress, EVERYBODY, officeQuery, placeOf, type Board } from './period.js';
import { Sheet, type SheetRow } from './Sheet.js';

const TOLD_EVERY = 500;

/** A board to print and hang on the wall, with as many rows as wanted. */
export default function WallPage() {
  const { period, office = EVERYBODY } = useParams<{ period: string; office?: string }>();
  const { path, names } = boardAddress(period);
  const head = useRead(path, { path: names, query: { limit: 1, ...officeQuery(office) }, keep: true });
  return (
    <div className="stack">
      <QueryResult of={head}>
        {(board) => <Whole key={`${period} ${office}`} board={board} period={period} office={office} />}
      </QueryResult>
    </div>
  );
}

function Whole({
  board,
  period,
  office,
}: {
  readonly board: Board;
  readonly period: string;
  readonly office: string;
}) {
  const say = useText();
  const [read, setRead] = useState(0);
  const rows = useQuery({
    queryKey: ['sheet', period, office],
    queryFn: ({ signal }) => rowsOf(period, office, { signal, onProgress: setRead }),
    // A sheet shows one moment: it must not change while it is printed.
    meta: { isNoted: true },
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <>
      <div className="row screen-only">
        <Button
          disabled={rows.data === undefined}
          onClick={() => {
            print();
          }}
        >
          {say('wall.print')}
        </Button>
        <Button component={Link} variant="default" href={`/boards/${placeOf(period, office)}`}>
          {say('wall.back')}
        </Button>
        {rows.isPending ? (
          <span role="status">{say('wall.read', { read, count: Math.min(board.count, MOST_PRINTED) })}</span>
        ) : null}
      </div>
      <QueryResult of={rows}>
        {(all) => (
          <Sheet board={board} office={office} rows={all} note={<WindowNote period={period} />} isHeading />
        )}
      </QueryResult>
    </>
  );
}

/** The rows as of one moment; if there are more than can be printed, the first ones. */
async function rowsOf(
  period: string,
  office: string,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (rows: number) => void },
): Promise<readonly SheetRow[]> {
  const { path, names } = boardAddress(period);
  const { lines } = await pointbook.lines(path, {
    path: names as never,
    query: officeQuery(office),
    signal,
  });
  const rows: SheetRow[] = [];
  for await (const line of lines) {
    rows.push(JSON.parse(line) as SheetRow);
    if (rows.length % TOLD_EVERY === 0) onProgress(rows.length);
    if (rows.length === MOST_PRINTED) break;
  }
  return rows;
}
