import { Badge, Button, NumberInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Shown } from '../../parts/Trouble.js';
import { useRead } from '../../service/reading.js';
import { BoardRows } from './BoardRows.js';
import { boardAddress, EVERYBODY, placeOf, type Board } from './period.js';
import { OfficeSelect, PeriodSelect } from './Pickers.js';
import { Standing } from './Standing.js';

/** The ranking of a month, a year or the running total, of everybody or of an office. */
export default function BoardsPage() {
  const say = useText();
  const { today } = useWho().organisation;
  const params = useParams<{ period?: string; office?: string }>();
  const [, go] = useLocation();
  const period = params.period ?? today.slice(0, 7);
  const office = params.office ?? EVERYBODY;
  const [rank, setRank] = useState<number>();
  const [selected, setSelected] = useState<string>();
  const choose = (nextPeriod: string, nextOffice: string): void => {
    setRank(undefined);
    setSelected(undefined);
    go(`/boards/${placeOf(nextPeriod, nextOffice)}`);
  };
  const { path, names } = boardAddress(period);
  const query = { limit: 1, ...(office === EVERYBODY ? {} : { officeId: office }) };
  const head = useRead(path, { path: names, query: query, keep: true });

  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.boards')}
      </Title>
      <div className="row screen-only">
        <PeriodSelect
          period={period}
          onChange={(chosen) => {
            choose(chosen, office);
          }}
        />
        <OfficeSelect
          office={office}
          onChange={(chosen) => {
            choose(period, chosen);
          }}
        />
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
        <Button component="a" variant="default" href={exportAddress(period, office)} download>
          {say('board.csv')}
        </Button>
        <Button component={Link} variant="default" href={`/wall/${placeOf(period, office)}`}>
          {say('board.print')}
        </Button>
      </div>
      <Shown of={head}>
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
            <BoardRows
              key={`${period} ${office}`}
              period={period}
              office={office}
              head={board}
              rank={rank}
              selected={selected}
              onSelect={setSelected}
            />
          </>
        )}
      </Shown>
    </div>
  );
}

function BoardHead({ board }: { readonly board: Board }) {
  const say = useText();
  return (
    <div className="row">
      <Badge variant="light" tt="none" size="lg" color={board.status === 'open' ? 'blue' : 'gray'}>
        {say(board.status === 'open' ? 'board.open' : 'board.closed')}
      </Badge>
      {board.seal === undefined ? null : (
        <Badge variant="light" tt="none" size="lg" color="green" title={board.seal.digest}>
          {say('board.sealed')} {board.seal.digest.slice(0, 12)}
        </Badge>
      )}
      <span>{say('board.count', { count: board.count })}</span>
      <span className="quiet">{say('board.as-of', { position: board.asOf })}</span>
    </div>
  );
}

/** A link cannot say what it accepts; the file is asked for by its ending. */
function exportAddress(period: string, office: string): string {
  const { path, names } = boardAddress(period);
  const address = Object.entries(names).reduce<string>(
    (whole, [name, value]) => whole.replace(`{${name}}`, value),
    path,
  );
  return office === EVERYBODY ? `${address}?format=csv` : `${address}?format=csv&officeId=${office}`;
}
