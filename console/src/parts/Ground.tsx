import { useText } from '../language/language.js';

const GROUNDS = ['rule', 'proposal', 'fact', 'import'] as const;

/** What entitled whoever recorded something. */
export function Ground({ by, who }: { readonly by: string; readonly who?: string | undefined }) {
  const say = useText();
  if (by === 'authority') return who === undefined ? say('ground.own') : say('ground.authority', { who });
  const known = GROUNDS.find((one) => one === by);
  return known === undefined ? by : say(`ground.${known}`);
}
