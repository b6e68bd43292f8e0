import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { gate, type Gate } from '../support/gate.js';

/** One who keeps what they are told, and can fall silent at a named moment. */
export abstract class Listener<Moment extends string> {
  private silentAt: { readonly moment: Moment; readonly gate: Gate } | undefined;

  /** From that moment on, which the promise tells of, there is no answer, until `goOn`. */
  fallSilent(moment: Moment): Promise<void> {
    const silent = { moment, gate: gate() };
    this.silentAt = silent;
    return silent.gate.reached;
  }

  goOn(): void {
    this.silentAt = undefined;
  }

  protected isSilent(moment: Moment): boolean {
    if (this.silentAt?.moment !== moment) return false;
    this.silentAt.gate.reach();
    return true;
  }
}

export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly text: string;
}

/** A real mail server, on loopback. */
export class MailServer extends Listener<'greeting' | 'has the mail'> {
  readonly mails: Mail[] = [];
  private readonly smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_, done) => {
      if (!this.isSilent('greeting')) done();
    },
    onData: (stream, _, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        this.mails.push({ messageId: headerIn(text, 'Message-ID'), to: headerIn(text, 'To'), text });
        if (!this.isSilent('has the mail')) done();
      });
    },
  });

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    // Whoever is killed breaks off in the middle.
    server.smtp.on('error', () => undefined);
    await new Promise<void>((listening) => server.smtp.listen(0, '127.0.0.1', listening));
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  /** The mails that say this. */
  saying(text: string): readonly Mail[] {
    return this.mails.filter((mail) => mail.text.includes(text));
  }

  close(): void {
    this.smtp.close();
  }
}

const headerIn = (text: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';

/** The group of a bot, which answers as WeCom does. */
export class Group extends Listener<'has heard'> {
  readonly said: string[] = [];
  private readonly server: Server;

  private constructor() {
    super();
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        this.said.push((JSON.parse(body) as { text: { content: string } }).text.content);
        if (this.isSilent('has heard')) return;
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"errcode":0}');
      });
    });
  }

  static async start(): Promise<Group> {
    const group = new Group();
    await new Promise<void>((listening) => group.server.listen(0, '127.0.0.1', listening));
    return group;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How often this was said. */
  heard(text: string): number {
    return this.said.filter((one) => one.includes(text)).length;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
