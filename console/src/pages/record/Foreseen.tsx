import { Alert } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText } from '../../language/language.js';
import { useSayProblem } from '../../parts/problems.js';
import type { Person } from '../../recording/draft.js';
import type { Forecast } from '../../recording/forecast.js';
import type { Exceeds } from '../../recording/rules.js';

const NAMED = 3;

/** The forecast for an entry, where it would not simply be recorded. */
export function Foreseen({
  over,
  forecast: { proposed, refused, late } = { proposed: [], refused: [], late: undefined },
}: {
  readonly over: Exceeds | undefined;
  readonly forecast: Forecast | undefined;
}) {
  const say = useText();
  const namesOf = useNames();
  return (
    <>
      {over === undefined ? null : (
        <Alert color="yellow" role="status">
          {say(`record.over-${over.what}`, { limit: over.limit, names: namesOf(proposed) })}
        </Alert>
      )}
      {late === undefined ? null : (
        <Alert color="yellow" role="status">
          {say('record.late', { ...late })}
        </Alert>
      )}
      {refused.length === 0 ? null : <Refusals of={refused} />}
    </>
  );
}

function Refusals({ of }: { readonly of: Forecast['refused'] }) {
  const say = useText();
  const sayProblem = useSayProblem();
  const namesOf = useNames();
  const whys = new Map<string, Person[]>();
  for (const { person, problem } of of) {
    const why = sayProblem(problem);
    whys.set(why, [...(whys.get(why) ?? []), person]);
  }
  return (
    <Alert color="red" role="status">
      {[...whys].map(([why, people]) => (
        <div key={why}>{say('record.would-be-refused', { names: namesOf(people), why })}</div>
      ))}
    </Alert>
  );
}

/** Names some of the people, and says how many more there are. */
function useNames(): (people: readonly Person[]) => string {
  const say = useText();
  const { formatList } = useIntl();
  return (people) => {
    const more = people.length > NAMED ? [say('record.and-more', { count: people.length - NAMED })] : [];
    return formatList([...people.slice(0, NAMED).map(({ name }) => name), ...more], { type: 'unit' });
  };
}
