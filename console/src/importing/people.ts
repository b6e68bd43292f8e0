import { ServiceProblem } from '../../../clients/typescript/src/index.js';
import { pointbook } from '../service/service.js';
import type { KnownPeople } from './looking.js';

/** From so many on it is quicker to read the whole list than to ask for each. */
const ASKED_ONE_BY_ONE = 150;
const AT_ONCE = 6;
const PAGE = 1_000;

/** Those whom rows name, asked for once. */
export class People implements KnownPeople {
  readonly byNumber = new Map<string, string>();
  readonly byName = new Map<string, readonly string[]>();
  readonly byBareNumber = new Map<string, readonly string[]>();
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
    // Of a number without its zeros only the whole list tells whose it is.
    const isCut = (number: string): boolean => /^[1-9]\d*$/.test(number) && !this.byNumber.has(number);
    if (newNumbers.some(isCut) && !this.knowsAll) await this.learnAll();
    for (const number of newNumbers) this.asked.add(`number ${number}`);
    for (const name of newNames) this.asked.add(`name ${name}`);
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
      const { name } = await pointbook.read('/v1/employees/{employeeId}', { path: { employeeId } });
      this.byNumber.set(employeeId, name);
    } catch (error) {
      if (!(error instanceof ServiceProblem) || ![400, 403, 404].includes(error.status)) throw error;
    }
  }

  private async learnName(wanted: string): Promise<void> {
    const found: string[] = [];
    const query = { search: wanted, active: true, limit: PAGE };
    for await (const { employeeId, name } of pointbook.items('/v1/employees', { query }))
      if (name === wanted) found.push(employeeId);
    this.byName.set(wanted, found);
  }

  private async learnAll(): Promise<void> {
    const names = new Map<string, string[]>();
    for await (const { employeeId, name, active } of pointbook.items('/v1/employees', {
      query: { limit: PAGE },
    })) {
      this.byNumber.set(employeeId, name);
      if (!active) continue;
      const same = names.get(name);
      if (same === undefined) names.set(name, [employeeId]);
      else same.push(employeeId);
    }
    for (const [name, numbers] of names) this.byName.set(name, numbers);
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
