import { useText } from '../language/language.js';

const MOST_NAMED = 20;

/** Who they are; of many the first, and how many more. */
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
