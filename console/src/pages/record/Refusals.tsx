import { Alert } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText } from '../../language/language.js';
import { useSayProblem } from '../../parts/problems.js';
import type { Person } from '../../recording/draft.js';
import type { Forecast } from '../../recording/forecast.js';

const SHOWN = 3;

/** Says some of them by name, and how many there are beside. */
export function useNames(): (people: readonly Person[]) => string {
  const say = useText();
  const { formatList } = useIntl();
  return (people) => {
    const more = people.length > SHOWN ? [say('record.and-more', { count: people.length - SHOWN })] : [];
    return formatList([...people.slice(0, SHOWN).map(({ name }) => name), ...more], { type: 'unit' });
  };
}

/** What would be refused if it were posted now, and why. */
export function Refusals({ of }: { readonly of: Forecast['refused'] }) {
  const say = useText();
  const sayProblem = useSayProblem();
  const namesOf = useNames();
  if (of.length === 0) return null;
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
