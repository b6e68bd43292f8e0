import { ChainCheck } from '../../proofs/chain-check.js';
import { isExportedEvent, type ExportedEvent } from '../../proofs/exported-event.js';
import { eventLeaf } from '../../proofs/leaves.js';
import { isIncluded } from '../../proofs/merkle.js';
import { headStatement, isSignedBy } from '../../proofs/signing.js';
import type { Finding } from '../../proofs/finding.js';
import type { Trust } from '../../proofs/verifier.js';
import { NOT_ALL_WELL, OK } from '../terminal/exit.js';
import type { Service } from '../terminal/service.js';
import { named, type SignedHead } from './evidence.js';
import { findingsText, passedOverText } from './report.js';

interface Proof {
  readonly index: number;
  readonly size: number;
  readonly proof: readonly string[];
}

/**
 * Verifies one file alone: that each of its events is linked to the one before it, and that the last of them which a signed head
 * covers stands in that head, and by its link all before it. @throws CannotDo
 */
export async function verifyEmployee(service: Service, employeeId: string, trust: Trust): Promise<number> {
  const signed = await service.readIfAny('/v1/log/head');
  const findings: Finding[] = [];
  const find = (code: Finding['code'], detail: string, at: Finding['at'] = null): void => {
    findings.push({ code, at, detail });
  };
  const { events, last, passedOver } = await followed(service, employeeId, signed, find);
  let proven = 'No head of the log is signed yet that covers this file.';
  if (signed !== undefined && last !== undefined) {
    checkHead(signed, trust, find);
    const proof = await service.read('/v1/log/events/{position}/proof', {
      path: { position: last.event.position },
    });
    if (stands(last.link, proof, signed))
      proven = `Up to revision ${last.event.revision} it stands in the log of ${signed.head.size} events that ${named(signed.publicKey)} has signed.`;
    else find('head.other-log', 'the file does not stand in the log that was signed', placeOf(last.event));
  }
  process.stdout.write(`${events} events in the file of ${employeeId}. ${proven}\n`);
  process.stdout.write(passedOverText(passedOver));
  process.stdout.write(findingsText(findings, findings.length));
  return findings.length === 0 ? OK : NOT_ALL_WELL;
}

interface Followed {
  readonly events: number;
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
  let events = 0;
  let last: Followed['last'];
  const passedOver: ExportedEvent[] = [];
  for await (const line of lines) {
    const event: unknown = JSON.parse(line);
    events += 1;
    if (!isExportedEvent(event)) {
      find('event.unreadable', `line ${events} is no event`, null);
      continue;
    }
    if (event.setAsideAt !== undefined) passedOver.push(event);
    const link = chain.check(event, (code, detail) => {
      find(code, detail, placeOf(event));
    });
    if (signed !== undefined && BigInt(event.position) <= BigInt(signed.head.position))
      last = { event, link };
  }
  return { events, last, passedOver };
}

const placeOf = ({ stream, revision, position }: ExportedEvent) => ({ stream, revision, position });

function checkHead(
  signed: SignedHead,
  trust: Trust,
  find: (code: Finding['code'], detail: string) => void,
): void {
  const { head, publicKey, signature } = signed;
  if (!isSignedBy(publicKey, headStatement(head), signature))
    find('signature.wrong', `the head of ${head.size} events is not signed by ${named(publicKey)}`);
  if (trust.publicKey !== undefined && trust.publicKey !== publicKey)
    find(
      'key.not-trusted',
      `it is signed by ${named(publicKey)}; verify the whole log to see whether yours leads to it`,
    );
}

function stands(link: string, { index, size, proof }: Proof, { head }: SignedHead): boolean {
  const hashes = proof.map((hash) => Buffer.from(hash, 'hex'));
  const root = Buffer.from(head.root, 'hex');
  return size === head.size && isIncluded(eventLeaf(link), index, size, hashes, root);
}
