import { Badge } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Named } from '../../parts/Named.js';
import { Figure, text, useGiver, useNumbers, type Row } from './Figure.js';

export type Given = components['schemas']['GivenView'];
type Figures = NonNullable<Given['figures']>;

/** What each has given, in four figures: how much, how leniently, how many deductions, and to whom the most. */
export function Givers({ givers }: { readonly givers: readonly Given[] }) {
  return (
    <>
      <HowMuch givers={givers} />
      <Leniency givers={givers} />
      <Shares givers={givers} />
      <Concentration givers={givers} />
    </>
  );
}

function useRowsOf() {
  const giver = useGiver();
  return (
    givers: readonly Given[],
    cellsOf: (figures: Figures) => Row['cells'] | undefined,
  ): readonly Row[] =>
    givers.flatMap(({ givenBy, givenByName, figures }) => {
      const cells = figures === null ? null : cellsOf(figures);
      return cells === undefined ? [] : [{ key: givenBy, name: giver(givenBy, givenByName), cells }];
    });
}

function HowMuch({ givers }: { readonly givers: readonly Given[] }) {
  const say = useText();
  const { plain } = useNumbers();
  const rowsOf = useRowsOf();
  return (
    <Figure
      id="given"
      title={say('fairness.given')}
      about={say('fairness.n-givers', { n: givers.length })}
      limit={say('fairness.given-limit')}
      head={[
        'fairness.giver',
        'fairness.entries',
        'fairness.people',
        'fairness.awards',
        'fairness.deductions',
        'fairness.awarded',
        'fairness.deducted',
      ]}
      rows={rowsOf(givers, (of) =>
        [of.entries, of.people, of.awards, of.deductions, of.pointsAwarded, of.pointsDeducted].map(plain),
      )}
    />
  );
}

function Leniency({ givers }: { readonly givers: readonly Given[] }) {
  const say = useText();
  const { plain } = useNumbers();
  const rowsOf = useRowsOf();
  const rows = rowsOf(givers, ({ leniency }) =>
    leniency === null
      ? undefined
      : [plain(leniency.value), plain(leniency.entries), plain(leniency.byOthers)],
  );
  return (
    <Figure
      id="leniency"
      title={say('fairness.leniency')}
      about={say('fairness.n-givers', { n: rows.length })}
      limit={say('fairness.leniency-limit')}
      head={['fairness.giver', 'fairness.leniency-of', 'fairness.compared', 'fairness.by-others']}
      rows={rows}
    />
  );
}

function Shares({ givers }: { readonly givers: readonly Given[] }) {
  const say = useText();
  const { plain, share } = useNumbers();
  const rowsOf = useRowsOf();
  return (
    <Figure
      id="share"
      title={say('fairness.share')}
      about={say('fairness.n-givers', { n: givers.length })}
      limit={say('fairness.share-limit')}
      head={[
        'fairness.giver',
        'fairness.entries',
        'fairness.share-own',
        'fairness.share-others',
        'fairness.share-standard',
        'fairness.share-standard-others',
        'fairness.comparison',
      ]}
      rows={rowsOf(givers, ({ entries, share: { own, others, standardised, turns } }) => [
        plain(entries),
        share(own),
        share(others),
        share(standardised?.own ?? null),
        share(standardised?.others ?? null),
        turns
          ? { value: say('fairness.turns'), shown: <Badge color="orange.9">{say('fairness.turns')}</Badge> }
          : { value: null, shown: null },
      ])}
    />
  );
}

function Concentration({ givers }: { readonly givers: readonly Given[] }) {
  const say = useText();
  const { plain, share } = useNumbers();
  const rowsOf = useRowsOf();
  const rows = rowsOf(givers, ({ concentration }) =>
    concentration === null
      ? undefined
      : [
          concentration.employeeId === null
            ? text(say('fairness.hidden'))
            : {
                value: concentration.name ?? concentration.employeeId,
                shown: <Named employeeId={concentration.employeeId} />,
              },
          share(concentration.share),
          plain(concentration.entries),
        ],
  );
  return (
    <Figure
      id="concentration"
      title={say('fairness.concentration')}
      about={say('fairness.n-givers', { n: rows.length })}
      limit={say('fairness.concentration-limit')}
      head={['fairness.giver', 'fairness.most-to', 'fairness.most-share', 'fairness.awards']}
      rows={rows}
    />
  );
}
