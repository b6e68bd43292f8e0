/** The settings, all of them environment variables; that it is an example alone is said by an argument. */
export const SETTINGS = [
  { name: 'PORT', meaning: 'port on which HTTP listens; 0 takes any free one', default: '3000' },
  { name: 'HOST', meaning: 'address on which HTTP listens', default: '127.0.0.1' },
  { name: 'POINTBOOK_DATA_DIR', meaning: 'data of the embedded default', default: '.data' },
  {
    name: 'EVENTSTORE_URL',
    meaning: '`esdb://…` of an EventStoreDB, `esdb+unix:///…` of an event store started alone',
    default: 'embedded event store',
  },
  {
    name: 'POINTBOOK_START_PATIENCE',
    meaning: 'seconds that a start waits for an event store that does not answer yet, 0 to 3,600',
    default: '60',
  },
  { name: 'DATABASE_URL', meaning: '`postgres://…` of a Postgres', default: 'embedded Postgres' },
  {
    name: 'REDIS_URL',
    meaning: '`redis://…` of a Redis for the jobs',
    default: 'the jobs live in the same Postgres',
  },
  {
    name: 'POINTBOOK_ROLES',
    meaning: 'parts that run in this process, of `api,projector,jobs`',
    default: 'all',
  },
  {
    name: 'POINTBOOK_ADMIN_KEY',
    meaning: 'the admin key, of 128 random bits or more',
    default: 'made, in `<data dir>/admin-key`',
  },
  {
    name: 'POINTBOOK_SIGNING_KEY',
    meaning: 'file with the Ed25519 keys that sign months and log (PEM, the one in use last)',
    default: 'made, in `<data dir>/signing-key`',
  },
  {
    name: 'POINTBOOK_VAULT_KEY',
    meaning:
      'file with the key that wraps those of the vault (32 bytes in base64url), the same for every process',
    default: 'made, in `<data dir>/vault-key`',
  },
  {
    name: 'POINTBOOK_VAULT_LOST',
    meaning: '`accept` goes on with a log whose vault is lost: the names and texts in it are erased for good',
    default: 'such a start is refused',
  },
  {
    name: 'POINTBOOK_REQUESTS_OF_PRINCIPAL',
    meaning: 'requests that one principal may send in a minute; 0: any number',
    default: '600000',
  },
  {
    name: 'POINTBOOK_REQUESTS_OF_ADDRESS',
    meaning: 'requests that may come from one address in a minute; 0: any number',
    default: '1200000',
  },
  {
    name: 'POINTBOOK_TRUSTED_PROXIES',
    meaning: 'addresses or networks of the proxies in front, with commas, as `10.0.0.0/8`',
    default: 'none: the address that connects is the one that asks',
  },
  {
    name: 'POINTBOOK_METRICS_KEY',
    meaning: 'a key that reads `/metrics` and nothing else, of 128 random bits or more',
    default: 'none: an auditor’s key reads them',
  },
  {
    name: 'POINTBOOK_LOG',
    meaning: 'form of the lines that are logged: `text` for people, `json` for programs',
    default: 'text',
  },
  {
    name: 'POINTBOOK_MAIL_URL',
    meaning: '`smtp://user:password@host:587` or `smtps://…` of the server that takes mail',
    default: 'no mail is sent',
  },
  {
    name: 'POINTBOOK_MAIL_FROM',
    meaning: 'address that mail is from, as `Points <points@example.com>`; needed with `POINTBOOK_MAIL_URL`',
    default: 'none',
  },
  {
    name: 'POINTBOOK_WECOM_BOTS',
    meaning: 'bots of groups in WeCom, `office:key` with commas, `*` for everybody’s group',
    default: 'none',
  },
  { name: 'POINTBOOK_WECOM_URL', meaning: 'where WeCom answers', default: 'https://qyapi.weixin.qq.com' },
  {
    name: 'POINTBOOK_DINGTALK_BOTS',
    meaning: 'bots of groups in DingTalk, `office:token:secret` with commas',
    default: 'none',
  },
  { name: 'POINTBOOK_DINGTALK_URL', meaning: 'where DingTalk answers', default: 'https://oapi.dingtalk.com' },
  {
    name: 'POINTBOOK_FEISHU_BOTS',
    meaning: 'bots of groups in Feishu, `office:token:secret` with commas',
    default: 'none',
  },
  { name: 'POINTBOOK_FEISHU_URL', meaning: 'where Feishu answers', default: 'https://open.feishu.cn' },
  {
    name: 'POINTBOOK_QUIET_HOURS',
    meaning: 'hours of the day in which nothing is sent, as `22-8`',
    default: 'none',
  },
  {
    name: 'POINTBOOK_WITNESSES',
    meaning: 'witnesses that cosign the heads of the log, `https://… name+hash+key` with commas',
    default: 'none',
  },
  { name: 'POINTBOOK_AUTO_CLOSE', meaning: 'whether the job closes months: `on`, `off`', default: 'on' },
  {
    name: 'POINTBOOK_TIMEZONE',
    meaning: 'IANA name of the one time zone, as `Asia/Shanghai`, or `UTC`',
    default: 'Asia/Shanghai',
  },
  {
    name: 'POINTBOOK_CLOSE_GRACE_DAYS',
    meaning: 'whole days after a month before the job closes it, 0 to 366',
    default: '3',
  },
  {
    name: 'POINTBOOK_BASE_POINTS',
    meaning: 'points that an employment begins with, 0 to 1,000,000',
    default: '500',
  },
] as const;

export type SettingName = (typeof SETTINGS)[number]['name'];
