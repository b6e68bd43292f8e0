import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, WriteSideModule } from './app.module.js';
import { createHttpServer } from './http/http-server.js';
import { KeyRing } from './http/key-ring.js';
import { JobsModule } from './jobs/jobs.module.js';
import { Postgres } from './postgres/postgres.js';
import { readSettings, WrongSetting, type Settings } from './settings.js';
import { CannotStart, layFoundation, unreachable, type Foundation } from './startup.js';

const STOP_TIMEOUT_MS = 20_000;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const stopRequested = untilAskedToStop();
  const foundation = await layFoundation(settings, say);
  const app = await serve(settings, foundation).catch(async (error: unknown) => {
    await foundation.stop();
    throw error;
  });
  say(`Pointbook listens on ${(await app.getUrl()).replace('[::1]', 'localhost')}`);
  say(
    foundation.adminKeyFile === undefined
      ? 'The admin key is POINTBOOK_ADMIN_KEY.'
      : `The admin key is in ${foundation.adminKeyFile}`,
  );
  await stopRequested;
  say('Stopping …');
  giveUpAfter(STOP_TIMEOUT_MS);
  await app.close();
  await foundation.stop();
  say('Stopped.');
}

async function serve(settings: Settings, foundation: Foundation): Promise<NestFastifyApplication> {
  const { log, organisation, clock, databaseUrl, adminKey } = foundation;
  const postgres = new Postgres(databaseUrl);
  await postgres.query('SELECT 1').catch(async (error: unknown) => {
    await postgres.close();
    throw unreachable('DATABASE_URL', error);
  });
  const jobs = JobsModule.register(
    {
      redisUrl: settings.redisUrl,
      databaseUrl,
      autoClose: settings.autoClose,
      closeGraceDays: settings.closeGraceDays,
    },
    [WriteSideModule],
  );
  const module = AppModule.of({ log, postgres, organisation, clock }, settings.roles, jobs);
  const app = await createHttpServer(module, KeyRing.ofAdministrator(adminKey));
  await app.listen(settings.port, settings.host).catch((error: unknown) => {
    throw new CannotStart(
      `PORT, HOST: cannot listen on ${settings.host}:${settings.port}: ${(error as Error).message}`,
    );
  });
  return app;
}

/**
 * Ctrl-C reaches the embedded servers too, so that some of what stops finds its server gone: told, and nothing to stop for.
 * Whatever is acknowledged is in the log by then, so an end that does not come may be forced.
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

/** The first signal asks to stop, which loses nothing; a second one does not wait. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (): void => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGINT', ask);
    process.on('SIGTERM', ask);
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const expected = error instanceof CannotStart || error instanceof WrongSetting;
    say(`pointbook: ${expected ? error.message : String(error instanceof Error ? error.stack : error)}`);
    process.exit(1);
  },
);
