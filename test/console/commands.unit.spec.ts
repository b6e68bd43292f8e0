import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '../../src/contexts/access/domain/permissions.js';

const CONSOLE = join(import.meta.dirname, '../../console/src');

/** The place that sends each command: the files of a page, or something that several pages share. */
const SENT_FROM: Readonly<Record<string, readonly string[]>> = {
  'pages/offices': ['open-office', 'rename-office', 'close-office', 'reopen-office', 'merge-offices'],
  'pages/staff': [
    'register-employee',
    'rename-employee',
    'correct-joining',
    'transfer-employee',
    'record-departure',
    'undo-departure',
    'undo-registration',
    'join-persons',
    'undo-transfer',
    'record-opening',
    'withdraw-opening',
    'record-fact',
    'correct-fact',
    'withdraw-fact',
    'propose-erasure',
    'erase-person',
  ],
  'pages/accounts': [
    'register-principal',
    'assign-roles',
    'invite-principal',
    'withdraw-invitation',
    'issue-key',
    'revoke-key',
    'end-principal',
    'correct-principal',
  ],
  'pages/settings': [
    'end-import',
    'set-due-process',
    'set-working-days',
    'name-organisation',
    'set-logo',
    'set-display',
    'set-retention',
  ],
  'pages/publicity': ['confirm-board'],
  'pages/announcements': ['announce', 'record-meeting', 'set-leading-group', 'stand-in'],
  'pages/inbox': ['set-contact', 'acknowledge-notices'],
  'pages/acknowledgements': ['acknowledge-edition'],
  'pages/benefits': [
    'open-budget',
    'change-budget',
    'adopt-scheme',
    'compute-run',
    'supplement-run',
    'override-row',
    'publish-run',
    'approve-run',
    'cancel-run',
  ],
  'pages/lotteries': ['open-lottery', 'commit-seed', 'freeze-lottery', 'give-lottery-value', 'reveal-seed'],
  'pages/claims': ['make-claim', 'confirm-claim', 'decline-claim'],
  'pages/checks': ['plan-round', 'record-check', 'end-round'],
  'pages/alerts': ['set-alert', 'end-alert', 'answer-alert'],
  'pages/talents': ['set-programme', 'open-inspection', 'excuse-month', 'decide-inspection'],
  'pages/cases': [
    'open-case',
    'state-in-case',
    'withdraw-case',
    'take-case-further',
    'vote-on-case',
    'decide-case',
    'escalate-case',
    'reopen-case',
  ],
  'pages/months': ['begin-book', 'set-closing', 'close-month', 'confirm-clock'],
  // The page of records and the import post through one outbox.
  recording: ['award-points', 'deduct-points', 'award-office', 'deduct-office'],
  'pages/record': ['reverse-batch', 'reverse-entry', 'reverse-office-entry'],
  'pages/rulebook': [
    'draft-edition',
    'put-item',
    'remove-item',
    'open-edition-for-comment',
    'return-edition-to-draft',
    'withdraw-edition',
    'comment-on-edition',
    'answer-comment',
    'adopt-edition',
  ],
  'pages/proposals': [
    'make-proposal',
    'discuss-proposal',
    'decide-proposal',
    'vote-on-proposal',
    'withdraw-proposal',
  ],
  'pages/delegations': ['delegate-authority', 'end-delegation'],
  'pages/grades': ['set-authority'],
  'pages/rollout': ['plan-rollout'],
};

/** Commands that are sent only from a terminal or a program, as long as they have no page. */
const WITHOUT_A_PAGE: readonly string[] = ['publish-board'];

const PREFIX = 'POST /v1/commands/';
const commands = Object.keys(PERMISSIONS)
  .filter((route) => route.startsWith(PREFIX))
  .map((route) => route.slice(PREFIX.length));

describe('the table of commands', () => {
  it('has a page for each, but for those that are listed', () => {
    const placed = [...Object.values(SENT_FROM).flat(), ...WITHOUT_A_PAGE];
    expect(commands.filter((name) => !placed.includes(name))).toEqual([]);
  });

  it('has every command that a page is said to send, each once', () => {
    const sent = Object.values(SENT_FROM).flat();
    expect(sent.filter((name) => !commands.includes(name))).toEqual([]);
    expect(new Set(sent).size).toBe(sent.length);
  });

  it.each(Object.entries(SENT_FROM))('is sent from %s as it says', async (folder, names) => {
    const source = await sourceOf(join(CONSOLE, folder));
    expect(names.filter((name) => !source.includes(`'${name}'`) && !source.includes(`"${name}"`))).toEqual(
      [],
    );
  });
});

/** All text in a folder. */
async function sourceOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.tsx?$/.test(name));
  const sources = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return sources.join('\n');
}
