import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readRuntimeAddresses } from '../../src/server/runtime-addresses.js';
import { eventually } from '../support/eventually.js';
import { healthIs } from '../support/health.js';
import { startCollector, type CollectedSpan, type OtlpCollector } from '../support/otlp-collector.js';
import { carriedOut } from '../support/principals.js';
import { endAllServices, ServiceProcess, TEST_KEY } from '../support/service-process.js';

let collector: OtlpCollector;
beforeEach(async () => {
  collector = await startCollector();
});
afterEach(async () => {
  await endAllServices();
  await collector.stop();
});

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

/** A process on the embedded servers of a service with the API, as docs/operations.md says. */
async function runBeside({ dataDir }: ServiceProcess, roles: string): Promise<ServiceProcess> {
  const addresses = await readRuntimeAddresses(dataDir);
  return ServiceProcess.start({
    env: {
      ...TRACED(),
      DATABASE_URL: addresses!.ownerUrl,
      EVENTSTORE_URL: addresses!.eventStoreUrl,
      POINTBOOK_ADMIN_KEY: TEST_KEY,
      POINTBOOK_VAULT_KEY: join(dataDir, 'vault-key'),
      POINTBOOK_ROLES: roles,
    },
  });
}

const TRACED = (): Record<string, string> => ({
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  OTEL_BSP_SCHEDULE_DELAY: '100',
});

describe('the API on its own servers and a projector beside it', () => {
  it('tell one award from its request in the one to its rows in the other, and each its own metrics', async () => {
    const env = { ...TRACED(), POINTBOOK_ADMIN_KEY: TEST_KEY, POINTBOOK_ROLES: 'api' };
    const writer = await ServiceProcess.start({ env });
    const projector = await runBeside(writer, 'projector,jobs');

    await carriedOut(writer.api, 'open-office', { officeId: 'garden', name: 'Garden' });
    await carriedOut(writer.api, 'register-employee', {
      employeeId: 'E-1',
      name: 'Somebody',
      officeId: 'garden',
      joinedOn: '2025-01-01',
    });
    const award = { employeeId: 'E-1', kind: 'behaviour', itemCode: 'x', points: 1, reason: 'r' };
    const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`;
    const sent = await writer.api.command(
      'award-points',
      { ...award, entryId: randomUUID() },
      { traceparent },
    );
    await writer.api.read(`/v1/employees/E-1?minPosition=${sent.body.position}`);

    const append = await spanOf((span) => span.name === 'append' && span.traceId === TRACE);
    const [link] = append.links;
    const rows = await spanOf(
      ({ name, traceId }) => name === 'project employees' && traceId === link?.traceId,
    );
    expect(rows.parentSpanId).toBe(link?.spanId);
    expect(append.pid).toBe(writer.pid);
    expect(rows.pid).toBe(projector.pid);

    const applied = 'pointbook_projection_events_total{projection="employees"}';
    expect(await writer.api.read('/metrics')).not.toContain(applied);
    expect(await writer.api.read('/metrics')).toContain(
      'pointbook_projection_running{projection="employees"} 1',
    );
    expect(await projector.api.read('/metrics')).toContain(applied);

    await projector.killAlone();
    const health = await healthIs(writer.api, 503);
    expect(health.body.reasons).toContain('projection employees is waiting');
    const later = await writer.api.command('award-points', { ...award, entryId: randomUUID() });
    expect(later.status).toBe(200);
    await runBeside(writer, 'projector,jobs');
    await eventually(
      () => writer.api.get(`/v1/employees/E-1?minPosition=${later.body.position}`),
      ({ status, body }) => status === 200 && body.entries === 2,
    );
    await healthIs(writer.api, 200);
  });
});

const spanOf = async (is: (span: CollectedSpan) => boolean): Promise<CollectedSpan> => {
  const spans = await eventually(
    () => collector.spans.filter(is),
    (found) => found.length > 0,
  );
  return spans[0]!;
};
