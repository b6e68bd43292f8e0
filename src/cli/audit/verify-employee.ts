import type { LogHead } from '../../contexts/seals/domain/events.js';
import { employeeStream } from '../../contexts/employees/domain/events.js';
import { ChainCheck } from '../../proofs/chain-check.js';
import { verifierKeyIn } from '../../proofs/checkpoint.js';
import { outcomeOf } from '../../proofs/coverage.js';
import { isExportedEvent, type ExportedEvent } from '../../proofs/exported-event.js';
import { eventLeaf } from '../../proofs/leaves.js';
import { isConsistent, isIncluded } from '../../proofs/merkle.js';
import { faultOfSigning, keptHeads, type KeptHead, type Signers } from '../../proofs/kept-head.js';
import { isGenuine } from '../../proofs/receipt.js';
import { valueIn } from '../../proofs/strict-reading.js';
import type { Finding } from '../../proofs/finding.js';
import type { Trust } from '../../proofs/verifier.js';
import { CannotDo } from '../terminal/exit.js';
import type { Service } from '../terminal/service.js';
import { named, type SignedHead } from './evidence.js';
import { counted, findingsText, passedOverText, STATUS } from './report.js';

interface Proof {
  readonly index: number;
  readonly size: number;
  readonly proof: readonly string[];
}

/**
 * Verifies one file alone: that each of its events is linked to the one before it, and that the last of them which a signed head
 * covers stands in that head, and by its link all before it. @throws CannotDo
 */
export async function verifyEmployee(
  service: Service,
  employeeId: string,
  trust: Trust,
  isStrict: boolean,
): Promise<number> {
  const signed = await service.readIfAny('/v1/log/head');
  const findings: Finding[] = [];
  const find = (code: Finding['code'], detail: string, at: Finding['at'] = null): void => {
    findings.push({ code, at, detail });
  };
  const { events, beyond, last, passedOver } = await followed(service, employeeId, signed, find);
  if (events === 0) throw new CannotDo(`There is no file of ${employeeId}.`);
  let proven = 'No head of the log is signed yet that covers this file.';
  if (signed !== undefined) await checkKept(service, signed, keptHeads(trust), find);
  if (signed !== undefined && last !== undefined) {
    checkHead(signed, trust, find);
    const proof = await service.read('/v1/log/events/{position}/proof', {
      path: { position: last.event.position },
    });
    if (stands(last.link, proof, signed))
      proven = `Up to revision ${last.event.revision} it stands in the log of ${signed.head.size} events that ${named(signed.publicKey)} has signed on ${signed.signedAt}.${beyond === 0 ? '' : ` ${counted(beyond, 'event', 'events')} after it no signature covers yet.`}`;
    else find('head.other-log', 'the file does not stand in the log that was signed', placeOf(last.event));
  }
  process.stdout.write(`${events} events in the file of ${employeeId}. ${proven}\n`);
  process.stdout.write(passedOverText(passedOver));
  const isSigned = signed !== undefined && last !== undefined;
  const covering = isSigned ? { ...signed.head, keyId: signed.keyId, at: signed.signedAt } : null;
  const coverage = { signed: covering, beyond, overdue: [] };
  const outcome = outcomeOf({ findingCount: findings.length, coverage }, isStrict);
  process.stdout.write(findingsText(findings, findings.length, outcome));
  return STATUS[outcome];
}

interface Followed {
  readonly events: number;
  /** Those that come after the head. */
  readonly beyond: number;
  /** The last event that the head covers. */
  readonly last: { readonly event: ExportedEvent; readonly link: string } | undefined;
  /** The events that are set aside. */
  readonly passedOver: readonly ExportedEvent[];
}

async function followed(
  service: Service,
  employeeId: string,
  signed: SignedHead | undefined,
  find: (code: Finding['code'], detail: string, at: Finding['at']) => void,
): Promise<Followed> {
  const { lines } = await service.lines('/v1/log/export', { query: { employeeId } });
  const chain = new ChainCheck();
  let [events, beyond] = [0, 0];
  let last: Followed['last'];
  const passedOver: ExportedEvent[] = [];
  for await (const line of lines) {
    const event = valueIn(line);
    events += 1;
    if (!isExportedEvent(event)) {
      find('event.unreadable', `line ${events} is no event`, null);
      continue;
    }
    if (event.setAsideAt !== undefined) passedOver.push(event);
    const { derived: link } = chain.check(event, (code, detail) => {
      find(code, detail, placeOf(event));
    });
    if (event.stream !== employeeStream(employeeId))
      find('event.out-of-order', `it is not of the file of ${employeeId}`, placeOf(event));
    if (signed !== undefined && BigInt(event.position) <= BigInt(signed.head.position))
      last = { event, link };
    else beyond += 1;
  }
  return { events, beyond, last, passedOver };
}

const placeOf = ({ stream, revision, position }: ExportedEvent) => ({ stream, revision, position });

/** The log of today must have grown from each of them, as the service proves, and have the same keys and name. @throws CannotDo */
async function checkKept(
  service: Service,
  signed: SignedHead,
  kept: readonly KeptHead[],
  find: (code: Finding['code'], detail: string) => void,
): Promise<void> {
  if (kept.length === 0) return;
  const log = await signersOf(service);
  for (const head of kept) {
    const fault = faultOfSigning(head, log) ?? (await faultOfGrowing(service, signed, head));
    if (fault !== undefined) find(fault.code, fault.detail);
  }
}

async function signersOf(service: Service): Promise<Signers> {
  const { items } = await service.read('/v1/signing-keys');
  return { keys: items, origin: verifierKeyIn(items[0]?.verifierKey ?? '')?.name ?? '' };
}

async function faultOfGrowing(
  service: Service,
  signed: SignedHead,
  { what, size: from, root }: KeptHead,
): Promise<Pick<Finding, 'code' | 'detail'> | undefined> {
  const code = 'receipt.not-in-log';
  const to = signed.head.size;
  if (from > to) return { code, detail: `the log is signed up to ${to} events, and had ${from}` };
  const { proof } = await service.read('/v1/log/consistency', { query: { from, to } });
  if (isConsistent(treeOf({ size: from, root }), treeOf(signed.head), hashesIn(proof))) return undefined;
  return { code, detail: `the log of ${to} events has not grown from that of the ${what}` };
}

const treeOf = ({ size, root }: Pick<LogHead, 'size' | 'root'>) => ({ size, root: Buffer.from(root, 'hex') });
const hashesIn = (proof: readonly string[]) => proof.map((hash) => Buffer.from(hash, 'hex'));

function checkHead(
  signed: SignedHead,
  trust: Trust,
  find: (code: Finding['code'], detail: string) => void,
): void {
  const { head, publicKey } = signed;
  if (!isGenuine(signed))
    find('signature.wrong', `the head of ${head.size} events is not signed by ${named(publicKey)}`);
  if (trust.publicKey !== undefined && trust.publicKey !== publicKey)
    find(
      'key.not-trusted',
      `it is signed by ${named(publicKey)}; verify the whole log to see whether yours leads to it`,
    );
}

function stands(link: string, { index, size, proof }: Proof, { head }: SignedHead): boolean {
  const root = Buffer.from(head.root, 'hex');
  return size === head.size && isIncluded(eventLeaf(link), index, size, hashesIn(proof), root);
}
