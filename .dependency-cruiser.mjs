/**
 * The house's rules on who may import what. test/architecture.int.spec.ts proves that each one bites, and that each one
 * speaks of files that exist.
 */
const SPECS = '\\.spec\\.ts$';
const PRODUCT = ['^src/', '^projections/', '^embedded/'];
const MEASURED_AND_TESTED = ['^bench/', '^test/'];

/** A decision knows states, events and the kernel; the path alone says that a file is one. */
const DOMAIN = ['^src/contexts/[^/]+/domain/', '^src/kernel/'];
/** What a context shows to those above it: its domain, its repositories and its lookups, but not how it is asked. */
const USE_CASES = ['^src/contexts/[^/]+/(commands|queries|what-if)/'];
const CONTEXTS = ['^src/contexts/[^/]+/(?!domain/|commands/|queries/|what-if/)'];
const INFRASTRUCTURE = ['^src/infrastructure/'];

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
      from: { path: DOMAIN, pathNot: [SPECS] },
      to: { pathNot: DOMAIN },
    },
    {
      name: 'kernel-is-the-ground',
      severity: 'error',
      from: { path: ['^src/kernel/'], pathNot: [SPECS] },
      to: { path: ['^src/'], pathNot: ['^src/kernel/'] },
    },
    {
      name: 'infrastructure-knows-the-domain-alone',
      comment: 'It reads and writes the events of each context, and knows nobody who asks it to.',
      severity: 'error',
      from: { path: INFRASTRUCTURE, pathNot: [SPECS] },
      to: { path: ['^src/'], pathNot: [...INFRASTRUCTURE, ...DOMAIN, '^src/proofs/'] },
    },
    {
      name: 'contexts-know-no-process',
      comment: 'What goes over several streams knows the contexts, and is known by those who ask for it.',
      severity: 'error',
      from: { path: CONTEXTS, pathNot: [SPECS] },
      to: { path: ['^src/(processes|jobs|server|cli|commands)/', ...USE_CASES] },
    },
    {
      name: 'processes-know-no-use-case',
      severity: 'error',
      from: { path: ['^src/processes/'], pathNot: [SPECS] },
      to: { path: ['^src/(jobs|server|cli)/', ...USE_CASES] },
    },
    {
      name: 'nobody-knows-the-server',
      comment: 'It puts all together; only the entry and the terminal start from it.',
      severity: 'error',
      from: { path: ['^src/'], pathNot: ['^src/(server|cli|supervisor)/', '^src/main\\.ts$', SPECS] },
      to: { path: ['^src/server/'] },
    },
    packagesOnlyFrom('event-store-client-in-its-folder', ['^src/infrastructure/event-store/'], {
      path: packagePaths('@eventstore/db-client'),
      pathNot: [PROTOCOL_DEFINITIONS],
    }),
    packagesOnlyFrom(
      'event-store-protocol-in-its-folders',
      ['^src/infrastructure/event-store/', '^embedded/event-store/'],
      {
        path: [PROTOCOL_DEFINITIONS],
      },
    ),
    packagesOnlyFrom('mail-in-its-folder', ['^src/infrastructure/mail/'], {
      path: packagePaths('nodemailer'),
    }),
    packagesOnlyFrom('queue-in-its-folder', ['^src/infrastructure/queue/'], {
      path: packagePaths('bullmq', 'ioredis'),
    }),
    packagesOnlyFrom(
      'database-in-its-folders',
      ['^src/infrastructure/postgres/', '^projections/runtime/', '^embedded/'],
      {
        path: packagePaths('pg'),
      },
    ),
    packagesOnlyFrom('canonical-json-in-its-folder', ['^src/proofs/'], {
      path: packagePaths('canonicalize'),
    }),
    packagesOnlyFrom('cookies-in-their-folder', ['^src/infrastructure/http/'], {
      path: packagePaths('cookie'),
    }),
    packagesOnlyFrom('pinyin-in-its-folder', ['^projections/employees/'], {
      path: packagePaths('pinyin-pro'),
    }),
    packagesOnlyFrom('telemetry-in-its-folder', ['^src/infrastructure/telemetry/'], {
      path: packagePaths('prom-client', '@opentelemetry/[^/]+', 'pino'),
    }),
    packagesOnlyFrom('zip-in-its-folder', ['^src/infrastructure/spreadsheets/'], {
      path: packagePaths('yazl'),
    }),
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
          ...DOMAIN,
          ...INFRASTRUCTURE,
          '^src/contexts/[^/]+/(batch-entries|due-facts|duty-records|office-members|office-occupants|closed-boards|log-tree|organisation|entries-before|first-joined-month)\\.ts$',
          '^src/contexts/access/guard/',
          '^src/proofs/',
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
        'It knows of the service what every client does, proves the log as anybody may, compares names and knows erased texts as the service does.',
      severity: 'error',
      from: { path: ['^console/'] },
      to: {
        path: ['^src/', '^projections/', '^embedded/'],
        pathNot: ['^src/proofs/', '^src/kernel/(names|erased)\\.ts$'],
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
          '^src/contexts/[^/]+/domain/events\\.ts$',
          '^src/contexts/employees/domain/office-moves\\.ts$',
          '^src/contexts/calendar/domain/',
          '^src/contexts/benefits/domain/',
          '^src/kernel/',
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
          '^src/server/((app|write-side)\\.module|health/)',
          '^src/cli/(rebuild|declaring/setting-aside)\\.ts$',
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
      to: { path: ['^projections/[^/]+/'], pathNot: ['^projections/$1/', '^projections/(runtime|common)/'] },
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
