import Sequencer from '@jest/test-sequencer';

/** The slowest files, so that none of them starts when the others have ended. `npm test` shows how long each took. */
const LONG = [
  'test/casebook/cases.e2e.spec.ts',
  'test/console/roles.browser.spec.ts',
  'test/console/pages.browser.spec.ts',
  'test/processes/killed-imports.e2e.spec.ts',
  'test/authority/sequences.int.spec.ts',
  'test/acceptance/point-books.int.spec.ts',
  'test/console/days.browser.spec.ts',
  'test/processes/audit.e2e.spec.ts',
  'test/processes/backup.e2e.spec.ts',
  'test/processes/starting.e2e.spec.ts',
  'test/jobs/closing.int.spec.ts',
  'embedded/event-store/conformance/conformance.int.spec.ts',
  'test/jobs/job-store-lost.int.spec.ts',
  'embedded/postgres/index.e2e.spec.ts',
  'test/processes/fault-rounds.e2e.spec.ts',
  'test/processes/lost-servers.e2e.spec.ts',
  'test/processes/killed-authority.e2e.spec.ts',
  'test/acceptance/office-entries.int.spec.ts',
  'test/console/officers.browser.spec.ts',
  'test/console/setting-up.browser.spec.ts',
  'test/docs/readme.int.spec.ts',
  'test/docs/errors.int.spec.ts',
  'src/processes/recovery/process-recovery.int.spec.ts',
  'test/console/auditing.browser.spec.ts',
  'test/console/files.browser.spec.ts',
  'test/acceptance/rebuild.e2e.spec.ts',
  'test/processes/rebuild.e2e.spec.ts',
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const others = super.sort(tests);
    return others.sort((a, b) => rank(a) - rank(b));
  }
}

function rank({ path }) {
  const index = LONG.findIndex((file) => path.endsWith(file));
  return index === -1 ? LONG.length : index;
}
