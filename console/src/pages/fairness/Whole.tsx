import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { number } from '../../parts/Listing.js';
import { Named } from '../../parts/Named.js';
import { Office } from '../../parts/Office.js';
import { Principal } from '../../parts/Principal.js';
import { Figure, useNumbers } from './Figure.js';

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
  const { plain } = useNumbers();
  const people = spread.figures?.people;
  return (
    <Figure
      title={say('fairness.spread')}
      about={people === undefined ? null : say('fairness.n-people', { n: people })}
      limit={say('fairness.spread-limit')}
      head={[
        say('board.office'),
        number(say('fairness.people')),
        number(say('fairness.q1')),
        number(say('fairness.median')),
        number(say('fairness.q3')),
        number(say('fairness.gini')),
        number(say('fairness.without')),
      ]}
      rows={[{ officeId: ALL, ...spread }, ...spreadByOffice].map(({ officeId, figures }, at) => ({
        key: at === 0 ? '' : officeId,
        name: at === 0 ? say('board.everybody') : <Office id={officeId} />,
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
  return (
    <Figure
      title={say('fairness.pairs')}
      about={pairs.figures && say('fairness.n-pairs', { n: pairs.figures.pairs })}
      limit={say('fairness.pairs-limit')}
      head={[
        say('fairness.one'),
        number(say('fairness.other')),
        number(say('fairness.by-one')),
        number(say('fairness.by-other')),
      ]}
      rows={(pairs.figures?.listed ?? []).map(({ one, other, awardsByOne, awardsByOther }) => ({
        key: `${one} ${other}`,
        name: <Named employeeId={one} />,
        cells: [<Named key="other" employeeId={other} />, plain(awardsByOne), plain(awardsByOther)],
      }))}
    />
  );
}

function OwnOffices({ of: { ownOffices } }: Given) {
  const say = useText();
  const { plain, share } = useNumbers();
  return (
    <Figure
      title={say('fairness.own-office')}
      about={say('fairness.n-givers', { n: ownOffices.length })}
      limit={say('fairness.own-office-limit')}
      head={[
        say('fairness.giver'),
        number(say('fairness.awards')),
        number(say('fairness.awarded')),
        number(say('fairness.to-own')),
        number(say('fairness.most-share')),
      ]}
      rows={ownOffices.map(({ givenBy, figures }) => ({
        key: givenBy,
        name: <Principal id={givenBy} />,
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
      title={say('fairness.delays')}
      about={figures && say('fairness.n-entries', { n: figures.entries })}
      limit={say('fairness.delays-limit')}
      head={[
        say('board.office'),
        number(say('fairness.half')),
        number(say('fairness.nine-of-ten')),
        number(say('fairness.late')),
      ]}
      rows={[
        {
          key: ALL,
          name: say('board.everybody'),
          cells: figures && [plain(figures.median), plain(figures.nineOfTen), share(figures.late)],
        },
      ]}
    />
  );
}

function Cases({ of: { cases, casesByGiver } }: Given) {
  const say = useText();
  const { plain } = useNumbers();
  const cellsOf = (figures: Of['cases']['figures']) =>
    figures && [figures.appealed, figures.upheld, figures.deductionsAfter].map(plain);
  return (
    <Figure
      title={say('fairness.cases')}
      about={cases.figures && say('fairness.n-entries', { n: cases.figures.appealed })}
      limit={say('fairness.cases-limit')}
      head={[
        say('fairness.giver'),
        number(say('fairness.appealed')),
        number(say('fairness.upheld')),
        number(say('fairness.after')),
      ]}
      rows={[
        { key: '', name: say('board.everybody'), cells: cellsOf(cases.figures) },
        ...(casesByGiver ?? []).map(({ givenBy, figures }) => ({
          key: givenBy,
          name: <Principal id={givenBy} />,
          cells: cellsOf(figures),
        })),
      ]}
    />
  );
}

function Offices({ of: { offices } }: Given) {
  const say = useText();
  const { plain } = useNumbers();
  return (
    <Figure
      title={say('fairness.offices')}
      about={say('fairness.n-offices', { n: offices.length })}
      limit={say('fairness.offices-limit')}
      head={[
        say('board.office'),
        number(say('board.rank')),
        number(say('fairness.points-each')),
        number(say('fairness.member-months')),
        number(say('fairness.awards-each')),
        number(say('fairness.deductions-each')),
        number(say('fairness.awarded')),
        number(say('fairness.deducted')),
      ]}
      rows={offices.map(({ officeId, figures: of }) => ({
        key: officeId,
        name: <Office id={officeId} />,
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
