import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type Form = 'br' | 'gzip' | 'identity';

/** A file in each form in which it is sent, kept in memory, since anybody may ask for it as often as they like. */
export class KeptFile {
  private readonly tag: string;

  constructor(
    private readonly type: string,
    private readonly forms: { readonly identity: Buffer } & Readonly<Partial<Record<Form, Buffer>>>,
  ) {
    this.tag = `"${createHash('sha256').update(forms.identity).digest('base64url').slice(0, 22)}"`;
  }

  static async compressed(type: string, content: Buffer): Promise<KeptFile> {
    const [br, gzipped] = await Promise.all([promisify(brotliCompress)(content), promisify(gzip)(content)]);
    return new KeptFile(type, { br, gzip: gzipped, identity: content });
  }

  get bytes(): number {
    return Object.values(this.forms).reduce((sum, { length }) => sum + length, 0);
  }

  /** Sends the smallest form that the client takes; nothing where it has the file already. */
  send({ headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
    void reply.headers({ etag: this.tag, vary: 'accept-encoding' });
    if (headers['if-none-match'] === this.tag) return reply.status(304).send();
    const form = this.formFor(headers['accept-encoding'] ?? '');
    if (form !== 'identity') void reply.header('content-encoding', form);
    return reply.type(this.type).send(this.forms[form]);
  }

  private formFor(accepted: string): Form {
    const names = accepted.split(',').map((name) => name.trim());
    const taken = (['br', 'gzip'] as const).find((name) => names.includes(name) && this.forms[name]);
    return taken ?? 'identity';
  }
}
