import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { measurement, perSecond, type Benchmark } from '../measurement.js';
import { award, bulk, command, lastPosition, numbered, send, settle } from './caller.js';
import { startStand, type RunningService, type Stand } from './stand.js';

const NOTICES = 10_000;
const MOST_MB = 64;
const POLL_MS = 100;
const PEOPLE = numbered('E', 256);
const person = (index: number): string => PEOPLE[index % PEOPLE.length] ?? 'E0';

/**
 * The memory that notices take while a mail server takes connections and says nothing: the most that a process of jobs
 * held until all of them lay in the outbox and one was tried, beyond the most of one without a channel.
 */
export const N2: Benchmark = {
  id: 'N2',
  run: async (rounds, say) => {
    const dead = await silentServer();
    const stand = await startStand({ settings: { POINTBOOK_ROLES: 'api,projector' } });
    const postgres = new Postgres(stand.databaseUrl);
    const mail = {
      POINTBOOK_MAIL_URL: `smtp://127.0.0.1:${dead.port}`,
      POINTBOOK_MAIL_FROM: 'points@example.com',
    };
    try {
      await settleWithAddresses(stand);
      const figures = [];
      for (let round = 1; round <= rounds; round += 1) {
        await tell(stand);
        const without = await mostMegabytes(stand, {}, hasTicked);
        const withDead = await mostMegabytes(stand, mail, () => isStoredAndTried(postgres, round * NOTICES));
        say(`round ${round}: ${withDead.toFixed(0)} MB against ${without.toFixed(0)} MB`);
        figures.push({ measured: withDead - without, baseline: MOST_MB });
      }
      const what = `${NOTICES} notices to a dead mail server: resident memory beyond that without one, against ${MOST_MB} MB`;
      return [measurement('N2', what, 'MB', figures, { atMost: 1 })];
    } finally {
      await postgres.close();
      await stand.stop();
      dead.close();
    }
  },
};

async function settleWithAddresses({ service }: Stand): Promise<void> {
  await settle(service.url, PEOPLE);
  await perSecond(PEOPLE.length, 16, (index) =>
    command(service.url, 'set-contact', {
      ...{ employeeId: person(index), email: `${person(index)}@example.com` },
      ...{ digest: 'each', mute: [], language: 'en' },
    }),
  );
}

async function tell({ service }: Stand): Promise<void> {
  const answers = await bulk(
    service.url,
    Array.from({ length: NOTICES }, (_, index) => ({ command: 'AwardPoints', ...award(person(index)) })),
  );
  const path = `/v1/employees/${person(NOTICES - 1)}/notices?minPosition=${lastPosition(answers)}`;
  await send(new URL(path, service.url));
}

async function mostMegabytes(
  stand: Stand,
  settings: NodeJS.ProcessEnv,
  isDone: (jobs: RunningService) => Promise<boolean>,
): Promise<number> {
  const jobs = await stand.startAnother({ POINTBOOK_ROLES: 'jobs', ...settings });
  try {
    while (!(await isDone(jobs))) await delay(POLL_MS);
    const status = await readFile(`/proc/${jobs.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
  } finally {
    await jobs.stop();
  }
}

const hasTicked = async ({ url }: RunningService): Promise<boolean> =>
  (await send(new URL('/health/ready', url))).includes('lastTickAt');

async function isStoredAndTried(postgres: Postgres, notices: number): Promise<boolean> {
  const [there] = await postgres.query<{ is: boolean }>(
    `SELECT to_regclass('deliveries.outbox') IS NOT NULL AS is`,
  );
  if (there?.is !== true) return false;
  const [row] = await postgres.query<{ stored: number; tries: number }>(
    `SELECT count(*)::int AS stored, coalesce(sum(tries), 0)::int AS tries FROM deliveries.outbox`,
  );
  return row !== undefined && row.stored >= notices && row.tries > 0;
}

async function silentServer(): Promise<{ readonly port: number; close(): void }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
