import type { Witness } from '../contexts/seals/domain/witness.js';
import { witnessKeyIn } from '../proofs/cosignature.js';

/** `https://… name+hash+key`, with commas, each name once; undefined where it is none. */
export function witnessesFrom(text: string): readonly Witness[] | undefined {
  const all = text.split(',').map((one): Witness | undefined => {
    const [, url = '', given = ''] = /^(https?:\/\/\S+) (\S+)$/.exec(one.trim()) ?? [];
    const key = witnessKeyIn(given);
    return key === undefined || !URL.canParse(url) ? undefined : { url, key };
  });
  const known = all.filter((one) => one !== undefined);
  const names = new Set(known.map(({ key }) => key.name));
  return known.length === all.length && names.size === known.length ? known : undefined;
}
