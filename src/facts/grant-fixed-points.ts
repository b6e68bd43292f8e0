import { Injectable } from '@nestjs/common';
import { localDateOf } from '../calendar/natural-month.js';
import type { ScheduledWork, WorkReport } from '../jobs/scheduled-work.js';
import { Clock } from '../kernel/clock.js';
import { Organisation } from '../organisation/organisation.js';
import { factKey } from '../rulebook/items.js';
import { RulebookBook } from '../rulebook/rulebook-book.js';
import { DueFacts } from './due-facts.js';
import { GrantingDesk } from './granting-desk.js';

const PAGE = 500;
/** Whatever is due beyond that is left to the next tick. */
const MAX_PEOPLE = 20_000;

/**
 * One tick: grants what has become due, and takes back what was put right, however long ago. What makes each grant be
 * made once is the file that it goes into.
 */
@Injectable()
export class GrantFixedPoints implements ScheduledWork {
  readonly name = 'grant-fixed-points';

  constructor(
    private readonly due: DueFacts,
    private readonly desk: GrantingDesk,
    private readonly rulebook: RulebookBook,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
  ) {}

  /** Stops between two people when aborted. @throws LogUnavailable, DatabaseUnavailable */
  async run(stop?: AbortSignal): Promise<WorkReport> {
    const now = this.clock.now();
    const today = localDateOf(now, this.organisation.timeZone);
    const granted = await this.factsGranted(today);
    let entries = 0;
    let people = 0;
    let page: readonly string[] = [''];
    while (page.length > 0 && people < MAX_PEOPLE) {
      page = await this.due.people(today, granted, page.at(-1) ?? '', PAGE);
      for (const employeeId of page) {
        if (stop?.aborted === true) return report(entries);
        entries += await this.desk.settle(employeeId, now);
        people += 1;
      }
    }
    return report(entries);
  }

  /** By any edition that has ever been in force. */
  private async factsGranted(today: string): Promise<string[]> {
    const editions = (await this.rulebook.adopted()).filter(({ inForceFrom }) => inForceFrom <= today);
    const keys = editions.flatMap(({ items }) =>
      [...items.values()].flatMap(({ grantedFor }) =>
        grantedFor === undefined ? [] : [factKey(grantedFor)],
      ),
    );
    return [...new Set(keys)];
  }
}

const report = (entries: number): WorkReport =>
  entries === 0 ? {} : { done: `Granted or took back fixed points ${entries} times.` };
