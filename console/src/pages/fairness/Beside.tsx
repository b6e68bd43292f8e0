import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Figure, text, useNumbers, type Cell, type Row } from './Figure.js';
import type { Given } from './Givers.js';

type Medians = components['schemas']['MediansView'];

/** What a manager has given, beside the medians of all. */
export function Beside({ own, medians }: { readonly own: Given | undefined; readonly medians: Medians }) {
  const say = useText();
  const { plain, share } = useNumbers();
  const figures = own?.figures ?? null;
  const row = (
    key: string,
    name: string,
    [mine, all]: readonly [number | null | undefined, number | null],
    tell: (value: number | null) => Cell,
  ): Row => ({ key, name: text(name), cells: [tell(mine ?? null), tell(all)] });
  return (
    <Figure
      id="beside"
      title={say('fairness.beside')}
      about={say('fairness.n-givers', { n: medians.givers })}
      limit={say('fairness.beside-limit')}
      head={['fairness.figure', 'fairness.yours', 'fairness.all']}
      rows={[
        row('entries', say('fairness.entries'), [figures?.entries, medians.entries], plain),
        row('awarded', say('fairness.awarded'), [figures?.pointsAwarded, medians.pointsAwarded], plain),
        row('deducted', say('fairness.deducted'), [figures?.pointsDeducted, medians.pointsDeducted], plain),
        row('leniency', say('fairness.leniency'), [figures?.leniency?.value, medians.leniency], plain),
        row('share', say('fairness.share'), [figures?.share.own, medians.deductShare], share),
        row(
          'concentration',
          say('fairness.concentration'),
          [figures?.concentration?.share, medians.concentration],
          share,
        ),
        row('score', say('fairness.score'), [null, medians.score], plain),
        row('days', say('fairness.days'), [null, medians.delayDays], plain),
      ]}
    />
  );
}
