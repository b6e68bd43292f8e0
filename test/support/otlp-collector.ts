import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly name: string;
  readonly service: unknown;
  readonly pid: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
}

export interface OtlpCollector {
  readonly url: string;
  /** All that has arrived. */
  readonly spans: CollectedSpan[];
  stop(): Promise<void>;
}

/** Takes in traces as a collector does, by OTLP over HTTP with JSON. */
export async function startCollector(): Promise<OtlpCollector> {
  const spans: CollectedSpan[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      spans.push(...spansIn(JSON.parse(body)));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((stopped) => {
      server.close(() => {
        stopped();
      });
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, spans, stop };
}

function spansIn({ resourceSpans }: any): CollectedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }: any) =>
    scopeSpans.flatMap(({ spans }: any) =>
      spans.map(({ traceId, spanId, parentSpanId = '', name, attributes, links = [] }: any) => ({
        traceId,
        spanId,
        parentSpanId,
        name,
        service: attributesIn(resource.attributes)['service.name'],
        pid: Number(attributesIn(resource.attributes)['process.pid']),
        attributes: attributesIn(attributes),
        links: links.map((link: any) => ({ traceId: link.traceId, spanId: link.spanId })),
      })),
    ),
  );
}

const attributesIn = (attributes: readonly any[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value as object)[0]]));
