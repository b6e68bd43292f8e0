import { createHash, timingSafeEqual } from 'node:crypto';
import { type ServerInterceptor, ServerInterceptingCall, status } from '@grpc/grpc-js';

/** The users who may read and write the log: names with their passwords. */
export type Credentials = ReadonlyMap<string, string>;

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets only calls through that bring one of these, as the client sends its credentials. */
export function onlyWith(credentials: Credentials): ServerInterceptor {
  const known = [...credentials].map(([name, password]) => digestOf(basic(`${name}:${password}`)));
  const isKnown = (brought: unknown): boolean => {
    const digest = digestOf(String(brought));
    return known.filter((one) => timingSafeEqual(one, digest)).length > 0;
  };
  return (_, call) =>
    new ServerInterceptingCall(call, {
      start: (next) => {
        next({
          onReceiveMetadata: (metadata, pass) => {
            if (metadata.get('authorization').some(isKnown)) pass(metadata);
            else call.sendStatus({ code: status.UNAUTHENTICATED, details: 'Not Authenticated' });
          },
        });
      },
    });
}

const basic = (credentials: string): string => `Basic ${Buffer.from(credentials).toString('base64')}`;
