import { useText } from '../language/language.js';

const MOST_NAMED = 20;

/** The names of people; of many, the first ones and how many more there are. */
export function Names({
  people,
}: {
  readonly people: readonly { readonly employeeId: string; readonly name: string }[];
}) {
  const say = useText();
  const more = people.length - MOST_NAMED;
  return (
    <ul>
      {people.slice(0, MOST_NAMED).map(({ employeeId, name }) => (
        <li key={employeeId}>
          {name} <span className="quiet">{employeeId}</span>
        </li>
      ))}
      {more > 0 ? <li>{say('record.and-more', { count: more })}</li> : null}
    </ul>
  );
}
