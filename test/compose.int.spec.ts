import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { HealthController } from '../src/server/health/health.controller.js';
import { SETTINGS } from '../src/server/setting-names.js';
import { readSettings } from '../src/server/settings.js';

const ROOT = join(import.meta.dirname, '..');

interface Service {
  build?: string;
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const text = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8');
const compose = parse(await text('docker-compose.yml')) as Compose;
const { services } = compose;
const service = services['pointbook']!;
const environment = service.environment!;
const settingNames: string[] = SETTINGS.map(({ name }) => name);

/** Every instruction of the Dockerfile, in order. */
const instructions = (await text('Dockerfile'))
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => ({ name: line.split(' ', 1)[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));
const lastOf = (name: string): string => instructions.findLast((each) => each.name === name)?.rest ?? '';
const imageEnvironment = Object.fromEntries(
  lastOf('ENV')
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** The paths of health that the service answers. */
function healthPaths(): string[] {
  const methods = Object.getOwnPropertyNames(HealthController.prototype).map(
    (name) => Object.getOwnPropertyDescriptor(HealthController.prototype, name)?.value as object,
  );
  const path = (target: object): unknown => Reflect.getMetadata(PATH_METADATA, target);
  return methods
    .map(path)
    .filter((found) => typeof found === 'string' && found !== '/')
    .map((found) => `/${String(path(HealthController))}/${String(found)}`);
}

const healthPathIn = (command: string): string | undefined => /\/health\/[a-z]+/.exec(command)?.[0];

describe('docker-compose.yml', () => {
  it('sets nothing but what the service reads, to values that it takes', () => {
    expect(Object.keys(environment).filter((name) => !settingNames.includes(name))).toEqual([]);
    expect(readSettings(environment)).toMatchObject({
      host: '0.0.0.0',
      eventStoreUrl: environment['EVENTSTORE_URL'],
      databaseUrl: environment['DATABASE_URL'],
      redisUrl: environment['REDIS_URL'],
    });
  });

  it.each([
    ['EVENTSTORE_URL', 'eventstore', '2113'],
    ['DATABASE_URL', 'postgres', '5432'],
    ['REDIS_URL', 'redis', '6379'],
  ])('points %s to its own %s, at the port of that server', (variable, host, port) => {
    const url = new URL(environment[variable]!);
    expect([url.hostname, url.port]).toEqual([host, port]);
    expect(services[host]!.image).toMatch(new RegExp(`^(eventstore/)?${host}:\\d`));
  });

  it('makes the database, user and password that DATABASE_URL names', () => {
    const { username, password, pathname } = new URL(environment['DATABASE_URL']!);
    expect(services['postgres']!.environment).toMatchObject({
      POSTGRES_USER: username,
      POSTGRES_PASSWORD: password,
      POSTGRES_DB: pathname.slice(1),
    });
  });

  it('opens the port on which the service listens, and no other', () => {
    const opened = Object.values(services).flatMap(({ ports }) => ports ?? []);
    expect(opened.map((port) => port.split(':').at(-1))).toEqual([String(readSettings(environment).port)]);
  });

  it('starts the service when every server is healthy', () => {
    const others = Object.keys(services).filter((name) => services[name] !== service);
    expect(service.depends_on).toEqual(
      Object.fromEntries(others.map((name) => [name, { condition: 'service_healthy' }])),
    );
    expect(Object.keys(services).filter((name) => services[name]!.healthcheck === undefined)).toEqual([]);
  });

  it('asks the service for its health where it answers, at its own port', () => {
    const command = service.healthcheck!.test.join(' ');
    expect(healthPaths()).toContain(healthPathIn(command));
    expect(command).toContain(`127.0.0.1:${readSettings(environment).port}/`);
  });

  it('keeps the data of each in volumes with a name', () => {
    const mounted = Object.values(services).flatMap(({ volumes }) =>
      volumes!.map((volume) => volume.split(':')[0]),
    );
    expect(mounted.sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(service.volumes!.map((volume) => volume.split(':')[1])).toEqual([
      readSettings(environment).dataDir,
    ]);
  });

  it('has a Redis that neither evicts nor forgets jobs', () => {
    expect(services['redis']!.command!.join(' ')).toBe(
      'redis-server --appendonly yes --maxmemory-policy noeviction',
    );
  });
});

describe('the Dockerfile', () => {
  it('runs a file that the build makes, without a shell between it and signals', async () => {
    const command = JSON.parse(lastOf('CMD')) as string[];
    expect(command).toEqual(['node', 'dist/src/supervisor/main.js']);
    const source = command[1]!.replace(/^dist\//, '').replace(/\.js$/, '.ts');
    await access(join(ROOT, source));
    const build = JSON.parse(await text('tsconfig.build.json')) as {
      compilerOptions: { outDir: string };
      include: string[];
    };
    expect(build.compilerOptions.outDir).toBe('dist');
    expect(build.include).toContain(source.split('/')[0]);
  });

  it('copies all that the build needs, and only what it is given', async () => {
    const copied = instructions
      .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    const given = (await text('.dockerignore')).split('\n').filter((line) => line.startsWith('!'));
    expect([...new Set(copied)].sort()).toEqual(given.map((line) => line.slice(1)).sort());
    const { include } = JSON.parse(await text('tsconfig.build.json')) as { include: string[] };
    const isCopied = (path: string): boolean => copied.some((one) => `${path}/`.startsWith(`${one}/`));
    expect(include.filter((path) => !isCopied(path))).toEqual([]);
    await Promise.all(copied.map((path) => access(join(ROOT, path))));
  });

  it('runs npm scripts that exist, on a Node that the service takes', async () => {
    const { scripts, engines } = JSON.parse(await text('package.json')) as {
      scripts: Record<string, string>;
      engines: { node: string };
    };
    const used = instructions.flatMap(({ rest }) =>
      [...rest.matchAll(/npm run (\S+)/g)].map((match) => match[1]!),
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
    const oldest = Number(/\d+/.exec(engines.node)?.[0]);
    const majors = instructions.flatMap(({ rest }) =>
      [...rest.matchAll(/node:(\d+)-/g)].map((match) => Number(match[1])),
    );
    expect(majors.length).toBeGreaterThan(0);
    expect(majors.every((major) => major >= oldest)).toBe(true);
  });

  it('sets nothing but what the service and Node read, and opens the port that it sets', () => {
    const names = Object.keys(imageEnvironment).filter((name) => name !== 'NODE_ENV');
    expect(names.filter((name) => !settingNames.includes(name))).toEqual([]);
    expect(lastOf('EXPOSE')).toBe(String(readSettings(imageEnvironment).port));
    expect(readSettings(imageEnvironment).host).toBe('0.0.0.0');
    expect(lastOf('VOLUME')).toBe(readSettings(imageEnvironment).dataDir);
  });

  it('is not root, and asks for a health that the service answers', () => {
    expect(lastOf('USER')).toBe('node');
    expect(healthPaths()).toContain(healthPathIn(lastOf('HEALTHCHECK')));
  });
});
