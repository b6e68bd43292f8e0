import { Api } from '../support/api.js';
import { carriedOut } from '../support/principals.js';
import { ServiceProcess } from '../support/service-process.js';
import { giveRules, organise, type Keys } from './organisation.js';
import { goThere, kindOf, linksOn, type Visit } from './pages.js';

/** One page of each kind that links lead to, as they are found. */
export class Below {
  private readonly waiting: string[] = [];

  /** @param kinds those that need not be looked at any more */
  constructor(readonly kinds = new Set<string>()) {}

  async note(visited: Visit): Promise<void> {
    for (const href of await linksOn(visited)) {
      if (this.kinds.has(kindOf(href))) continue;
      this.kinds.add(kindOf(href));
      this.waiting.push(href);
    }
  }

  /** Goes to each page. */
  async *each(visited: Visit): AsyncGenerator<string> {
    for (let href = this.waiting.shift(); href !== undefined; href = this.waiting.shift()) {
      await goThere(visited, href);
      await this.note(visited);
      yield href;
    }
  }
}

/** The pages of the menu, by their titles. */
export const menuOf = ({ page }: Visit): Promise<{ title: string; href: string }[]> =>
  page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((all) =>
      (all as unknown as { textContent: string; href: string }[]).map(({ textContent, href }) => ({
        title: textContent,
        href,
      })),
    );

/** A service whose months are of every kind, with rules and all that a page may show. */
export async function withSomethingToLookAt(): Promise<{ service: ServiceProcess; keys: Keys }> {
  const service = await ServiceProcess.start();
  // A third of the year has months of every kind.
  const keys = await organise(service.api, '2025-05-05');
  await giveRules(service.api);
  await giveSomethingToLookAt(service.api, keys);
  return { service, keys };
}

/** Names without a place to break, a round of checks, an entry of each sender who may record, and a proposal that waits. */
async function giveSomethingToLookAt(api: Api, keys: Keys): Promise<void> {
  // Text without a place to break.
  await carriedOut(api, 'open-office', { officeId: 'wide', name: 'Office'.repeat(33) });
  const named = { employeeId: 'WIDE', name: 'Wilhelmina'.repeat(20), officeId: 'wide' };
  await carriedOut(api, 'register-employee', { ...named, joinedOn: '2026-01-01' });
  await carriedOut(api, 'register-employee', {
    ...{ employeeId: 'WIDE-2', name: 'Wolfeschlegel'.repeat(15), officeId: 'wide' },
    joinedOn: '2026-01-01',
  });
  const entry = { employeeId: 'WIDE', kind: 'behaviour', itemCode: 'A-1', points: 3, reason: 'Was there' };
  for (const who of ['recorder', 'officer', 'administrator'] as const) {
    await carriedOut(new Api(api.url, keys[who]), 'award-points', { ...entry, entryId: crypto.randomUUID() });
  }
  const proposed = {
    employeeId: 'N3',
    entryId: crypto.randomUUID(),
    direction: 'award',
    kind: 'behaviour',
  };
  await carriedOut(api, 'plan-round', {
    ...{ roundId: 'wide', title: 'Wide'.repeat(40), itemCodes: ['A-1'], offices: ['wide'], every: 'day' },
    ...{ inspectors: ['WIDE'], from: '2026-01-01' },
  });
  await carriedOut(api, 'make-proposal', {
    proposalId: crypto.randomUUID(),
    reason: 'Saved the harvest',
    entries: [{ ...proposed, itemCode: 'A-2', points: 19 }],
  });
}
