import { Badge } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { number } from '../../parts/Listing.js';
import { Named } from '../../parts/Named.js';
import { Principal } from '../../parts/Principal.js';
import { Figure, useNumbers, type Row } from './Figure.js';

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

const rowsOf = (
  givers: readonly Given[],
  cellsOf: (figures: Figures) => Row['cells'] | undefined,
): readonly Row[] =>
  givers.flatMap(({ givenBy, figures }) => {
    const cells = figures === null ? null : cellsOf(figures);
    return cells === undefined ? [] : [{ key: givenBy, name: <Principal id={givenBy} />, cells }];
  });

function HowMuch({ givers }: { readonly givers: readonly Given[] }) {
  const say = useText();
  const { plain } = useNumbers();
  return (
    <Figure
      title={say('fairness.given')}
      about={say('fairness.n-givers', { n: givers.length })}
      limit={say('fairness.given-limit')}
      head={[
        say('fairness.giver'),
        number(say('fairness.entries')),
        number(say('fairness.people')),
        number(say('fairness.awards')),
        number(say('fairness.deductions')),
        number(say('fairness.awarded')),
        number(say('fairness.deducted')),
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
  const rows = rowsOf(givers, ({ leniency }) =>
    leniency === null
      ? undefined
      : [plain(leniency.value), plain(leniency.entries), plain(leniency.byOthers)],
  );
  return (
    <Figure
      title={say('fairness.leniency')}
      about={say('fairness.n-givers', { n: rows.length })}
      limit={say('fairness.leniency-limit')}
      head={[
        say('fairness.giver'),
        number(say('fairness.leniency-of')),
        number(say('fairness.compared')),
        number(say('fairness.by-others')),
      ]}
      rows={rows}
    />
  );
}

function Shares({ givers }: { readonly givers: readonly Given[] }) {
  const say = useText();
  const { plain, share } = useNumbers();
  return (
    <Figure
      title={say('fairness.share')}
      about={say('fairness.n-givers', { n: givers.length })}
      limit={say('fairness.share-limit')}
      head={[
        say('fairness.giver'),
        number(say('fairness.entries')),
        number(say('fairness.share-own')),
        number(say('fairness.share-others')),
        number(say('fairness.share-standard')),
        number(say('fairness.share-standard-others')),
        number(say('fairness.comparison')),
      ]}
      rows={rowsOf(givers, ({ entries, share: { own, others, standardised, turns } }) => [
        plain(entries),
        share(own),
        share(others),
        share(standardised?.own ?? null),
        share(standardised?.others ?? null),
        turns ? <Badge color="orange.9">{say('fairness.turns')}</Badge> : null,
      ])}
    />
  );
}

function Concentration({ givers }: { readonly givers: readonly Given[] }) {
  const say = useText();
  const { plain, share } = useNumbers();
  const rows = rowsOf(givers, ({ concentration }) =>
    concentration === null
      ? undefined
      : [
          concentration.employeeId === null ? (
            say('fairness.hidden')
          ) : (
            <Named employeeId={concentration.employeeId} />
          ),
          share(concentration.share),
          plain(concentration.entries),
        ],
  );
  return (
    <Figure
      title={say('fairness.concentration')}
      about={say('fairness.n-givers', { n: rows.length })}
      limit={say('fairness.concentration-limit')}
      head={[
        say('fairness.giver'),
        number(say('fairness.most-to')),
        number(say('fairness.most-share')),
        number(say('fairness.awards')),
      ]}
      rows={rows}
    />
  );
}
