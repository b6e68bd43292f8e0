import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registry } from '../../src/infrastructure/telemetry/metrics.js';
import { blocksOf, readDocument, ROOT, sectionOf, tableOf } from '../docs/markdown.js';
import { Api } from '../support/api.js';
import { until } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { startService, type TestService } from '../support/service.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const METRICS_KEY = 'a-key-for-metrics-alone-0123456789';
const EMPLOYEE = 'MEASURED-1';
const JOB_DONE = 'job_duration_seconds_count{job="close-due-months",outcome="done"}';

describe('the metrics of a service that has done something', () => {
  let service: TestService;

  const scraped = async (): Promise<string> => {
    const { status, type, body } = await new Api(service.api.url, METRICS_KEY).get('/metrics');
    expect([status, type]).toEqual([200, 'text/plain']);
    return body as string;
  };
  /** The value of a series, by its name and labels as they are written. */
  const valueOf = (text: string, series: string): number | undefined => {
    const line = text.split('\n').find((one) => one.startsWith(`${series} `));
    return line === undefined ? undefined : Number(line.split(' ').at(-1));
  };

  beforeAll(async () => {
    service = await startService({ metricsKey: METRICS_KEY, cron: '* * * * * *' });
    const { api } = service;
    await carriedOut(api, 'open-office', { officeId: 'garden', name: 'Garden' });
    const joined = { employeeId: EMPLOYEE, name: 'Somebody', officeId: 'garden', joinedOn: '2025-01-01' };
    await carriedOut(api, 'register-employee', joined);
    const award = { employeeId: EMPLOYEE, kind: 'behaviour', itemCode: 'x', points: 1, reason: 'why' };
    const sent = await api.command('award-points', { ...award, entryId: randomUUID() });
    expect((await api.command('award-points', { ...award, entryId: 'no uuid', points: -1 })).status).toBe(
      400,
    );
    expect(
      (await api.command('award-points', { ...award, entryId: randomUUID(), employeeId: 'NOBODY-1' })).status,
    ).toBe(404);
    const line = { command: 'AwardPoints', ...award, entryId: randomUUID(), employeeId: 'NOBODY-1' };
    expect(await api.bulk([line])).toHaveLength(1);
    await carriedOut(api, 'begin-book', { month: '2025-01' });
    await api.read(`/v1/rankings/months/2025-01?minPosition=${sent.body.position}`);
    await api.get('/nowhere');
    // The end of an answer is counted once it has left; jobs come by themselves.
    const last = ['http_request_duration_seconds_count{method="",route="none"', JOB_DONE];
    await until(async () => {
      const text = await scraped();
      return last.every((series) => text.includes(`pointbook_${series}`));
    });
  });
  afterAll(() => service.stop());

  it('count commands by their outcome, requests by their route, and refusals by their code', async () => {
    const text = await scraped();
    const command = 'pointbook_command_duration_seconds_count';
    expect(valueOf(text, `${command}{command="award-points",outcome="accepted"}`)).toBe(1);
    // One by itself, one as a line of a body.
    expect(valueOf(text, `${command}{command="award-points",outcome="rejected"}`)).toBe(2);
    const http = 'pointbook_http_request_duration_seconds_count';
    const route = 'method="POST",route="/v1/commands/award-points"';
    expect(valueOf(text, `${http}{${route},status="200"}`)).toBe(1);
    expect(valueOf(text, `${http}{${route},status="400"}`)).toBe(1);
    expect(valueOf(text, `${http}{${route},status="404"}`)).toBe(1);
    expect(valueOf(text, `${http}{method="",route="none",status="404"}`)).toBe(1);
    expect(valueOf(text, 'pointbook_refusals_total{code="input.invalid"}')).toBe(1);
    expect(valueOf(text, 'pointbook_refusals_total{code="employee.unknown"}')).toBe(2);
  });

  it('tell of appends, read models, boards, jobs, connections and the event loop', async () => {
    const text = await scraped();
    for (const series of [
      'pointbook_append_duration_seconds_count{outcome="written"}',
      'pointbook_append_events_count',
      'pointbook_projection_batch_duration_seconds_count{projection="boards"}',
      'pointbook_projection_events_total{projection="boards"}',
      'pointbook_projection_running{projection="boards"}',
      'pointbook_board_query_duration_seconds_count{query="page"}',
      `pointbook_${JOB_DONE}`,
      'pointbook_postgres_connections{pool="pointbook",state="open"}',
      'nodejs_eventloop_lag_p99_seconds',
      'pointbook_ready',
    ])
      expect([series, (valueOf(text, series) ?? 0) > 0]).toEqual([series, true]);
    expect(valueOf(text, 'pointbook_commands_queued')).toBeGreaterThanOrEqual(0);
    for (const lag of ['positions', 'seconds'])
      expect(valueOf(text, `pointbook_projection_lag_${lag}{projection="boards"}`)).toBeGreaterThanOrEqual(0);
  });

  it('have no id in a label', async () => {
    const text = await scraped();
    expect(text).not.toMatch(new RegExp(`${EMPLOYEE}|NOBODY|Somebody|garden|admin`));
  });

  it('are those that docs/telemetry.md lists, with their types and labels', async () => {
    const page = readDocument('docs/telemetry.md');
    const rows = tableOf(sectionOf(page, 'Metrics'));
    const typesOf = (text: string): string[] =>
      [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => `${name} ${type}`);
    const text = await scraped();
    const own = typesOf(text).filter((type) => type.startsWith('pointbook_'));
    expect(rows.map(([name = '', type]) => `${bare(name)} ${type}`).sort()).toEqual(own.sort());
    const labels = rows.map(([name = '', , names = '']) => [bare(name), names.split(', ').map(bare).join()]);
    const known = registry.getMetricsAsArray() as unknown as { name: string; labelNames: string[] }[];
    const expected = known.filter(({ name }) => name.startsWith('pointbook_'));
    expect(labels.sort()).toEqual(expected.map(({ name, labelNames }) => [name, labelNames.join()]).sort());
    const ofNode = tableOf(sectionOf(page, 'Node'));
    const others = typesOf(text).filter((type) => !type.startsWith('pointbook_'));
    expect(ofNode.map(([name = '', type]) => `${bare(name)} ${type}`).sort()).toEqual(others.sort());
  });

  it('are all that the dashboard asks for', async () => {
    const dashboard = readFileSync(join(ROOT, 'docs/grafana-dashboard.json'), 'utf8');
    const { panels } = JSON.parse(dashboard) as { panels: { targets?: { expr: string }[] }[] };
    const asked = panels.flatMap(({ targets = [] }) =>
      targets.flatMap(({ expr }) => expr.match(/\b(pointbook|nodejs|process)_\w+/g) ?? []),
    );
    const names = new Set([...(await scraped()).matchAll(/^# TYPE (\S+) /gm)].map(([, name = '']) => name));
    expect(asked.length).toBeGreaterThan(10);
    expect(
      asked.filter((name) => !names.has(name) && !names.has(name.replace(/_(bucket|count|sum)$/, ''))),
    ).toEqual([]);
  });

  it('are for auditors, administrators and the key of their own, which opens nothing else', async () => {
    const ownKey = new Api(service.api.url, METRICS_KEY);
    expect((await ownKey.get('/v1/months')).status).toBe(401);
    expect((await new Api(service.api.url, 'another-key').get('/metrics')).status).toBe(401);
    expect((await service.api.get('/metrics')).status).toBe(200);
    const recorder = await principalWith(service.api, [{ role: 'recorder' }]);
    expect((await recorder.get('/metrics')).status).toBe(403);
    const elsewhere = await service.another({ cron: '0 0 1 1 *' });
    try {
      // A process of jobs knows the keys as well, and has no guard before every route.
      expect((await new Api(elsewhere.api.url, recorder.key).get('/metrics')).status).toBe(403);
      expect((await new Api(elsewhere.api.url, service.api.key).get('/metrics')).status).toBe(200);
    } finally {
      await elsewhere.stop();
    }
  });

  it('the page shows how to have them read', () => {
    expect(
      blocksOf(readDocument('docs/telemetry.md'))
        .map(({ text }) => text)
        .join(),
    ).toContain('/metrics');
  });
});

const bare = (cell: string): string => cell.replaceAll('`', '');
