import { createHmac } from 'node:crypto';
import { causeOf } from '../http/cause-of.js';
import type { SendResult } from '../../contexts/deliveries/domain/sending.js';
import type { Channel } from '../../contexts/deliveries/domain/events.js';

const TIMEOUT_MS = 10_000;

export type BotChannel = Exclude<Channel, 'mail'>;

/** The robot of a group. Its token and secret stand in the settings alone. */
export interface Bot {
  readonly name: string;
  /** The office of the group; null: everybody's. */
  readonly officeId: string | null;
  readonly token: string;
  readonly secret: string | undefined;
}

interface Vendor {
  readonly url: string;
  /** The largest text, in bytes. */
  readonly maxBytes: number;
  readonly perMinute: number;
  /** The shortest time between two messages. */
  readonly gapMs: number;
  readonly request: (base: string, bot: Bot, text: string, now: Date) => { url: string; body: object };
}

export const VENDORS: Readonly<Record<BotChannel, Vendor>> = {
  wecom: {
    url: 'https://qyapi.weixin.qq.com',
    maxBytes: 2_048,
    perMinute: 20,
    gapMs: 0,
    request: (base, { token }, text) => ({
      url: `${base}/cgi-bin/webhook/send?key=${encodeURIComponent(token)}`,
      body: { msgtype: 'text', text: { content: text } },
    }),
  },
  dingtalk: {
    url: 'https://oapi.dingtalk.com',
    maxBytes: 20_000,
    perMinute: 20,
    gapMs: 0,
    request: (base, { token, secret }, text, now) => {
      const signed =
        secret === undefined
          ? ''
          : `&timestamp=${now.getTime()}&sign=${encodeURIComponent(dingtalkSign(secret, now.getTime()))}`;
      return {
        url: `${base}/robot/send?access_token=${encodeURIComponent(token)}${signed}`,
        body: { msgtype: 'text', text: { content: text } },
      };
    },
  },
  feishu: {
    url: 'https://open.feishu.cn',
    maxBytes: 20_000,
    perMinute: 100,
    gapMs: 250,
    request: (base, { token, secret }, text, now) => {
      const seconds = Math.floor(now.getTime() / 1_000);
      const signed =
        secret === undefined ? {} : { timestamp: String(seconds), sign: feishuSign(secret, seconds) };
      return {
        url: `${base}/open-apis/bot/v2/hook/${encodeURIComponent(token)}`,
        body: { ...signed, msg_type: 'text', content: { text } },
      };
    },
  },
};

/** Of a time in milliseconds. */
export const dingtalkSign = (secret: string, timestamp: number): string =>
  createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');

/** Of a time in seconds; the text that is signed is empty. */
export const feishuSign = (secret: string, timestamp: number): string =>
  createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');

/** The longest beginning that has no more bytes, with a mark where something was left out. */
export function shortened(text: string, maxBytes: number): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes - Buffer.byteLength('…')) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Says something in a group. A bot does not know the same message again, so what may have been taken is not sent again. */
export async function say(
  channel: BotChannel,
  bot: Bot,
  text: string,
  now: Date,
  base: string = VENDORS[channel].url,
): Promise<SendResult> {
  const vendor = VENDORS[channel];
  const { url, body } = vendor.request(base, bot, shortened(text, vendor.maxBytes), now);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return await resultOf(response);
  } catch (error) {
    const code = causeOf(error);
    return BEFORE_SENDING.has(code) ? { as: 'unreachable', detail: code } : { as: 'unknown', detail: code };
  }
}

const BEFORE_SENDING = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** The codes with which a vendor says that a bot has said too much in a minute. */
const TOO_MANY = new Set([45_009, 130_101, 9_499, 11_232]);

async function resultOf(response: Response): Promise<SendResult> {
  const detail = String(response.status);
  if (response.status === 429 || response.status >= 500) return { as: 'later', detail };
  if (!response.ok) return { as: 'refused', detail };
  const answer = (await response.json().catch(() => ({}))) as { errcode?: number; code?: number };
  const code = answer.errcode ?? answer.code ?? 0;
  if (code === 0) return { as: 'sent' };
  return { as: TOO_MANY.has(code) ? 'later' : 'refused', detail: String(code) };
}
