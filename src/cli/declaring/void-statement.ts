import { LOG_HEADS_STREAM, SEALS_STREAM, type StatementVoided } from '../../contexts/seals/domain/events.js';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import { CannotDo } from '../terminal/exit.js';
import { saidAtPlace, type SaidOfEvent } from './at-the-machine.js';
import { recordDeclared, writtenByThisBuild } from './recorded.js';

export const VOID_HELP = `  points void POSITION --reason TEXT
      Declares a signed head or seal void that turned out wrong (points audit verify names its place): for ever, and named for
      ever by verifiers, who then go on. The month of a seal is sealed anew by the service. On the machine, as set-aside.
`;

type Statement = Pick<StatementVoided['data'], 'stream' | 'revision' | 'eventType' | 'month'>;

/** `points void …`. Exit status 0 when the statement is void. */
export const declareVoid = (args: string[]): Promise<number> =>
  saidAtPlace(args, `Usage:\n${VOID_HELP}`, async (log, _, said) => {
    const statement = statementIn(await log.storedAt(said.position), said.position);
    const isRepeat = !(await declared(log, statement, said));
    const what = statement.month === null ? 'The head of the log' : `The seal of ${statement.month}`;
    return `${what} at place ${said.position} ${isRepeat ? 'was void already' : 'is void'}. It holds for verifiers once the next head of the log is signed.\n`;
  });

/** @throws CannotDo */
function statementIn(stored: ExportedEvent | undefined, position: bigint): Statement {
  const { stream = '', revision = 0, type, data } = stored ?? {};
  const month = (data as { readonly seal?: { readonly month?: string } } | undefined)?.seal?.month ?? null;
  if (type === 'MonthSealed' && stream === SEALS_STREAM && month !== null)
    return { stream, revision, eventType: type, month };
  if (type === 'LogHeadSigned' && stream === LOG_HEADS_STREAM)
    return { stream, revision, eventType: type, month: null };
  throw new CannotDo(
    `No signed head and no seal stands at place ${position}. An event that is not understood is set aside; what was recorded wrongly is put right by commands.`,
  );
}

/** @returns false where it is void already @throws OlderBuild, BrokenEvent, LogUnavailable */
async function declared(log: EventLog, statement: Statement, said: SaidOfEvent): Promise<boolean> {
  const { position, reason, by, now } = said;
  const data = { position: String(position), ...statement, personal: { reason, by } };
  const event: StatementVoided = { type: 'StatementVoided', data };
  await writtenByThisBuild(log, now);
  return recordDeclared(log, statement.stream, event, now, () => isVoid(log, statement, data.position));
}

async function isVoid(log: EventLog, { stream }: Statement, position: string): Promise<boolean> {
  for await (const { event } of log.read(stream))
    if (event.type === 'StatementVoided' && event.data.position === position) return true;
  return false;
}
