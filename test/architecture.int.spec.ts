import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IRegularForbiddenRuleType,
} from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['src', 'projections', 'embedded', 'clients', 'console', 'bench', 'test'];

interface Rules {
  forbidden: (IRegularForbiddenRuleType & { name: string })[];
  options: ICruiseOptions;
}

const { default: rules } = (await import(pathToFileURL(join(ROOT, '.dependency-cruiser.mjs')).href)) as {
  default: Rules;
};

async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    FOLDERS,
    { ...rules.options, baseDir, ruleSet: { forbidden: rules.forbidden }, validate: true },
    undefined,
    { tsConfig: { ...extractTsConfig(join(ROOT, 'tsconfig.json')) } },
  );
  return output as ICruiseResult;
}

function violationsIn({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

describe('this repository', () => {
  let result: ICruiseResult;

  beforeAll(async () => {
    result = await cruiseTree(ROOT);
  });

  it('keeps every rule', () => {
    expect(violationsIn(result)).toEqual([]);
  });

  it('has no circle of folders: what a folder imports does not import it, by whatever way', () => {
    const ways = result.modules
      .filter(({ source }) => isProduct(source))
      .flatMap(({ source, dependencies }) =>
        dependencies
          .filter(({ resolved }) => isProduct(resolved))
          .map(({ resolved }): Way => [dirname(source), dirname(resolved)]),
      )
      .filter(([from, to]) => from !== to);
    expect(circleIn(ways)).toEqual([]);
    expect(circleIn([...ways, ['src/kernel', 'src/server']])).not.toEqual([]);
  });

  it('has something of all that the rules speak of', () => {
    const paths = result.modules.flatMap(({ source, dependencies }) => [
      source,
      ...dependencies.map(({ resolved }) => resolved),
    ]);
    const unmatched = patternsInRules().filter(
      (pattern) => !paths.some((path) => new RegExp(pattern).test(path)),
    );
    expect(unmatched).toEqual([]);
  });
});

type Way = [from: string, to: string];

const isProduct = (path: string): boolean => /^(src|projections)\//.test(path) && !path.endsWith('.spec.ts');

/** The folders of which a circle consists: those that import no other one are removed again and again. */
function circleIn(ways: readonly Way[]): string[] {
  let left = new Map<string, Set<string>>();
  for (const [from, to] of ways) left.set(from, (left.get(from) ?? new Set()).add(to));
  for (;;) {
    const tied = new Map(
      [...left].map(([from, tos]) => [from, new Set([...tos].filter((to) => left.has(to)))]),
    );
    const above = new Map([...tied].filter(([, tos]) => tos.size > 0));
    if (above.size === left.size) return [...above.keys()].sort();
    left = above;
  }
}

/** Every pattern of every rule, except those that refer to a match of another one. */
function patternsInRules(): string[] {
  const patterns = rules.forbidden
    .flatMap(({ from, to }) => [from.path, from.pathNot, to.path, to.pathNot])
    .flatMap((pattern) => pattern ?? [])
    .filter((pattern) => !pattern.includes('$1'));
  return [...new Set(patterns)];
}

/** Imports that each rule forbids: the importing file and the imported one. */
const FORBIDDEN: [rule: string, from: string, to: string][] = [
  ['domain-is-pure', 'src/contexts/employees/domain/decisions.ts', 'crypto'],
  ['domain-is-pure', 'src/contexts/employees/domain/employee.ts', 'rxjs'],
  ['domain-is-pure', 'src/contexts/employees/domain/events.ts', 'src/infrastructure/event-store/codec.ts'],
  ['domain-is-pure', 'src/contexts/offices/domain/offices.ts', 'src/infrastructure/http/problem.ts'],
  ['domain-is-pure', 'src/contexts/rulebook/domain/items.ts', 'src/commands/fields.ts'],
  [
    'domain-is-pure',
    'src/contexts/calendar/domain/decisions.ts',
    'src/contexts/calendar/calendar-repository.ts',
  ],
  ['domain-is-pure', 'src/kernel/clock.ts', 'fs'],
  ['kernel-is-the-ground', 'src/kernel/decision.ts', 'src/contexts/employees/domain/events.ts'],
  [
    'infrastructure-knows-the-domain-alone',
    'src/infrastructure/event-store/aggregate-store.ts',
    'src/contexts/employees/employee-repository.ts',
  ],
  ['infrastructure-knows-the-domain-alone', 'src/infrastructure/http/problem.ts', 'src/commands/fields.ts'],
  [
    'contexts-know-no-process',
    'src/contexts/employees/employee-repository.ts',
    'src/processes/entries/settlement.ts',
  ],
  [
    'contexts-know-no-process',
    'src/contexts/offices/office-repository.ts',
    'src/contexts/offices/commands/open-office.ts',
  ],
  [
    'processes-know-no-use-case',
    'src/processes/entries/settlement.ts',
    'src/contexts/employees/commands/reverse-entry.ts',
  ],
  ['nobody-knows-the-server', 'src/jobs/worker.ts', 'src/server/settings.ts'],
  ['event-store-client-in-its-folder', 'src/infrastructure/http/history.ts', '@eventstore/db-client'],
  ['event-store-client-in-its-folder', 'projections/runtime/projector.ts', '@eventstore/db-client'],
  ['event-store-client-in-its-folder', 'embedded/event-store/append.ts', '@eventstore/db-client'],
  [
    'event-store-protocol-in-its-folders',
    'src/infrastructure/http/live.ts',
    '@eventstore/db-client/generated/streams.js',
  ],
  [
    'event-store-protocol-in-its-folders',
    'embedded/postgres/index.ts',
    '@eventstore/db-client/generated/streams.js',
  ],
  ['mail-in-its-folder', 'src/jobs/letter.ts', 'nodemailer'],
  ['queue-in-its-folder', 'src/jobs/tick.ts', 'bullmq'],
  ['queue-in-its-folder', 'src/infrastructure/postgres/queue.ts', 'ioredis'],
  ['database-in-its-folders', 'src/jobs/worker.ts', 'pg'],
  ['database-in-its-folders', 'projections/balances/table.ts', 'pg'],
  ['database-in-its-folders', 'src/infrastructure/event-store/rows.ts', 'pg'],
  ['canonical-json-in-its-folder', 'src/infrastructure/http/content.ts', 'canonicalize'],
  ['cookies-in-their-folder', 'src/contexts/access/sessions/baked.ts', 'cookie'],
  ['pinyin-in-its-folder', 'projections/boards/sounds.ts', 'pinyin-pro'],
  ['telemetry-in-its-folder', 'src/server/http/measures.ts', 'prom-client'],
  ['zip-in-its-folder', 'projections/boards/packed.ts', 'yazl'],
  ['clients-stand-alone', 'clients/typescript/src/ask.ts', 'src/infrastructure/http/problem.ts'],
  ['clients-stand-alone', 'clients/typescript/src/agent.ts', 'rxjs'],
  ['console-is-a-client', 'console/src/service/inside.ts', 'src/infrastructure/http/problem.ts'],
  ['console-is-a-client', 'console/src/pages/rows.ts', 'projections/balances/table.ts'],
  ['nobody-needs-the-console', 'src/server/http/pages.ts', 'console/src/app/pages.ts'],
  ['proofs-need-nothing', 'src/proofs/link.ts', 'src/infrastructure/event-store/codec.ts'],
  ['proofs-need-nothing', 'src/proofs/merkle.ts', 'src/infrastructure/postgres/sql.ts'],
  ['command-bus-in-the-write-side', 'projections/balances/query.ts', '@nestjs/cqrs'],
  ['command-bus-in-the-write-side', 'embedded/event-store/bus.ts', '@nestjs/cqrs'],
  [
    'read-side-takes-little',
    'projections/balances/projection.ts',
    'src/contexts/employees/employee-repository.ts',
  ],
  ['read-side-takes-little', 'projections/index.ts', 'src/jobs/worker.ts'],
  ['write-side-knows-no-read-side', 'src/jobs/close-ended-months.ts', 'projections/balances/table.ts'],
  ['write-side-knows-no-read-side', 'src/infrastructure/http/rankings.ts', 'projections/index.ts'],
  ['projections-are-apart', 'projections/month-board/projection.ts', 'projections/balances/table.ts'],
  ['projections-are-apart', 'projections/runtime/rebuild.ts', 'projections/balances/table.ts'],
  ['embedded-stands-alone', 'embedded/event-store/server.ts', 'src/server/settings.ts'],
  ['embedded-stands-alone', 'embedded/event-store/tables.ts', 'projections/runtime/checkpoints.ts'],
  [
    'embedded-event-store-needs-any-postgres',
    'embedded/event-store/pool.ts',
    'embedded/postgres/free-port.ts',
  ],
  ['product-needs-no-tests', 'src/infrastructure/http/sample.ts', 'test/support/database.ts'],
  ['product-needs-no-tests', 'projections/runtime/lag.ts', 'bench/clock.ts'],
  ['product-declares-its-packages', 'src/server/http/development.ts', 'fast-check'],
  ['product-declares-its-packages', 'src/server/http/by-chance.ts', 'undeclared'],
  ['no-cycles', 'src/server/http/one.ts', 'src/server/http/two.ts'],
  ['all-is-found', 'src/server/http/lost.ts', './nowhere.js'],
];

/** Imports that come close to a forbidden one and are allowed. */
const ALLOWED: [from: string, to: string][] = [
  ['src/contexts/employees/domain/decisions.ts', 'src/contexts/employees/domain/events.ts'],
  ['src/contexts/employees/domain/decisions.ts', 'src/kernel/natural-month.ts'],
  ['src/contexts/employees/domain/decisions.unit.spec.ts', 'fast-check'],
  ['src/contexts/employees/domain/decisions.ts', 'src/contexts/access/domain/actor.ts'],
  ['src/contexts/access/principal-repository.ts', 'src/infrastructure/event-store/codec.ts'],
  ['src/contexts/employees/employee-repository.ts', 'src/contexts/offices/office-repository.ts'],
  ['src/contexts/employees/commands/award-points.ts', 'src/processes/entries/entry-process.ts'],
  ['src/processes/entries/entry-process.ts', 'src/contexts/employees/employee-repository.ts'],
  ['src/jobs/close-ended-months.ts', 'src/contexts/calendar/commands/close-month.ts'],
  ['src/server/composed.ts', 'src/jobs/close-ended-months.ts'],
  ['src/cli/asking.ts', 'src/server/settings.ts'],
  ['src/infrastructure/event-store/log.ts', '@eventstore/db-client'],
  ['src/infrastructure/event-store/log.ts', '@eventstore/db-client/generated/streams.js'],
  ['embedded/event-store/service.ts', '@eventstore/db-client/generated/streams.js'],
  ['embedded/event-store/contract.spec.ts', '@eventstore/db-client'],
  ['embedded/event-store/main.ts', 'embedded/postgres/free-port.ts'],
  ['embedded/event-store/pool.ts', 'pg'],
  ['src/infrastructure/queue/queue.ts', 'bullmq'],
  ['src/infrastructure/postgres/sql.ts', 'pg'],
  ['src/proofs/canonical.ts', 'canonicalize'],
  ['src/contexts/employees/commands/award-points.ts', '@nestjs/cqrs'],
  ['src/infrastructure/http/baked.ts', 'cookie'],
  ['projections/employees/sounds.ts', 'pinyin-pro'],
  ['src/infrastructure/telemetry/figures.ts', 'prom-client'],
  ['src/infrastructure/spreadsheets/packed.ts', 'yazl'],
  ['projections/boards/formats.ts', 'src/infrastructure/spreadsheets/packed.ts'],
  ['src/cli/asking.ts', 'clients/typescript/src/ask.ts'],
  ['console/src/service/asking.ts', 'clients/typescript/src/ask.ts'],
  ['console/src/proofs/verified.ts', 'src/proofs/link.ts'],
  ['projections/runtime/checkpoints.ts', 'pg'],
  ['projections/runtime/projector.ts', 'src/infrastructure/event-store/codec.ts'],
  ['projections/balances/projection.ts', 'src/contexts/employees/domain/events.ts'],
  ['projections/balances/projection.ts', 'projections/runtime/checkpoints.ts'],
  ['projections/balances/projection.ts', 'projections/common/stretches.ts'],
  ['projections/index.ts', 'projections/balances/projection.ts'],
  ['src/main.ts', 'projections/index.ts'],
  ['src/main.ts', 'src/server/composed.ts'],
  // Closes the circle, which is reported once.
  ['src/server/http/two.ts', 'src/server/http/one.ts'],
  ['test/support/redis.ts', 'ioredis'],
  ['test/support/database.ts', 'pg'],
  ['bench/clock.ts', '@eventstore/db-client'],
];

describe('the rules', () => {
  let tree: string;
  let result: ICruiseResult;

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'pointbook-architecture-'));
    await plant(tree, [...FORBIDDEN.map(([, from, to]): [string, string] => [from, to]), ...ALLOWED]);
    result = await cruiseTree(tree);
  });

  afterAll(() => rm(tree, { recursive: true, force: true }));

  it('find all that is forbidden, and nothing that is allowed', () => {
    const expected = FORBIDDEN.map(([rule, from, to]) => `${rule}: ${from} → ${to}`).sort();
    expect(violationsIn(result).map(asImported)).toEqual(expected);
  });

  it('are each shown to bite', () => {
    const shown = new Set(FORBIDDEN.map(([rule]) => rule));
    expect([...shown].sort()).toEqual(rules.forbidden.map(({ name }) => name).sort());
  });
});

/** The cruiser names a package by the file that it found. */
function asImported(violation: string): string {
  return violation.replace('→ node_modules/', '→ ').replace(/\/index\.js$/, '');
}

/** A source tree with just these imports. */
async function plant(tree: string, imports: [from: string, to: string][]): Promise<void> {
  const files = new Map<string, string>([['package.json', JSON.stringify(DECLARED)]]);
  for (const [from, to] of imports) {
    files.set(from, `${files.get(from) ?? ''}import '${specifier(from, to)}';\n`);
    if (isOurs(to)) files.set(to, files.get(to) ?? '');
    else if (!BUILT_IN.includes(to) && !to.startsWith('.')) files.set(...plantedPackage(to));
  }
  for (const [path, text] of files) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), text);
  }
}

const BUILT_IN = ['crypto', 'fs'];

const DECLARED = {
  type: 'module',
  dependencies: Object.fromEntries(
    [
      '@eventstore/db-client',
      '@nestjs/cqrs',
      'bullmq',
      'canonicalize',
      'cookie',
      'ioredis',
      'nodemailer',
      'pg',
      'pinyin-pro',
      'rxjs',
      'prom-client',
      'yazl',
    ].map((name) => [name, '*']),
  ),
  devDependencies: { 'fast-check': '*' },
};

function isOurs(path: string): boolean {
  return FOLDERS.includes(path.split('/')[0] ?? '');
}

function specifier(from: string, to: string): string {
  if (!isOurs(to)) return to;
  const path = relative(dirname(from), to).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

function plantedPackage(name: string): [path: string, text: string] {
  const file = name.endsWith('.js') ? name : `${name}/index.js`;
  return [`node_modules/${file}`, 'export {};\n'];
}
