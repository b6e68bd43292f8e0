import { nameKey, type Bearer } from '../../../src/kernel/names.js';
import { ServiceProblem } from '../../../clients/typescript/src/index.js';
import { pointbook } from '../service/service.js';
import type { KnownPeople } from './row-checks.js';

/** From this number on it is faster to read the whole list than to ask for each person. */
const ASKED_ONE_BY_ONE = 150;
const AT_ONCE = 6;
const PAGE = 1_000;
/** No id is longer. */
const LONGEST_NAME = 200;

/** The people whom rows name, each asked for once. */
export class People implements KnownPeople {
  readonly byNumber = new Map<string, Bearer>();
  readonly byBareNumber = new Map<string, readonly string[]>();
  private readonly byName = new Map<string, readonly Bearer[]>();
  private readonly asked = new Set<string>();
  private knowsAll = false;

  async learn(numbers: readonly string[], names: readonly string[]): Promise<void> {
    const newNumbers = [...new Set(numbers)].filter((number) => !this.asked.has(`number ${number}`));
    const newNames = [...new Set(names)].filter((name) => !this.asked.has(`name ${name}`));
    if (newNumbers.length + newNames.length > ASKED_ONE_BY_ONE) await this.learnAll();
    else
      await inTurns([
        ...newNumbers.map((number) => () => this.learnNumber(number)),
        ...newNames.map((name) => () => this.learnName(name)),
      ]);
    // Only the whole list tells whose a number without its leading zeros is.
    const isCut = (number: string): boolean => /^[1-9]\d*$/.test(number) && !this.byNumber.has(number);
    if (newNumbers.some(isCut) && !this.knowsAll) await this.learnAll();
    for (const number of newNumbers) this.asked.add(`number ${number}`);
    for (const name of newNames) this.asked.add(`name ${name}`);
  }

  bearersOf(name: string): readonly Bearer[] {
    return this.byName.get(nameKey(name)) ?? [];
  }

  /** Somebody may have been registered since. */
  forget(): void {
    this.asked.clear();
    this.byName.clear();
    this.byNumber.clear();
    this.byBareNumber.clear();
    this.knowsAll = false;
  }

  private async learnNumber(employeeId: string): Promise<void> {
    try {
      const person = await pointbook.read('/v1/employees/{employeeId}', { path: { employeeId } });
      this.byNumber.set(employeeId, person);
    } catch (error) {
      if (!(error instanceof ServiceProblem) || ![400, 403, 404].includes(error.status)) throw error;
    }
  }

  private async learnName(name: string): Promise<void> {
    const found: Bearer[] = [];
    if (name.length <= LONGEST_NAME)
      for await (const person of pointbook.items('/v1/employees', { query: { name, limit: PAGE } }))
        found.push(person);
    this.byName.set(nameKey(name), found);
  }

  private async learnAll(): Promise<void> {
    const byName = new Map<string, Bearer[]>();
    for await (const person of pointbook.items('/v1/employees', { query: { limit: PAGE } })) {
      this.byNumber.set(person.employeeId, person);
      for (const key of new Set(person.employments.map(({ name }) => nameKey(name)))) {
        const same = byName.get(key);
        if (same === undefined) byName.set(key, [person]);
        else same.push(person);
      }
    }
    for (const [key, people] of byName) this.byName.set(key, people);
    for (const number of this.byNumber.keys()) {
      const bare = number.replace(/^0+/, '');
      if (/^\d+$/.test(bare) && bare !== number)
        this.byBareNumber.set(bare, [...(this.byBareNumber.get(bare) ?? []), number]);
    }
    this.knowsAll = true;
  }
}

async function inTurns(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const left = [...tasks];
  const worker = async (): Promise<void> => {
    for (let task = left.shift(); task !== undefined; task = left.shift()) await task();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
