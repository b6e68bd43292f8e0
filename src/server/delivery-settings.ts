import type { QuietHours } from '../contexts/deliveries/domain/sending.js';
import type { Bot, BotChannel } from '../infrastructure/bots/bots.js';

export interface DeliverySettings {
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  readonly bots: readonly {
    readonly channel: BotChannel;
    readonly url: string | undefined;
    readonly all: readonly Bot[];
  }[];
  readonly quietHours: QuietHours | undefined;
}

/** `22-8`; undefined where it is none. */
export function quietHoursFrom(text: string): QuietHours | undefined {
  const [, from, until] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const hours = { from: Number(from), until: Number(until) };
  return from !== undefined && hours.from < 24 && hours.until < 24 ? hours : undefined;
}

const OFFICE = /^([A-Za-z0-9._-]{1,64}|\*)$/;
const TOKEN = /^[\x21-\x2b\x2d-\x39\x3b-\x7e]{1,200}$/;

/** `office:token`, `office:token:secret`, with commas, `*` for everybody's group; undefined where it is none. */
export function botsFrom(text: string): readonly Bot[] | undefined {
  const bots = text.split(',').map((one): Bot | undefined => {
    const [office = '', token = '', secret, ...others] = one.trim().split(':');
    const fits =
      others.length === 0 &&
      OFFICE.test(office) &&
      TOKEN.test(token) &&
      (secret === undefined || TOKEN.test(secret));
    return fits ? { name: office, officeId: office === '*' ? null : office, token, secret } : undefined;
  });
  const known = bots.filter((bot) => bot !== undefined);
  const names = new Set(known.map(({ name }) => name));
  return known.length === bots.length && names.size === known.length ? known : undefined;
}

type SettingName =
  | 'POINTBOOK_QUIET_HOURS'
  | `POINTBOOK_MAIL_${'URL' | 'FROM'}`
  | `POINTBOOK_${'WECOM' | 'DINGTALK' | 'FEISHU'}_${'BOTS' | 'URL'}`;

/** How settings are read, and refused. */
export interface SettingReader {
  readonly given: (name: SettingName) => string | undefined;
  /** @throws WrongSetting unless it begins as one of these */
  readonly url: (name: SettingName, protocols: readonly string[]) => string | undefined;
  readonly wrong: (name: SettingName, why: string) => Error;
}

/** @throws WrongSetting */
export function readDelivery(read: SettingReader): DeliverySettings {
  const { given, url, wrong } = read;
  const mailUrl = url('POINTBOOK_MAIL_URL', ['smtp:', 'smtps:']);
  const from = given('POINTBOOK_MAIL_FROM');
  if (from !== undefined && !/^[^\r\n]{1,200}@[A-Za-z0-9.-]+>?$/.test(from))
    throw wrong('POINTBOOK_MAIL_FROM', 'must be an address of mail.');
  if (mailUrl !== undefined && from === undefined)
    throw wrong('POINTBOOK_MAIL_FROM', 'must be given with POINTBOOK_MAIL_URL.');
  const hours = given('POINTBOOK_QUIET_HOURS');
  const quietHours = hours === undefined ? undefined : quietHoursFrom(hours);
  if (hours !== undefined && quietHours === undefined)
    throw wrong('POINTBOOK_QUIET_HOURS', 'must be two hours from 0 to 23, as 22-8.');
  return {
    mail: mailUrl === undefined || from === undefined ? undefined : { url: mailUrl, from },
    bots: [
      ...bots('wecom', 'POINTBOOK_WECOM_BOTS', 'POINTBOOK_WECOM_URL', read),
      ...bots('dingtalk', 'POINTBOOK_DINGTALK_BOTS', 'POINTBOOK_DINGTALK_URL', read),
      ...bots('feishu', 'POINTBOOK_FEISHU_BOTS', 'POINTBOOK_FEISHU_URL', read),
    ],
    quietHours,
  };
}

/** The message has nothing of what was given: it is a secret. */
function bots(
  channel: DeliverySettings['bots'][number]['channel'],
  name: SettingName,
  urlName: SettingName,
  { given, url, wrong }: SettingReader,
): DeliverySettings['bots'] {
  const text = given(name);
  const base = url(urlName, ['https:', 'http:']);
  if (text === undefined) return [];
  const all = botsFrom(text);
  if (all === undefined)
    throw wrong(name, 'must be office:token or office:token:secret, with commas, each office once.');
  return [{ channel, url: base?.replace(/\/$/, ''), all }];
}
