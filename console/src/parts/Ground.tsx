import { useText } from '../language/language.js';
import { usePrincipalName } from './Principal.js';

const GROUNDS = ['rule', 'proposal', 'fact', 'import'] as const;

/** What entitled the sender to record something. */
export function Ground({ by, who }: { readonly by: string; readonly who?: string | undefined }) {
  const told = useToldGround();
  return by === 'authority' && who !== undefined ? <OfAuthority who={who} /> : told(by);
}

/** The same as a text, where it is not known whose authority it was. */
export function useToldGround(): (by: string) => string {
  const say = useText();
  return (by) => {
    if (by === 'authority') return say('ground.own');
    const known = GROUNDS.find((one) => one === by);
    return known === undefined ? by : say(`ground.${known}`);
  };
}

function OfAuthority({ who }: { readonly who: string }) {
  const say = useText();
  return say('ground.authority', { who: usePrincipalName(who) });
}
