import { useText } from '../../language/language.js';
import { changesBetween, draftOf, sentOf, type Sent, type Table } from './draft.js';

/** The differences between the next table and the last; empty without a last one, or while the next is incomplete. */
export function Changes({
  last,
  next,
}: {
  readonly last: Table | undefined;
  readonly next: Sent | undefined;
}) {
  const say = useText();
  const before = last === undefined ? undefined : sentOf(draftOf(last));
  if (before === undefined || next === undefined) return null;
  const changes = changesBetween(before, next, say);
  return (
    <section aria-labelledby="grades-changes">
      <h3 id="grades-changes">{say('grades.changes')}</h3>
      {changes.length === 0 ? <p className="quiet">{say('grades.no-changes')}</p> : null}
      <ul>
        {changes.map(({ what, before: was, after: is }) => (
          <li key={what}>
            {was === undefined
              ? say('grades.change-added', { what, after: is ?? '' })
              : is === undefined
                ? say('grades.change-removed', { what, before: was })
                : say('grades.change', { what, before: was, after: is })}
          </li>
        ))}
      </ul>
    </section>
  );
}
