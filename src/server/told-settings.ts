import type { SettingName } from './setting-names.js';

/** Whether the value of a setting may stand where others read it; a name may always. */
const KEPT: Readonly<Record<SettingName, 'value' | 'name'>> = {
  PORT: 'value',
  HOST: 'value',
  POINTBOOK_DATA_DIR: 'value',
  EVENTSTORE_URL: 'name',
  POINTBOOK_START_PATIENCE: 'value',
  DATABASE_URL: 'name',
  REDIS_URL: 'name',
  POINTBOOK_ROLES: 'value',
  POINTBOOK_ADMIN_KEY: 'name',
  POINTBOOK_SIGNING_KEY: 'value',
  POINTBOOK_VAULT_KEY: 'value',
  POINTBOOK_VAULT_LOST: 'value',
  POINTBOOK_REQUESTS_OF_PRINCIPAL: 'value',
  POINTBOOK_REQUESTS_OF_ADDRESS: 'value',
  POINTBOOK_TRUSTED_PROXIES: 'value',
  POINTBOOK_METRICS_KEY: 'name',
  POINTBOOK_LOG: 'value',
  POINTBOOK_MAIL_URL: 'name',
  POINTBOOK_MAIL_FROM: 'value',
  POINTBOOK_WECOM_BOTS: 'name',
  POINTBOOK_WECOM_URL: 'name',
  POINTBOOK_DINGTALK_BOTS: 'name',
  POINTBOOK_DINGTALK_URL: 'name',
  POINTBOOK_FEISHU_BOTS: 'name',
  POINTBOOK_FEISHU_URL: 'name',
  POINTBOOK_QUIET_HOURS: 'value',
  POINTBOOK_WITNESSES: 'value',
  POINTBOOK_AUTO_CLOSE: 'value',
  POINTBOOK_TIMEZONE: 'value',
  POINTBOOK_CLOSE_GRACE_DAYS: 'value',
  POINTBOOK_BASE_POINTS: 'value',
};

/** The settings that were given, by name; null in the place of a value that is secret. */
export type ToldSettings = Readonly<Record<string, string | null>>;

export function toldSettings(env: Readonly<Record<string, string | undefined>>): ToldSettings {
  const given = Object.entries(KEPT).filter(([name]) => (env[name] ?? '') !== '');
  return Object.fromEntries(given.map(([name, kept]) => [name, kept === 'value' ? (env[name] ?? '') : null]));
}
