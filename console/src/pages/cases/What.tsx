import { useText } from '../../language/language.js';
import { Item } from '../../parts/Item.js';
import { Office } from '../../parts/Office.js';
import { aboutOf, type Case } from './case.js';

/** What a case is about, in a few words. */
export function What({ of }: { readonly of: Case }) {
  const say = useText();
  const about = aboutOf(of);
  const { entry } = of;
  if (about.board !== undefined) return say('case.about-board', { period: about.board.period });
  if (about.item !== undefined)
    return (
      <>
        {say('case.about-item')} · <Item code={about.item} />
      </>
    );
  if (about.office !== undefined)
    return (
      <>
        {say('case.about-office')} · <Office id={about.office} />
      </>
    );
  if (about.practice === true) return say('case.about-practice');
  const [thing = 'entry'] = Object.keys(about) as ('entry' | 'run' | 'inspection' | 'claim')[];
  if (thing !== 'entry' || entry === null) return say(`case.about-${thing}`);
  return (
    <>
      {say(entry.direction === 'award' ? 'case.about-entry-award' : 'case.about-entry-deduct', {
        points: entry.points,
      })}{' '}
      · <Item code={entry.itemCode} on={entry.occurredOn} />
    </>
  );
}

/** The person whom a case concerns, by name. */
export function Whom({ of: { subject, subjectName } }: { readonly of: Case }) {
  if (subject === null) return null;
  return (
    <>
      {subjectName ?? subject} {subjectName === null ? null : <span className="quiet">{subject}</span>}
    </>
  );
}
