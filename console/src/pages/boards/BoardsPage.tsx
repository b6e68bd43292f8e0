import { Badge, Button, NumberInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useLanguage, useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { InLog } from '../../parts/InLog.js';
import { OnceSomebodyIsThere } from '../../parts/OnceSomebodyIsThere.js';
import { useRead } from '../../service/reading.js';
import { BoardRows } from './BoardRows.js';
import { FewRows } from './FewRows.js';
import { boardAddress, exportAddress, officeQuery, placeOf, type Board } from './period.js';
import { PeriodAndOffice, useChosen, type Chosen } from './Pickers.js';
import { PrintedBoard } from './PrintedBoard.js';
import { Standing } from './Standing.js';

/** The ranking of a month, a year or the running total, of everybody or of an office. */
export default function BoardsPage() {
  const say = useText();
  const who = useWho();
  const [chosen, goTo] = useChosen('/boards');
  const { period, office } = chosen;
  const [rank, setRank] = useState<number>();
  const [selected, setSelected] = useState<string>();
  const choose = (next: Chosen): void => {
    setRank(undefined);
    setSelected(undefined);
    goTo(next);
  };
  const { path, names } = boardAddress(period);
  const head = useRead(path, { path: names, query: { limit: 1, ...officeQuery(office) }, keep: true });

  return (
    <div className="stack">
      <Title order={1} size="h3" className="screen-only">
        {say('page.boards')}
      </Title>
      <div className="row screen-only">
        <PeriodAndOffice chosen={chosen} onChange={choose} />
        <NumberInput
          label={say('board.go-to')}
          w="8rem"
          min={1}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          onKeyDown={({ key, currentTarget }) => {
            const wanted = Number(currentTarget.value);
            if (key === 'Enter' && wanted >= 1) setRank(wanted);
          }}
        />
        {head.data?.told === 'all' ? <Exports chosen={chosen} count={head.data.count} /> : null}
        {head.data?.told === 'all' ? (
          <Button component={Link} variant="default" href={`/wall/${placeOf(period, office)}`}>
            {say('board.print')}
          </Button>
        ) : null}
        {may(who, 'GET /v1/rankings/months/:month/movements') ? (
          <Button component={Link} variant="default" href={`/movements/${placeOf(period, office)}`}>
            {say('page.movements')}
          </Button>
        ) : null}
      </div>
      <OnceSomebodyIsThere>
        <QueryResult of={head}>
          {(board) => (
            <>
              <BoardHead board={board} />
              {selected === undefined ? null : (
                <Standing
                  period={period}
                  office={office}
                  employeeId={selected}
                  onClose={() => {
                    setSelected(undefined);
                  }}
                />
              )}
              {board.told === 'all' ? (
                <BoardRows
                  key={`${period} ${office}`}
                  period={period}
                  office={office}
                  head={board}
                  rank={rank}
                  selected={selected}
                  onSelect={setSelected}
                />
              ) : (
                <FewRows board={board} />
              )}
              {board.told === 'all' ? <PrintedBoard board={board} period={period} office={office} /> : null}
            </>
          )}
        </QueryResult>
      </OnceSomebodyIsThere>
    </div>
  );
}

function BoardHead({ board }: { readonly board: Board }) {
  const say = useText();
  return (
    <div className="row screen-only">
      <Badge variant="light" tt="none" size="lg" color={board.status === 'open' ? 'blue' : 'gray'}>
        {say(board.status === 'open' ? 'board.open' : 'board.closed')}
      </Badge>
      {board.seal === undefined ? null : (
        <Badge variant="light" tt="none" size="lg" color="green" title={board.seal.digest}>
          {say('board.sealed')} {board.seal.digest.slice(0, 12)}
        </Badge>
      )}
      <span>{say('board.count', { count: board.count })}</span>
      <InLog>
        <span className="quiet">{say('board.as-of', { position: board.asOf })}</span>
      </InLog>
    </div>
  );
}

/** The most rows of a sheet in XLSX, less the one with the headings. */
const MOST_IN_XLSX = 1_048_575;

/** Downloads the whole board. */
function Exports({
  chosen: { period, office },
  count = 0,
}: {
  readonly chosen: Chosen;
  readonly count: number | undefined;
}) {
  const say = useText();
  const { language } = useLanguage();
  const link = (format: 'csv' | 'xlsx') => (
    <Button component="a" variant="default" href={exportAddress(period, office, format, language)} download>
      {say(`board.${format}`)}
    </Button>
  );
  return (
    <>
      {link('csv')}
      {count > MOST_IN_XLSX ? (
        <span className="quiet">{say('board.xlsx-too-long', { most: MOST_IN_XLSX })}</span>
      ) : (
        link('xlsx')
      )}
    </>
  );
}
