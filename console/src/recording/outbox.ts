import { useSyncExternalStore } from 'react';
import {
  mayPass,
  ServiceProblem,
  type CommandFields,
  type CommandName,
} from '../../../clients/typescript/src/index.js';
import { pointbook, queries } from '../service/service.js';

/** A command that is not answered yet, or was refused. It outlives the page, and is always sent under the same id. */
export interface Posted {
  readonly commandId: string;
  readonly name: CommandName;
  readonly fields: object;
  /** Whom and what the command is about, for the list. */
  readonly label: string;
  readonly refused?: { readonly code: string; readonly message: string; readonly status: number };
}

export interface Told {
  readonly posted: Posted;
  readonly status: 'accepted' | 'repeated' | 'proposed';
  readonly proposalId?: string | undefined;
  readonly countsIn?: string | null | undefined;
  readonly lateFor?: string | undefined;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/** One outbox for each principal in this browser; of several open pages only one sends at a time. */
export class Outbox {
  private readonly listeners = new Set<() => void>();
  private readonly heard = new Set<(told: Told) => void>();
  private sending = false;
  private state: { readonly all: readonly Posted[]; readonly isAway: boolean };

  constructor(private readonly kept: string) {
    this.state = { all: this.read(), isAway: false };
    addEventListener('storage', ({ key }) => {
      if (key === kept) this.changed(this.read());
    });
    void this.send();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = () => this.state;

  /** Hears the answer to each command. */
  hear(listener: (told: Told) => void): () => void {
    this.heard.add(listener);
    return () => this.heard.delete(listener);
  }

  /** Posting what is already there posts nothing. */
  post<Name extends CommandName>(
    name: Name,
    fields: CommandFields<Name> & { readonly commandId: string },
    label: string,
  ): void {
    const known = this.read();
    if (known.some(({ commandId }) => commandId === fields.commandId)) return;
    this.keep([...known, { commandId: fields.commandId, name, fields, label }]);
    void this.send();
  }

  /** Removes a refused command. */
  drop(commandId: string): void {
    this.keep(this.read().filter((posted) => posted.commandId !== commandId));
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      await navigator.locks.request(this.kept, () => this.sendAll());
    } finally {
      this.sending = false;
    }
  }

  private async sendAll(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    for (let next = this.next(); next !== undefined; next = this.next()) {
      try {
        const answer = await pointbook.send(next.name, next.fields);
        this.drop(next.commandId);
        this.away(false);
        for (const listener of this.heard) listener({ ...answer, posted: next });
        void queries.invalidateQueries();
      } catch (error) {
        if (error instanceof ServiceProblem && !mayPass(error) && error.status !== 401) {
          this.refuse(next, error);
          continue;
        }
        this.away(true);
        if (error instanceof ServiceProblem && error.status === 401) {
          void queries.invalidateQueries({ queryKey: ['session'] });
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
      }
    }
  }

  private next(): Posted | undefined {
    return this.read().find(({ refused }) => refused === undefined);
  }

  private refuse(posted: Posted, { code, message, status }: ServiceProblem): void {
    const refused = { code, message, status };
    this.keep(this.read().map((one) => (one.commandId === posted.commandId ? { ...one, refused } : one)));
    this.away(false);
  }

  private read(): readonly Posted[] {
    try {
      return JSON.parse(localStorage.getItem(this.kept) ?? '[]') as Posted[];
    } catch {
      return [];
    }
  }

  private keep(all: readonly Posted[]): void {
    localStorage.setItem(this.kept, JSON.stringify(all));
    this.changed(all);
  }

  private away(isAway: boolean): void {
    if (isAway !== this.state.isAway) this.changed(this.state.all, isAway);
  }

  private changed(all: readonly Posted[], isAway = this.state.isAway): void {
    this.state = { all, isAway };
    for (const listener of this.listeners) listener();
  }
}

const outboxes = new Map<string, Outbox>();

/** The outbox of the principal who is signed in. */
export function outboxOf(principalId: string): Outbox {
  const kept = `pointbook.outbox.${principalId}`;
  const outbox = outboxes.get(kept) ?? new Outbox(kept);
  outboxes.set(kept, outbox);
  return outbox;
}

export const useOutbox = (outbox: Outbox) => useSyncExternalStore(outbox.subscribe, outbox.snapshot);
