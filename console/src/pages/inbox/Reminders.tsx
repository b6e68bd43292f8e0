import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { useRead } from '../../service/reading.js';
import type { components } from '../../../../clients/typescript/src/index.js';

type About = components['schemas']['DutyReminderAboutView'];

/** What a manager still owes this month, above what they were told. */
export function Reminders() {
  const say = useText();
  const { data } = useRead('/v1/notices/reminders', {});
  const reminder = data?.items[0];
  if (reminder === undefined) return null;
  return (
    <section className="card stack" aria-label={say('inbox.reminder')}>
      <p>
        <strong>{say('inbox.reminder')}</strong> <Owed about={reminder.about} />
      </p>
      <MayLook />
    </section>
  );
}

function Owed({ about: { month, due, done } }: { readonly about: About }) {
  const say = useText();
  return (
    <>
      {say('inbox.owed', {
        month,
        ...{ awards: done.awards, dueAwards: due.awards },
        ...{ deductions: done.deductions, dueDeductions: due.deductions },
      })}
    </>
  );
}

function MayLook() {
  const say = useText();
  return may(useWho(), 'GET /v1/duties') ? (
    <div>
      <Link href="/duties">{say('page.duties')}</Link>
    </div>
  ) : null;
}
