import type { CaseAbout, CaseKind } from './events.js';

/** The key from which the id of an appeal or an objection is derived: one person has one case about one thing. */
export function caseKey(kind: CaseKind, about: CaseAbout, opener: string): string {
  const [[thing, values] = ['', {}]] = Object.entries(about) as [string, Record<string, string>][];
  const inOrder = Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
  return ['case', kind, thing, ...inOrder, opener].join('/');
}
