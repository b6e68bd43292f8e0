import { createHash, randomBytes } from 'node:crypto';

/** Gives the streams and ids of one play of a scenario names of their own, and takes them away from its answers. */
export class Names {
  readonly run = randomBytes(4).toString('hex');
  private readonly aliases = new Map<string, string>();

  stream(name: string): string {
    if (name.startsWith('!')) return this.filled(name.slice(1));
    return name.startsWith('$$') ? `$$${this.run}-${name.slice(2)}` : `${this.run}-${name}`;
  }

  filled(text: string): string {
    return text.replaceAll('{run}', `${this.run}-`);
  }

  plain(text: string): string {
    return text.replaceAll(`${this.run}-`, '');
  }

  id(alias: string): string {
    const hex = createHash('sha256').update(`${this.run}/${alias}`).digest('hex');
    const id = [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `a${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
    this.aliases.set(id, alias);
    return id;
  }

  /** undefined for an id that did not come from here. */
  alias(id: string): string | undefined {
    return this.aliases.get(id);
  }
}
