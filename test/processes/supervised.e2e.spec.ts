import { afterEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { endAllServices, ROOT, ServiceProcess } from '../support/service-process.js';

/** The program behind `npm start`, without npm. */
const PROGRAM = [process.execPath, join(ROOT, 'scripts/start.mjs')];
const SERVICE = 'dist/service/main.js';

afterEach(endAllServices);

describe('npm start', () => {
  it('brings back a service that was killed or stands still, and leaves none behind when it is killed itself', async () => {
    const service = await ServiceProcess.start({ program: PROGRAM });
    const open = () => service.api.command('open-office', { officeId: 'one', name: 'One' });
    expect(await open()).toMatchObject({ body: { status: 'accepted' } });

    process.kill(await service.partOf(SERVICE), 'SIGKILL');
    await service.servesAgain();
    expect(service.lines).toContainEqual(
      expect.stringMatching(/^Pointbook was ended by SIGKILL; starting it again/),
    );
    expect(await open()).toMatchObject({ body: { status: 'repeated' } });

    process.kill(await service.partOf(SERVICE), 'SIGSTOP');
    await service.servesAgain();
    expect(service.lines).toContainEqual(expect.stringMatching(/^Pointbook had stood still for 30 s/));
    expect(await open()).toMatchObject({ body: { status: 'repeated' } });

    await service.killAlone();
    await service.nothingLeft();
  });

  it('ends with the one line and the status of a start that fails', async () => {
    const { lines, code } = await ServiceProcess.refused({
      program: PROGRAM,
      env: { POINTBOOK_AUTO_CLOSE: 'yes' },
    });
    expect({ lines, code }).toEqual({ lines: [expect.stringContaining('POINTBOOK_AUTO_CLOSE')], code: 1 });
  });
});
