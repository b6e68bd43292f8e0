import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Named } from '../../parts/Named.js';
import { useOfficeName } from '../../parts/offices.js';
import { useNames } from '../../parts/useNames.js';
import { Figure, text, useGiver, useNumbers, type Cell } from './Figure.js';

type Of = components['schemas']['WholeView'];
interface Given {
  readonly of: Of;
}

/** The figures about people, about who is close to whom, and about offices. */
export function Whole({ of }: Given) {
  return (
    <>
      <Spread of={of} />
      <Pairs of={of} />
      <OwnOffices of={of} />
      <Delays of={of} />
      <Cases of={of} />
      <Offices of={of} />
    </>
  );
}

const ALL = 'all';

function Spread({ of: { spread, spreadByOffice } }: Given) {
  const say = useText();
  const nameOf = useOfficeName();
  const { plain } = useNumbers();
  const people = spread.figures?.people;
  return (
    <Figure
      id="spread"
      title={say('fairness.spread')}
      about={people === undefined ? null : say('fairness.n-people', { n: people })}
      limit={say('fairness.spread-limit')}
      head={[
        'board.office',
        'fairness.people',
        'fairness.q1',
        'fairness.median',
        'fairness.q3',
        'fairness.gini',
        'fairness.without',
      ]}
      rows={[{ officeId: ALL, ...spread }, ...spreadByOffice].map(({ officeId, figures }, at) => ({
        key: at === 0 ? '' : officeId,
        name: text(at === 0 ? say('board.everybody') : nameOf(officeId)),
        cells:
          figures &&
          [figures.people, figures.q1, figures.median, figures.q3, figures.gini, figures.withoutEntry].map(
            plain,
          ),
      }))}
    />
  );
}

function Pairs({ of: { pairs } }: Given) {
  const say = useText();
  const { plain } = useNumbers();
  const listed = pairs.figures?.listed ?? [];
  const nameOf = useNames(listed.flatMap(({ one, other }) => [one, other]));
  const person = (employeeId: string): Cell => ({
    value: nameOf(employeeId),
    shown: <Named employeeId={employeeId} />,
  });
  return (
    <Figure
      id="pairs"
      title={say('fairness.pairs')}
      about={pairs.figures && say('fairness.n-pairs', { n: pairs.figures.pairs })}
      limit={say('fairness.pairs-limit')}
      head={['fairness.one', 'fairness.other', 'fairness.by-one', 'fairness.by-other']}
      rows={listed.map(({ one, other, awardsByOne, awardsByOther }) => ({
        key: `${one} ${other}`,
        name: person(one),
        cells: [person(other), plain(awardsByOne), plain(awardsByOther)],
      }))}
    />
  );
}

function OwnOffices({ of: { ownOffices } }: Given) {
  const say = useText();
  const giver = useGiver();
  const { plain, share } = useNumbers();
  return (
    <Figure
      id="own-office"
      title={say('fairness.own-office')}
      about={say('fairness.n-givers', { n: ownOffices.length })}
      limit={say('fairness.own-office-limit')}
      head={[
        'fairness.giver',
        'fairness.awards',
        'fairness.awarded',
        'fairness.to-own',
        'fairness.most-share',
      ]}
      rows={ownOffices.map(({ givenBy, givenByName, figures }) => ({
        key: givenBy,
        name: giver(givenBy, givenByName),
        cells: figures && [
          plain(figures.entries),
          plain(figures.points),
          plain(figures.pointsToOwn),
          share(figures.share),
        ],
      }))}
    />
  );
}

function Delays({ of: { delays } }: Given) {
  const say = useText();
  const { plain, share } = useNumbers();
  const { figures } = delays;
  return (
    <Figure
      id="delays"
      title={say('fairness.delays')}
      about={figures && say('fairness.n-entries', { n: figures.entries })}
      limit={say('fairness.delays-limit')}
      head={['board.office', 'fairness.half', 'fairness.nine-of-ten', 'fairness.late']}
      rows={[
        {
          key: ALL,
          name: text(say('board.everybody')),
          cells: figures && [plain(figures.median), plain(figures.nineOfTen), share(figures.late)],
        },
      ]}
    />
  );
}

function Cases({ of: { cases, casesByGiver } }: Given) {
  const say = useText();
  const giver = useGiver();
  const { plain } = useNumbers();
  const cellsOf = (figures: Of['cases']['figures']) =>
    figures && [figures.appealed, figures.upheld, figures.deductionsAfter].map(plain);
  return (
    <Figure
      id="cases"
      title={say('fairness.cases')}
      about={cases.figures && say('fairness.n-entries', { n: cases.figures.appealed })}
      limit={say('fairness.cases-limit')}
      head={['fairness.giver', 'fairness.appealed', 'fairness.upheld', 'fairness.after']}
      rows={[
        { key: '', name: text(say('board.everybody')), cells: cellsOf(cases.figures) },
        ...(casesByGiver ?? []).map(({ givenBy, givenByName, figures }) => ({
          key: givenBy,
          name: giver(givenBy, givenByName),
          cells: cellsOf(figures),
        })),
      ]}
    />
  );
}

function Offices({ of: { offices } }: Given) {
  const say = useText();
  const nameOf = useOfficeName();
  const { plain } = useNumbers();
  return (
    <Figure
      id="offices"
      title={say('fairness.offices')}
      about={say('fairness.n-offices', { n: offices.length })}
      limit={say('fairness.offices-limit')}
      head={[
        'board.office',
        'board.rank',
        'fairness.points-each',
        'fairness.member-months',
        'fairness.awards-each',
        'fairness.deductions-each',
        'fairness.awarded',
        'fairness.deducted',
      ]}
      rows={offices.map(({ officeId, figures: of }) => ({
        key: officeId,
        name: text(nameOf(officeId)),
        cells:
          of &&
          [
            of.rank,
            of.pointsPerMemberMonth,
            of.memberMonths,
            of.awardsPerMemberMonth,
            of.deductionsPerMemberMonth,
            of.pointsAwarded,
            of.pointsDeducted,
          ].map(plain),
      }))}
    />
  );
}
