import { UnstyledButton } from '@mantine/core';
import type { components } from '../../../clients/typescript/src/index.js';
import { useIntl } from 'react-intl';
import { useText } from '../language/language.js';

const KINDS = ['total', 'base', 'fixed', 'behaviour'] as const;
export type Kind = (typeof KINDS)[number];

/** The parts of a balance; each number can be opened where there are events behind it. */
export function Balance({
  balance,
  opened,
  onOpen,
}: {
  readonly balance: components['schemas']['BalanceView'];
  readonly opened?: Kind | undefined;
  readonly onOpen?: (kind: Kind) => void;
}) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <dl className="figures">
      {KINDS.map((kind) => (
        <div key={kind}>
          <dt>{say(`kind.${kind}`)}</dt>
          <dd className={kind === 'total' ? 'figure' : undefined}>
            {onOpen === undefined ? (
              formatNumber(balance[kind])
            ) : (
              <UnstyledButton
                className="opens"
                aria-pressed={kind === opened}
                title={say('file.open', { kind: say(`kind.${kind}`) })}
                onClick={() => {
                  onOpen(kind);
                }}
              >
                {formatNumber(balance[kind])}
              </UnstyledButton>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
