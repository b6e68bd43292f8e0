import { useState } from 'react';
import { MOST_PRINTED, NotAllPrinted, useBeforePrint } from '../../parts/printing.js';
import { linesAtOnce } from '../../service/at-once.js';
import { exportAddress, type Board } from './period.js';
import { Sheet, type SheetRow } from './Sheet.js';

/** All rows on paper, in place of those on the screen. */
export function PrintedBoard({
  board,
  period,
  office,
}: {
  readonly board: Board;
  readonly period: string;
  readonly office: string;
}) {
  const [rows, setRows] = useState<readonly SheetRow[]>();
  useBeforePrint(
    () => {
      if (board.count > MOST_PRINTED) return;
      setRows(linesAtOnce(exportAddress(period, office, 'ndjson')) as readonly SheetRow[] | undefined);
    },
    () => {
      setRows(undefined);
    },
  );
  if (rows === undefined) return <NotAllPrinted />;
  return (
    <div className="print-only">
      <Sheet board={board} office={office} rows={rows} />
    </div>
  );
}
