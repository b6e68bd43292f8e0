import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { endAllTraffic, Traffic } from '../support/traffic.js';

afterEach(async () => {
  await endAllServices();
  await endAllTraffic();
});

describe('a service that is asked to stop in the middle of traffic', () => {
  it('ends well, leaves nothing running, loses nothing that it acknowledged, and goes on when started again', async () => {
    let service = await ServiceProcess.start();
    const traffic = await Traffic.start(() => [service.api], 32);
    const stops = {
      SIGTERM: () => service.stop(),
      'Ctrl-C, which reaches its children as well': () => service.interruptGroup(),
    };
    for (const [how, stop] of Object.entries(stops)) {
      await traffic.goesOn();
      expect({ how, code: await stop() }).toEqual({ how, code: 0 });
      expect({ how, said: sinceStopping(service) }).toEqual({ how, said: ['Stopping …', 'Stopped.'] });
      expect(service.lines.join('\n')).not.toMatch(/^ +at /m);
      await service.nothingLeft();
      service = await ServiceProcess.start({ dataDir: service.dataDir });
    }
    await traffic.goesOn();
    await traffic.stop();
    await traffic.expectKept(service.api);
    expect(await service.stop()).toBe(0);
  });

  it.each(['SIGTERM', 'Ctrl-C'])('that has hardly begun stops as well: %s', async (how) => {
    const service = await ServiceProcess.launch();
    await eventually(
      () => service.processes(),
      (processes) => processes.some(({ command }) => command.includes('event-store/main.js')),
    );
    expect(await (how === 'SIGTERM' ? service.stop() : service.interruptGroup())).toBe(0);
    expect(service.said.at(-1)).toBe('Stopped.');
    expect(service.lines.join('\n')).not.toMatch(/^ +at /m);
    await service.nothingLeft();
  });
});

/** What it said and warned of while it stopped: of servers that end before it is done with them there would be much. */
function sinceStopping({ lines, said }: ServiceProcess): readonly string[] {
  const warnings = lines.slice(lines.indexOf('Stopping …')).filter((line) => / WARN\b/.test(line));
  return [...said.slice(said.indexOf('Stopping …')), ...warnings];
}
