import { witnessKeyText } from '../proofs/cosignature.js';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS, type SettingName } from './setting-names.js';
import { readSettings, WrongSetting } from './settings.js';

const WITNESS = { name: 'witness.example/w1', publicKey: 'E5j2LG0aRXxRumpLXz29L2n8qTIWIY3ImX5Ba9F9k8o' };
const WITNESS_KEY = witnessKeyText(WITNESS);

const WRONG: readonly (readonly [SettingName, string])[] = [
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PORT', 'http'],
  ['EVENTSTORE_URL', 'http://127.0.0.1:2113'],
  ['EVENTSTORE_URL', 'esdb://'],
  ['POINTBOOK_START_PATIENCE', '3601'],
  ['DATABASE_URL', 'mysql://127.0.0.1/x'],
  ['REDIS_URL', '127.0.0.1:6379'],
  ['POINTBOOK_ROLES', 'api,projectors'],
  ['POINTBOOK_ROLES', 'api,'],
  ['POINTBOOK_WITNESSES', 'https://witness.example/'],
  ['POINTBOOK_WITNESSES', `witness.example/ ${WITNESS_KEY}`],
  ['POINTBOOK_WITNESSES', `https://witness.example/ ${WITNESS_KEY.slice(0, -4)}AAA=`],
  ['POINTBOOK_WITNESSES', `https://witness.example/ ${WITNESS_KEY}, https://other.example/ ${WITNESS_KEY}`],
  ['POINTBOOK_ADMIN_KEY', 'too short'],
  ['POINTBOOK_ADMIN_KEY', 'long enough but with blanks'],
  ['POINTBOOK_ADMIN_KEY', 'correct-horse-battery'],
  ['POINTBOOK_METRICS_KEY', 'too short'],
  ['POINTBOOK_LOG', 'xml'],
  ['POINTBOOK_VAULT_LOST', 'yes'],
  ['POINTBOOK_REQUESTS_OF_PRINCIPAL', '-1'],
  ['POINTBOOK_REQUESTS_OF_ADDRESS', 'many'],
  ['POINTBOOK_TRUSTED_PROXIES', 'proxy.example'],
  ['POINTBOOK_TRUSTED_PROXIES', '10.0.0.0/33'],
  ['POINTBOOK_TRUSTED_PROXIES', '10.0.0.1/8/8'],
  ['POINTBOOK_TRUSTED_PROXIES', '::1, *'],
  ['POINTBOOK_MAIL_URL', 'http://mail.example'],
  ['POINTBOOK_MAIL_FROM', 'nobody'],
  ['POINTBOOK_WECOM_BOTS', 'garden'],
  ['POINTBOOK_WECOM_URL', 'wecom'],
  ['POINTBOOK_DINGTALK_BOTS', 'garden:token:secret:more'],
  ['POINTBOOK_DINGTALK_URL', 'dingtalk'],
  ['POINTBOOK_FEISHU_BOTS', '*:a,*:b'],
  ['POINTBOOK_FEISHU_URL', 'feishu'],
  ['POINTBOOK_QUIET_HOURS', '22-24'],
  ['POINTBOOK_AUTO_CLOSE', 'yes'],
  ['POINTBOOK_TIMEZONE', 'Asia/Peking Road'],
  ...['CST', 'EST', 'PRC', 'GMT', 'CST6CDT', '+08:00', 'asia/shanghai', 'Asia/shanghai', 'utc'].map(
    (zone) => ['POINTBOOK_TIMEZONE', zone] as const,
  ),
  ['POINTBOOK_CLOSE_GRACE_DAYS', '-1'],
  ['POINTBOOK_CLOSE_GRACE_DAYS', '367'],
  ['POINTBOOK_BASE_POINTS', '1e3'],
  ['POINTBOOK_BASE_POINTS', '1000001'],
];

/** Any text may name a host or a folder: whether it is one shows at the start. */
const SEEN_AT_THE_START: readonly SettingName[] = [
  'HOST',
  'POINTBOOK_DATA_DIR',
  'POINTBOOK_SIGNING_KEY',
  'POINTBOOK_VAULT_KEY',
];

describe('settings', () => {
  it('have their documented values when nothing is set, or nothing is in what is set', () => {
    const empty = Object.fromEntries(SETTINGS.map(({ name }) => [name, '']));
    for (const env of [{}, empty]) {
      expect(readSettings(env)).toEqual({
        port: 3000,
        host: '127.0.0.1',
        dataDir: '.data',
        eventStoreUrl: undefined,
        startPatienceSeconds: 60,
        databaseUrl: undefined,
        redisUrl: undefined,
        roles: new Set(['api', 'projector', 'jobs']),
        adminKey: undefined,
        signingKeyFile: undefined,
        vaultKeyFile: undefined,
        vaultIsLost: false,
        metricsKey: undefined,
        logFormat: 'text',
        requestsOfPrincipal: 600_000,
        requestsOfAddress: 1_200_000,
        trustedProxies: [],
        autoClose: true,
        timeZone: 'Asia/Shanghai',
        closeGraceDays: 3,
        basePoints: 500,
        delivery: { mail: undefined, bots: [], quietHours: undefined },
        witnesses: [],
        example: undefined,
      });
    }
  });

  it('have a directory of their own for an example, which is mixed with no server of others', () => {
    expect(readSettings({}, ['--example'])).toMatchObject({ dataDir: '.example', example: 'zh' });
    expect(readSettings({}, ['--example=en'])).toMatchObject({ example: 'en' });
    for (const args of [['--exmaple'], ['--example', 'x'], ['--example=fr']])
      expect(() => readSettings({}, args)).toThrow(/is no way to start this service\. There is --example/);
    const elsewhere = { DATABASE_URL: 'postgres://127.0.0.1/real' };
    expect(() => readSettings(elsewhere, ['--example'])).toThrow(
      'DATABASE_URL cannot be used with --example',
    );
  });

  it.each(WRONG)('%s=%s is refused in one line that names it', (name, value) => {
    const reading = (): unknown => readSettings({ [name]: value });
    expect(reading).toThrow(WrongSetting);
    expect(reading).toThrow(new RegExp(`^${name} .+$`));
  });

  it('take the witnesses of the log, each with its key', () => {
    const { witnesses } = readSettings({ POINTBOOK_WITNESSES: `https://witness.example/w1 ${WITNESS_KEY}` });
    expect(witnesses).toEqual([{ url: 'https://witness.example/w1', key: WITNESS }]);
  });

  it('take addresses and networks for the proxies that are trusted', () => {
    const listed = ['10.0.0.7', '192.168.0.0/16', '::1', 'fd00::/8'];
    expect(readSettings({ POINTBOOK_TRUSTED_PROXIES: listed.join(', ') }).trustedProxies).toEqual(listed);
  });

  it.each([
    'UTC',
    'Asia/Shanghai',
    'Asia/Kolkata',
    'America/Port-au-Prince',
    'America/Argentina/Buenos_Aires',
  ])('take %s for a time zone', (zone) => {
    expect(readSettings({ POINTBOOK_TIMEZONE: zone }).timeZone).toBe(zone);
  });

  it('tell the time zone that was nearly meant', () => {
    expect(() => readSettings({ POINTBOOK_TIMEZONE: 'Asia/Shangai' })).toThrow('Is it Asia/Shanghai?');
    expect(() => readSettings({ POINTBOOK_TIMEZONE: 'asia/shanghai' })).toThrow('Is it Asia/Shanghai?');
  });

  it.each([
    ['POINTBOOK_TIMEZON', 'POINTBOOK_TIMEZONE'],
    ['POINTBOOK_TIME_ZONE', 'POINTBOOK_TIMEZONE'],
    ['POINTBOOK_GRACE_DAYS', 'POINTBOOK_CLOSE_GRACE_DAYS'],
    ['pointbook_timezone', 'POINTBOOK_TIMEZONE'],
    ['POINTBOK_BASE_POINTS', 'POINTBOOK_BASE_POINTS'],
    ['POINT_BOOK_ROLES', 'POINTBOOK_ROLES'],
  ])('stop at %s, which nobody reads, and tell the one that is meant', (mistyped, known) => {
    const reading = (): unknown => readSettings({ [mistyped]: '' });
    expect(reading).toThrow(WrongSetting);
    expect(reading).toThrow(`${mistyped} is no setting of this service. Is it ${known}?`);
  });

  it('stop at a setting that there never was, and leave alone what is somebody else’s', () => {
    expect(() => readSettings({ POINTBOOK_COLOUR_OF_THE_CONSOLE: 'red' })).toThrow(
      /^POINTBOOK_COLOUR\S+ is no setting of this service\.$/,
    );
    expect(() => readSettings({ HOSTNAME: 'x', POINTS: '5', TZ: 'CST' })).not.toThrow();
  });

  it('have the bots of groups, and where they speak; a secret that cannot be used is told nowhere', () => {
    const bots = '*:t1:s1, garden:t2';
    const { delivery } = readSettings({ POINTBOOK_FEISHU_BOTS: bots, POINTBOOK_QUIET_HOURS: '22-8' });
    expect(delivery).toMatchObject({
      bots: [
        {
          channel: 'feishu',
          all: [
            { name: '*', officeId: null, token: 't1', secret: 's1' },
            { name: 'garden', officeId: 'garden', token: 't2', secret: undefined },
          ],
        },
      ],
      quietHours: { from: 22, until: 8 },
    });
    expect(() => readSettings({ POINTBOOK_WECOM_BOTS: 'a b:topsecret' })).toThrow(/^(?!.*topsecret)/);
    expect(() => readSettings({ POINTBOOK_MAIL_URL: 'smtp://u:p@mail.example' })).toThrow(
      'POINTBOOK_MAIL_FROM must be given with POINTBOOK_MAIL_URL.',
    );
  });

  it('are each met by a value that is refused', () => {
    const met = new Set([...WRONG.map(([name]) => name), ...SEEN_AT_THE_START]);
    expect(SETTINGS.map(({ name }) => name).filter((name) => !met.has(name))).toEqual([]);
  });
});
