import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Asked, Life } from './killed-service.js';

interface Waiting {
  readonly take: (told: unknown) => void;
  readonly fail: (error: Error) => void;
}

type Said =
  | { readonly url: string }
  | { readonly id: number; readonly told: unknown }
  | { readonly id: number; readonly failed: string };

/** What was asked of a process that is dead. */
export class Dead extends Error {}

/** One life of the service, in a process of its own. */
export class KilledProcess {
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private isOver = false;
  private readonly ended: Promise<void>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'exit').then(() => {
      this.isOver = true;
      for (const { fail } of this.waiting.values()) fail(new Dead('The process has ended'));
      this.waiting.clear();
    });
  }

  /** Resolves once it listens. */
  static async start(program: string, life: Life): Promise<{ process: KilledProcess; url: string }> {
    const child = spawn(process.execPath, [program, JSON.stringify(life)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const started = new KilledProcess(child);
    const url = await new Promise<string>((resolve, reject) => {
      child.on('message', (said: Said) => {
        if ('url' in said) resolve(said.url);
        else started.hear(said);
      });
      void started.ended.then(() => {
        reject(new Error('The service did not start'));
      });
    });
    return { process: started, url };
  }

  get isDead(): boolean {
    return this.isOver;
  }

  /** @throws Dead */
  ask(asked: Asked): Promise<unknown> {
    if (this.isOver) return Promise.reject(new Dead('The process has ended'));
    const id = this.asked++;
    return new Promise((take, fail) => {
      this.waiting.set(id, { take, fail });
      // What cannot be sent any more fails with the end of the process.
      this.child.send({ id, ...asked }, () => undefined);
    });
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  private hear(said: Exclude<Said, { url: string }>): void {
    const waiting = this.waiting.get(said.id);
    this.waiting.delete(said.id);
    if ('failed' in said) waiting?.fail(new Error(said.failed));
    else waiting?.take(said.told);
  }
}
