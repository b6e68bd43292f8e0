import { useText } from '../language/language.js';
import { usePrincipalName } from './Principal.js';

const GROUNDS = ['rule', 'proposal', 'fact', 'import'] as const;

/** What entitled the sender to record something. */
export function Ground({ by, who }: { readonly by: string; readonly who?: string | undefined }) {
  const say = useText();
  if (by === 'authority') return who === undefined ? say('ground.own') : <OfAuthority who={who} />;
  const known = GROUNDS.find((one) => one === by);
  return known === undefined ? by : say(`ground.${known}`);
}

function OfAuthority({ who }: { readonly who: string }) {
  const say = useText();
  return say('ground.authority', { who: usePrincipalName(who) });
}
