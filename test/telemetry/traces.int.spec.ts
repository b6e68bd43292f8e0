import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTracing } from '../../src/infrastructure/telemetry/start-tracing.js';
import { tracing } from '../../src/infrastructure/telemetry/traces.js';
import { readDocument, sectionOf, tableOf } from '../docs/markdown.js';
import { startCollector, type CollectedSpan, type OtlpCollector } from '../support/otlp-collector.js';
import { carriedOut } from '../support/principals.js';
import { startService } from '../support/service.js';

const CALLER = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };
const EMPLOYEE = 'TRACED-1';

describe('the traces of an award that a caller has sent with a traceparent', () => {
  let collector: OtlpCollector;
  let position: string;
  let eventId: string;

  const named = (name: string): CollectedSpan => {
    const [only, ...others] = collector.spans.filter((span) => span.name === name && isAward(span));
    expect([name, only === undefined, others]).toEqual([name, false, []]);
    return only!;
  };
  const isAward = ({ traceId }: CollectedSpan): boolean =>
    [CALLER.traceId, eventId.replaceAll('-', '')].includes(traceId);

  beforeAll(async () => {
    collector = await startCollector();
    // The exporter reads its address itself.
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = collector.url;
    const endTracing = await startTracing(process.env, '0.0.0-test');
    const service = await startService();
    try {
      const { api } = service;
      await carriedOut(api, 'open-office', { officeId: 'garden', name: 'Garden' });
      const joined = { employeeId: EMPLOYEE, name: 'Somebody', officeId: 'garden', joinedOn: '2025-01-01' };
      await carriedOut(api, 'register-employee', joined);
      const award = { employeeId: EMPLOYEE, kind: 'behaviour', itemCode: 'x', points: 1, reason: 'why' };
      const traceparent = `00-${CALLER.traceId}-${CALLER.spanId}-01`;
      const sent = await api.command('award-points', { ...award, entryId: randomUUID() }, { traceparent });
      expect(sent.status).toBe(200);
      ({ position } = sent.body);
      await api.read(`/v1/employees/${EMPLOYEE}?minPosition=${position}`);
      await api.read(`/v1/notices?minPosition=${position}`);
      eventId = (await service.log.storedAt(BigInt(position)))!.id;
    } finally {
      await service.stop();
      await endTracing();
      delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
    }
  });
  afterAll(() => collector.stop());

  it('go from the caller by the request and the command to the append', () => {
    const request = named('POST /v1/commands/award-points');
    expect(request).toMatchObject({
      ...CALLER,
      spanId: expect.not.stringContaining(CALLER.spanId),
      parentSpanId: CALLER.spanId,
      service: 'pointbook',
      attributes: { 'http.route': '/v1/commands/award-points', 'http.response.status_code': 200 },
    });
    const command = named('command award-points');
    expect(command).toMatchObject({
      traceId: CALLER.traceId,
      parentSpanId: request.spanId,
      attributes: { 'pointbook.outcome': 'accepted', 'pointbook.position': position },
    });
    expect(named('append')).toMatchObject({
      traceId: CALLER.traceId,
      parentSpanId: command.spanId,
      attributes: {
        'pointbook.stream.kind': 'employee',
        'pointbook.written': true,
        'pointbook.events': 1,
        'pointbook.position': position,
      },
    });
  });

  it('and from there by a link to the rows of each read model, in a trace that has the id of the event', () => {
    const append = named('append');
    const event = named('event PointAwarded');
    expect(event.traceId).toBe(eventId.replaceAll('-', ''));
    expect(append.links).toEqual([{ traceId: event.traceId, spanId: event.spanId }]);
    expect(event.links).toEqual([{ traceId: append.traceId, spanId: append.spanId }]);
    for (const projection of ['employees', 'boards', 'notices'])
      expect(named(`project ${projection}`)).toMatchObject({
        traceId: event.traceId,
        parentSpanId: event.spanId,
        attributes: { 'pointbook.position': position, 'pointbook.event.type': 'PointAwarded' },
      });
  });

  it('tell of nobody', () => {
    expect(JSON.stringify(collector.spans)).not.toMatch(new RegExp(`${EMPLOYEE}|Somebody|why|admin`));
  });

  it('have the spans and attributes that docs/telemetry.md lists', () => {
    const rows = tableOf(sectionOf(readDocument('docs/telemetry.md'), 'Spans'));
    const documented = new Map(rows.map(([name = '', , attributes = '']) => [name, attributes]));
    const kinds = new Map<string, Set<string>>();
    for (const { name, attributes } of collector.spans) {
      const kind = `\`${name.replace(/^(command|project|event|job) .*/, '$1 …').replace(/^[A-Z]+ \/.*/, 'METHOD /route')}\``;
      kinds.set(kind, new Set([...(kinds.get(kind) ?? []), ...Object.keys(attributes)]));
    }
    // Jobs do not run here.
    expect([...kinds.keys(), '`job …`'].sort()).toEqual([...documented.keys()].sort());
    for (const [kind, attributes] of kinds)
      for (const attribute of attributes) expect(documented.get(kind)).toContain(`\`${attribute}\``);
  });
});

it('nothing of OpenTelemetry is loaded where no exporter is named', async () => {
  const nowhere: Record<string, string>[] = [
    {},
    { OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' },
    { OTEL_SDK_DISABLED: 'true', OTEL_TRACES_EXPORTER: 'otlp' },
  ];
  for (const env of nowhere) {
    await startTracing(env, '0.0.0-test');
    expect(tracing.traces).toBeUndefined();
  }
});
