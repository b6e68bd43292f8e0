import type { components } from '../../../clients/typescript/src/index.js';
import { useIntl } from 'react-intl';
import { useText } from '../language/language.js';

/** What a balance is made of. */
export function Balance({ balance }: { readonly balance: components['schemas']['BalanceView'] }) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <dl className="figures">
      {(['total', 'base', 'fixed', 'behaviour'] as const).map((kind) => (
        <div key={kind}>
          <dt>{say(`kind.${kind}`)}</dt>
          <dd className={kind === 'total' ? 'figure' : undefined}>{formatNumber(balance[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}
