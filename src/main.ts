import 'reflect-metadata';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Access } from './contexts/access/access.js';
import { KeptOfDirectory, type Keeping } from './server/health/keeping.js';
import { AppModule, jobDependencies } from './server/app.module.js';
import { ClosingBefore } from './contexts/calendar/domain/closing-before.js';
import { createHttpServer } from './server/http/http-server.js';
import { reachedAt, warningAbout } from './server/http/without-tls.js';
import { deliveryFrom } from './server/delivery.js';
import { JobsModule } from './jobs/jobs.module.js';
import { makeExample } from './example/making.js';
import type { ExampleLanguage } from './example/park.js';
import { logAs, say } from './infrastructure/telemetry/logs.js';
import { startTracing } from './infrastructure/telemetry/start-tracing.js';
import { connectCounters } from './infrastructure/queue/shared-counters.js';
import { Unavailable } from './kernel/unavailable.js';
import { readSettings, WrongSetting, type Settings } from './server/settings.js';
import { bootstrap, type Bootstrapped } from './server/bootstrap.js';
import { CannotStart } from './server/cannot-start.js';
import { BUILD } from './server/version.js';
import { supervised } from './supervisor/supervised.js';

const STOP_TIMEOUT_MS = 20_000;
/** One Ctrl-C may come twice: from the terminal, and handed on by npm. */
const SAME_SIGNAL_MS = 1_000;

async function main(stopping: AbortSignal): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  logAs(settings.logFormat);
  const endTracing = await startTracing(process.env, BUILD.version);
  const tell = (line: string): void => {
    // A Ctrl-C in a terminal reaches the children as well: their end is no news then.
    if (!stopping.aborted) say(line);
  };
  try {
    const foundation = await bootstrap(settings, tell, stopping);
    try {
      await serve(settings, foundation, stopping);
    } finally {
      await foundation.stop();
    }
  } finally {
    await endTracing();
  }
}

/** Runs the service until it is asked to stop. @throws CannotStart */
async function serve(settings: Settings, foundation: Bootstrapped, stopping: AbortSignal): Promise<void> {
  const app = await createApp(settings, foundation);
  try {
    const url = await listen(app, settings);
    say(`Pointbook listens on ${url}`);
    const { address, port } = app.getHttpServer().address() as AddressInfo;
    warningAbout(reachedAt(address, port, networkInterfaces())).forEach(say);
    supervised.serves();
    say(
      foundation.adminKeyFile === undefined
        ? 'The admin key is POINTBOOK_ADMIN_KEY.'
        : `The admin key is in ${foundation.adminKeyFile}`,
    );
    if (settings.example !== undefined)
      void fillExample(settings.example, settings, foundation, url, stopping);
    if (!stopping.aborted) await once(stopping, 'abort');
    say('Stopping …');
    giveUpAfter(STOP_TIMEOUT_MS);
  } finally {
    await app.close();
  }
}

/** Servers of their own have their own backups. */
const keepingOf = ({ eventStoreUrl, databaseUrl, dataDir }: Settings): Keeping | undefined =>
  eventStoreUrl === undefined && databaseUrl === undefined ? new KeptOfDirectory(dataDir) : undefined;

/** Fills an example that is begun; it can be looked at meanwhile. */
async function fillExample(
  language: ExampleLanguage,
  { dataDir }: Settings,
  { adminKey, organisation, clock }: Bootstrapped,
  url: string,
  stopping: AbortSignal,
): Promise<void> {
  const { timeZone } = organisation;
  try {
    await makeExample({ url, adminKey, dataDir, timeZone, language, now: clock.now(), say });
  } catch (error) {
    if (!stopping.aborted)
      say(`The example is not whole: ${(error as Error).message} Start again to complete it.`);
  }
}

/** Listens by the server itself: Nest would log a port that is taken as an error of its own. @throws CannotStart */
async function listen(app: NestFastifyApplication, { port, host }: Settings): Promise<string> {
  try {
    return await app.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    throw new CannotStart(`PORT, HOST: cannot listen on ${host}:${port}: ${(error as Error).message}`);
  }
}

async function createApp(settings: Settings, foundation: Bootstrapped): Promise<NestFastifyApplication> {
  const { log, organisation, clock, databaseUrl, ownsTables, postgres, adminKey, signingKeys } = foundation;
  const { redisUrl, autoClose, closeGraceDays, roles, witnesses } = settings;
  const delivery = deliveryFrom(settings.delivery);
  const options = {
    redisUrl,
    databaseUrl,
    mayMakeTables: ownsTables,
    autoClose,
    closeGraceDays,
    delivery,
    witnesses,
  };
  const closing = new ClosingBefore(closeGraceDays, autoClose);
  const jobs =
    signingKeys === undefined ? undefined : JobsModule.register(options, jobDependencies(signingKeys));
  const access = await foundation.answered(() =>
    Access.open({ log, postgres, organisation, clock, adminKey }),
  );
  const keeping = keepingOf(settings);
  const module = AppModule.of({ log, postgres, organisation, clock, closing, access, keeping }, roles, jobs);
  const rates = { ofPrincipal: settings.requestsOfPrincipal, ofAddress: settings.requestsOfAddress };
  const counters = redisUrl === undefined ? undefined : connectCounters(redisUrl);
  const { trustedProxies, metricsKey } = settings;
  return createHttpServer(module, access, { rates, counters, trustedProxies, metricsKey });
}

/**
 * Forces the end after some time. Ctrl-C reaches the embedded servers too, so that some parts find their server gone while they stop.
 * Everything that was acknowledged is in the log by then.
 */
function giveUpAfter(timeoutMs: number): void {
  process.on('uncaughtException', (error) => {
    say(`While stopping: ${error.message}`);
  });
  setTimeout(() => {
    say('Not everything stopped in time; ending all the same.');
    process.exit(0);
  }, timeoutMs).unref();
}

/** The first signal asks to stop, which loses nothing; another one does not wait. */
function askedToStop(): AbortSignal {
  const stopping = new AbortController();
  let askedAt = -Infinity;
  const stop = (): void => {
    if (stopping.signal.aborted) return;
    askedAt = performance.now();
    supervised.stops();
    stopping.abort();
  };
  const hear = (): void => {
    if (stopping.signal.aborted && performance.now() - askedAt > SAME_SIGNAL_MS) process.exit(1);
    stop();
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
  supervised.onAsked(stop);
  return stopping.signal;
}

supervised.lives();
const stopping = askedToStop();
main(stopping).then(
  () => {
    say('Stopped.');
    process.exit(0);
  },
  (error: unknown) => {
    if (stopping.aborted) {
      // It was asked to stop while it started, and Ctrl-C had ended the servers that it was about to use.
      say('Stopped.');
      process.exit(0);
    }
    const expected = [CannotStart, WrongSetting, Unavailable].some((kind) => error instanceof kind);
    say(`pointbook: ${error instanceof Error ? (expected ? error.message : error.stack) : String(error)}`);
    process.exit(1);
  },
);
