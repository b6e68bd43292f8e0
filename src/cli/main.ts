import { audit } from './audit/audit.js';
import { AUDIT_HELP } from './audit/usage.js';
import { backup } from './backup/backup.js';
import { restore } from './backup/restore.js';
import { BACKUP_HELP, RESTORE_HELP } from './backup/usage.js';
import { importFile } from './import-file.js';
import { REBUILD_HELP, rebuildReadModels } from './rebuild.js';
import { declareAnotherLog, DECLARE_LOG_HELP } from './declaring/another-log.js';
import { SET_ASIDE_HELP, setEventAside } from './declaring/set-aside.js';
import { declareVoid, VOID_HELP } from './declaring/void-statement.js';

const HELP = `points: the terminal of Pointbook

  points import FILE [--batch] [--patience SECONDS] [--url URL] [--key KEY]
      Sends a point book (NDJSON, one command a line) with a progress bar. Broken off, it goes on by itself, for ten
      minutes without a line unless told otherwise. Cut off in the middle, start it again: what was accepted is a
      repeat, what was rejected is judged anew. With --batch its entries are one batch, which reverse-batch takes back;
      its number is told at the end. Exit status 0 when no line was invalid.

${AUDIT_HELP}
${REBUILD_HELP}
${SET_ASIDE_HELP}
${VOID_HELP}
${DECLARE_LOG_HELP}
${BACKUP_HELP}
${RESTORE_HELP}
  --url URL   where the service listens      (default: http://HOST:PORT, as of the service's own settings)
  --key KEY   a key that may do so           (default: POINTBOOK_ADMIN_KEY, else the one in the data directory)
`;

/** Each returns the exit status. */
const COMMANDS = new Map<string, (args: string[]) => Promise<number>>([
  ['import', importFile],
  ['audit', audit],
  ['rebuild', rebuildReadModels],
  ['set-aside', setEventAside],
  ['void', declareVoid],
  ['declare-log', declareAnotherLog],
  ['backup', backup],
  ['restore', restore],
]);
const ASKS_FOR_HELP = new Set([undefined, 'help', '--help', '-h']);

const [command, ...rest] = process.argv.slice(2);
const carryOut = COMMANDS.get(command ?? '');

if (carryOut !== undefined) {
  process.exitCode = await carryOut(rest);
} else if (ASKS_FOR_HELP.has(command)) {
  process.stdout.write(HELP);
} else {
  process.stderr.write(`points: there is no "${command}". Try: npm run -s points -- help\n`);
  process.exitCode = 2;
}
