import { lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Credentials, Tls } from './index.js';

const DEFAULT_PORT = '2113';
const DEFAULT_DATA_DIR = '.data/eventstore';
const OTHERS = 0o077;

export const HELP = `eventstore: a server of EventStoreDB's protocol, on Postgres

  npm run -s eventstore -- [--port N] [--host HOST] [--tls-cert FILE --tls-key FILE [--credentials FILE]]
                           [--data-dir DIR | --database-url URL]
  npm run -s eventstore -- --socket FILE [--data-dir DIR | --database-url URL]

  --port N            where it listens; 0 takes a free port      (default: ${DEFAULT_PORT})
  --host HOST         the address it listens on                  (default: 127.0.0.1)
  --tls-cert FILE     its certificate, as PEM, and
  --tls-key FILE      the key of that: without both, no TLS
  --credentials FILE  who may read and write, a line each: name:password; whoever reaches it when left out. Needs TLS
  --socket FILE       listens there and on no port: for those alone who may enter the folder of that file
  --data-dir DIR      where it keeps a Postgres of its own       (default: ${DEFAULT_DATA_DIR})
  --database-url URL  another Postgres, of which it takes the schema "eventstore"

  Prints one line with its address when it is ready. Ctrl-C or SIGTERM stops it.
`;

/** A wrong call: told in one line, with where to find help. */
export class WrongArguments extends Error {}

export interface Arguments {
  readonly host: string;
  readonly port: number;
  readonly socket: string | undefined;
  readonly tls: Tls | undefined;
  readonly credentials: Credentials | undefined;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/** @throws WrongArguments */
export function readArguments(args: readonly string[]): Arguments {
  const values = optionsIn(args);
  const tls = tlsIn(values['tls-cert'], values['tls-key']);
  return {
    host: values.host,
    port: portIn(values.port),
    socket: values.socket === undefined ? undefined : privateSocket(resolve(values.socket)),
    tls,
    credentials: values.credentials === undefined ? undefined : credentialsIn(values.credentials, tls),
    databaseUrl: values['database-url'],
    dataDir: values['data-dir'],
  };
}

function optionsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: DEFAULT_PORT },
        host: { type: 'string', default: '127.0.0.1' },
        socket: { type: 'string' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        credentials: { type: 'string' },
        'database-url': { type: 'string' },
        'data-dir': { type: 'string', default: DEFAULT_DATA_DIR },
      },
    }).values;
  } catch (error) {
    throw new WrongArguments(error instanceof Error ? error.message.split('. ', 1)[0] : String(error));
  }
}

function portIn(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new WrongArguments('--port is not a port: a number from 0 to 65535');
}

function tlsIn(cert: string | undefined, key: string | undefined): Tls | undefined {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined)
    throw new WrongArguments('--tls-cert and --tls-key need one another');
  return { cert: contentOf('--tls-cert', cert), key: contentOf('--tls-key', key) };
}

/** Reads credentials from a file, since every user of the machine may read a process's arguments. */
function credentialsIn(file: string, tls: Tls | undefined): Credentials {
  if (tls === undefined)
    throw new WrongArguments('--credentials needs --tls-cert and --tls-key: clients send none without TLS');
  const lines = contentOf('--credentials', file)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  if ((statSync(file).mode & OTHERS) !== 0)
    throw new WrongArguments(`--credentials: others may read ${file}: chmod 600 ${file}`);
  const credentials = new Map(lines.map((line) => nameAndPassword(file, line)));
  if (credentials.size === 0) throw new WrongArguments(`--credentials: ${file} names nobody`);
  return credentials;
}

function nameAndPassword(file: string, line: string): [string, string] {
  const [, name, password] = /^([^:]+):(.+)$/.exec(line) ?? [];
  if (name !== undefined && password !== undefined) return [name, password];
  throw new WrongArguments(`--credentials: a line of ${file} is not name:password`);
}

function contentOf(option: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new WrongArguments(`${option}: ${(error as Error).message}`);
  }
}

/** Checks the folder of the socket, which keeps others out. */
function privateSocket(socket: string): string {
  const folder = dirname(socket);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { mode, uid } = lstatSync(folder);
    if ((mode & OTHERS) === 0 && uid === process.getuid?.()) return socket;
  } catch (error) {
    throw new WrongArguments(`--socket: ${(error as Error).message}`);
  }
  throw new WrongArguments(
    `--socket: others may enter ${folder}: name a folder that is there for this alone, or a new one`,
  );
}
