import { isIP } from 'node:net';
import { readDelivery, type DeliverySettings } from './delivery-settings.js';
import type { ExampleLanguage } from '../example/park.js';
import { exampleIn } from './example-argument.js';
import { SETTINGS, type SettingName } from './setting-names.js';
import { distance, meant } from './mistyped.js';
import type { Witness } from '../contexts/seals/domain/witness.js';
import { isStrongKey, STRONG_KEY } from './key-strength.js';
import { witnessesFrom } from './witness-settings.js';

export type Role = 'api' | 'projector' | 'jobs';
export const ROLES: readonly Role[] = ['api', 'projector', 'jobs'];

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly eventStoreUrl: string | undefined;
  readonly startPatienceSeconds: number;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly roles: ReadonlySet<Role>;
  readonly adminKey: string | undefined;
  readonly signingKeyFile: string | undefined;
  readonly vaultKeyFile: string | undefined;
  readonly vaultIsLost: boolean;
  readonly metricsKey: string | undefined;
  readonly logFormat: 'text' | 'json';
  readonly requestsOfPrincipal: number;
  readonly requestsOfAddress: number;
  readonly trustedProxies: readonly string[];
  readonly autoClose: boolean;
  readonly timeZone: string;
  readonly closeGraceDays: number;
  readonly basePoints: number;
  readonly delivery: DeliverySettings;
  readonly witnesses: readonly Witness[];
  /** The language of an example, where one is to be run instead of a real organisation. */
  readonly example: ExampleLanguage | undefined;
}

/** A setting that cannot be used; the message is one line and names the variable. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting';
  constructor(
    readonly variable: string,
    why: string,
  ) {
    super(`${variable} ${why}`);
  }
}

/** @throws WrongSetting for the first variable or argument that cannot be used. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[] = [],
): Settings {
  refuseUnknown(env);
  const given = (name: SettingName): string | undefined => (env[name] === '' ? undefined : env[name]);
  const example = exampleIn(args, given, (name, why) => new WrongSetting(name, why));
  return {
    port: integer('PORT', given('PORT'), 3000, 0, 65_535),
    host: given('HOST') ?? '127.0.0.1',
    dataDir: given('POINTBOOK_DATA_DIR') ?? (example === undefined ? '.data' : '.example'),
    eventStoreUrl: url('EVENTSTORE_URL', given('EVENTSTORE_URL'), ['esdb:', 'esdb+discover:', 'esdb+unix:']),
    startPatienceSeconds: integer(
      'POINTBOOK_START_PATIENCE',
      given('POINTBOOK_START_PATIENCE'),
      60,
      0,
      3_600,
    ),
    databaseUrl: url('DATABASE_URL', given('DATABASE_URL'), ['postgres:', 'postgresql:']),
    redisUrl: url('REDIS_URL', given('REDIS_URL'), ['redis:', 'rediss:']),
    roles: roles(given('POINTBOOK_ROLES')),
    adminKey: strongKey('POINTBOOK_ADMIN_KEY', given('POINTBOOK_ADMIN_KEY')),
    signingKeyFile: given('POINTBOOK_SIGNING_KEY'),
    vaultKeyFile: given('POINTBOOK_VAULT_KEY'),
    vaultIsLost:
      oneOf('POINTBOOK_VAULT_LOST', given('POINTBOOK_VAULT_LOST') ?? 'refuse', ['accept', 'refuse']) ===
      'accept',
    metricsKey: strongKey('POINTBOOK_METRICS_KEY', given('POINTBOOK_METRICS_KEY')),
    logFormat: oneOf('POINTBOOK_LOG', given('POINTBOOK_LOG') ?? 'text', ['text', 'json'] as const),
    requestsOfPrincipal: rate('POINTBOOK_REQUESTS_OF_PRINCIPAL', given, 600_000),
    requestsOfAddress: rate('POINTBOOK_REQUESTS_OF_ADDRESS', given, 1_200_000),
    trustedProxies: networks('POINTBOOK_TRUSTED_PROXIES', given('POINTBOOK_TRUSTED_PROXIES')),
    autoClose: oneOf('POINTBOOK_AUTO_CLOSE', given('POINTBOOK_AUTO_CLOSE') ?? 'on', ['on', 'off']) === 'on',
    timeZone: timeZone(given('POINTBOOK_TIMEZONE') ?? 'Asia/Shanghai'),
    closeGraceDays: integer('POINTBOOK_CLOSE_GRACE_DAYS', given('POINTBOOK_CLOSE_GRACE_DAYS'), 3, 0, 366),
    basePoints: integer('POINTBOOK_BASE_POINTS', given('POINTBOOK_BASE_POINTS'), 500, 0, 1_000_000),
    delivery: readDelivery({
      given,
      url: (name, protocols) => url(name, given(name), protocols),
      wrong: (name, why) => new WrongSetting(name, why),
    }),
    witnesses: witnesses('POINTBOOK_WITNESSES', given('POINTBOOK_WITNESSES')),
    example,
  };
}

function integer(
  name: SettingName,
  text: string | undefined,
  otherwise: number,
  min: number,
  max: number,
): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= min && value <= max) return value;
  throw new WrongSetting(name, `must be a whole number from ${min} to ${max}, not "${text}".`);
}

const rate = (
  name: SettingName,
  given: (name: SettingName) => string | undefined,
  otherwise: number,
): number => integer(name, given(name), otherwise, 0, 999_999_999);

function oneOf<T extends string>(name: SettingName, text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined)
    throw new WrongSetting(name, `must be one of ${allowed.join(', ')}, not "${text}".`);
  return found;
}

function url(name: SettingName, text: string | undefined, protocols: readonly string[]): string | undefined {
  if (text === undefined) return undefined;
  // A cluster's address names several hosts with commas, which URL does not take; its scheme is all that is looked at here.
  const fits = protocols.some(
    (protocol) => text.startsWith(`${protocol}//`) && text.length > protocol.length + 2,
  );
  if (!fits)
    throw new WrongSetting(
      name,
      `must start with ${protocols.map((p) => `${p}//`).join(' or ')} and name a host.`,
    );
  return text;
}

function witnesses(name: SettingName, text: string | undefined): readonly Witness[] {
  const all = text === undefined ? [] : witnessesFrom(text);
  if (all !== undefined) return all;
  throw new WrongSetting(
    name,
    'must be `https://… name+hash+key` of each witness, with commas, each name once; the key is of a cosigner of Ed25519.',
  );
}

/** Refuses names of hosts: whoever answers for a name would be trusted. */
function networks(name: SettingName, text = ''): readonly string[] {
  const listed = text.split(',').map((one) => one.trim());
  const wrong = listed.find((one) => one !== '' && !isNetwork(one));
  if (wrong === undefined) return listed.filter((one) => one !== '');
  throw new WrongSetting(name, `must list IP addresses or networks as 10.0.0.0/8, not "${wrong}".`);
}

function isNetwork(text: string): boolean {
  const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits) <= (version === 4 ? 32 : 128);
}

function roles(text: string | undefined): ReadonlySet<Role> {
  if (text === undefined) return new Set(ROLES);
  return new Set(text.split(',').map((role) => oneOf('POINTBOOK_ROLES', role.trim(), ROLES)));
}

function strongKey(name: SettingName, text: string | undefined): string | undefined {
  if (text === undefined || isStrongKey(text)) return text;
  throw new WrongSetting(name, `${STRONG_KEY}.`);
}

/** Refuses short names, which mean several zones: `CST` is Chicago to this platform, and China to the one who sets it. */
function timeZone(name: string): string {
  if (isZoneName(name)) return name;
  throw new WrongSetting(
    'POINTBOOK_TIMEZONE',
    `must be the IANA name of a time zone, as Asia/Shanghai, or UTC, not "${name}".${meant(name, ZONES)}`,
  );
}

const ZONES: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

function isZoneName(name: string): boolean {
  if (ZONES.includes(name)) return name === 'UTC' || name.includes('/');
  // Older names of a zone are known and not listed.
  const isListed = ZONES.some((zone) => zone.toLowerCase() === name.toLowerCase());
  if (isListed || !/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)+$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name }).format();
    return true;
  } catch {
    return false;
  }
}

const OURS = 'POINTBOOK_';
/** The most letters by which a mistyped name differs from the right one. */
const MISTYPED = 2;

/** Refuses a variable that nobody reads: else the default would hold without anybody being told. */
function refuseUnknown(env: Readonly<Record<string, string | undefined>>): void {
  const names = SETTINGS.map(({ name }) => name).filter((name) => name.startsWith(OURS));
  for (const variable of Object.keys(env)) {
    if (names.some((name) => name === variable)) continue;
    const isMeant = names.some((name) => distance(name, variable.toUpperCase()) <= MISTYPED);
    if (isMeant || variable.toUpperCase().startsWith(OURS))
      throw new WrongSetting(variable, `is no setting of this service.${meant(variable, names)}`);
  }
}
