/**
 * The house's rules on who may import what. test/architecture.spec.ts proves that each one bites, and that each one
 * speaks of files that exist.
 */
const SPECS = '\\.spec\\.ts$';
const PRODUCT = ['^src/', '^projections/', '^embedded/'];
const MEASURED_AND_TESTED = ['^bench/', '^test/'];

/** What is directly in these folders is pure, but for what these names tell apart. */
const DOMAIN = [
  '^src/access/[^/]+\\.ts$',
  '^src/employees/[^/]+\\.ts$',
  '^src/offices/[^/]+\\.ts$',
  '^src/calendar/[^/]+\\.ts$',
  '^src/organisation/[^/]+\\.ts$',
  '^src/rulebook/[^/]+\\.ts$',
  '^src/authority/[^/]+\\.ts$',
  '^src/delegations/[^/]+\\.ts$',
  '^src/duties/[^/]+\\.ts$',
  '^src/facts/[^/]+\\.ts$',
  '^src/office-entries/[^/]+\\.ts$',
  '^src/proposals/[^/]+\\.ts$',
  '^src/rollout/[^/]+\\.ts$',
  '^src/kernel/',
];
const NOT_DOMAIN = [
  '-book\\.ts$',
  '-files\\.ts$',
  '-dto\\.ts$',
  '-use-cases\\.ts$',
  '-desk\\.ts$',
  '^src/authority/(employee-grades|proposal-opening|settlements|taking-back|using)\\.ts$',
  '^src/facts/(due-facts|grant-fixed-points)\\.ts$',
  '^src/offices/merging\\.ts$',
  '^src/office-entries/(office-members|spreading)\\.ts$',
  '^src/duties/(duty-records|penalties|review-duties)\\.ts$',
  '^src/proposals/(carrying-out|settling)\\.ts$',
  '^src/calendar/imports\\.ts$',
  '^src/calendar/(entries-before|first-joined-month)\\.ts$',
  '^src/organisation/(founding|last-writer)\\.ts$',
  SPECS,
];

const packagePaths = (...names) => names.map((name) => `^(node_modules/)?${name}(/|$)`);
const PROTOCOL_DEFINITIONS = '^(node_modules/)?@eventstore/db-client/generated/';

/** Those packages are imported from those folders alone; specs, test/ and bench/ are free. */
const packagesOnlyFrom = (name, folders, to) => ({
  name,
  severity: 'error',
  from: { pathNot: [...folders, ...MEASURED_AND_TESTED, SPECS] },
  to,
});

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Decisions and states import only one another: no package, no Node, no infrastructure.',
      severity: 'error',
      from: { path: DOMAIN, pathNot: NOT_DOMAIN },
      to: { pathNot: DOMAIN },
    },
    {
      name: 'domain-knows-no-service',
      comment: 'Nor what stands beside them in the same folder.',
      severity: 'error',
      from: { path: DOMAIN, pathNot: NOT_DOMAIN },
      to: { path: NOT_DOMAIN },
    },
    packagesOnlyFrom('event-store-client-in-its-folder', ['^src/event-store/'], {
      path: packagePaths('@eventstore/db-client'),
      pathNot: [PROTOCOL_DEFINITIONS],
    }),
    packagesOnlyFrom('event-store-protocol-in-its-folders', ['^src/event-store/', '^embedded/event-store/'], {
      path: [PROTOCOL_DEFINITIONS],
    }),
    packagesOnlyFrom('queue-in-its-folder', ['^src/jobs/'], {
      path: packagePaths('bullmq', 'ioredis'),
    }),
    packagesOnlyFrom('database-in-its-folders', ['^src/postgres/', '^projections/runtime/', '^embedded/'], {
      path: packagePaths('pg'),
    }),
    packagesOnlyFrom('canonical-json-in-its-folder', ['^src/proofs/'], {
      path: packagePaths('canonicalize'),
    }),
    packagesOnlyFrom('session-tokens-in-their-folder', ['^src/access/sessions/'], {
      path: packagePaths('jose'),
    }),
    packagesOnlyFrom('cookies-in-their-folder', ['^src/http/'], { path: packagePaths('cookie') }),
    packagesOnlyFrom('pinyin-in-its-folder', ['^projections/employees/'], {
      path: packagePaths('pinyin-pro'),
    }),
    packagesOnlyFrom('zip-in-its-folder', ['^src/spreadsheets/'], { path: packagePaths('yazl') }),
    packagesOnlyFrom('command-bus-in-the-write-side', ['^src/'], { path: packagePaths('@nestjs/cqrs') }),
    {
      name: 'read-side-takes-little',
      comment:
        'Projections know event types, the calendar, the event store, and what serves their queries or keeps figures back.',
      severity: 'error',
      from: { path: ['^projections/'], pathNot: [SPECS] },
      to: {
        path: ['^src/'],
        pathNot: [
          '^src/[^/]+/events\\.ts$',
          '^src/access/small-groups\\.ts$',
          '^src/employees/(as-of|office-moves|put-right)\\.ts$',
          '^src/facts/due-facts\\.ts$',
          '^src/duties/duty-records\\.ts$',
          '^src/office-entries/office-members\\.ts$',
          '^src/offices/office-occupants\\.ts$',
          '^src/seals/(closed-boards|log-tree)\\.ts$',
          '^src/calendar/',
          '^src/clock/',
          '^src/organisation/organisation\\.ts$',
          '^src/kernel/',
          '^src/event-store/',
          '^src/http/',
          '^src/postgres/',
          '^src/proofs/',
          '^src/spreadsheets/',
          '^src/settings\\.ts$',
        ],
      },
    },
    {
      name: 'clients-stand-alone',
      comment: 'Whoever takes the client takes nothing else: no package, and nothing of the service.',
      severity: 'error',
      from: { path: ['^clients/'] },
      to: { pathNot: ['^clients/'] },
    },
    {
      name: 'console-is-a-client',
      comment:
        'It knows of the service what every client does, proves the log as anybody may, and compares names as the service does.',
      severity: 'error',
      from: { path: ['^console/'] },
      to: {
        path: ['^src/', '^projections/', '^embedded/'],
        pathNot: ['^src/proofs/', '^src/kernel/names\\.ts$'],
      },
    },
    {
      name: 'nobody-needs-the-console',
      severity: 'error',
      from: { path: [...PRODUCT, '^clients/'] },
      to: { path: ['^console/'] },
    },
    {
      name: 'proofs-need-nothing',
      comment: 'What proves the log is for whoever has neither service nor database.',
      severity: 'error',
      from: { path: ['^src/proofs/'], pathNot: [SPECS] },
      to: {
        path: ['^src/', '^projections/', '^embedded/'],
        pathNot: [
          '^src/proofs/',
          '^src/employees/office-moves\\.ts$',
          '^src/calendar/[^/]+\\.ts$',
          '^src/[^/]+/events\\.ts$',
        ],
      },
    },
    {
      name: 'write-side-knows-no-read-side',
      severity: 'error',
      from: {
        path: ['^src/'],
        pathNot: [
          '^src/main\\.ts$',
          '^src/app\\.module\\.ts$',
          '^src/cli/rebuild\\.ts$',
          '^src/http/health',
          SPECS,
        ],
      },
      to: { path: ['^projections/'] },
    },
    {
      name: 'projections-are-apart',
      comment: 'None imports another; what they share is in runtime/, which knows none of them.',
      severity: 'error',
      from: { path: ['^projections/([^/]+)/'] },
      to: { path: ['^projections/[^/]+/'], pathNot: ['^projections/$1/', '^projections/runtime/'] },
    },
    {
      name: 'embedded-stands-alone',
      severity: 'error',
      from: { path: ['^embedded/'], pathNot: [SPECS] },
      to: { path: ['^src/', '^projections/'] },
    },
    {
      name: 'embedded-event-store-needs-any-postgres',
      comment: 'It is given a database; only its entry brings one.',
      severity: 'error',
      from: { path: ['^embedded/event-store/'], pathNot: ['^embedded/event-store/main\\.ts$', SPECS] },
      to: { path: ['^embedded/postgres/'] },
    },
    {
      name: 'product-needs-no-tests',
      severity: 'error',
      from: { path: PRODUCT, pathNot: [SPECS] },
      to: { path: MEASURED_AND_TESTED },
    },
    {
      name: 'product-declares-its-packages',
      comment:
        'The image installs dependencies only: no development package, nor one that is there by chance (but for its types).',
      severity: 'error',
      from: { path: PRODUCT, pathNot: [SPECS] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'all-is-found',
      comment: 'What cannot be resolved escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
