import { Button, NumberInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { View } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Refused } from '../../parts/Refused.js';
import { SelectField } from '../../parts/SelectField.js';
import { useSending } from '../../parts/useSending.js';
import { useRead } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';

type Shown = View<'/v1/organisation'>['display'];

const BOARDS = ['all', 'top-and-neighbours'] as const;
const MOST_TOP = 100;
/** What is offered to begin with. */
const USUAL_TOP = 10;

const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/organisation', { query: { minPosition } });

/** Which rows of a board employees are told, for whoever may say so; the others read how it is. */
export function Display() {
  const say = useText();
  const organisation = useRead('/v1/organisation');
  const maySet = may(useWho(), 'POST /v1/commands/set-display');
  return (
    <section className="card stack" aria-labelledby="display">
      <Title order={2} size="h4" id="display">
        {say('settings.display')}
      </Title>
      <p className="quiet">{say('settings.display-how')}</p>
      <QueryResult of={organisation}>
        {({ display }) =>
          maySet ? (
            <DisplayForm key={`${display.boards} ${display.top}`} display={display} />
          ) : (
            <p>{say(`settings.display-${display.boards}-now`, { top: display.top })}</p>
          )
        }
      </QueryResult>
    </section>
  );
}

function DisplayForm({ display }: { readonly display: Shown }) {
  const say = useText();
  const [boards, setBoards] = useState(display.boards);
  const [top, setTop] = useState<number | string>(display.boards === 'all' ? USUAL_TOP : display.top);
  const sending = useSending('set-display', { seenAt });
  const sent = { boards, top: boards === 'all' ? 0 : Number(top) };
  const isChanged = sent.boards !== display.boards || sent.top !== display.top;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate(sent);
      }}
    >
      <div className="row">
        <SelectField
          label={say('settings.display-boards')}
          value={boards}
          options={BOARDS.map((value) => ({ value, label: say(`settings.display-${value}`) }))}
          onChange={setBoards}
        />
        {boards === 'all' ? null : (
          <NumberInput
            label={say('settings.display-top')}
            w="8rem"
            min={0}
            max={MOST_TOP}
            allowDecimal={false}
            value={top}
            onChange={setTop}
          />
        )}
      </div>
      <Refused error={sending.error} />
      <div>
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          loading={sending.isPending}
          disabled={!isChanged || top === ''}
        >
          {say('settings.display-go')}
        </Button>
      </div>
    </form>
  );
}
