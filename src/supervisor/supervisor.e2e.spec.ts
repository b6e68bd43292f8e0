import { expect, it } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { until } from '../../test/support/eventually.js';
import { STOP, type Word } from './supervised.js';
import { Supervisor, type SupervisorOptions } from './supervisor.js';

/** A process as far as a supervisor sees one. */
class Service extends EventEmitter {
  readonly pid = 1;
  readonly connected = true;
  readonly heard: string[] = [];

  says(...words: Word[]): this {
    for (const word of words) this.emit('message', word);
    return this;
  }

  send(wish: string): void {
    this.heard.push(wish);
  }

  kill(signal: NodeJS.Signals): void {
    this.heard.push(signal);
    if (signal === 'SIGKILL') this.emit('exit', null, signal);
  }
}

class Stand {
  readonly services: Service[] = [];
  readonly said: string[] = [];
  readonly supervisor: Supervisor;
  readonly code: Promise<number>;

  constructor(options: Partial<SupervisorOptions> = {}) {
    this.supervisor = new Supervisor({
      start: () => {
        const service = new Service();
        this.services.push(service);
        return service as unknown as ChildProcess;
      },
      say: (line) => this.said.push(line),
      firstPauseMs: 0,
      ...options,
    });
    this.code = this.supervisor.run();
  }

  /** The service at its start of that number. */
  async start(time: number): Promise<Service> {
    await until(() => this.services.length >= time);
    return this.services[time - 1]!;
  }
}

it('a start that says why it fails ends it with its status', async () => {
  const { services, said, code } = new Stand();
  services[0]!.says('alive').emit('exit', 3, null);
  expect(await code).toBe(3);
  expect(said).toEqual([]);
});

it('a service that has served is started again however it ended, until it is there', async () => {
  const stand = new Stand();
  stand.services[0]!.says('alive', 'serving').emit('exit', null, 'SIGKILL');
  for (let time = 2; time <= 15; time += 1) (await stand.start(time)).says('alive').emit('exit', 1, null);
  (await stand.start(16)).says('alive', 'serving', 'stopping').emit('exit', 0, null);
  expect(await stand.code).toBe(0);
  expect(stand.said).toHaveLength(15);
  expect(stand.said.slice(0, 2)).toEqual([
    'Pointbook was ended by SIGKILL; starting it again.',
    'Pointbook ended with status 1; starting it again.',
  ]);
});

it('one that is killed before it ever served is tried ten times', async () => {
  const stand = new Stand();
  for (let time = 1; time <= 10; time += 1) (await stand.start(time)).emit('exit', null, 'SIGKILL');
  expect(await stand.code).toBe(1);
});

it('one that stands still is killed and started again; one that never spoke is still being loaded', async () => {
  const stand = new Stand({ patience: { tickMs: 1, ticks: 3 } });
  const [first] = stand.services;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(first!.heard).toEqual([]);
  first!.says('alive', 'serving');
  await stand.start(2);
  expect(first!.heard).toEqual(['SIGKILL']);
  expect(stand.said).toEqual(['Pointbook had stood still for 0.003 s and was ended; starting it again.']);
  stand.services[1]!.emit('exit', 0, null);
  await stand.code;
});

it('a signal is handed on once, and what ends after it is not started again', async () => {
  const { services, supervisor, said, code } = new Stand();
  services[0]!.says('alive', 'serving');
  supervisor.ask('SIGINT');
  supervisor.ask('SIGINT');
  expect(services[0]!.heard).toEqual([STOP]);
  services[0]!.emit('exit', null, 'SIGKILL');
  expect(await code).toBe(1);
  expect(said).toEqual([]);
});
