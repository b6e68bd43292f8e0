import { Random } from '../oracle/random.js';
import { JOB, type Line } from './book.js';
import type { Death } from './killed-service.js';

/** A kill in the middle of a line, and who is first after it: process recovery, or the sender who had no answer. */
export interface Kill {
  readonly death: Death | { readonly afterMs: number };
  readonly first: 'recovery' | 'sender';
}

/** When the service is killed while a book is played. */
export interface Kills {
  at(line: Line): Kill | undefined;
  /** In the life after a kill at the same line. */
  againAt(line: Line): Kill | undefined;
  note(kill: Kill, line: Line): void;
}

type Listed = readonly [command: string, ...kills: readonly Kill[]];

/** Kills at the first line of a command that appends so much; further ones of the same entry are in the lives after it. */
export class ListedKills implements Kills {
  private readonly waiting: Listed[];
  private again: Kill[] = [];

  constructor(listed: readonly Listed[]) {
    this.waiting = [...listed];
  }

  /** Those that have not come about. */
  get left(): readonly Listed[] {
    return this.waiting;
  }

  at({ command }: Line): Kill | undefined {
    return this.waiting.find(([of]) => of === command)?.[1];
  }

  againAt(): Kill | undefined {
    return this.again.shift();
  }

  note(kill: Kill): void {
    const index = this.waiting.findIndex(([, first]) => first === kill);
    if (index === -1) return;
    const [[, , ...again]] = this.waiting.splice(index, 1) as [Listed];
    this.again = again;
  }
}

/** How often the life after a kill is killed as well. */
const AGAIN = 0.3;
const BY_TIME = 0.2;
const MOST_MS = 25;
const MOST_APPENDS = 5;

/** Kills that are drawn, at some of the lines that lead to several appends. */
export class DrawnKills implements Kills {
  private readonly random: Random;

  constructor(
    seed: number,
    private readonly share: number,
    private readonly tell: (line: string) => void,
  ) {
    this.random = new Random(seed);
  }

  at({ command, recordedBy }: Line): Kill | undefined {
    const isAimedAt = recordedBy === JOB || SEVERAL_APPENDS.has(command);
    return isAimedAt && this.random.chance(this.share) ? this.drawn() : undefined;
  }

  againAt(): Kill | undefined {
    return this.random.chance(AGAIN) ? this.drawn() : undefined;
  }

  note(kill: Kill, line: Line): void {
    this.tell(`${line.command} of ${line.recordedAt}: ${JSON.stringify(kill)}`);
  }

  private drawn(): Kill {
    const { random } = this;
    const death = random.chance(BY_TIME)
      ? { afterMs: random.int(0, MOST_MS) }
      : { append: random.int(1, MOST_APPENDS), when: random.pick(['before', 'after', 'after'] as const) };
    return { death, first: random.pick(['recovery', 'sender']) };
  }
}

const SEVERAL_APPENDS: ReadonlySet<string> = new Set([
  'ApproveRun',
  'CancelRun',
  'ComputeRun',
  'ConfirmClaim',
  'DecideCase',
  'JoinPersons',
  'MergeOffices',
  'ReopenCase',
  'ReverseBatch',
  'SupplementRun',
  'TakeCaseFurther',
  'UndoRegistration',
  'VoteOnCase',
]);
