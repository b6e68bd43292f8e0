import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RejectionCode, REJECTIONS } from '../../src/kernel/rejections.js';
import type { ProblemCode } from '../../src/infrastructure/http/problem.js';
import { assignRoles } from '../../src/contexts/access/commands/assign-roles.js';
import { correctPrincipal } from '../../src/contexts/access/commands/correct-principal.js';
import { endPrincipal } from '../../src/contexts/access/commands/end-principal.js';
import { invitePrincipal } from '../../src/contexts/access/commands/invite-principal.js';
import { issueKey } from '../../src/contexts/access/commands/issue-key.js';
import { PERMISSIONS, whoMay } from '../../src/contexts/access/domain/permissions.js';
import { registerPrincipal } from '../../src/contexts/access/commands/register-principal.js';
import { revokeKey } from '../../src/contexts/access/commands/revoke-key.js';
import { withdrawInvitation } from '../../src/contexts/access/commands/withdraw-invitation.js';
import { confirmClock } from '../../src/contexts/calendar/commands/confirm-clock.js';
import { endImport } from '../../src/contexts/calendar/commands/end-import.js';
import { beginBook } from '../../src/contexts/calendar/commands/begin-book.js';
import { BATCH_COMMANDS } from '../../src/contexts/batches/commands/batch-use-cases.js';
import { joinPersons } from '../../src/contexts/employees/commands/join-persons.js';
import { withdrawOpening } from '../../src/contexts/employees/commands/withdraw-opening.js';
import { setClosing } from '../../src/contexts/calendar/commands/set-closing.js';
import type { CommandDefinition } from '../../src/commands/command-definition.js';
import { delegateAuthority } from '../../src/contexts/delegations/commands/delegate-authority.js';
import { endDelegation } from '../../src/contexts/delegations/commands/end-delegation.js';
import { CORRECTION_COMMANDS } from '../../src/contexts/employees/commands/correction-use-cases.js';
import { FACT_COMMANDS } from '../../src/contexts/facts/commands/fact-use-cases.js';
import { setAuthority } from '../../src/contexts/authority/commands/set-authority.js';
import { OFFICE_COMMANDS } from '../../src/contexts/offices/commands/office-use-cases.js';
import { OFFICE_ENTRY_COMMANDS } from '../../src/contexts/office-entries/commands/office-entry-use-cases.js';
import { PROPOSAL_COMMANDS } from '../../src/contexts/proposals/commands/proposal-use-cases.js';
import { RULEBOOK_COMMANDS } from '../../src/contexts/rulebook/commands/rulebook-use-cases.js';
import { ALERT_COMMANDS } from '../../src/contexts/alerts/commands/alert-use-cases.js';
import { TALENT_COMMANDS } from '../../src/contexts/talents/commands/talent-use-cases.js';
import { CHECK_COMMANDS } from '../../src/contexts/checks/commands/check-use-cases.js';
import { LOTTERY_COMMANDS } from '../../src/contexts/lotteries/commands/lottery-use-cases.js';
import { CLAIM_COMMANDS } from '../../src/contexts/claims/commands/claim-use-cases.js';
import { BENEFIT_COMMANDS } from '../../src/contexts/benefits/commands/benefit-use-cases.js';
import { CASE_COMMANDS } from '../../src/contexts/cases/commands/case-use-cases.js';
import { ANNOUNCEMENT_COMMANDS } from '../../src/contexts/announcements/commands/announcement-use-cases.js';
import { ACKNOWLEDGEMENT_COMMANDS } from '../../src/contexts/acknowledgements/commands/acknowledgement-use-cases.js';
import { setContact } from '../../src/contexts/contacts/commands/set-contact.js';
import { ERASURE_COMMANDS } from '../../src/contexts/erasure/commands/erasure-use-cases.js';
import { ORGANISATION_COMMANDS } from '../../src/contexts/organisation/commands/organisation-use-cases.js';
import { LEADING_GROUP_COMMANDS } from '../../src/contexts/leading-group/commands/leading-group-use-cases.js';
import { DUE_PROCESS_COMMANDS } from '../../src/contexts/due-process/commands/due-process-use-cases.js';
import { confirmBoard } from '../../src/contexts/publicity/commands/confirm-board.js';
import { planRollout } from '../../src/contexts/rollout/commands/plan-rollout.js';
import { POINT_BOOK_COMMANDS } from '../../src/server/bulk/point-book.js';
import { BUILD } from '../../src/server/version.js';
import { blocksOf, readDocument, ROOT, sectionOf, tableOf, withoutBlocks } from './markdown.js';

const DECISIONS = readdirSync(join(ROOT, 'docs/decisions')).sort();
const PAGES = readdirSync(join(ROOT, 'docs')).filter((file) => file.endsWith('.md'));
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...PAGES.map((file) => `docs/${file}`),
  'embedded/event-store/README.md',
  'embedded/event-store/CONFORMANCE.md',
  'bench/README.md',
  'clients/typescript/README.md',
  ...DECISIONS.map((file) => `docs/decisions/${file}`),
];
const { scripts } = JSON.parse(readDocument('package.json')) as { scripts: Record<string, string> };

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readDocument(document);

  it('names only files and folders that there are', () => {
    const named = all(
      withoutBlocks(text),
      /`((?:src|projections|embedded|test|bench|docs|scripts|\.ci)\/[^`\s]*)`/g,
    );
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('links only to what there is', () => {
    const links = all(withoutBlocks(text), /\]\((?!https?:)([^)#]+)[^)]*\)/g);
    expect(links.filter((path) => !existsSync(join(ROOT, dirname(document), path)))).toEqual([]);
  });

  it('names only npm scripts that there are', () => {
    const named = all(text, /npm run (?:-s )?([\w-]+)/g);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it('every npm script that is a file of ours has that file', () => {
  const files = Object.values(scripts).flatMap((script) => all(script, /(scripts\/\S+)/g));
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  expect(files.length).toBeGreaterThan(0);
});

it('the README shows npm start and npm test', () => {
  const [commands] = blocksOf(readDocument('README.md'));
  expect(commands?.text).toMatch(/^npm start .*\nnpm test .*\n$/);
});

it('the README can be read in one go', () => {
  expect(readDocument('README.md').split('\n').length - 1).toBeLessThanOrEqual(250);
});

it('every page is led to by another', () => {
  const readable = DOCUMENTS.filter((document) => !document.startsWith('docs/decisions/'))
    .map(readDocument)
    .join('\n');
  expect(PAGES.filter((file) => !readable.includes(`${file})`) && !readable.includes(`${file}#`))).toEqual(
    [],
  );
});

it('the version is one: of the package, its lock, the client, the build, and the last in the changelog', () => {
  const versionIn = (path: string): unknown =>
    (JSON.parse(readDocument(path)) as { version: unknown }).version;
  const [latest] = all(readDocument('CHANGELOG.md'), /^## (\d\S*)/gm);
  for (const path of ['package.json', 'package-lock.json', 'clients/typescript/package.json'])
    expect([path, versionIn(path)]).toEqual([path, BUILD.version]);
  expect(latest).toBe(BUILD.version);
});

describe('the decisions', () => {
  it('have a number each', () => {
    const numbers = DECISIONS.map((file) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(DECISIONS.length);
  });

  it.each(DECISIONS)('%s tells context, decision, what else there was, and consequences', (file) => {
    const headings = all(readDocument(`docs/decisions/${file}`), /^## (.*)$/gm);
    const others = headings.includes('Options') ? 'Options' : 'Rejected';
    expect(headings.sort()).toEqual(['Consequences', 'Context', 'Decision', others]);
  });
});

/** The codes besides those of the rules, with their status; the compiler asks for new ones. */
const OTHER_CODES: Readonly<Record<Exclude<ProblemCode, RejectionCode>, number>> = {
  'input.invalid': 400,
  'key.invalid': 401,
  'not-found': 404,
  'rate.exceeded': 429,
  'month.unknown': 404,
  'announcement.unknown': 404,
  'evidence.too-large': 413,
  'evidence.other-type': 415,
  'evidence.too-much': 409,
  'board.too-long': 422,
  'board.not-shown': 403,
  'position.not-reached': 503,
  'service.unavailable': 503,
  'keys.not-followed': 503,
  'event.not-understood': 503,
  'log.broken-link': 503,
  'stream.cut': 503,
  'internal.error': 500,
};

const COMMANDS: readonly CommandDefinition[] = [
  ...POINT_BOOK_COMMANDS.values(),
  endImport,
  beginBook,
  joinPersons,
  ...BATCH_COMMANDS,
  withdrawOpening,
  setClosing,
  confirmClock,
  registerPrincipal,
  assignRoles,
  correctPrincipal,
  invitePrincipal,
  withdrawInvitation,
  issueKey,
  revokeKey,
  endPrincipal,
  planRollout,
  ...DUE_PROCESS_COMMANDS,
  ...ANNOUNCEMENT_COMMANDS,
  ...LEADING_GROUP_COMMANDS,
  ...ORGANISATION_COMMANDS,
  ...ERASURE_COMMANDS,
  setContact,
  ...ACKNOWLEDGEMENT_COMMANDS,
  confirmBoard,
  ...(CASE_COMMANDS as readonly CommandDefinition[]),
  ...(TALENT_COMMANDS as readonly CommandDefinition[]),
  ...(BENEFIT_COMMANDS as readonly CommandDefinition[]),
  ...(CLAIM_COMMANDS as readonly CommandDefinition[]),
  ...(CHECK_COMMANDS as readonly CommandDefinition[]),
  ...(LOTTERY_COMMANDS as readonly CommandDefinition[]),
  ...(ALERT_COMMANDS as readonly CommandDefinition[]),
  setAuthority,
  delegateAuthority,
  ...OFFICE_COMMANDS.filter(({ name }) => !POINT_BOOK_COMMANDS.has(name)),
  ...CORRECTION_COMMANDS,
  ...FACT_COMMANDS,
  ...OFFICE_ENTRY_COMMANDS,
  endDelegation,
  ...(PROPOSAL_COMMANDS as readonly CommandDefinition[]),
  ...(RULEBOOK_COMMANDS as readonly CommandDefinition[]),
];

const codesIn = (text: string): string[] => all(text, /`([a-z]+(?:-[a-z]+)*\.[a-z-]+|not-[a-z]+)`/g);

it('the table of problems has every code, with its status', () => {
  const table = tableOf(
    sectionOf(readDocument('docs/api.md'), 'Commands').split('Everything else is a problem')[1]!,
  );
  const shown = table.flatMap(([codes = '', status]) =>
    codesIn(codes).map((code) => [code, Number(status)] as const),
  );
  const known = Object.entries({ ...OTHER_CODES, ...REJECTIONS });
  expect([...shown].sort()).toEqual([...known].sort());
});

it('the table of who may do what is that of the service', () => {
  const rows = tableOf(sectionOf(readDocument('docs/api.md'), 'Who may do what'));
  const shown = rows.flatMap(([routes = '', roles]) =>
    all(routes, /`([A-Z]+ [^`]+)`/g).map((route) => {
      const known = route.replaceAll(/\{(\w+)\}/g, ':$1');
      return `${known} is for: ${roles}.`;
    }),
  );
  expect(shown.sort()).toEqual(Object.keys(PERMISSIONS).map(whoMay).sort());
});

it('the order of checks has every command and every code of the rules but that of rule 6', () => {
  const rows = tableOf(sectionOf(readDocument('docs/domain.md'), 'The order in which they are looked at'));
  const commands = rows.flatMap(([names = '']) => names.split(', '));
  expect(commands.sort()).toEqual([...COMMANDS.map(({ name }) => name)].sort());
  const codes = new Set(rows.flatMap(([, order = '']) => codesIn(order)));
  expect([...codes, 'command.id-reused'].sort()).toEqual(Object.keys(REJECTIONS).sort());
});

it('the table of commands has the fields of each, and says which may be left out', () => {
  const rows = tableOf(sectionOf(readDocument('docs/api.md'), 'Commands'));
  const shown = rows.flatMap(([names = '', fields = '']) => {
    const plain = fields.replaceAll(/\(.*?\)/g, '').matchAll(/`(\w+)`(\*?)/g);
    const marked = [...plain].map(([, name = '', star = '']) => name + star);
    return all(names, /`([a-z-]+)`/g).map((path) => [path, ...marked.sort()]);
  });
  const known = COMMANDS.map(({ path, Dto }) => [path, ...fieldsOf(Dto)]);
  expect(shown.sort()).toEqual(known.sort());
});

/** The fields of a command itself, with a star after those that may be left out. */
function fieldsOf(Dto: CommandDefinition['Dto']): string[] {
  const ofEvery = ['commandId', 'recordedAt', 'recordedBy'];
  const rules = getMetadataStorage().getTargetValidationMetadatas(Dto, '', false, false);
  const optional = new Set(
    rules.filter(({ type }) => type === 'conditionalValidation').map(({ propertyName }) => propertyName),
  );
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  return names
    .filter((name) => !ofEvery.includes(name))
    .map((name) => (optional.has(name) ? `${name}*` : name))
    .sort();
}
