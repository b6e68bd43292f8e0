import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Mailer } from './mailer.js';

const MAIL = { messageId: '<7.mail.abc@example.com>', to: 'li@example.com', subject: '积分', text: '您好' };
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function server(
  options: Partial<SMTPServerOptions>,
): Promise<{ mailer: Mailer; received: string[]; smtp: SMTPServer }> {
  const received: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        received.push(text);
        done();
      });
    },
    ...options,
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
  const { port } = smtp.server.address() as AddressInfo;
  const mailer = new Mailer(`smtp://127.0.0.1:${port}`, 'Points <points@example.com>', 2_000);
  closing.push(() => {
    mailer.close();
    smtp.close();
  });
  return { mailer, received, smtp };
}

const saying = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

it('mail arrives whole under its Message-ID', async () => {
  const { mailer, received } = await server({});
  expect(await mailer.send(MAIL)).toEqual({ as: 'sent' });
  expect(received[0]).toContain('Message-ID: <7.mail.abc@example.com>');
  expect(received[0]).toContain('To: li@example.com');
});

it('greylisting and other 4xx are tried later, 5xx is refused for good', async () => {
  let code = 451;
  const { mailer, received } = await server({
    onRcptTo: (_, __, done) => {
      done(code === 0 ? null : saying(code));
    },
  });
  expect(await mailer.send(MAIL)).toMatchObject({ as: 'later', detail: '451' });
  code = 550;
  expect(await mailer.send(MAIL)).toMatchObject({ as: 'refused', detail: '550' });
  code = 0;
  expect(await mailer.send(MAIL)).toEqual({ as: 'sent' });
  expect(received).toHaveLength(1);
});

it('a server that breaks off after the mail was sent is not reached: it is sent again under the same id', async () => {
  let broken = true;
  const ids: string[] = [];
  const { mailer, smtp } = await server({
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        ids.push(/^Message-ID: (.*)$/m.exec(text)?.[1]?.trim() ?? '');
        if (!broken) {
          done();
          return;
        }
        for (const connection of smtp.connections as Set<any>)
          if (connection.id === session.id) connection._socket.destroy();
      });
    },
  });
  expect(await mailer.send(MAIL)).toMatchObject({ as: 'unreachable' });
  broken = false;
  expect(await mailer.send(MAIL)).toEqual({ as: 'sent' });
  expect(ids).toEqual([MAIL.messageId, MAIL.messageId]);
});

it('a server that is not there is not reached', async () => {
  const { mailer, smtp } = await server({});
  await new Promise<void>((closed) => {
    smtp.close(closed);
  });
  expect(await mailer.send(MAIL)).toMatchObject({ as: 'unreachable', detail: expect.stringMatching(/^E/) });
});
