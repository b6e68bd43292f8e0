import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { DayField } from '../../parts/DayField.js';
import { OfficeSelect } from '../../parts/OfficeSelect.js';
import { Outcome } from '../../parts/Outcome.js';
import { useSayProblem } from '../../parts/problems.js';
import { pointbook, queries } from '../../service/service.js';
import { Names } from '../../parts/Names.js';
import { moveAll, toMove, type Mover } from './moving.js';
import { seenInList } from './seen.js';

/** Moves the chosen people to one office; those who are refused are named with the reason and stay chosen. */
export function MoveSeveral({
  people,
  onMoved,
  onDone,
}: {
  readonly people: readonly Mover[];
  readonly onMoved: (moved: ReadonlySet<string>) => void;
  readonly onDone: () => void;
}) {
  const say = useText();
  const sayProblem = useSayProblem();
  const { today } = useWho().organisation;
  const [officeId, setOfficeId] = useState<string | null>(null);
  const [effectiveOn, setEffectiveOn] = useState(today);
  const commandIdOf = useCommandIds(`${officeId ?? ''} ${effectiveOn}`);
  const movers = toMove(people, officeId);
  const moving = useMutation({
    mutationFn: async (into: string) => {
      const moved = await moveAll(movers, { officeId: into, effectiveOn }, commandIdOf, (fields) =>
        pointbook.send('transfer-employee', fields),
      );
      // The move is done, even if the page does not show it yet.
      if (moved.position !== undefined) await seenInList(moved.position).catch(() => undefined);
      await queries.invalidateQueries();
      return moved;
    },
    onSuccess: ({ done, refused }) => {
      onMoved(new Set(done.map(({ employeeId }) => employeeId)));
      if (refused.length === 0) onDone();
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!moving.isPending && officeId !== null) moving.mutate(officeId);
      }}
    >
      <OfficeSelect label={say('staff.move-to')} value={officeId} onChange={setOfficeId} />
      <DayField
        label={say('staff.effective-on')}
        value={effectiveOn}
        required
        onChange={({ currentTarget }) => {
          setEffectiveOn(currentTarget.value);
        }}
      />
      <p>{say('staff.will-move', { count: movers.length })}</p>
      <Names people={movers} />
      {(moving.data?.refused ?? []).map(({ person, error }) => (
        <Outcome key={person.employeeId}>
          {person.name} ({person.employeeId}): {sayProblem(error)}
        </Outcome>
      ))}
      <div>
        <Button
          type="submit"
          loading={moving.isPending}
          disabled={officeId === null || movers.length === 0 || effectiveOn === ''}
        >
          {say('staff.move')}
        </Button>
      </div>
    </form>
  );
}

/** One command id for each employee as long as the move is the same, so that a retry moves nobody twice. */
function useCommandIds(content: string): (employeeId: string) => string {
  const known = useRef(new Map<string, string>());
  return (employeeId) => {
    const key = `${employeeId} ${content}`;
    const commandId = known.current.get(key) ?? crypto.randomUUID();
    known.current.set(key, commandId);
    return commandId;
  };
}
