import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SigningKey } from '../../src/contexts/seals/signing-keys.js';
import {
  checkpointIn,
  isSignedNote,
  type Checkpoint,
  type VerifierKey,
} from '../../src/proofs/checkpoint.js';
import { cosignatureLine, cosignatureStatement, witnessKeyText } from '../../src/proofs/cosignature.js';
import { isConsistent } from '../../src/proofs/merkle.js';
import { fromHex } from '../../src/proofs/platform.js';

/** The time of all its cosignatures, in seconds. */
export const SEEN_AT = 1_764_748_800;

interface Answer {
  readonly status: number;
  readonly body?: string;
}

/** Cosigns checkpoints as https://c2sp.org/tlog-cosignature says. */
export class Cosigner {
  constructor(
    readonly name: string,
    private readonly key = SigningKey.make(),
  ) {}

  get verifierKey(): VerifierKey {
    return { name: this.name, publicKey: this.key.publicKey };
  }

  get verifierKeyText(): string {
    return witnessKeyText(this.verifierKey);
  }

  /** The line for a note. @param text of the checkpoint */
  cosign({ text }: Pick<Checkpoint, 'text'>): string {
    const seconds = BigInt(SEEN_AT);
    const signature = Buffer.from(this.key.sign(cosignatureStatement(seconds, text)), 'base64url');
    return cosignatureLine(this.verifierKey, seconds, signature);
  }
}

/** A witness of one log, as https://c2sp.org/tlog-witness says, that remembers in memory. */
export class WitnessServer extends Cosigner {
  /** The last that it has cosigned. */
  seen = { size: 0, root: '' };
  /** What it answers instead of doing its duty. */
  instead: Answer | undefined;
  private log: VerifierKey | undefined;

  private constructor(
    name: string,
    private readonly server: Server,
  ) {
    super(name);
  }

  static async start(name = 'witness.example/w1'): Promise<WitnessServer> {
    const server = createServer();
    const witness = new WitnessServer(name, server);
    server.on('request', (request, response) => {
      void textOf(request).then((text) => {
        const isAsked = request.method === 'POST' && request.url === '/w1/add-checkpoint';
        const { status, body = '' } = isAsked ? witness.answer(text) : { status: 404 };
        const type = status === 409 ? 'text/x.tlog.size' : 'text/plain; charset=utf-8';
        response.writeHead(status, { 'content-type': type }).end(body);
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return witness;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/w1`;
  }

  /** Keeps heads of this log from now on. */
  watch(log: VerifierKey): void {
    this.log = log;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(text: string): Answer {
    if (this.instead !== undefined) return this.instead;
    const end = text.indexOf('\n\n');
    const [first = '', ...proof] = text.slice(0, end).split('\n');
    const old = /^old (0|[1-9]\d*)$/.exec(first)?.[1];
    const checkpoint = checkpointIn(text.slice(end + 2));
    if (old === undefined || checkpoint === undefined) return { status: 400 };
    if (checkpoint.origin !== this.log?.name) return { status: 404 };
    if (!isSignedNote(checkpoint, this.log)) return { status: 403 };
    if (Number(old) > checkpoint.size) return { status: 400 };
    if (Number(old) !== this.seen.size) return { status: 409, body: `${this.seen.size}\n` };
    if (!this.hasGrown(checkpoint, proof)) return { status: 422 };
    this.seen = { size: checkpoint.size, root: checkpoint.root };
    return { status: 200, body: this.cosign(checkpoint) };
  }

  private hasGrown({ size, root }: Checkpoint, proof: readonly string[]): boolean {
    if (this.seen.size === 0) return proof.length === 0;
    const before = { size: this.seen.size, root: fromHex(this.seen.root) };
    const hashes = proof.map((hash) => Buffer.from(hash, 'base64'));
    return isConsistent(before, { size, root: fromHex(root) }, hashes);
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
