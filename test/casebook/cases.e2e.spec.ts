import { expect } from '@jest/globals';
import { killedAt } from './killed-stage.js';
import { ListedKills, type Kill } from './kills.js';
import { describeBook } from './played.js';

/** Once so many events of the line are in the log, seals left out; the process dies before it knows of the last one. */
const after = (append: number, first: Kill['first']): Kill => ({ death: { append, when: 'after' }, first });

/**
 * The book is played while the process of the service is killed with SIGKILL in the middle of lines that take several steps: the
 * clerk's work, runs, and the work of jobs. Each line is sent again with its commandId once the service is back, after process
 * recovery has ended what was begun or before it. The jobs do what the book's lines by `job` name and nothing else: by their
 * timetable, at the instants of other lines, they would do work that the book has later.
 */
const kills = new ListedKills([
  ['ConfirmClaim', after(1, 'recovery')],
  ['ConfirmClaim', after(2, 'sender')],
  ['DecideCase', after(1, 'sender'), after(1, 'recovery')],
  ['VoteOnCase', after(2, 'sender')],
  ['MergeOffices', after(2, 'recovery'), after(1, 'sender')],
  ['JoinPersons', after(2, 'recovery'), after(1, 'sender')],
  ['ReverseBatch', after(2, 'sender')],
  ['ComputeRun', after(1, 'recovery')],
  ['ComputeRun', after(2, 'sender')],
  ['ComputeRun', after(3, 'recovery')],
  ['SupplementRun', after(4, 'sender')],
  ['ApproveRun', after(1, 'recovery')],
  ['ApproveRun', after(2, 'sender')],
  ['CancelRun', after(1, 'sender')],
  ['CloseMonth', after(1, 'sender')],
  ['PublishBoard', after(1, 'recovery')],
  ['RaiseAlerts', after(3, 'sender')],
]);

describeBook('cases', '.gz', {
  start: killedAt(kills),
  meanwhile: () => {
    expect(kills.left).toEqual([]);
  },
});
