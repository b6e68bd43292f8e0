import Sequencer from '@jest/test-sequencer';

/** The slowest files, so that none of them starts when the others have ended. `npm test` shows how long each took. */
const LONG = [
  'test/casebook/wild.spec.ts',
  'test/casebook/cases.spec.ts',
  'test/console/roles.spec.ts',
  'test/console/pages.spec.ts',
  'test/processes/killed-imports.spec.ts',
  'test/authority/sequences.spec.ts',
  'test/acceptance/point-books.spec.ts',
  'test/console/days.spec.ts',
  'test/processes/audit.spec.ts',
  'test/processes/starting.spec.ts',
  'test/jobs/closing.spec.ts',
  'embedded/event-store/conformance/conformance.spec.ts',
  'test/jobs/job-store-lost.spec.ts',
  'embedded/postgres/index.spec.ts',
  'test/processes/fault-rounds.spec.ts',
  'test/processes/lost-servers.spec.ts',
  'test/processes/killed-authority.spec.ts',
  'test/acceptance/office-entries.spec.ts',
  'test/console/officers.spec.ts',
  'test/console/setting-up.spec.ts',
  'test/docs/readme.spec.ts',
  'test/docs/errors.spec.ts',
  'src/processes/recovery/process-recovery.spec.ts',
  'test/console/auditing.spec.ts',
  'test/console/files.spec.ts',
  'test/acceptance/rebuild.spec.ts',
  'test/processes/rebuild.spec.ts',
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
