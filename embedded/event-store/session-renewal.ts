import { constants, type Http2Server, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2';
import type { Server } from '@grpc/grpc-js';

/**
 * Node ends an HTTP/2 session whose client has cancelled more than 1,000 calls faster than 33 a second, and every call on
 * it, with no setting for that before Node 24. A client is asked to go on over a fresh session long before that.
 */
const CANCELS_BEFORE_RENEWAL = 300;
const ANY_STREAM = 2 ** 31 - 1;

/** Call it once the server is bound. */
export function renewSessionsInTime(server: Server): void {
  // grpc-js offers no other way to its sessions.
  const { http2Servers } = server as unknown as { http2Servers: ReadonlyMap<Http2Server, unknown> };
  for (const http2Server of http2Servers.keys()) http2Server.on('session', watch);
}

function watch(session: ServerHttp2Session): void {
  let cancels = 0;
  session.on('stream', (stream: ServerHttp2Stream) => {
    stream.once('close', () => {
      if (stream.rstCode === constants.NGHTTP2_NO_ERROR) return;
      cancels++;
      if (cancels === CANCELS_BEFORE_RENEWAL && !session.destroyed) {
        session.goaway(constants.NGHTTP2_NO_ERROR, ANY_STREAM);
      }
    });
  });
}
