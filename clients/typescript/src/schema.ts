/** Made of the OpenAPI document by `npm run client`; a test holds the two against each other. */
export interface paths {
  readonly '/health/live': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Whether the process answers. Needs no key.
     * @description Whether the process answers. Needs no key.
     */
    readonly get: operations['readLiveness'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/health/ready': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Whether commands and reads are answered: the log takes appends, the database can be written, every read model follows, and how far each is behind. Needs no key.
     * @description Whether commands and reads are answered: the log takes appends, the database can be written, every read model follows, and how far each is behind. Needs no key.
     */
    readonly get: operations['readReadiness'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/metrics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The metrics of this process in the text format of Prometheus, for an auditor, an administrator, or the key that POINTBOOK_METRICS_KEY sets.
     * @description The metrics of this process in the text format of Prometheus, for an auditor, an administrator, or the key that POINTBOOK_METRICS_KEY sets.
     */
    readonly get: operations['readMetrics'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/accesses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who was refused, who read somebody else’s history, and where wrong keys came from, in a month; from the event store itself.
     * @description Who was refused, who read somebody else’s history, and where wrong keys came from, in a month; from the event store itself.
     */
    readonly get: operations['listAccesses'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/acknowledgements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who of those employed today has signed for an edition of the rulebook, and who has not, by office
     * @description Who of those employed today has signed for an edition of the rulebook, and who has not, by office
     */
    readonly get: operations['listAcknowledgements'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/acknowledgements/announcements/{announcementId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who of those employed today, and there on its day, has acknowledged an announcement, and who has not, by office
     * @description Who of those employed today, and there on its day, has acknowledged an announcement, and who has not, by office
     */
    readonly get: operations['listAnnouncementAcknowledgements'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/acknowledgements/own': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Up to which notice, and for which editions, whoever asks has said that they know them
     * @description Up to which notice, and for which editions, whoever asks has said that they know them
     */
    readonly get: operations['listOwnAcknowledgements'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/alerts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The alerts that were set, and whether each has ended
     * @description The alerts that were set, and whether each has ended
     */
    readonly get: operations['listAlerts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/alerts/raised': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What alerts were raised, the newest first, and what was done about them; employees see their own that tell them
     * @description What alerts were raised, the newest first, and what was done about them; employees see their own that tell them
     */
    readonly get: operations['listRaisedAlerts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/announcements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What was announced, the newest first
     * @description What was announced, the newest first
     */
    readonly get: operations['listAnnouncements'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/announcements/{announcementId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One announcement with its text
     * @description One announcement with its text
     */
    readonly get: operations['readAnnouncement'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/authority': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The grades of authority and their limits, with from when until when they hold
     * @description The grades of authority and their limits, with from when until when they hold
     */
    readonly get: operations['readAuthority'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/authority/{principalId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What a principal has used of their authority in a month, what is left, and who may use it beside them
     * @description What a principal has used of their authority in a month, what is left, and who may use it beside them
     */
    readonly get: operations['readAuthorityLeft'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/budgets': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Budgets, with what is reserved, spent and left
     * @description Budgets, with what is reserved, spent and left
     */
    readonly get: operations['listBudgets'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/cases': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Cases, what is due first before the others: all for those who decide, else those that concern oneself
     * @description Cases, what is due first before the others: all for those who decide, else those that concern oneself
     */
    readonly get: operations['listCases'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/cases/{caseId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One case, with its days and what was said and done
     * @description One case, with its days and what was said and done
     */
    readonly get: operations['readCase'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/cases/summary': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * How the cases stand that were opened in some time, their causes, and the items upheld most
     * @description Whoever may not read every case is told nothing about fewer than five people.
     */
    readonly get: operations['summariseCases'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/claims': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Claims: one’s own for an employee, of the people of their office for a manager, all for those who record
     * @description Claims: one’s own for an employee, of the people of their office for a manager, all for those who record
     */
    readonly get: operations['listClaims'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/claims/{claimId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One claim, with the entries of the same person, item and day
     * @description One claim, with the entries of the same person, item and day
     */
    readonly get: operations['readClaim'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Many commands, the lines of a point book, carried out in order as if sent one by one.
     * @description One line of answer for each line of the body, in its order, as it goes: `{"line","status":"accepted"|"repeated"|"rejected"|"invalid","code"?,"detail"?,"errors"?,"parameters"?,"position"?}`. A line that is rejected or invalid stops nothing. Each is tried for as long as its sender is there; while nothing goes on, lines between the answers tell so: `{"line","status":"waiting","seconds","detail"}`. If what the service stands on is gone, the last line has the status `failed`, and tells in `goOnAt` from which line on to send the body again. With `Dry-Run: true` every line is answered so, of 50,000 at the most, and nothing comes of it.
     */
    readonly post: operations['sendCommands'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/acknowledge-edition': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sign for an edition of the rulebook: you know what holds by it.
     * @description Sign for an edition of the rulebook: you know what holds by it.
     */
    readonly post: operations['acknowledgeEdition'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/acknowledge-notices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say that you know what you were told up to a notice.
     * @description Say that you know what you were told up to a notice.
     */
    readonly post: operations['acknowledgeNotices'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/adopt-edition': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Adopt an edition by a resolution of the meeting: from then on it never changes.
     * @description Adopt an edition by a resolution of the meeting: from then on it never changes.
     */
    readonly post: operations['adoptEdition'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/adopt-scheme': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Adopt a scheme for benefits, assessment or a shortlist, or a further version of one, for days to come.
     * @description Adopt a scheme for benefits, assessment or a shortlist, or a further version of one, for days to come.
     */
    readonly post: operations['adoptScheme'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/announce': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Announce something to everybody, or to an office.
     * @description Announce something to everybody, or to an office.
     */
    readonly post: operations['announce'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/answer-alert': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say what was done about an alert.
     * @description Say what was done about an alert.
     */
    readonly post: operations['answerAlert'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/answer-comment': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Answer a comment on an edition, and say whether it was taken up.
     * @description Answer a comment on an edition, and say whether it was taken up.
     */
    readonly post: operations['answerComment'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/approve-run': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Approve a published run by a resolution: its budget is spent, and what is left over is released.
     * @description Approve a published run by a resolution: its budget is spent, and what is left over is released.
     */
    readonly post: operations['approveRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/assign-roles': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say which roles a principal has from now on, all of them. Those that it has already are a repeat.
     * @description Say which roles a principal has from now on, all of them. Those that it has already are a repeat.
     */
    readonly post: operations['assignRoles'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/award-office': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Record an award for every member that an office had on a day: for all of them, or none.
     * @description Record an award for every member that an office had on a day: for all of them, or none.
     */
    readonly post: operations['awardOffice'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/award-points': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Record an award in an employee’s file.
     * @description Record an award in an employee’s file.
     */
    readonly post: operations['awardPoints'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/begin-book': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say with which month the book begins: the first to close, whenever people joined. From then on months are closed by themselves.
     * @description Say with which month the book begins: the first to close, whenever people joined. From then on months are closed by themselves.
     */
    readonly post: operations['beginBook'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/cancel-run': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Cancel a run that is not approved: what it had reserved is free again.
     * @description Cancel a run that is not approved: what it had reserved is free again.
     */
    readonly post: operations['cancelRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/change-budget': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Change the amount of a budget by a resolution, to no less than is reserved and spent.
     * @description Change the amount of a budget by a resolution, to no less than is reserved and spent.
     */
    readonly post: operations['changeBudget'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/close-month': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Close a natural month for counting. December’s close also closes the year.
     * @description Close a natural month for counting. December’s close also closes the year.
     */
    readonly post: operations['closeMonth'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/close-office': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Close an office from a day to come on. Whoever is still in it is moved first.
     * @description Close an office from a day to come on. Whoever is still in it is moved first.
     */
    readonly post: operations['closeOffice'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/comment-on-edition': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Comment on an edition that is open for it.
     * @description Comment on an edition that is open for it.
     */
    readonly post: operations['commentOnEdition'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/commit-seed': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Commit to a seed before the tickets are frozen, as one of its two holders.
     * @description Commit to a seed before the tickets are frozen, as one of its two holders.
     */
    readonly post: operations['commitSeed'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/compute-run': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Compute who gets what by a scheme for a period, and reserve it at a budget.
     * @description Compute who gets what by a scheme for a period, and reserve it at a budget.
     */
    readonly post: operations['computeRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/confirm-board': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Confirm a published board whose window is over; with a reason also while cases about it are open.
     * @description Confirm a published board whose window is over; with a reason also while cases about it are open.
     */
    readonly post: operations['confirmBoard'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/confirm-claim': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Confirm what an employee has claimed: its entry goes into their file as any other.
     * @description Confirm what an employee has claimed: its entry goes into their file as any other.
     */
    readonly post: operations['confirmClaim'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/confirm-clock': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say that the clock of the service is right today, although what was recorded before makes it look wrong. Only for administrators.
     * @description Say that the clock of the service is right today, although what was recorded before makes it look wrong. Only for administrators.
     */
    readonly post: operations['confirmClock'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/correct-fact': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Put right what was recorded; what was granted for it is reversed, and granted anew.
     * @description Put right what was recorded; what was granted for it is reversed, and granted anew.
     */
    readonly post: operations['correctFact'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/correct-joining': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Put the first day of the running employment right. Open boards follow, closed ones stay.
     * @description Put the first day of the running employment right. Open boards follow, closed ones stay.
     */
    readonly post: operations['correctJoining'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/correct-principal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Put right what another principal is called, or which employee it is. What was recorded under it stays.
     * @description Put right what another principal is called, or which employee it is. What was recorded under it stays.
     */
    readonly post: operations['correctPrincipal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/decide-case': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Decide a case in the first instance; what is upheld is reversed, and replaced if that is said.
     * @description Decide a case in the first instance; what is upheld is reversed, and replaced if that is said.
     */
    readonly post: operations['decideCase'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/decide-inspection': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Decide a measured inspection: by its finding, or otherwise with a reason and a resolution.
     * @description Decide a measured inspection: by its finding, or otherwise with a reason and a resolution.
     */
    readonly post: operations['decideInspection'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/decide-proposal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Accept or decline a proposal by your own authority. Accepted, it becomes its entries at once.
     * @description Accept or decline a proposal by your own authority. Accepted, it becomes its entries at once.
     */
    readonly post: operations['decideProposal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/decline-claim': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Decline what an employee has claimed, with a reason; they may appeal.
     * @description Decline what an employee has claimed, with a reason; they may appeal.
     */
    readonly post: operations['declineClaim'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/deduct-office': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Record a deduction for every member that an office had on a day: for all of them, or none.
     * @description Record a deduction for every member that an office had on a day: for all of them, or none.
     */
    readonly post: operations['deductOffice'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/deduct-points': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Record a deduction in an employee’s file.
     * @description Record a deduction in an employee’s file.
     */
    readonly post: operations['deductPoints'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/delegate-authority': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Let somebody else use your authority for a time, within your own limits. Sent again with other days, those hold.
     * @description Let somebody else use your authority for a time, within your own limits. Sent again with other days, those hold.
     */
    readonly post: operations['delegateAuthority'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/discuss-proposal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say something on an open proposal.
     * @description Say something on an open proposal.
     */
    readonly post: operations['discussProposal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/draft-edition': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Draft an edition of the rulebook, perhaps taking over the items of another.
     * @description Draft an edition of the rulebook, perhaps taking over the items of another.
     */
    readonly post: operations['draftEdition'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/end-alert': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * End an alert: it raises nothing any more.
     * @description End an alert: it raises nothing any more.
     */
    readonly post: operations['endAlert'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/end-delegation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * End at once what you have delegated to somebody.
     * @description End at once what you have delegated to somebody.
     */
    readonly post: operations['endDelegation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/end-import': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * End an import that was cut off, so that months close again. Only for administrators.
     * @description End an import that was cut off, so that months close again. Only for administrators.
     */
    readonly post: operations['endImport'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/end-principal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Set the last day on which a principal’s keys work. Sent again with another day, that one holds.
     * @description Set the last day on which a principal’s keys work. Sent again with another day, that one holds.
     */
    readonly post: operations['endPrincipal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/end-round': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * End a round: no check of it is due any more.
     * @description End a round: no check of it is due any more.
     */
    readonly post: operations['endRound'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/erase-person': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Erase everything said of an employee who has left, as somebody else has proposed; points and ranks stay.
     * @description Erase everything said of an employee who has left, as somebody else has proposed; points and ranks stay.
     */
    readonly post: operations['erasePerson'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/escalate-case': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Hand a case on to the leading group, for whoever is too near to decide it.
     * @description Hand a case on to the leading group, for whoever is too near to decide it.
     */
    readonly post: operations['escalateCase'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/excuse-month': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Leave a month of protected leave out of an inspection: one more comes at its end.
     * @description Leave a month of protected leave out of an inspection: one more comes at its end.
     */
    readonly post: operations['excuseMonth'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/freeze-lottery': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Count and freeze the tickets, once both holders have committed to their seeds and before the day of the draw.
     * @description Count and freeze the tickets, once both holders have committed to their seeds and before the day of the draw.
     */
    readonly post: operations['freezeLottery'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/give-lottery-value': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Type in the public number by which it is drawn; its holders then have seven days to reveal their seeds.
     * @description Type in the public number by which it is drawn; its holders then have seven days to reveal their seeds.
     */
    readonly post: operations['giveLotteryValue'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/invite-principal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Invite a principal: whoever opens the invitation, once and within seven days, gets a key. A later one takes its place.
     * @description Invite a principal: whoever opens the invitation, once and within seven days, gets a key. A later one takes its place.
     */
    readonly post: operations['invitePrincipal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/issue-key': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Issue a key beside those that a principal has, and show it this once. A repeat tells its keyId alone.
     * @description Issue a key beside those that a principal has, and show it this once. A repeat tells its keyId alone.
     */
    readonly post: operations['issueKey'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/join-persons': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Join two ids of one person: what is open under the one goes to the other, once, and the one is given up.
     * @description Join two ids of one person: what is open under the one goes to the other, once, and the one is given up.
     */
    readonly post: operations['joinPersons'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/make-claim': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say what you have done yourself; it counts once somebody has confirmed it.
     * @description Say what you have done yourself; it counts once somebody has confirmed it.
     */
    readonly post: operations['makeClaim'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/make-proposal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Propose entries for somebody else to decide: one matter, one discussion.
     * @description Propose entries for somebody else to decide: one matter, one discussion.
     */
    readonly post: operations['makeProposal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/merge-offices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Merge offices into another from a day to come on: whoever is in them then is moved, and they are closed.
     * @description Merge offices into another from a day to come on: whoever is in them then is moved, and they are closed.
     */
    readonly post: operations['mergeOffices'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/name-organisation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say what the organisation is called, in whole and in short.
     * @description Say what the organisation is called, in whole and in short.
     */
    readonly post: operations['nameOrganisation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/open-budget': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Open a budget for benefits by a resolution: no run gives more than is left of it.
     * @description Open a budget for benefits by a resolution: no run gives more than is left of it.
     */
    readonly post: operations['openBudget'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/open-case': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Appeal against what concerns oneself, object to what concerns somebody else, or name a problem.
     * @description Appeal against what concerns oneself, object to what concerns somebody else, or name a problem.
     */
    readonly post: operations['openCase'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/open-edition-for-comment': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Open a draft for comment. Its items rest until it is returned to draft.
     * @description Open a draft for comment. Its items rest until it is returned to draft.
     */
    readonly post: operations['openEditionForComment'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/open-inspection': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Open the inspection period of a reserve talent.
     * @description Open the inspection period of a reserve talent.
     */
    readonly post: operations['openInspection'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/open-lottery': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Open a lottery: what is drawn, who has tickets, by which public number, and who holds the seeds.
     * @description Open a lottery: what is drawn, who has tickets, by which public number, and who holds the seeds.
     */
    readonly post: operations['openLottery'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/open-office': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Open an office. Again under the same name it is a repeat.
     * @description Open an office. Again under the same name it is a repeat.
     */
    readonly post: operations['openOffice'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/override-row': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Decide otherwise about one row of a run before it is published; the row as computed stays beside it.
     * @description Decide otherwise about one row of a run before it is published; the row as computed stays beside it.
     */
    readonly post: operations['overrideRow'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/plan-rollout': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Plan from which day on an office or a category is live, in trial or off.
     * @description Plan from which day on an office or a category is live, in trial or off.
     */
    readonly post: operations['planRollout'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/plan-round': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Plan a round of checks: which offices are looked at, for what, how often, and by whom.
     * @description Plan a round of checks: which offices are looked at, for what, how often, and by whom.
     */
    readonly post: operations['planRound'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/propose-erasure': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Propose that everything said of an employee who has left be erased; somebody else does it.
     * @description Propose that everything said of an employee who has left be erased; somebody else does it.
     */
    readonly post: operations['proposeErasure'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/publish-run': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Publish the rows of a run: those who are in it may object until a day.
     * @description Publish the rows of a run: those who are in it may object until a day.
     */
    readonly post: operations['publishRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/put-item': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Add an item to a draft, or put it in the place of the one with its code.
     * @description Add an item to a draft, or put it in the place of the one with its code.
     */
    readonly post: operations['putItem'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/record-check': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Record a check of a round. It posts nothing by itself.
     * @description Record a check of a round. It posts nothing by itself.
     */
    readonly post: operations['recordCheck'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/record-departure': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * End an employment. It clears the points; the history stays for ever.
     * @description End an employment. It clears the points; the history stays for ever.
     */
    readonly post: operations['recordDeparture'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/record-fact': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Record what HR knows of an employee; the rulebook grants fixed points for it.
     * @description Record what HR knows of an employee; the rulebook grants fixed points for it.
     */
    readonly post: operations['recordFact'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/record-meeting': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Record that a meeting was held, with its minutes.
     * @description Record that a meeting was held, with its minutes.
     */
    readonly post: operations['recordMeeting'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/record-opening': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Bring in the points that an employee had before the book began, for the running employment.
     * @description Bring in the points that an employee had before the book began, for the running employment.
     */
    readonly post: operations['recordOpening'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/register-employee': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Begin an employment, the first or the next, with the base points.
     * @description Begin an employment, the first or the next, with the base points.
     */
    readonly post: operations['registerEmployee'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/register-principal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Register a service or a person, who has no role and no key yet. Again with the same content it is a repeat.
     * @description Register a service or a person, who has no role and no key yet. Again with the same content it is a repeat.
     */
    readonly post: operations['registerPrincipal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/remove-item': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Remove an item from a draft.
     * @description Remove an item from a draft.
     */
    readonly post: operations['removeItem'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/rename-employee': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Put the name of an employee right, also of one who has left. Boards of any time show the new one.
     * @description Put the name of an employee right, also of one who has left. Boards of any time show the new one.
     */
    readonly post: operations['renameEmployee'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/rename-office': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Give an office another name. Its id stays, and boards of any time show the new one.
     * @description Give an office another name. Its id stays, and boards of any time show the new one.
     */
    readonly post: operations['renameOffice'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/reopen-case': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Reopen a refused case, once: the leading group decides it.
     * @description Reopen a refused case, once: the leading group decides it.
     */
    readonly post: operations['reopenCase'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/reopen-office': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Open an office again that was closed, as if it never had been.
     * @description Open an office again that was closed, as if it never had been.
     */
    readonly post: operations['reopenOffice'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/return-edition-to-draft': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take an edition that is open for comment back, to be changed and opened again.
     * @description Take an edition that is open for comment back, to be changed and opened again.
     */
    readonly post: operations['returnEditionToDraft'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/reveal-seed': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Reveal the seed that was committed to; with the second one the lottery is drawn.
     * @description Reveal the seed that was committed to; with the second one the lottery is drawn.
     */
    readonly post: operations['revealSeed'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/reverse-batch': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Undo what was recorded together, as far as you may; the answer says what became of each entry. Sent again, it undoes what has come since.
     * @description Undo what was recorded together, as far as you may; the answer says what became of each entry. Sent again, it undoes what has come since.
     */
    readonly post: operations['reverseBatch'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/reverse-entry': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Undo one entry in full, once. Entries are never edited or deleted.
     * @description Undo one entry in full, once. Entries are never edited or deleted.
     */
    readonly post: operations['reverseEntry'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/reverse-office-entry': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Undo an office-wide entry with every member who got it.
     * @description Undo an office-wide entry with every member who got it.
     */
    readonly post: operations['reverseOfficeEntry'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/revoke-key': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take a key out of use for ever, in every process as soon as it reads of it. With the last one an invitation that is open is withdrawn.
     * @description Take a key out of use for ever, in every process as soon as it reads of it. With the last one an invitation that is open is withdrawn.
     */
    readonly post: operations['revokeKey'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/set-alert': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Set an alert: what is to be told to whom when figures fall behind. It changes no points.
     * @description Set an alert: what is to be told to whom when figures fall behind. It changes no points.
     */
    readonly post: operations['setAlert'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/set-authority': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Set the grades of authority and their limits, from a day to come.
     * @description Set the grades of authority and their limits, from a day to come.
     */
    readonly post: operations['setAuthority'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/set-closing': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say from which day on a month is closed by itself, or that none is.
     * @description Say from which day on a month is closed by itself, or that none is.
     */
    readonly post: operations['setClosing'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/set-contact': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say where and how often somebody wants to be told outside of the console, and of what.
     * @description Say where and how often somebody wants to be told outside of the console, and of what.
     */
    readonly post: operations['setContact'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/set-display': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say which rows of a board employees are told: all, or the first ones and those next to their own.
     * @description Say which rows of a board employees are told: all, or the first ones and those next to their own.
     */
    readonly post: operations['setDisplay'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/set-due-process': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say from a day to come on what is published how long, and how objections are heard and decided.
     * @description Say from a day to come on what is published how long, and how objections are heard and decided.
     */
    readonly post: operations['setDueProcess'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/set-leading-group': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say from a day to come on who is in the leading group, and who of them answers for what.
     * @description Say from a day to come on who is in the leading group, and who of them answers for what.
     */
    readonly post: operations['setLeadingGroup'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/set-logo': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Set the logo of the organisation, or take it away.
     * @description Set the logo of the organisation, or take it away.
     */
    readonly post: operations['setLogo'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/set-programme': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Set a programme for reserve talents, or a new version of it, from a day to come.
     * @description Set a programme for reserve talents, or a new version of it, from a day to come.
     */
    readonly post: operations['setProgramme'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/set-retention': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say how long what was said of people is kept after they left.
     * @description Say how long what was said of people is kept after they left.
     */
    readonly post: operations['setRetention'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/set-working-days': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Say on which days of a year people work otherwise than from Monday to Friday.
     * @description Say on which days of a year people work otherwise than from Monday to Friday.
     */
    readonly post: operations['setWorkingDays'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/stand-in': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Let the deputies of the leading group do on some days what its head may; it takes the place of the one before.
     * @description Let the deputies of the leading group do on some days what its head may; it takes the place of the one before.
     */
    readonly post: operations['standIn'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/state-in-case': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * State something in an open case, with what proves it.
     * @description State something in an open case, with what proves it.
     */
    readonly post: operations['stateInCase'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/supplement-run': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Give what an approved run would give by now beyond what it gave; nobody gives back.
     * @description Give what an approved run would give by now beyond what it gave; nobody gives back.
     */
    readonly post: operations['supplementRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/take-case-further': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take a decided case to the leading group, once.
     * @description Take a decided case to the leading group, once.
     */
    readonly post: operations['takeCaseFurther'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/transfer-employee': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Move an employee to another office from a date on.
     * @description Move an employee to another office from a date on.
     */
    readonly post: operations['transferEmployee'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/undo-departure': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Undo the last departure: the employment goes on as if the employee had never left.
     * @description Undo the last departure: the employment goes on as if the employee had never left.
     */
    readonly post: operations['undoDeparture'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/undo-registration': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Undo a registration that has led to nothing yet.
     * @description Undo a registration that has led to nothing yet.
     */
    readonly post: operations['undoRegistration'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/undo-transfer': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Undo a transfer of the running employment; of several on one day the last recorded.
     * @description Undo a transfer of the running employment; of several on one day the last recorded.
     */
    readonly post: operations['undoTransfer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/vote-on-case': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Vote on a case, as one of the leading group. The vote that makes the quorum decides.
     * @description Vote on a case, as one of the leading group. The vote that makes the quorum decides.
     */
    readonly post: operations['voteOnCase'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/vote-on-proposal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Vote on a proposal, as one of the leading group. The vote that makes the quorum decides.
     * @description Vote on a proposal, as one of the leading group. The vote that makes the quorum decides.
     */
    readonly post: operations['voteOnProposal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/withdraw-case': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Withdraw a case that one has opened, while nothing is decided.
     * @description Withdraw a case that one has opened, while nothing is decided.
     */
    readonly post: operations['withdrawCase'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/withdraw-edition': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Withdraw an edition that has not been adopted.
     * @description Withdraw an edition that has not been adopted.
     */
    readonly post: operations['withdrawEdition'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/withdraw-fact': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take back what was never so; what was granted for it is reversed.
     * @description Take back what was never so; what was granted for it is reversed.
     */
    readonly post: operations['withdrawFact'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/withdraw-invitation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Withdraw the last invitation of a principal: whoever has its link gets no key by it any more.
     * @description Withdraw the last invitation of a principal: whoever has its link gets no key by it any more.
     */
    readonly post: operations['withdrawInvitation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/withdraw-opening': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take an opening balance back, as long as no year was closed since. Another one may be recorded then.
     * @description Take an opening balance back, as long as no year was closed since. Another one may be recorded then.
     */
    readonly post: operations['withdrawOpening'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/commands/withdraw-proposal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take back a proposal of your own that nobody has decided yet.
     * @description Take back a proposal of your own that nobody has decided yet.
     */
    readonly post: operations['withdrawProposal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/days/{date}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What the people of an office have of one day, and their sums
     * @description An employee sees themselves and the sums of their office; others only where the policy of due process publishes deductions by name.
     */
    readonly get: operations['readDay'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/delegations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who has lent their authority to whom, from when until when
     * @description Who has lent their authority to whom, from when until when
     */
    readonly get: operations['listDelegations'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/deliveries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What could not be sent outside, or of which nobody knows whether it arrived
     * @description What could not be sent outside, or of which nobody knows whether it arrived
     */
    readonly get: operations['listTroubledDeliveries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/due-process': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * By what days and rules people are told, heard and answered
     * @description By what days and rules people are told, heard and answered
     */
    readonly get: operations['readDueProcess'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/duties': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What managers owe for a month, what they have done, and what came of it; managers see themselves alone
     * @description What managers owe for a month, what they have done, and what came of it; managers see themselves alone
     */
    readonly get: operations['readDuties'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/employees': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Everybody who was ever registered, in the order of their ids; an employee sees only themselves
     * @description With `search` those whose id, name, or name in pinyin, begins with it, or one of whose names does; initials do as well. The nearest come first, whoever is called exactly so before all. With `name` those who bear that name or bore it.
     */
    readonly get: operations['listEmployees'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/employees/{employeeId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One employee: balance, employment and office as they are now, or as of another time
     * @description One employee: balance, employment and office as they are now, or as of another time
     */
    readonly get: operations['readEmployee'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/employees/{employeeId}/appeal-days': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The entries of a file that may still be objected to, and until when
     * @description The entries of a file that may still be objected to, and until when
     */
    readonly get: operations['listAppealDays'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/employees/{employeeId}/benefits': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What published runs give an employee, the newest first: for themselves, and those who decide
     * @description What published runs give an employee, the newest first: for themselves, and those who decide
     */
    readonly get: operations['listBenefitsOfEmployee'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/employees/{employeeId}/contact': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Where and how often somebody is told outside of the console, and of what
     * @description Where and how often somebody is told outside of the console, and of what
     */
    readonly get: operations['readContact'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/employees/{employeeId}/days': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What one employee has of behaviour by the day on which it occurred, trials apart
     * @description Entries that stand, whichever month they count in, however late; a reversal goes by its entry’s day. No board: nothing of it is closed or final.
     */
    readonly get: operations['readDays'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/employees/{employeeId}/entries/{entryId}/proof': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Proof that an entry stands in the log, and in the seal of its month
     * @description Proof that an entry stands in the log, and in the seal of its month
     */
    readonly get: operations['proveEntry'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/employees/{employeeId}/erasure': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Whether what was said of an employee is erased, or can be, and who has proposed it
     * @description Whether what was said of an employee is erased, or can be, and who has proposed it
     */
    readonly get: operations['getErasure'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/employees/{employeeId}/facts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What HR knows of an employee, and the fixed points granted for it
     * @description What HR knows of an employee, and the fixed points granted for it
     */
    readonly get: operations['readFacts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/employees/{employeeId}/history': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The full history, oldest first, from the event store itself: every event and the balance after it.
     * @description As JSON, or as NDJSON, one event a line, with Accept: application/x-ndjson.
     */
    readonly get: operations['readHistory'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/employees/{employeeId}/notices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What an employee is told, for those who decide on cases, and for themselves
     * @description What an employee is told, for those who decide on cases, and for themselves
     */
    readonly get: operations['listNoticesOfEmployee'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/evidence': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Send a file that an entry, a claim, a case or a proposal names as evidence afterwards
     * @description The body is the file: JPEG, PNG, WebP, HEIC or PDF, as its content says, of 10 MB at the most. The same file again is the same. What nothing names is removed after a day. Whoever may read what names it may read it.
     */
    readonly post: operations['sendEvidence'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/evidence/{sha256}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A file of evidence, for whoever sent it and whoever may read what names it
     * @description A file of evidence, for whoever sent it and whoever may read what names it
     */
    readonly get: operations['readEvidence'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/fairness': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Whether points were given fairly in some closed months: by who gave them, people and offices
     * @description Of behaviour that counts in them and was not reversed by the close of the last one; 12 months at the most. What is about fewer than five people is not told to whoever may not read their histories. A manager is told their own row, and the medians of all. One at a time.
     */
    readonly get: operations['readFairness'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/feed': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What approved runs have given, as CloudEvents, one a line
     * @description Each line has a `sequence`; with the last one as `after` the next page begins behind it. The same place gives the same lines again, and nothing is ever added before it.
     */
    readonly get: operations['readFeed'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/inspections': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The last inspection of everybody by each programme, for those who decide; for employees their own
     * @description The last inspection of everybody by each programme, for those who decide; for employees their own
     */
    readonly get: operations['listInspections'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/inspections/{programmeId}/{employeeId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One inspection, with its months, findings and decisions, and the points to the edge by the boards of today
     * @description One inspection, with its months, findings and decisions, and the points to the edge by the boards of today
     */
    readonly get: operations['readInspection'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/leading-group': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who answers for what in the leading group since when, and when its deputies stand in
     * @description Who answers for what in the leading group since when, and when its deputies stand in
     */
    readonly get: operations['readLeadingGroup'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/log/checkpoint': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The last signed head of the log as a checkpoint: a signed note, for witnesses and their programs, with the cosignatures of those who have seen it
     * @description The last signed head of the log as a checkpoint: a signed note, for witnesses and their programs, with the cosignatures of those who have seen it
     */
    readonly get: operations['readCheckpoint'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/log/comparison': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * When the tables were compared with the events the last time, and which rows differed
     * @description When the tables were compared with the events the last time, and which rows differed
     */
    readonly get: operations['readComparison'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/log/comparison/now': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Compares the tables with the events now
     * @description NDJSON: now and then a line `{"step":{"position","upTo","events","differences"}}`, and as the last one `{"comparison":…}`, as `readComparison` tells it, or `{"failed":…}`. One at a time.
     */
    readonly get: operations['compareNow'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/log/consistency': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Proof that the log of one size has grown from that of another
     * @description Proof that the log of one size has grown from that of another
     */
    readonly get: operations['proveConsistency'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/log/events/{position}/proof': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Proof that an event stands in the log, for the last signed head
     * @description Proof that an event stands in the log, for the last signed head
     */
    readonly get: operations['proveEvent'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/log/export': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The log as it is stored, an event a line, in its order, up to where it ends now
     * @description From it and a public key everything can be derived again: links, boards, seals (docs/proofs.md). The header `log-position` has the place of the last event.
     */
    readonly get: operations['exportLog'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/log/head': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The last signed head of the log: a receipt to keep, from which every later log has to have grown
     * @description The last signed head of the log: a receipt to keep, from which every later log has to have grown
     */
    readonly get: operations['readLogHead'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/lotteries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Lotteries, the newest first
     * @description Lotteries, the newest first
     */
    readonly get: operations['listLotteries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/lotteries/{lotteryId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One lottery, with all that its draw follows from
     * @description One lottery, with all that its draw follows from
     */
    readonly get: operations['readLottery'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/lotteries/{lotteryId}/tickets': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who takes part in a lottery, with how many tickets
     * @description Who takes part in a lottery, with how many tickets
     */
    readonly get: operations['listTickets'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/me/export': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One’s own data: all that the service tells an employee of themselves, in one document
     * @description One’s own data: all that the service tells an employee of themselves, in one document
     */
    readonly get: operations['exportOwnData'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/meetings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The meetings with their minutes, the last one first
     * @description The meetings with their minutes, the last one first
     */
    readonly get: operations['listMeetings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/months': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Every month to the current one, and what keeps months from being closed by themselves
     * @description Every month to the current one, and what keeps months from being closed by themselves
     */
    readonly get: operations['listMonths'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/notices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What one is told, the newest first: it is derived from the log, and the same for ever
     * @description What one is told, the newest first: it is derived from the log, and the same for ever
     */
    readonly get: operations['listOwnNotices'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/notices/reminders': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What one still owes this month, from 10, 5 and 1 working days before its end on
     * @description What one still owes this month, from 10, 5 and 1 working days before its end on
     */
    readonly get: operations['listOwnReminders'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/office-entries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Entries for whole offices, and how far each has come into the members’ files
     * @description Entries for whole offices, and how far each has come into the members’ files
     */
    readonly get: operations['listOfficeEntries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/office-entries/{officeEntryId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * An entry for a whole office with its members
     * @description An entry for a whole office with its members
     */
    readonly get: operations['readOfficeEntry'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/offices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The offices of the organisation, in the order of their ids
     * @description The offices of the organisation, in the order of their ids
     */
    readonly get: operations['listOffices'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/offices/{officeId}/days': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What the members of an office had together on each day, and for each of them
     * @description What the members of an office had together on each day, and for each of them
     */
    readonly get: operations['readOfficeDays'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/organisation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What the organisation is called, and whether it has a logo; needs no key
     * @description What the organisation is called, and whether it has a logo; needs no key
     */
    readonly get: operations['readOrganisation'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/organisation/logo': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The logo of the organisation; needs no key
     * @description Its `ETag` is the digest: whoever has that one already is answered 304.
     */
    readonly get: operations['readLogo'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/participation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who recorded how much in some months, and who nothing
     * @description Everybody who may record, and whoever has recorded; 12 months at the most, the current one when left out. The entries are those that a report on fairness counts by giver: behaviour, not in trial, not reversed by the close of the last month, or by now; by whoever authorised them, else whoever recorded them, with what the leading group decided as `leading-group`. What is about fewer than five people is not told to whoever may not read their histories; a manager is told their own row. As XLSX with that `format`, all rows in the language of `lang`, else of `Accept-Language`. One at a time.
     */
    readonly get: operations['readParticipation'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/principals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Every principal with its roles and keys, in the order of their ids; keys by id and dates alone.
     * @description Every principal with its roles and keys, in the order of their ids; keys by id and dates alone.
     */
    readonly get: operations['listPrincipals'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/principals/{principalId}/name': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What a principal is called, for whoever reads its id on what it has recorded.
     * @description What a principal is called, for whoever reads its id on what it has recorded.
     */
    readonly get: operations['principalName'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/programmes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The programmes for reserve talents, with every version and the day from which it holds
     * @description The programmes for reserve talents, with every version and the day from which it holds
     */
    readonly get: operations['listProgrammes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/proposals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What was proposed, for somebody else to decide: what ends first comes first
     * @description What was proposed, for somebody else to decide: what ends first comes first
     */
    readonly get: operations['listProposals'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/proposals/{proposalId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One proposal: its grounds, who may decide it, and each step with who and when
     * @description One proposal: its grounds, who may decide it, and each step with who and when
     */
    readonly get: operations['readProposal'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/publicity': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Which boards are published until when, and which are confirmed
     * @description Which boards are published until when, and which are confirmed
     */
    readonly get: operations['listPublishedBoards'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/publicity/entries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Which entries stand published, the newest first
     * @description Behaviour, not in trial, not imported, for as many days as the policy of the day of recording says, with no more than it says; the same for everybody.
     */
    readonly get: operations['listPublishedEntries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/halves/{half}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The ranking of half a year whose months are closed: the sum of its months
     * @description The ranking of half a year whose months are closed: the sum of its months
     */
    readonly get: operations['readHalfRanking'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/months/{month}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The ranking of a natural month, of everybody or of one office
     * @description The whole board as CSV, NDJSON or XLSX with that `format`, or with its media type as `Accept`; XLSX of 1,048,575 people at the most. Headings and the name of the file are in the language of `lang`, else of `Accept-Language`.
     */
    readonly get: operations['readMonthRanking'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/months/{month}/distribution': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * How the scores of a natural month are spread
     * @description How the scores of a natural month are spread
     */
    readonly get: operations['readMonthDistribution'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/months/{month}/drivers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What the scores of a month come from: points by item and direction
     * @description Exactly what the board counts, late entries and reversals included. What is about fewer than five people is one row without figures for whoever may not read their histories. One at a time.
     */
    readonly get: operations['readDrivers'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/months/{month}/employees/{employeeId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One employee's row in the ranking of a natural month
     * @description One employee's row in the ranking of a natural month
     */
    readonly get: operations['readMonthRankingRow'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/months/{month}/employees/{employeeId}/benchmark': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One’s score among those of everybody, or of one’s office, in a closed month
     * @description One’s score among those of everybody, or of one’s office, in a closed month
     */
    readonly get: operations['readMonthBenchmark'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/months/{month}/employees/{employeeId}/breakdown': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One employee's score of a month by item, category and month, from the event store itself
     * @description One employee's score of a month by item, category and month, from the event store itself
     */
    readonly get: operations['readMonthBreakdown'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/months/{month}/employees/{employeeId}/entries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The entries behind one employee's score of a month, from the event store itself
     * @description The entries behind one employee's score of a month, from the event store itself
     */
    readonly get: operations['readMonthScoreEntries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/months/{month}/employees/{employeeId}/proof': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Proof that one employee's row stands in the seal of a month
     * @description Proof that one employee's row stands in the seal of a month
     */
    readonly get: operations['proveMonthRankingRow'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/months/{month}/movements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Who rose and who fell most in rank against the month before
     * @description Of those on both boards. Looks at all rows; one at a time.
     */
    readonly get: operations['readMovements'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/months/{month}/offices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Offices against one another, by the points for each member of a closed month
     * @description Offices against one another, by the points for each member of a closed month
     */
    readonly get: operations['compareOfficesOfMonth'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/months/{month}/restatement': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What came late for a closed month or in it, and makes its restated board another one
     * @description What came late for a closed month or in it, and makes its restated board another one
     */
    readonly get: operations['readRestatement'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/quarters/{quarter}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The ranking of a quarter whose months are closed: the sum of its months
     * @description The ranking of a quarter whose months are closed: the sum of its months
     */
    readonly get: operations['readQuarterRanking'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/ranges/{from}/{to}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The ranking of closed months from one to another, 36 at the most
     * @description The ranking of closed months from one to another, 36 at the most
     */
    readonly get: operations['readRangeRanking'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/total': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The ranking by the balance of the running employment, of everybody employed or of one office
     * @description The whole board as CSV, NDJSON or XLSX with that `format`, or with its media type as `Accept`; XLSX of 1,048,575 people at the most. Headings and the name of the file are in the language of `lang`, else of `Accept-Language`.
     */
    readonly get: operations['readTotalRanking'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/total/distribution': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * How the balances of everybody employed are spread
     * @description How the balances of everybody employed are spread
     */
    readonly get: operations['readTotalDistribution'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/total/employees/{employeeId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One employee's row in the ranking by balance
     * @description One employee's row in the ranking by balance
     */
    readonly get: operations['readTotalRankingRow'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/years/{year}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The ranking of a natural year, of everybody or of one office
     * @description The whole board as CSV, NDJSON or XLSX with that `format`, or with its media type as `Accept`; XLSX of 1,048,575 people at the most. Headings and the name of the file are in the language of `lang`, else of `Accept-Language`.
     */
    readonly get: operations['readYearRanking'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/years/{year}/distribution': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * How the scores of a natural year are spread
     * @description How the scores of a natural year are spread
     */
    readonly get: operations['readYearDistribution'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/years/{year}/employees/{employeeId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One employee's row in the ranking of a natural year
     * @description One employee's row in the ranking of a natural year
     */
    readonly get: operations['readYearRankingRow'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/years/{year}/employees/{employeeId}/benchmark': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One’s score among those of everybody, or of one’s office, in a closed year
     * @description One’s score among those of everybody, or of one’s office, in a closed year
     */
    readonly get: operations['readYearBenchmark'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/years/{year}/employees/{employeeId}/breakdown': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One employee's score of a year by item, category and month, from the event store itself
     * @description One employee's score of a year by item, category and month, from the event store itself
     */
    readonly get: operations['readYearBreakdown'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/years/{year}/employees/{employeeId}/entries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The entries behind one employee's score of a year, from the event store itself
     * @description The entries behind one employee's score of a year, from the event store itself
     */
    readonly get: operations['readYearScoreEntries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/years/{year}/employees/{employeeId}/proof': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Proof that one employee's row stands in the seal of a year's December
     * @description Proof that one employee's row stands in the seal of a year's December
     */
    readonly get: operations['proveYearRankingRow'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rankings/years/{year}/offices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Offices against one another, by the points for each member of a closed year
     * @description Offices against one another, by the points for each member of a closed year
     */
    readonly get: operations['compareOfficesOfYear'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/recordings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The entries that whoever asks has recorded, the newest first, and whether they were undone
     * @description The entries that whoever asks has recorded, the newest first, and whether they were undone
     */
    readonly get: operations['listRecordings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/recordings/months/{month}/delays': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * How many days passed between what happened in a month and its recording
     * @description Of the people who belonged to the office on the day of each. What is about fewer than five people is not told to whoever may not read their histories. Looks at all entries of the month; one at a time.
     */
    readonly get: operations['readDelays'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/recordings/reversals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What somebody else took back than who had recorded it, the newest first
     * @description What somebody else took back than who had recorded it, the newest first
     */
    readonly get: operations['listReversalsOfOthers'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/retention': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * How long what was said of people is kept after they left
     * @description How long what was said of people is kept after they left
     */
    readonly get: operations['getRetention'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rollout': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The roll-out plan: what is live, in trial or off from when on, who planned it and when
     * @description The roll-out plan: what is live, in trial or off from when on, who planned it and when
     */
    readonly get: operations['readRollout'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rounds': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The rounds of checks, and what was due, made, missed and found, by office
     * @description Within the days from..to, 366 at most. A check is missed once its days are over; it posts nothing.
     */
    readonly get: operations['listRounds'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rounds/{roundId}/checks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The checks of a round, the last one first
     * @description The checks of a round, the last one first
     */
    readonly get: operations['listChecks'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rulebook/editions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Every edition that was ever drafted, in the order of their ids
     * @description Every edition that was ever drafted, in the order of their ids
     */
    readonly get: operations['listEditions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rulebook/editions/{editionId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One edition: its items page by page, its comments and its resolution
     * @description One edition: its items page by page, its comments and its resolution
     */
    readonly get: operations['readEdition'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rulebook/editions/{editionId}/what-if': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A closed month replayed under an edition: what would be refused or get other points, and who would move
     * @description Writes nothing. Reads the log from its beginning to the close of the month; one at a time.
     */
    readonly get: operations['readWhatIf'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rulebook/in-force': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The edition by which what happened on a day is judged
     * @description The edition by which what happened on a day is judged
     */
    readonly get: operations['readEditionInForce'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/rulebook/regulations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The items in force by the regulation that they come from, and how often closed months saw each
     * @description The items in force by the regulation that they come from, and how often closed months saw each
     */
    readonly get: operations['listRegulations'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/runs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Runs, the newest first: all for those who decide, approved ones for benefit-feed, else published ones that one is in
     * @description Runs, the newest first: all for those who decide, approved ones for benefit-feed, else published ones that one is in
     */
    readonly get: operations['listRuns'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/runs/{runId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * One run, without its rows
     * @description One run, without its rows
     */
    readonly get: operations['readRun'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/runs/{runId}/granted': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What an approved run has given, as CSV or XLSX
     * @description Amounts in whole units of the currency, with two decimals; people and offices by number, id and what they are called now. Headings and the name of the file are in the language of `lang`, else of `Accept-Language`.
     */
    readonly get: operations['exportGranted'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/runs/{runId}/rows': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The rows of a run, by employeeId: all for those who decide, else one’s own
     * @description The rows of a run, by employeeId: all for those who decide, else one’s own
     */
    readonly get: operations['listRunRows'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/schemes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Every version of each scheme
     * @description Every version of each scheme
     */
    readonly get: operations['listSchemes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/schemes/what-if': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Who would get what by a scheme for a closed period, beside what its last run gave
     * @description Writes nothing; one at a time.
     */
    readonly post: operations['tryScheme'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/seals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The seals of the closed months
     * @description The seals of the closed months
     */
    readonly get: operations['listSeals'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/seals/{month}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The seal of a month
     * @description The seal of a month
     */
    readonly get: operations['readSeal'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/session': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Whose key or session it is, and what they may do
     * @description Whose key or session it is, and what they may do
     */
    readonly get: operations['readSession'];
    readonly put?: never;
    /**
     * Exchanges a key for a session in a cookie, of 12 hours and of browsers on this address
     * @description Exchanges a key for a session in a cookie, of 12 hours and of browsers on this address
     */
    readonly post: operations['signIn'];
    /**
     * Ends the session at once, in every process
     * @description Ends the session at once, in every process
     */
    readonly delete: operations['signOut'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/session/invitation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Exchanges an invitation, once, for a key and a session by it
     * @description Exchanges an invitation, once, for a key and a session by it
     */
    readonly post: operations['openInvitation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/sessions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Where a principal is signed in, the latest first, 20 at the most.
     * @description Where a principal is signed in, the latest first, 20 at the most.
     */
    readonly get: operations['listSessions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/sessions/{sessionId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /**
     * Ends a session of one’s own, or as an administrator anybody’s, at once, in every process.
     * @description Ends a session of one’s own, or as an administrator anybody’s, at once, in every process.
     */
    readonly delete: operations['endSession'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/signing-keys': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The keys that have signed seals and heads
     * @description The keys that have signed seals and heads
     */
    readonly get: operations['listSigningKeys'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/trial': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What was recorded in trial, by item and by person, and the board as it would be
     * @description Of the people of the last day, in their employment of that day. One at a time.
     */
    readonly get: operations['readTrial'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly AccessesView: {
      /** @description oldest first */
      readonly items: readonly components['schemas']['AccessView'][];
      /**
       * @description the natural month
       * @example 2026-11
       */
      readonly month: string;
      /** @description null on the last page */
      readonly nextCursor: string | null;
    };
    readonly AccessView: {
      /** @description of wrong keys: those that most came from, 20 at the most */
      readonly addresses: readonly components['schemas']['AddressView'][];
      /**
       * Format: date-time
       * @description when; of repeats, the last of them
       */
      readonly at: string;
      /** @description why it was denied, as the refusal said */
      readonly code: string | null;
      /** @description how often; a refusal that comes again within a minute is counted */
      readonly count: number;
      /**
       * Format: date-time
       * @description of repeats, when the first of them was
       */
      readonly firstAt: string;
      /** @enum {string} */
      readonly kind: 'denied' | 'history-read' | 'wrong-keys';
      /** @description What this principal is called now; null where none is known. */
      readonly name: string | null;
      /**
       * @description place in the whole log
       * @example 4711
       */
      readonly position: string;
      /** @description who; null for wrong keys, which are nobody’s */
      readonly principalId: string | null;
      /**
       * @description what, as method and route
       * @example POST /v1/commands/award-points
       */
      readonly what: string;
      /** @description whose file it was about, if anybody’s */
      readonly whom: string | null;
      /** @description What the employee is called now; null where nobody is known. */
      readonly whomName: string | null;
    };
    readonly AcknowledgeEditionDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The adopted edition
       * @example 2025
       */
      readonly editionId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly AcknowledgementsView: {
      /** @description How many of them have signed. */
      readonly acknowledged: number;
      readonly editionId: string;
      /** @description Whoever has not signed comes first, by office. */
      readonly items: readonly components['schemas']['AcknowledgementView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
      readonly offices: readonly components['schemas']['OfficeAcknowledgementsView'][];
      /** @description How many of those whom it is for are employed today. */
      readonly people: number;
      readonly title: string;
    };
    readonly AcknowledgementView: {
      /**
       * Format: date-time
       * @description Null: not yet.
       */
      readonly acknowledgedAt: string | null;
      readonly employeeId: string;
      readonly name: string;
      /** @description Of today. */
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
    };
    readonly AcknowledgeNoticesDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The id of the newest notice that was read; all before it are acknowledged with it
       * @example 1543
       */
      readonly upTo: string;
    };
    readonly AddressView: {
      /**
       * @description of IPv6 the network of 64 bits
       * @example 192.0.2.7
       */
      readonly address: string;
      readonly count: number;
    };
    readonly AdoptEditionDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The edition, as whoever drafted it called it
       * @example 2025-spring
       */
      readonly editionId: string;
      /**
       * @description How many were entitled to vote
       * @example 9
       */
      readonly entitled: number;
      /**
       * Format: date
       * @description When the meeting was held; today when left out
       * @example 2025-03-28
       */
      readonly heldOn?: string;
      /**
       * Format: date
       * @description The day from which it is in force: one that has not begun
       * @example 2025-04-01
       */
      readonly inForceFrom: string;
      /**
       * @description How many of them were present
       * @example 7
       */
      readonly present: number;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description How many of those voted against it
       * @example 1
       */
      readonly votesAgainst: number;
      /**
       * @description How many of those voted for it
       * @example 5
       */
      readonly votesFor: number;
    };
    readonly AdoptSchemeDto: {
      /**
       * @description period: month, quarter, half-year or year; of: all or office; score: remedied (as when left out) or sealed; measure: score (as when left out), improvement or total
       * @example {
       *       "period": "month",
       *       "of": "all"
       *     }
       */
      readonly basis: {
        readonly [key: string]: unknown;
      };
      /**
       * @description The most that one person is given, in minor units
       * @example 40000
       */
      readonly cap?: number;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description employedOn: period-end (as when left out) or computing; offices; monthsOnBoard; minScore; minTotal; noBottomLine; notWonIn so many runs; passedIn a programme
       * @example {
       *       "minScore": 1
       *     }
       */
      readonly eligible?: {
        readonly [key: string]: unknown;
      };
      /**
       * Format: date
       * @description The day from which it is in force: one that has not begun
       * @example 2026-10-01
       */
      readonly inForceFrom: string;
      /**
       * @description Whether somebody who has left when the run is approved keeps what it gives; keeps when left out
       * @example keeps
       * @enum {string}
       */
      readonly onLeave?: 'keeps' | 'forfeits';
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The decision of the meeting; held today when that is left out
       * @example {
       *       "heldOn": "2026-09-28",
       *       "entitled": 9,
       *       "present": 7,
       *       "votesFor": 5,
       *       "votesAgainst": 1
       *     }
       */
      readonly resolution: {
        readonly entitled: number;
        /** Format: date */
        readonly heldOn?: string;
        readonly present: number;
        readonly votesAgainst: number;
        readonly votesFor: number;
      };
      /**
       * @description The id of the scheme; a further version of it has the same
       * @example monthly
       */
      readonly schemeId: string;
      /**
       * @description kind: prizes {amounts}, tiers {tiers, ties}, score {above}, equal, places {places, ties, by}, or grades {grades, rest}
       * @example {
       *       "kind": "prizes",
       *       "amounts": [
       *         50000,
       *         30000,
       *         20000
       *       ]
       *     }
       */
      readonly split: {
        readonly [key: string]: unknown;
      };
      /**
       * @description What it is called
       * @example Best of the month
       */
      readonly title: string;
      /**
       * @description The smallest amount that is given, in minor units; 1 when left out
       * @example 100
       */
      readonly unit?: number;
    };
    readonly AlertAnswerView: {
      /** Format: date-time */
      readonly at: string;
      readonly by: string;
      /** @description What this principal is called now; null where none is known. */
      readonly byName: string | null;
      /** @enum {string} */
      readonly measure: 'talk' | 'help' | 'training' | 'other-work' | 'none';
      readonly text: string;
    };
    readonly AlertRulesView: {
      /** @description In the order in which they were set. */
      readonly items: readonly components['schemas']['AlertRuleView'][];
    };
    readonly AlertRuleView: {
      readonly alertId: string;
      /** @description It raises nothing any more. */
      readonly ended: boolean;
      /** Format: date */
      readonly from: string;
      /** @enum {string} */
      readonly measure:
        | 'month-below'
        | 'average-below'
        | 'bottom-share'
        | 'fall'
        | 'balance-below'
        | 'deductions-above'
        | 'silent'
        | 'office-silent'
        | 'bottom-line';
      readonly months: number | null;
      /** @description Null: for everybody. */
      readonly officeId: string | null;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description Percent. */
      readonly share: number | null;
      readonly tells: readonly ('self' | 'manager' | 'points-officer' | 'leadership')[];
      readonly threshold: number | null;
      readonly title: string;
    };
    readonly AlikeEntryView: {
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      /** Format: uuid */
      readonly entryId: string;
      readonly isReversed: boolean;
      readonly points: number;
      /** Format: date-time */
      readonly recordedAt: string;
    };
    readonly AnnounceDto: {
      /**
       * @description The id of the announcement
       * @example points-week-2026
       */
      readonly announcementId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /** @description What belongs to it */
      readonly evidence?: readonly {
        readonly href: string;
        readonly sha256: string;
      }[];
      /**
       * @description Whether whom it is for has to say that they have read it
       * @example true
       */
      readonly mustAcknowledge: boolean;
      /**
       * @description The office it is for; everybody when left out
       * @example reception
       */
      readonly officeId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description What is announced
       * @example From Monday on all offices take part.
       */
      readonly text: string;
      /**
       * @description What it is called
       * @example The points week begins
       */
      readonly title: string;
    };
    readonly AnnouncementAcknowledgementsView: {
      /** @description How many of them have signed. */
      readonly acknowledged: number;
      readonly announcementId: string;
      /** @description Whoever has not signed comes first, by office. */
      readonly items: readonly components['schemas']['AcknowledgementView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
      readonly offices: readonly components['schemas']['OfficeAcknowledgementsView'][];
      /** @description How many of those whom it is for are employed today. */
      readonly people: number;
    };
    readonly AnnouncementLineView: {
      readonly announcementId: string;
      /** Format: date-time */
      readonly at: string;
      readonly by: string;
      /** @description What this principal is called now; null where none is known. */
      readonly byName: string | null;
      readonly mustAcknowledge: boolean;
      /** @description Null: for everybody. */
      readonly officeId: string | null;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description Its place in the log, by which its notice is known. */
      readonly position: string;
      readonly title: string;
    };
    readonly AnnouncementsView: {
      /** @description The newest first. */
      readonly items: readonly components['schemas']['AnnouncementLineView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly AnnouncementView: {
      readonly announcementId: string;
      /** Format: date-time */
      readonly at: string;
      readonly by: string;
      /** @description What this principal is called now; null where none is known. */
      readonly byName: string | null;
      readonly evidence?: readonly components['schemas']['LinkView'][];
      readonly mustAcknowledge: boolean;
      /** @description Null: for everybody. */
      readonly officeId: string | null;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description Its place in the log, by which its notice is known. */
      readonly position: string;
      readonly text: string;
      readonly title: string;
    };
    readonly AnswerAlertDto: {
      /**
       * @description The alert
       * @example silent
       */
      readonly alertId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The employee whom it was raised about
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * @description What was done about it
       * @example talk
       * @enum {string}
       */
      readonly measure: 'talk' | 'help' | 'training' | 'other-work' | 'none';
      /**
       * @description The month or the day for which it was raised
       * @example 2026-09-30
       */
      readonly period: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description What came of it
       * @example Will take the morning shift
       */
      readonly text: string;
    };
    readonly AnswerCommentDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The edition, as whoever drafted it called it
       * @example 2025-spring
       */
      readonly editionId: string;
      /**
       * @description The number of the comment on the edition
       * @example 3
       */
      readonly number: number;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description Whether the edition takes it up
       * @example true
       */
      readonly taken: boolean;
      /**
       * @description The answer
       * @example Four points from the next edition on.
       */
      readonly text: string;
    };
    readonly AppealDaysView: {
      /** @description The newest entry first. */
      readonly items: readonly components['schemas']['AppealDayView'][];
    };
    readonly AppealDayView: {
      /** Format: uuid */
      readonly entryId: string;
      /**
       * Format: date
       * @description The last day; null as long as the month is open or not published yet.
       */
      readonly until: string | null;
    };
    readonly ApproveRunDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The decision of the meeting; held today when that is left out
       * @example {
       *       "heldOn": "2026-09-28",
       *       "entitled": 9,
       *       "present": 7,
       *       "votesFor": 5,
       *       "votesAgainst": 1
       *     }
       */
      readonly resolution: {
        readonly entitled: number;
        /** Format: date */
        readonly heldOn?: string;
        readonly present: number;
        readonly votesAgainst: number;
        readonly votesFor: number;
      };
      /**
       * Format: uuid
       * @description The id of the run
       * @example 7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01
       */
      readonly runId: string;
    };
    readonly AssignRolesDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whose roles
       * @example li.wei
       */
      readonly principalId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description All roles from now on; those that are not named are taken away
       * @example [
       *       {
       *         "role": "manager",
       *         "grade": "section-head",
       *         "officeId": "production"
       *       },
       *       {
       *         "role": "employee"
       *       }
       *     ]
       */
      readonly roles: readonly {
        /**
         * @description of a manager of all offices
         * @enum {boolean}
         */
        readonly allOffices?: true;
        /** @description of a manager */
        readonly grade?: string;
        /** @description of a manager of one office */
        readonly officeId?: string;
        /** @enum {string} */
        readonly role:
          | 'recorder'
          | 'manager'
          | 'points-officer'
          | 'member'
          | 'head'
          | 'deputy'
          | 'auditor'
          | 'leadership'
          | 'employee'
          | 'administrator'
          | 'importer'
          | 'benefit-feed';
      }[];
    };
    readonly AuthorityTableView: {
      /** @description From the lowest to the highest. */
      readonly grades: readonly components['schemas']['GradeView'][];
      /** Format: date */
      readonly inForceFrom: string;
      /**
       * Format: date
       * @description Its last day; null: no later one is set.
       */
      readonly inForceUntil: string | null;
      /** @description So many days a proposal is open after the one on which it was made. */
      readonly proposalDays: number;
      /** @description So many votes of the leading group decide a proposal. */
      readonly quorum: number;
      /** Format: date-time */
      readonly setAt: string;
      readonly setBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly setByName: string | null;
    };
    readonly AuthorityUseView: {
      /** @description Who may use it beside them. */
      readonly delegations: readonly components['schemas']['DelegationView'][];
      /** @description By the limits in force today; none: no authority. */
      readonly grades: readonly components['schemas']['HeldGradeView'][];
      /** @example 2025-03 */
      readonly month: string;
      /** @description What this principal is called now; null where none is known. */
      readonly name: string | null;
      readonly principalId: string;
    };
    readonly AuthorityView: {
      /** @description The earliest first. */
      readonly items: readonly components['schemas']['AuthorityTableView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly AwardOfficeDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /** @description What proves it, where its item asks for that */
      readonly evidence?: readonly {
        readonly href: string;
        readonly sha256: string;
      }[];
      /**
       * @description The standard by which it is given
       * @example hygiene.spotless
       */
      readonly itemCode: string;
      /**
       * @description Which part of the points it belongs to
       * @example behaviour
       * @enum {string}
       */
      readonly kind: 'fixed' | 'behaviour';
      /**
       * Format: date
       * @description The local date on which it happened, and of which the members are; today when left out
       * @example 2025-03-31
       */
      readonly occurredOn?: string;
      /**
       * Format: uuid
       * @description Given by the caller; the same id with the same content is a repeat
       * @example 3c9a0f5e-8f6b-4d58-9a53-0f6f3f6c9d77
       */
      readonly officeEntryId: string;
      /**
       * @description Whose members of that day get it
       * @example reception
       */
      readonly officeId: string;
      /**
       * @description How many for each member
       * @example 2
       */
      readonly points: number;
      /**
       * @description Why, for the members to read
       * @example The cleanest office of March
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly AwardPointsDto: {
      /**
       * @description The manager who has delegated authority for it to you
       * @example zhao.lei
       */
      readonly authorityOf?: string;
      /**
       * Format: uuid
       * @description Of what is recorded together, for several people or from a file: it can be taken back at once
       * @example d1ed96b4-f3e2-4640-9529-3d772e501f89
       */
      readonly batchId?: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whose file it goes into
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * Format: uuid
       * @description Given by the caller; the same id with the same content is a repeat
       * @example 0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11
       */
      readonly entryId: string;
      /**
       * @description What proves it, where its item asks for that
       * @example [
       *       {
       *         "href": "https://files.example/letters/17.pdf",
       *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
       *       }
       *     ]
       */
      readonly evidence?: readonly {
        readonly href: string;
        readonly sha256: string;
      }[];
      /**
       * @description The standard by which it is given
       * @example reception.praised
       */
      readonly itemCode: string;
      /**
       * @description Which part of the points it belongs to
       * @example behaviour
       * @enum {string}
       */
      readonly kind: 'fixed' | 'behaviour';
      /**
       * Format: date
       * @description The local date on which it happened; today when left out
       * @example 2025-03-31
       */
      readonly occurredOn?: string;
      /**
       * @description How many; the direction is the command, never a sign
       * @example 5
       */
      readonly points: number;
      /**
       * @description Why, for the employee to read
       * @example A visitor wrote in to thank her
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly BalanceAfter: {
      readonly base: number;
      readonly behaviour: number;
      readonly fixed: number;
      readonly total: number;
    };
    readonly BalanceView: {
      readonly base: number;
      readonly behaviour: number;
      readonly fixed: number;
      readonly total: number;
    };
    readonly BatchAnswer: {
      /**
       * Format: uuid
       * @description as it was sent
       */
      readonly commandId: string;
      /** @description in the order in which they were recorded */
      readonly entries?: readonly components['schemas']['ReversedEntryAnswer'][];
      /** @description the event’s place in the whole log; give it as minPosition to read what was written */
      readonly position: string;
      /**
       * Format: uuid
       * @description the proposal that it became
       */
      readonly proposalId?: string;
      /** @description the event’s place in its stream, from 0; of a repeat, the first one’s */
      readonly revision: number;
      /**
       * @description repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide
       * @enum {string}
       */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      /**
       * @description the stream that the event stands in
       * @example employee-E0001
       */
      readonly stream: string;
    };
    readonly BeginBookDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The first natural month of the book
       * @example 2025-01
       */
      readonly month: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly BenchmarkView: {
      /** @enum {string} */
      readonly among: 'all' | 'office';
      /** @description So many of 100 others have less. */
      readonly below?: number;
      readonly best?: number;
      readonly employeeId: string;
      readonly lowest?: number;
      readonly median?: number;
      /** @description How many there are. */
      readonly N: number;
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      /** @example 2026-09 */
      readonly period: string;
      /** @description The nearest rank. */
      readonly q1?: number;
      readonly q3?: number;
      /**
       * @description Of fewer than five nothing more is told.
       * @enum {boolean}
       */
      readonly suppressed?: true;
    };
    readonly BenefitsView: {
      /** @description The newest first. */
      readonly items: readonly components['schemas']['BenefitView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly BenefitView: {
      /** @description The currency of the amount. */
      readonly currency: string | null;
      /** @example 2026-09 */
      readonly period: string;
      readonly row: components['schemas']['RunRowShownView'];
      /** Format: uuid */
      readonly runId: string;
      readonly schemeId: string;
      /** @enum {string} */
      readonly status: 'computing' | 'computed' | 'published' | 'approved' | 'cancelled';
      /** @description One has left and forfeits it. */
      readonly struck: boolean;
      /** @description The title of the scheme. */
      readonly title: string;
      /**
       * Format: date
       * @description The last day on which one may object.
       */
      readonly until: string | null;
    };
    readonly BinView: {
      /** @description The lowest score in it. */
      readonly from: number;
      readonly people: number;
      /** @description The highest score in it. */
      readonly to: number;
    };
    readonly BoardHeadSignatureView: {
      readonly head: components['schemas']['BoardLogHeadView'];
      readonly keyId: string;
      readonly signature: string;
    };
    readonly BoardLogHeadView: {
      readonly position: string;
      readonly root: string;
      readonly size: number;
    };
    readonly BoardSealView: {
      /** @description SHA-256 of the canonical JSON of the seal. */
      readonly digest: string;
      readonly keyId: string;
      /** @example 2025-03 */
      readonly month: string;
      readonly signature: string;
    };
    readonly BoardView: {
      /** @description Place in the log that it stands for; of its close, if it is closed. */
      readonly asOf: string;
      /** @description How many are on it. */
      readonly count: number;
      readonly items: readonly components['schemas']['RankView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
      /** @description `all`, or the id of the one office */
      readonly office: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /**
       * @description YYYY-MM, YYYY, or `total`
       * @example 2025-03
       */
      readonly period: string;
      /** @description Of a closed month or year, once it is sealed. */
      readonly seal?: components['schemas']['BoardSealView'];
      /** @description The last signed head of the log, to be kept. */
      readonly signedHead?: components['schemas']['BoardHeadSignatureView'];
      /** @enum {string} */
      readonly status: 'open' | 'closed';
      /**
       * @description Which rows are told: all, or the first ones and those next to the reader’s own, in one page.
       * @enum {string}
       */
      readonly told: 'all' | 'top-and-neighbours';
    };
    readonly BreakdownView: {
      readonly byCategory: readonly components['schemas']['CategoryPartView'][];
      /** @description Those that add the most come first. */
      readonly byItem: readonly components['schemas']['ItemPartView'][];
      readonly byMonth: readonly components['schemas']['MonthPartView'][];
      readonly employeeId: string;
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      /** @example 2025-03 */
      readonly period: string;
      readonly score: number;
    };
    readonly BudgetsView: {
      readonly items: readonly components['schemas']['BudgetView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly BudgetView: {
      /** @description In minor units of the currency, as all amounts. */
      readonly amount: number;
      readonly budgetId: string;
      /** @example CNY */
      readonly currency: string;
      /** Format: date */
      readonly from: string;
      readonly left: number;
      /** @description For runs that are not approved yet. */
      readonly reserved: number;
      readonly spent: number;
      readonly title: string;
      /** Format: date */
      readonly until: string;
    };
    readonly CancelRunDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Why
       * @example To be computed anew
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * Format: uuid
       * @description The id of the run
       * @example 7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01
       */
      readonly runId: string;
    };
    readonly CaseAnswer: {
      /**
       * Format: uuid
       * @description the case
       */
      readonly caseId?: string;
      /**
       * Format: uuid
       * @description as it was sent
       */
      readonly commandId: string;
      /** @description the event’s place in the whole log; give it as minPosition to read what was written */
      readonly position: string;
      /**
       * Format: uuid
       * @description the proposal that it became
       */
      readonly proposalId?: string;
      /** @description the event’s place in its stream, from 0; of a repeat, the first one’s */
      readonly revision: number;
      /**
       * @description repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide
       * @enum {string}
       */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      /**
       * @description the stream that the event stands in
       * @example employee-E0001
       */
      readonly stream: string;
    };
    readonly CaseCountsView: {
      readonly lapsed: number;
      readonly open: number;
      readonly refused: number;
      readonly upheld: number;
      readonly withdrawn: number;
    };
    readonly CaseEntryView: {
      /** @enum {string} */
      readonly as: 'reversed' | 'recorded';
      /** @description the month in which it counts */
      readonly countsIn: string | null;
      /** Format: uuid */
      readonly entryId: string;
      /** @description the closed month that it came too late for */
      readonly lateFor?: string;
    };
    readonly CaseEvidenceView: {
      readonly href: string;
      readonly sha256: string;
    };
    readonly CaseFiguresView: {
      /** @description Entries of the time that were appealed against. */
      readonly appealed: number;
      /** @description Deductions by the same principal on the same employee within thirty days after an upheld appeal. */
      readonly deductionsAfter: number;
      readonly upheld: number;
    };
    readonly CaseResultView: {
      /** @enum {string} */
      readonly as: 'reversed' | 'already-reversed' | 'recorded' | 'refused';
      /** Format: uuid */
      readonly entryId: string;
      /** @description The code with which the file refused it. */
      readonly refusedFor: string | null;
    };
    readonly CaseStepView: {
      /** Format: date-time */
      readonly at: string;
      /** @description Null where that would tell who has objected. */
      readonly by: string | null;
      /** @description What this principal is called now; null where none is known. */
      readonly byName: string | null;
      readonly evidence?: readonly components['schemas']['CaseEvidenceView'][];
      readonly replacement?: {
        readonly [key: string]: unknown;
      } | null;
      /** @description opened, stated, voted, upheld, refused, and what else may happen to a case. */
      readonly step: string;
      readonly text?: string;
      /** @enum {string} */
      readonly vote?: 'for' | 'against';
    };
    readonly CaseSummaryView: {
      /** @description Of those that were decided. */
      readonly causes: readonly components['schemas']['CountedView'][];
      /** Format: date */
      readonly from: string;
      /** @description Decided by the day on which they were due. */
      readonly inTime: number | null;
      /** @description The items that were upheld most, ten at the most. */
      readonly items: readonly components['schemas']['CountedView'][];
      /** @description Half of the decided ones took no longer, in calendar days. */
      readonly medianDays: number | null;
      /** @description Null where it is suppressed. */
      readonly opened: number | null;
      /** @description By how they stand. */
      readonly statuses: readonly components['schemas']['CountedView'][];
      /** @description Whether all of it is about too few people to be told. */
      readonly suppressed: boolean;
      /** Format: date */
      readonly to: string;
    };
    readonly CasesView: {
      /** @description What is due first comes first. */
      readonly items: readonly components['schemas']['CaseView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly CaseView: {
      readonly about: {
        readonly [key: string]: unknown;
      };
      /** @description What the reader may do about it now. */
      readonly acts: readonly (
        'state' | 'decide' | 'vote' | 'escalate' | 'take-further' | 'withdraw' | 'reopen'
      )[];
      /** Format: date */
      readonly answerUntil: string;
      /** Format: uuid */
      readonly caseId: string;
      /** @description Of the last decision. */
      readonly cause: string | null;
      /** Format: date */
      readonly decideUntil: string;
      /** @description The entry that it is about, for those who decide and for whom it belongs to. */
      readonly entry: components['schemas']['DisputedEntryView'] | null;
      /** @description Why it came to the leading group, where it was handed on. */
      readonly escalated: string | null;
      /**
       * Format: date
       * @description The last day on which it may be taken further.
       */
      readonly furtherUntil: string | null;
      /**
       * @description Who decides, or has decided.
       * @enum {string}
       */
      readonly instance: 'first' | 'group';
      /** @enum {string} */
      readonly kind: 'appeal' | 'objection' | 'problem';
      /** @description The month that it is about. */
      readonly month: string | null;
      /** Format: date-time */
      readonly openedAt: string;
      /** @description Who opened it; of an objection for those who decide alone. */
      readonly opener: string | null;
      /** @description The name of that employee. */
      readonly openerName: string | null;
      /** @description It is open, and the day is over by which it was to be decided. */
      readonly overdue: boolean;
      readonly quorum: number;
      /** @description What was reversed and recorded, in order. */
      readonly results: readonly components['schemas']['CaseResultView'][];
      /** @enum {string} */
      readonly status: 'open' | 'upheld' | 'refused' | 'withdrawn' | 'lapsed';
      readonly steps: readonly components['schemas']['CaseStepView'][];
      /** @description Whom it concerns; null of a problem. */
      readonly subject: string | null;
      /** @description The name of whom it concerns. */
      readonly subjectName: string | null;
      readonly wish: string | null;
    };
    readonly CategoryPartView: {
      /** @description that of the item on the day of the entry; null where no rulebook had it */
      readonly category: string | null;
      /** @description entries and reversals */
      readonly entries: number;
      /** @description what it adds to the score, with its sign */
      readonly points: number;
    };
    readonly ChangeBudgetDto: {
      /**
       * @description How much it is from now on, in minor units
       * @example 6000000
       */
      readonly amount: number;
      /**
       * @description The id of the budget
       * @example benefits-2026
       */
      readonly budgetId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Why
       * @example A good year
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The decision of the meeting; held today when that is left out
       * @example {
       *       "heldOn": "2026-09-28",
       *       "entitled": 9,
       *       "present": 7,
       *       "votesFor": 5,
       *       "votesAgainst": 1
       *     }
       */
      readonly resolution: {
        readonly entitled: number;
        /** Format: date */
        readonly heldOn?: string;
        readonly present: number;
        readonly votesAgainst: number;
        readonly votesFor: number;
      };
    };
    readonly ChangedEntryView: {
      /** @description Why it would be refused. */
      readonly code: string | null;
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      readonly employeeId: string;
      /** Format: uuid */
      readonly entryId: string;
      readonly itemCode: string;
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      readonly points: number;
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
      /** @description Null where it would be refused. */
      readonly wouldBePoints: number | null;
    };
    readonly ChecksView: {
      /** @description The last day first, then by office. */
      readonly items: readonly components['schemas']['CheckView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly CheckView: {
      /** @description The person who made it. */
      readonly by: string;
      /** @description What this principal is called now; null where none is known. */
      readonly byName: string | null;
      /** @enum {string} */
      readonly finding: 'good' | 'as-it-should-be' | 'bad';
      readonly note: string | null;
      /** @description The entry of the office that came of it. */
      readonly officeEntryId: string | null;
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** Format: date */
      readonly on: string;
    };
    readonly ClaimAnswer: {
      /**
       * Format: uuid
       * @description as it was sent
       */
      readonly commandId: string;
      /** @description the month in which it counts; null: in none, as what is in trial, and what is only proposed */
      readonly countsIn?: string | null;
      /**
       * Format: uuid
       * @description the entry that it has become
       */
      readonly entryId?: string;
      /** @description the closed month that it came too late for */
      readonly lateFor?: string;
      /** @description the event’s place in the whole log; give it as minPosition to read what was written */
      readonly position: string;
      /**
       * Format: uuid
       * @description the proposal that it became
       */
      readonly proposalId?: string;
      /** @description the event’s place in its stream, from 0; of a repeat, the first one’s */
      readonly revision: number;
      /**
       * @description repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide
       * @enum {string}
       */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      /**
       * @description the stream that the event stands in
       * @example employee-E0001
       */
      readonly stream: string;
    };
    readonly ClaimEvidenceView: {
      readonly href: string;
      /** @description The digest of what was there. */
      readonly sha256: string;
    };
    readonly ClaimsView: {
      /** @description Open ones the oldest first, all others the newest first. */
      readonly items: readonly components['schemas']['ClaimView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly ClaimView: {
      /**
       * Format: date
       * @description The day by which it is to be answered.
       */
      readonly answerBy: string;
      /** Format: date-time */
      readonly answeredAt: string | null;
      readonly answeredBy: string | null;
      /** @description What this principal is called now; null where none is known. */
      readonly answeredByName: string | null;
      /**
       * @description Why it has lapsed.
       * @enum {string|null}
       */
      readonly because: 'unanswered' | 'left' | null;
      /** Format: uuid */
      readonly claimId: string;
      /** @description As confirmed. */
      readonly confirmedPoints: number | null;
      readonly employeeId: string;
      /**
       * Format: uuid
       * @description The entry that it has become.
       */
      readonly entryId: string | null;
      readonly evidence: readonly components['schemas']['ClaimEvidenceView'][];
      /** @description Whether its entry is a proposal that somebody else has to decide. */
      readonly isProposed: boolean;
      readonly itemCode: string;
      /**
       * Format: date
       * @description The last day before it lapses.
       */
      readonly lapses: string;
      /** Format: date-time */
      readonly madeAt: string;
      readonly name: string;
      /** Format: date */
      readonly occurredOn: string;
      /** @description To which they belonged on that day. */
      readonly officeId: string | null;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description Whether that day is over and nobody has answered. */
      readonly overdue: boolean;
      /** @description As claimed. */
      readonly points: number;
      /** @description Why it was declined. */
      readonly reason: string | null;
      /** @description The code for which the file last refused its entry. */
      readonly refusedFor: string | null;
      readonly statement: string;
      /** @enum {string} */
      readonly status: 'open' | 'confirmed' | 'declined' | 'lapsed';
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
      /** @description Whether that was told above. */
      readonly toldAbove: boolean;
    };
    readonly ClockDoubtView: {
      /** @enum {string} */
      readonly code: 'clock.behind' | 'clock.drifted' | 'clock.other-than-database' | 'clock.far-ahead';
      /** @description One line, with the instants that do not agree. */
      readonly detail: string;
    };
    readonly CloseMonthDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The natural month to close; months close in order
       * @example 2025-03
       */
      readonly month: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly CloseOfficeDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The office
       * @example annex
       */
      readonly officeId: string;
      /**
       * Format: date
       * @description First day on which nobody is there, a day to come
       * @example 2026-06-01
       */
      readonly on: string;
      /**
       * @description Why
       * @example The building was given up
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly CommandAnswer: {
      /**
       * Format: uuid
       * @description as it was sent
       */
      readonly commandId: string;
      /** @description the event’s place in the whole log; give it as minPosition to read what was written */
      readonly position: string;
      /**
       * Format: uuid
       * @description the proposal that it became
       */
      readonly proposalId?: string;
      /** @description the event’s place in its stream, from 0; of a repeat, the first one’s */
      readonly revision: number;
      /**
       * @description repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide
       * @enum {string}
       */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      /**
       * @description the stream that the event stands in
       * @example employee-E0001
       */
      readonly stream: string;
    };
    readonly CommentAnswerView: {
      /** Format: date-time */
      readonly answeredAt: string;
      readonly answeredBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly answeredByName: string | null;
      /** @description Whether the edition took it up. */
      readonly taken: boolean;
      readonly text: string;
    };
    readonly CommentOnEditionDto: {
      /**
       * @description The item that it is about
       * @example duty.night
       */
      readonly code?: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The edition, as whoever drafted it called it
       * @example 2025-spring
       */
      readonly editionId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The comment
       * @example Three points are too few for a night on duty.
       */
      readonly text: string;
    };
    readonly CommentView: {
      /** @description What was made of it. */
      readonly answer?: components['schemas']['CommentAnswerView'];
      /** @description The item that it is about. */
      readonly code?: string;
      /** Format: date-time */
      readonly commentedAt: string;
      readonly commentedBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly commentedByName: string | null;
      /** @description By which it is answered, from 1 on. */
      readonly number: number;
      readonly text: string;
    };
    readonly CommitSeedDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description SHA-256 of `pointbook-lottery/1`, LF, `commit`, LF and the 32 bytes of the seed
       * @example 1111111111111111111111111111111111111111111111111111111111111111
       */
      readonly commitment: string;
      /**
       * @description The id of the lottery
       * @example spring-meeting
       */
      readonly lotteryId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ComparedOfficesView: {
      /** @description By rank, then id. */
      readonly items: readonly components['schemas']['ComparedOfficeView'][];
      /** @example 2026-09 */
      readonly period: string;
    };
    readonly ComparedOfficeView: {
      readonly members: number;
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      readonly perMember: components['schemas']['FractionView'];
      /** @description By the points for each member, exactly; equals share one. */
      readonly rank: number;
      readonly sum: number;
    };
    readonly ComparisonHealth: {
      /**
       * Format: date-time
       * @description when it ended
       */
      readonly at: string;
      /** @description the tables and periods of the first of them */
      readonly detail?: string;
      /** @description rows that are not what the events give */
      readonly differences: number;
      /** @description place in the log up to which it went */
      readonly position: string;
      /** @description rows that were compared */
      readonly rows: number;
    };
    readonly ComputeRunDto: {
      /**
       * @description What is split, in minor units; none for prizes, places and grades
       * @example 1000000
       */
      readonly amount?: number;
      /**
       * @description The budget that it takes from; none for places and grades
       * @example benefits-2026
       */
      readonly budgetId?: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description A period that is closed and confirmed
       * @example 2026-09
       */
      readonly period: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * Format: uuid
       * @description The id of the run
       * @example 7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01
       */
      readonly runId: string;
      /**
       * @description The scheme by which it is computed
       * @example monthly
       */
      readonly schemeId: string;
    };
    readonly ConcentrationView: {
      /** @description Null for whoever may not read the histories. */
      readonly employeeId: string | null;
      /** @description The awards to that person. */
      readonly entries: number;
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      /** @description Of the points awarded, the share that one person received. */
      readonly share: number;
    };
    readonly ConfirmBoardDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The month or the year of the board
       * @example 2026-09
       */
      readonly period: string;
      /**
       * @description Why it is confirmed while cases about it are open
       * @example Bonuses are due tomorrow
       */
      readonly reason?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ConfirmClaimDto: {
      /**
       * Format: uuid
       * @description The claim
       * @example 6a0f7f0e-5f6c-4b58-9f0d-0d6a3b0c2e11
       */
      readonly claimId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description How many; as claimed when left out
       * @example 3
       */
      readonly points?: number;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ConfirmClockDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ConsistencyView: {
      readonly from: components['schemas']['LogHeadView'];
      /** @description Hashes by which the one is seen to have grown from the other. */
      readonly proof: readonly string[];
      readonly to: components['schemas']['LogHeadView'];
    };
    readonly ContactView: {
      /** @enum {string} */
      readonly digest: 'each' | 'daily' | 'weekly';
      readonly dingtalk: string | null;
      readonly email: string | null;
      readonly feishu: string | null;
      /** @enum {string} */
      readonly language: 'zh' | 'en';
      /** @description The kinds of notices that are not sent. */
      readonly mute: readonly string[];
      readonly wecom: string | null;
    };
    readonly CorrectFactDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Of whom it is known
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * Format: uuid
       * @description Given by the caller; the same id with the same content is a repeat
       * @example 7a1f0d7c-30c7-4d0b-9d0d-0c4b0f3a5e21
       */
      readonly factId: string;
      /**
       * @description Why, for the employee to read
       * @example The certificate says so
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * Format: date
       * @description Since when in truth
       * @example 2020-07-01
       */
      readonly since: string;
      /**
       * @description Which it is in truth; none for service
       * @example master
       */
      readonly value?: string;
    };
    readonly CorrectJoiningDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whose joining it is
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * Format: date
       * @description The right first day
       * @example 2026-03-28
       */
      readonly joinedOn: string;
      /**
       * @description Why
       * @example Mistyped on joining
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly CorrectPrincipalDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Which employee the person is; as it is when left out
       * @example E0001
       */
      readonly employeeId?: string;
      /**
       * @description The right name; as it is when left out
       * @example Li Wei
       */
      readonly name?: string;
      /**
       * @description Of whom it was said wrongly
       * @example li.wei
       */
      readonly principalId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly CountedEntryView: {
      /** @example 2025-04 */
      readonly countsIn: string;
      readonly employeeId: string;
      readonly employmentNo: number;
      /** Format: uuid */
      readonly entryId: string;
      readonly isReversal: boolean;
      /** @example 2025-03 */
      readonly lateFor: string | null;
      /** @example 5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a */
      readonly link: string;
      /** Format: date */
      readonly occurredOn: string;
      /** @description With its sign. */
      readonly points: number;
    };
    readonly CountedView: {
      /** @description Null where it is suppressed. */
      readonly count: number | null;
      readonly name: string;
      /** @description Whether it is about too few people to be told. */
      readonly suppressed: boolean;
    };
    readonly CutStream: {
      /** @enum {string} */
      readonly how: 'tombstoned' | 'truncated';
      /** @description place in the log where it was cut */
      readonly position: string;
      readonly stream: string;
    };
    readonly DayBoardView: {
      /** Format: date */
      readonly date: string;
      /** @description By rank, then id; of whoever may see only themselves, themselves. */
      readonly items: readonly components['schemas']['DayPlaceView'][];
      /** @description How many belonged to it on that day. */
      readonly members: number;
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
      /** @description `all`, or the id of the one office */
      readonly office: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description Null where they are about too few people to be told. */
      readonly sums: components['schemas']['PointsView'] | null;
      /** @description Whether it is about too few people to be told. */
      readonly suppressed: boolean;
    };
    readonly DayPlaceView: {
      readonly awards: number;
      /** @description Without a sign. */
      readonly deductions: number;
      readonly employeeId: string;
      readonly name: string;
      readonly net: number;
      /** @description To which they belonged on that day. */
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description By net, the most first; equals share one. */
      readonly rank: number;
      /** @description In trial: it counts nowhere. */
      readonly trial: components['schemas']['NetView'];
    };
    readonly DaysView: {
      readonly employeeId: string;
      /** Format: date */
      readonly from: string;
      /** @description The days that have any entry that stands, in order. */
      readonly items: readonly components['schemas']['DayView'][];
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      /** Format: date */
      readonly to: string;
    };
    readonly DayView: {
      readonly awards: number;
      /**
       * Format: date
       * @description The day on which it occurred.
       */
      readonly day: string;
      /** @description Without a sign. */
      readonly deductions: number;
      readonly net: number;
      /** @description In trial: it counts nowhere. */
      readonly trial: components['schemas']['NetView'];
    };
    readonly DecideCaseDto: {
      /**
       * Format: uuid
       * @description The case
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly caseId: string;
      /**
       * @description What it comes from
       * @example wrong-fact
       * @enum {string}
       */
      readonly cause:
        | 'wrong-person'
        | 'wrong-fact'
        | 'wrong-item'
        | 'wrong-points'
        | 'unclear-rule'
        | 'unequal'
        | 'technical'
        | 'unfounded';
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whether whoever opened it is right
       * @example uphold
       * @enum {string}
       */
      readonly decision: 'uphold' | 'refuse';
      /**
       * @description Why, for those whom it concerns
       * @example It was another day
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description What stands in the place of the entry; nothing when left out
       * @example {
       *       "direction": "award",
       *       "itemCode": "helped",
       *       "points": 3
       *     }
       */
      readonly replacement?: {
        /** @enum {string} */
        readonly direction: 'award' | 'deduct';
        readonly itemCode: string;
        readonly points: number;
      };
    };
    readonly DecidedEntryAnswer: {
      /**
       * @description `recorded`, or the code for which the file refused it
       * @example recorded
       */
      readonly as: string;
      /** @description the month in which it counts; null: in none */
      readonly countsIn: string | null;
      /** @description whose file it stands in */
      readonly employeeId: string;
      /** Format: uuid */
      readonly entryId: string;
      /** @description the closed month that it came too late for */
      readonly lateFor?: string;
    };
    readonly DecideInspectionDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The employee
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * @description What comes of it
       * @example pass
       * @enum {string}
       */
      readonly outcome: 'pass' | 'extend' | 'cancel';
      /**
       * @description The programme
       * @example reserve
       */
      readonly programmeId: string;
      /**
       * @description Why; needed where it is another outcome than the finding
       * @example By the figures
       */
      readonly reason?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The resolution, needed where it is another outcome than the finding
       * @example {
       *       "entitled": 9,
       *       "present": 7,
       *       "votesFor": 5,
       *       "votesAgainst": 1
       *     }
       */
      readonly resolution?: {
        readonly entitled: number;
        /** Format: date */
        readonly heldOn?: string;
        readonly present: number;
        readonly votesAgainst: number;
        readonly votesFor: number;
      };
    };
    readonly DecideProposalDto: {
      /**
       * @description The manager who has delegated authority for it to you
       * @example zhao.lei
       */
      readonly authorityOf?: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description What becomes of it
       * @example accept
       * @enum {string}
       */
      readonly decision: 'accept' | 'decline';
      /**
       * Format: uuid
       * @description The proposal, as the answer with 202 named it
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly proposalId: string;
      /**
       * @description Why, for whoever proposed it
       * @example That is part of the work
       */
      readonly reason?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly DecidingAnswer: {
      /**
       * Format: uuid
       * @description as it was sent
       */
      readonly commandId: string;
      /** @description what was reversed and recorded by it */
      readonly entries?: readonly components['schemas']['CaseEntryView'][];
      /** @description the event’s place in the whole log; give it as minPosition to read what was written */
      readonly position: string;
      /**
       * Format: uuid
       * @description the proposal that it became
       */
      readonly proposalId?: string;
      /** @description the event’s place in its stream, from 0; of a repeat, the first one’s */
      readonly revision: number;
      /**
       * @description repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide
       * @enum {string}
       */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      /**
       * @description the stream that the event stands in
       * @example employee-E0001
       */
      readonly stream: string;
    };
    readonly DecisionAnswer: {
      /**
       * Format: uuid
       * @description as it was sent
       */
      readonly commandId: string;
      /** @description the month in which it counts; null: in none, as fixed points, what is in trial, and what is only proposed */
      readonly countsIn: string | null;
      /** @description of an accepted proposal with several */
      readonly entries?: readonly components['schemas']['DecidedEntryAnswer'][];
      /** @description the closed month that it came too late for */
      readonly lateFor?: string;
      /** @description the event’s place in the whole log; give it as minPosition to read what was written */
      readonly position: string;
      /**
       * Format: uuid
       * @description the proposal that it became
       */
      readonly proposalId?: string;
      /** @description the event’s place in its stream, from 0; of a repeat, the first one’s */
      readonly revision: number;
      /**
       * @description repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide
       * @enum {string}
       */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      /**
       * @description the stream that the event stands in
       * @example employee-E0001
       */
      readonly stream: string;
    };
    readonly DeclineClaimDto: {
      /**
       * Format: uuid
       * @description The claim
       * @example 6a0f7f0e-5f6c-4b58-9f0d-0d6a3b0c2e11
       */
      readonly claimId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Why, for the employee to read
       * @example It is part of the post
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly DeductOfficeDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /** @description What proves it, where its item asks for that */
      readonly evidence?: readonly {
        readonly href: string;
        readonly sha256: string;
      }[];
      /**
       * @description The standard by which it is given
       * @example hygiene.spotless
       */
      readonly itemCode: string;
      /**
       * @description Which part of the points it belongs to
       * @example behaviour
       * @enum {string}
       */
      readonly kind: 'fixed' | 'behaviour';
      /**
       * Format: date
       * @description The local date on which it happened, and of which the members are; today when left out
       * @example 2025-03-31
       */
      readonly occurredOn?: string;
      /**
       * Format: uuid
       * @description Given by the caller; the same id with the same content is a repeat
       * @example 3c9a0f5e-8f6b-4d58-9a53-0f6f3f6c9d77
       */
      readonly officeEntryId: string;
      /**
       * @description Whose members of that day get it
       * @example reception
       */
      readonly officeId: string;
      /**
       * @description How many for each member
       * @example 2
       */
      readonly points: number;
      /**
       * @description Why, for the members to read
       * @example The cleanest office of March
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly DeductPointsDto: {
      /**
       * @description The manager who has delegated authority for it to you
       * @example zhao.lei
       */
      readonly authorityOf?: string;
      /**
       * Format: uuid
       * @description Of what is recorded together, for several people or from a file: it can be taken back at once
       * @example d1ed96b4-f3e2-4640-9529-3d772e501f89
       */
      readonly batchId?: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whose file it goes into
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * Format: uuid
       * @description Given by the caller; the same id with the same content is a repeat
       * @example 0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11
       */
      readonly entryId: string;
      /**
       * @description What proves it, where its item asks for that
       * @example [
       *       {
       *         "href": "https://files.example/letters/17.pdf",
       *         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
       *       }
       *     ]
       */
      readonly evidence?: readonly {
        readonly href: string;
        readonly sha256: string;
      }[];
      /**
       * @description The standard by which it is given
       * @example reception.praised
       */
      readonly itemCode: string;
      /**
       * @description Which part of the points it belongs to
       * @example behaviour
       * @enum {string}
       */
      readonly kind: 'fixed' | 'behaviour';
      /**
       * Format: date
       * @description The local date on which it happened; today when left out
       * @example 2025-03-31
       */
      readonly occurredOn?: string;
      /**
       * @description How many; the direction is the command, never a sign
       * @example 5
       */
      readonly points: number;
      /**
       * @description Why, for the employee to read
       * @example A visitor wrote in to thank her
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly DeductShareView: {
      readonly others: number | null;
      readonly own: number;
      /** @description Weighted by the share of each category among all entries, over the categories in which both have ten. */
      readonly standardised: components['schemas']['StandardisedShareView'] | null;
      /** @description Whether the comparison turns round once it is standardised. */
      readonly turns: boolean;
    };
    readonly DelayBinView: {
      /** @description Null where it is suppressed. */
      readonly entries: number | null;
      /** @description The fewest days in it. */
      readonly from: number;
      /** @description Whether it is about too few people to be told to whoever may not read their histories. */
      readonly suppressed: boolean;
      /** @description The most days in it; null for the last. */
      readonly to: number | null;
    };
    readonly DelayFiguresView: {
      readonly entries: number;
      /** @description The share recorded more than three days later. */
      readonly late: number | null;
      /** @description Days within which half of them were recorded. */
      readonly median: number | null;
      /** @description Days within which nine of ten were. */
      readonly nineOfTen: number | null;
      readonly people: number;
    };
    readonly DelaysView: {
      /** @description Without gaps, from the same day on. */
      readonly bins: readonly components['schemas']['DelayBinView'][];
      /** @description Of behaviour, undone or not; not in trial. Null where it is suppressed. */
      readonly entries: number | null;
      /** @description Days within which half of them were recorded; null where there are none, and where its bin is suppressed. */
      readonly half: number | null;
      /** @description Days that the last one took. */
      readonly longest: number | null;
      /**
       * @description In which the entries occurred.
       * @example 2025-03
       */
      readonly month: string;
      /** @description Days within which nine of ten were. */
      readonly nineOfTen: number | null;
      /** @description `all`, or the id of the one office */
      readonly office: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description Whether all of it is about too few people. */
      readonly suppressed: boolean;
    };
    readonly DelegateAuthorityDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The principal who may use your authority
       * @example li.wei
       */
      readonly delegateId: string;
      /**
       * Format: date
       * @description The first day of recording on which they may; today when left out
       * @example 2025-07-01
       */
      readonly from?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * Format: date
       * @description The last day on which they may
       * @example 2025-07-14
       */
      readonly until: string;
    };
    readonly DelegationsView: {
      /** @description Of each two the last one, by whose authority it is, then by who may use it. */
      readonly items: readonly components['schemas']['LentAuthorityView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly DelegationView: {
      readonly delegateId: string;
      /** @description What this principal is called now; null where none is known. */
      readonly delegateName: string | null;
      /** @description Ended before its time. */
      readonly ended: boolean;
      /** Format: date */
      readonly from: string;
      /**
       * Format: date
       * @description The last day.
       */
      readonly until: string;
    };
    readonly DeliveriesView: {
      /** @description The newest first. */
      readonly items: readonly components['schemas']['TroubledDeliveryView'][];
      /** @description How many are in which state, but for those sent. */
      readonly open: readonly components['schemas']['OpenDeliveriesView'][];
    };
    readonly DifferenceView: {
      /** @example 2025-04 */
      readonly countedIn: string;
      readonly employeeId: string;
      /** Format: uuid */
      readonly entryId: string;
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      /** @example 2025-03 */
      readonly occurredIn: string;
      /** @description with their sign, as they counted */
      readonly points: number;
      /** @description place in the log */
      readonly position: string;
      /** @description whether it is the reversal of that entry */
      readonly reverses: boolean;
    };
    readonly DifferingRowView: {
      /** @description whose row it is */
      readonly employeeId: string | null;
      /** @description what the events give; null: no row */
      readonly events: string | null;
      /** @description what the table has; null: no row */
      readonly found: string | null;
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      /**
       * @description a month, a year, or total
       * @example 2025-03
       */
      readonly period: string | null;
      /** @description the table; log: it is an event that is not what was appended */
      readonly table: string;
    };
    readonly DiscussProposalDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: uuid
       * @description The proposal, as the answer with 202 named it
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly proposalId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description What there is to say
       * @example I was there; it was more than that
       */
      readonly text: string;
    };
    readonly DisplayView: {
      /** @enum {string} */
      readonly boards: 'all' | 'top-and-neighbours';
      /** @description How many of the first rows are told, where not all are. */
      readonly top: number;
    };
    readonly DisputedEntryView: {
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      readonly itemCode: string;
      /** @enum {string} */
      readonly kind: 'fixed' | 'behaviour';
      /** Format: date */
      readonly occurredOn: string;
      readonly points: number;
      readonly reason: string;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly recordedBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly recordedByName: string | null;
      /** @description Whether it was undone. */
      readonly reversed: boolean;
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
    };
    readonly DistributionView: {
      /** @description Place in the log that it stands for; of its close, if it is closed. */
      readonly asOf: string;
      /** @description At most 60, as wide as each other and without gaps, from the lowest score to the highest. */
      readonly bins: readonly components['schemas']['BinView'][];
      /** @description How many are on it. */
      readonly count: number;
      readonly max: number | null;
      /** @description The score of the one in the middle; of two, the lower. */
      readonly median: number | null;
      /** @description Null where nobody is on the board. */
      readonly min: number | null;
      /** @description `all`, or the id of the one office */
      readonly office: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /**
       * @description YYYY-MM, YYYY, or `total`
       * @example 2025-03
       */
      readonly period: string;
      /** @description Of a closed month or year, once it is sealed. */
      readonly seal?: components['schemas']['BoardSealView'];
      /** @description The last signed head of the log, to be kept. */
      readonly signedHead?: components['schemas']['BoardHeadSignatureView'];
      /** @enum {string} */
      readonly status: 'open' | 'closed';
    };
    readonly DraftEditionDto: {
      /**
       * @description The edition whose items it takes over; it begins with none when left out
       * @example 2024
       */
      readonly basedOn?: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The edition, as whoever drafted it called it
       * @example 2025-spring
       */
      readonly editionId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description What it is called
       * @example Standards of spring 2025
       */
      readonly title: string;
    };
    readonly DriversView: {
      /** @description Place in the log that it stands for; of its close, if it is closed. */
      readonly asOf: string;
      /** @description How many items and directions there are, those suppressed left out. */
      readonly itemCount: number;
      /** @description At most 200, those with the most points first; then a row for what is suppressed. */
      readonly items: readonly components['schemas']['DriverView'][];
      /** @description `all`, or the id of the one office */
      readonly office: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /**
       * @description YYYY-MM, YYYY, or `total`
       * @example 2025-03
       */
      readonly period: string;
      /** @description The sum of all scores of the board. */
      readonly points: number;
      /** @description Of a closed month or year, once it is sealed. */
      readonly seal?: components['schemas']['BoardSealView'];
      /** @description The last signed head of the log, to be kept. */
      readonly signedHead?: components['schemas']['BoardHeadSignatureView'];
      /** @enum {string} */
      readonly status: 'open' | 'closed';
    };
    readonly DriverView: {
      /** @enum {string|null} */
      readonly direction: 'award' | 'deduct' | null;
      /** @description Entries that count in the month. */
      readonly entries: number | null;
      /** @description Null of all that is suppressed, which is one row. */
      readonly itemCode: string | null;
      /** @description With their sign, less what was reversed. */
      readonly points: number | null;
      /** @description Reversals that count in the month. */
      readonly reversals: number | null;
      /** @description Whether it is about too few people to be told to whoever may not read their histories. */
      readonly suppressed: boolean;
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
    };
    readonly DueProcessView: {
      /** @description Each in force from its day until that of the next. */
      readonly policies: readonly {
        readonly [key: string]: unknown;
      }[];
      /** @description The years of which some days are other than their weekday says. */
      readonly workingDays: readonly {
        readonly [key: string]: unknown;
      }[];
    };
    readonly DutiesView: {
      readonly items: readonly components['schemas']['DutyView'][];
      /** @example 2025-03 */
      readonly month: string;
      /** @description After its close, for good; before that it is as it stands now. */
      readonly reviewed: boolean;
    };
    readonly DutyReminderAboutView: {
      /** @description As it stands now. */
      readonly done: components['schemas']['TallyView'];
      readonly due: components['schemas']['TallyView'];
      readonly grade: string;
      /** @example 2026-10 */
      readonly month: string;
      /** @description On that day, that day included. */
      readonly workingDaysLeft: number;
    };
    readonly DutyView: {
      /** @description The entries that they recorded themselves and nobody has reversed. */
      readonly done: components['schemas']['TallyView'];
      readonly due: components['schemas']['TallyView'];
      /** @description Who this person is as an employee, if anybody. */
      readonly employeeId: string | null;
      readonly grade: string;
      readonly met: boolean;
      /** @description What this principal is called now; null where none is known. */
      readonly name: string | null;
      readonly principalId: string;
      /**
       * Format: uuid
       * @description The proposal for a penalty; null: none was raised.
       */
      readonly proposalId: string | null;
      /** @description Why a penalty could not be proposed, as `employee.left`, or `principal.not-employee` of a manager who is no employee. */
      readonly refusedFor: string | null;
    };
    readonly EdgeView: {
      /** @description The points that are missing to be within. */
      readonly missing: number;
      /** @description How many are measured together. */
      readonly N: number;
      /** @description So many of them are within. */
      readonly q: number;
      readonly rank: number;
      /** @description The sum of the months so far, or the score of the last one. */
      readonly score: number;
    };
    readonly EditionsView: {
      readonly items: readonly components['schemas']['EditionView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly EditionView: {
      /** @description The edition whose items it took over. */
      readonly basedOn: string | null;
      /** Format: date-time */
      readonly draftedAt: string;
      readonly editionId: string;
      /**
       * Format: date
       * @description Null as long as not adopted.
       */
      readonly inForceFrom: string | null;
      /**
       * Format: date
       * @description Its last day; null as long as no later edition is adopted.
       */
      readonly inForceUntil: string | null;
      /** @description How many items it has. */
      readonly itemCount: number;
      /** @enum {string} */
      readonly status: 'draft' | 'open-for-comment' | 'adopted' | 'withdrawn';
      readonly title: string;
    };
    readonly EditionWithItemsView: {
      /** @description The edition whose items it took over. */
      readonly basedOn: string | null;
      /** @description Oldest first. */
      readonly comments: readonly components['schemas']['CommentView'][];
      /**
       * Format: date
       * @description It is not adopted before that day.
       */
      readonly commentsUntil?: string;
      /** Format: date-time */
      readonly draftedAt: string;
      readonly editionId: string;
      /**
       * Format: date
       * @description Null as long as not adopted.
       */
      readonly inForceFrom: string | null;
      /**
       * Format: date
       * @description Its last day; null as long as no later edition is adopted.
       */
      readonly inForceUntil: string | null;
      /** @description How many items it has. */
      readonly itemCount: number;
      /** @description In the order of their codes. */
      readonly items: readonly components['schemas']['ItemView'][];
      /** @description Of the items. Null on the last page. */
      readonly nextCursor: string | null;
      /** @description Null as long as not adopted. */
      readonly resolution?: {
        readonly entitled: number;
        /** Format: date */
        readonly heldOn: string;
        readonly present: number;
        readonly votesAgainst: number;
        readonly votesFor: number;
      } | null;
      /** @enum {string} */
      readonly status: 'draft' | 'open-for-comment' | 'adopted' | 'withdrawn';
      readonly title: string;
    };
    readonly EmployeesView: {
      readonly items: readonly components['schemas']['EmployeeView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly EmployeeView: {
      /** @description Whether an employment is running. */
      readonly active: boolean;
      readonly balance: components['schemas']['BalanceView'];
      readonly employeeId: string;
      /** @description 1 for the first stay; the last one where none is running. */
      readonly employmentNo: number;
      /** @description Every stay, the first one first. */
      readonly employments: readonly components['schemas']['EmploymentView'][];
      /** @description Awards and deductions, over all employments. */
      readonly entries: number;
      /** @description Whose id this person goes by, where this one was given up. */
      readonly joinedInto?: string;
      /** Format: date */
      readonly joinedOn: string;
      readonly name: string;
      /** @description The office in force today; of the last employment where there is none running. */
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description Entries undone, over all employments. */
      readonly reversals: number;
      /** @description Of the last event in the employee's stream. */
      readonly revision: number;
      /** @description Of the entries, those in trial, which count nowhere. */
      readonly trials: number;
    };
    readonly EmploymentView: {
      /** @description From 1. */
      readonly employmentNo: number;
      /** Format: date */
      readonly joinedOn: string;
      /**
       * Format: date
       * @description Null while it runs.
       */
      readonly leftOn: string | null;
      /** @description What the employee was called in it. */
      readonly name: string;
    };
    readonly EndAlertDto: {
      /**
       * @description The alert
       * @example silent
       */
      readonly alertId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly EndDelegationDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Who may use your authority no longer
       * @example li.wei
       */
      readonly delegateId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly EndImportDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The import to end; all that are under way when left out
       * @example book-2025
       */
      readonly importId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly EndPrincipalDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date
       * @description Last day on which its keys work; today when left out
       * @example 2026-06-30
       */
      readonly lastDay?: string;
      /**
       * @description Who ends
       * @example li.wei
       */
      readonly principalId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly EndRoundDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The round
       * @example kitchens-daily
       */
      readonly roundId: string;
    };
    readonly EntryAnswer: {
      /**
       * Format: uuid
       * @description as it was sent
       */
      readonly commandId: string;
      /** @description the month in which it counts; null: in none, as fixed points, what is in trial, and what is only proposed */
      readonly countsIn: string | null;
      /** @description the closed month that it came too late for */
      readonly lateFor?: string;
      /** @description the event’s place in the whole log; give it as minPosition to read what was written */
      readonly position: string;
      /**
       * Format: uuid
       * @description the proposal that it became
       */
      readonly proposalId?: string;
      /** @description the event’s place in its stream, from 0; of a repeat, the first one’s */
      readonly revision: number;
      /**
       * @description repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide
       * @enum {string}
       */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      /**
       * @description the stream that the event stands in
       * @example employee-E0001
       */
      readonly stream: string;
    };
    readonly EntryProofView: {
      readonly employeeId: string;
      /** Format: uuid */
      readonly entryId: string;
      readonly events: readonly components['schemas']['ProvenEventView'][];
    };
    readonly ErasePersonDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Who has left
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ErasureView: {
      /** @description Whether everything that was said of them is erased. */
      readonly erased: boolean;
      /**
       * Format: date
       * @description The first day on which they can be erased; null while they are employed, and once they are erased.
       */
      readonly from: string | null;
      /** @description The principal who has proposed it, and cannot do it; null where nobody has. */
      readonly proposedBy: string | null;
      /** @description What this principal is called now; null where none is known. */
      readonly proposedByName: string | null;
    };
    readonly EscalateCaseDto: {
      /**
       * Format: uuid
       * @description The case
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly caseId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ExcuseMonthDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The employee
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * @description A month of protected leave
       * @example 2026-10
       */
      readonly month: string;
      /**
       * @description The programme
       * @example reserve
       */
      readonly programmeId: string;
      /**
       * @description Why
       * @example Parental leave
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly FactGrantView: {
      /** Format: uuid */
      readonly entryId: string;
      readonly itemCode: string;
      /** Format: date */
      readonly occurredOn: string;
      readonly points: number;
      readonly reversed: boolean;
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
      /** @description The version of the fact by which it was granted. */
      readonly version: number;
    };
    readonly FactsView: {
      readonly employeeId: string;
      /** @description By the day since when they hold, 200 at the most. */
      readonly items: readonly components['schemas']['FactView'][];
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
    };
    readonly FactView: {
      /** @description A word of the rulebook, or `service`. */
      readonly attribute: string;
      /**
       * Format: date
       * @description From this day on something is to be granted for it, as soon as an item is there for it; null: nothing.
       */
      readonly dueFrom: string | null;
      /** @description The stay that it is for. */
      readonly employmentNo: number;
      /** Format: uuid */
      readonly factId: string;
      /** @description By the day they count from. */
      readonly grants: readonly components['schemas']['FactGrantView'][];
      /** Format: date */
      readonly since: string;
      /** @enum {string} */
      readonly status: 'valid' | 'withdrawn';
      /** @description Null for service. */
      readonly value: string | null;
      /** @description 1, and one more for each correction. */
      readonly version: number;
    };
    readonly FairCasesView: {
      readonly figures: components['schemas']['CaseFiguresView'] | null;
      /** @description Whether it is about too few people to be told; its figures are null then. */
      readonly suppressed: boolean;
    };
    readonly FairDelaysView: {
      readonly figures: components['schemas']['DelayFiguresView'] | null;
      /** @description Whether it is about too few people to be told; its figures are null then. */
      readonly suppressed: boolean;
    };
    readonly FairnessView: {
      /** @example 2025-01 */
      readonly from: string;
      /** @description For a manager their own row alone. */
      readonly givers: readonly components['schemas']['GivenView'][];
      /** @description Null where too few have the figure. */
      readonly medians: components['schemas']['MediansView'];
      /** @description `all`, or the id of the one office */
      readonly office: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description The place in the log up to which remedies and cases are counted. */
      readonly position: string;
      /** @example 2025-03 */
      readonly to: string;
      /** @description Null for a manager. */
      readonly whole: components['schemas']['WholeView'] | null;
    };
    readonly FairOfficeView: {
      readonly figures: components['schemas']['OfficeFiguresView'] | null;
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description Whether it is about too few people to be told; its figures are null then. */
      readonly suppressed: boolean;
    };
    readonly FieldAtFault: {
      /** @example points */
      readonly field: string;
      /** @example must be a whole number from 1 to 100,000 */
      readonly message: string;
    };
    readonly FindingView: {
      /** @description An entry of a bottom-line item counts in one of the months. */
      readonly barred: boolean;
      /**
       * @example [
       *       "2026-09",
       *       "2026-10"
       *     ]
       */
      readonly excused: readonly string[];
      /** @description {N, q, rank, equals, sum}, or {months: [{month, N, q, rank, equals, within}]}; {N}, or the months up to there, where nobody can be measured */
      readonly figures: {
        readonly [key: string]: unknown;
      };
      /**
       * @description Null: people decide.
       * @enum {string|null}
       */
      readonly finding: 'pass' | 'extend' | 'cancel' | null;
      /** @description The place in the log by which it was measured. */
      readonly measuredAt: string;
      /**
       * @example [
       *       "2026-09",
       *       "2026-10"
       *     ]
       */
      readonly months: readonly string[];
      /** Format: date */
      readonly on: string;
      /** @description The place of the finding in the log. */
      readonly position: string;
    };
    readonly FollowerHealth: {
      /** @description what is wrong */
      readonly detail?: string;
      /**
       * Format: date-time
       * @description of the jobs: when this process last looked for something to do
       */
      readonly lastTickAt?: string;
      /** @description what it follows */
      readonly name: string;
      /** @description of the event store: the place of the newest event */
      readonly position?: string;
      /** @enum {string} */
      readonly state: 'up' | 'down';
    };
    readonly FractionView: {
      readonly den: number;
      readonly num: number;
    };
    readonly FreezeLotteryDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The id of the lottery
       * @example spring-meeting
       */
      readonly lotteryId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly FrozenView: {
      readonly people: number;
      /** @description The place in the log up to which everything counts. */
      readonly position: string;
      /** @description The root of the RFC 6962 tree over the canonical JSON of the tickets. */
      readonly root: string;
      readonly tickets: number;
    };
    readonly GiveLotteryValueDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The id of the lottery
       * @example spring-meeting
       */
      readonly lotteryId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The number, written down as the lottery says
       * @example 4001.56
       */
      readonly value: string;
    };
    readonly GivenFiguresView: {
      readonly awards: number;
      /** @description From 50 points and 5 awards on. */
      readonly concentration: components['schemas']['ConcentrationView'] | null;
      readonly deductions: number;
      readonly entries: number;
      readonly leniency: components['schemas']['LeniencyView'] | null;
      readonly people: number;
      readonly pointsAwarded: number;
      readonly pointsDeducted: number;
      readonly share: components['schemas']['DeductShareView'];
    };
    readonly GivenView: {
      readonly figures: components['schemas']['GivenFiguresView'] | null;
      /** @description The principal who authorised it, else who recorded it; or `leading-group`. */
      readonly givenBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly givenByName: string | null;
      /** @description Whether it is about too few people to be told; its figures are null then. */
      readonly suppressed: boolean;
    };
    readonly GiversCasesView: {
      readonly figures: components['schemas']['CaseFiguresView'] | null;
      readonly givenBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly givenByName: string | null;
      /** @description Whether it is about too few people to be told; its figures are null then. */
      readonly suppressed: boolean;
    };
    readonly GradeView: {
      /** @description What whoever has it owes in a month; none where nothing. */
      readonly duty?: components['schemas']['OwedView'];
      readonly grade: string;
      readonly limits: readonly components['schemas']['LimitView'][];
    };
    readonly GroupMemberView: {
      readonly answersFor: string;
      /** @description What this principal is called now; null where none is known. */
      readonly name: string | null;
      /** @enum {string} */
      readonly post: 'head' | 'deputy' | 'member';
      readonly principalId: string;
    };
    readonly GroupView: {
      /**
       * Format: date
       * @description It holds from this day until that of the next.
       */
      readonly from: string;
      readonly members: readonly components['schemas']['GroupMemberView'][];
    };
    readonly HeldGradeView: {
      readonly grade: string;
      readonly limits: readonly components['schemas']['UsedLimitView'][];
      /** @description Null: over all offices. */
      readonly officeId: string | null;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
    };
    readonly History: {
      readonly employeeId: string;
      readonly items: readonly components['schemas']['HistoryEvent'][];
      /** @description when a limit was given and more follows */
      readonly nextCursor: string | null;
    };
    readonly HistoryEvent: {
      /** @description the points after this event */
      readonly balance: components['schemas']['BalanceAfter'];
      /** Format: uuid */
      readonly commandId: string;
      /**
       * @description the natural month in which an entry or a reversal counts
       * @example 2025-04
       */
      readonly countsIn: string | null;
      /** @description the event’s own fields */
      readonly data: {
        readonly [key: string]: unknown;
      };
      /** Format: uuid */
      readonly eventId: string;
      /**
       * @description the closed month that it came too late for
       * @example 2025-03
       */
      readonly lateFor: string | null;
      /**
       * @description place in the whole log
       * @example 4711
       */
      readonly position: string;
      /**
       * Format: date-time
       * @description when it was recorded, as the rules see it
       */
      readonly recordedAt: string;
      /** @description who recorded it */
      readonly recordedBy: string;
      /** @description place in the file, from 0 */
      readonly revision: number;
      /** @description whose key brought it, where that was another’s */
      readonly sentBy?: string;
      /**
       * Format: date-time
       * @description when the event store wrote it
       */
      readonly storedAt: string;
      /** @enum {string} */
      readonly type:
        | 'EmployeeRegistered'
        | 'EmployeeRenamed'
        | 'JoiningCorrected'
        | 'EmployeeTransferred'
        | 'TransferUndone'
        | 'EmployeeLeft'
        | 'DepartureUndone'
        | 'RegistrationUndone'
        | 'PersonsJoined'
        | 'PersonsJoinCarriedOut'
        | 'PointAwarded'
        | 'PointDeducted'
        | 'EntryReversed'
        | 'OpeningRecorded'
        | 'OpeningWithdrawn'
        | 'ErasureProposed'
        | 'PersonErased';
    };
    readonly ImportUnderWayView: {
      /** @description As its caller named it. */
      readonly importId: string | null;
      /** Format: date-time */
      readonly since: string;
    };
    readonly InclusionView: {
      /** @description Number of the leaf, from 0. */
      readonly index: number;
      /** @description Hashes from the leaf to the root. */
      readonly proof: readonly string[];
      /**
       * @description Root of the tree.
       * @example 5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a
       */
      readonly root: string;
      /** @description Leaves of the tree. */
      readonly size: number;
    };
    readonly InspectionStepView: {
      /** Format: date-time */
      readonly at: string;
      readonly by: string;
      /** @description What this principal is called now; null where none is known. */
      readonly byName: string | null;
      /** @example 2026-10 */
      readonly month?: string;
      /** @enum {string} */
      readonly outcome?: 'pass' | 'extend' | 'cancel';
      /** @enum {string} */
      readonly step: 'opened' | 'excused' | 'measured' | 'decided' | 'ended';
      readonly text?: string;
    };
    readonly InspectionsView: {
      /** @description The last one of everybody by each programme. */
      readonly items: readonly components['schemas']['InspectionView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly InspectionView: {
      /**
       * Format: date
       * @description While it is to be decided.
       */
      readonly decideUntil: string | null;
      /** @description It was another one than the finding. */
      readonly deviates: boolean | null;
      readonly employeeId: string;
      readonly employmentNo: number;
      /**
       * @description Left out of them.
       * @example [
       *       "2026-09",
       *       "2026-10"
       *     ]
       */
      readonly excused: readonly string[];
      /** @description How often it was extended. */
      readonly extended: number;
      /** @description In their order. */
      readonly findings: readonly components['schemas']['FindingView'][];
      /**
       * @description The first month that is measured now.
       * @example 2026-09
       */
      readonly from: string;
      /**
       * @description The months that it is measured by.
       * @example [
       *       "2026-09",
       *       "2026-10"
       *     ]
       */
      readonly months: readonly string[];
      /** @description What the employee is called now. */
      readonly name: string | null;
      /** @description The person who opened it. */
      readonly openedBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly openedByName: string | null;
      /**
       * @description Of the last decision.
       * @enum {string|null}
       */
      readonly outcome: 'pass' | 'extend' | 'cancel' | null;
      readonly programmeId: string;
      /** @description {entitled, present, votesFor} */
      readonly recommendation: {
        readonly [key: string]: unknown;
      } | null;
      /** @enum {string} */
      readonly status: 'open' | 'measured' | 'passed' | 'cancelled' | 'ended';
      readonly steps: readonly components['schemas']['InspectionStepView'][];
      /** @description The terms of that version. */
      readonly terms: components['schemas']['TermsView'];
      /** @description The version of the programme, counted from 1. */
      readonly version: number;
    };
    readonly InspectionWithEdgeView: {
      /**
       * Format: date
       * @description While it is to be decided.
       */
      readonly decideUntil: string | null;
      /** @description It was another one than the finding. */
      readonly deviates: boolean | null;
      /** @description By the boards of today, while it is open; null where nobody can be measured. */
      readonly edge: components['schemas']['EdgeView'] | null;
      readonly employeeId: string;
      readonly employmentNo: number;
      /**
       * @description Left out of them.
       * @example [
       *       "2026-09",
       *       "2026-10"
       *     ]
       */
      readonly excused: readonly string[];
      /** @description How often it was extended. */
      readonly extended: number;
      /** @description In their order. */
      readonly findings: readonly components['schemas']['FindingView'][];
      /**
       * @description The first month that is measured now.
       * @example 2026-09
       */
      readonly from: string;
      /**
       * @description The months that it is measured by.
       * @example [
       *       "2026-09",
       *       "2026-10"
       *     ]
       */
      readonly months: readonly string[];
      /** @description What the employee is called now. */
      readonly name: string | null;
      /** @description The person who opened it. */
      readonly openedBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly openedByName: string | null;
      /**
       * @description Of the last decision.
       * @enum {string|null}
       */
      readonly outcome: 'pass' | 'extend' | 'cancel' | null;
      readonly programmeId: string;
      /** @description {entitled, present, votesFor} */
      readonly recommendation: {
        readonly [key: string]: unknown;
      } | null;
      /** @enum {string} */
      readonly status: 'open' | 'measured' | 'passed' | 'cancelled' | 'ended';
      readonly steps: readonly components['schemas']['InspectionStepView'][];
      /** @description The terms of that version. */
      readonly terms: components['schemas']['TermsView'];
      /** @description The version of the programme, counted from 1. */
      readonly version: number;
    };
    readonly InvitationDto: {
      /** @description What the link of the invitation has. */
      readonly invitation: string;
    };
    readonly InvitedView: {
      /** @description The key, told this once and never again. */
      readonly key: string;
    };
    readonly InvitePrincipalAnswer: {
      /**
       * Format: uuid
       * @description as it was sent
       */
      readonly commandId: string;
      /** @description what the link has, told this once and never again: no repeat has it */
      readonly invitation?: string;
      /** @description the event’s place in the whole log; give it as minPosition to read what was written */
      readonly position: string;
      /**
       * Format: uuid
       * @description the proposal that it became
       */
      readonly proposalId?: string;
      /** @description the event’s place in its stream, from 0; of a repeat, the first one’s */
      readonly revision: number;
      /**
       * @description repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide
       * @enum {string}
       */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      /**
       * @description the stream that the event stands in
       * @example employee-E0001
       */
      readonly stream: string;
      /**
       * Format: date-time
       * @description the last moment at which it can be opened
       */
      readonly until?: string;
    };
    readonly InvitePrincipalDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Who is invited
       * @example li.wei
       */
      readonly principalId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly IssueKeyAnswer: {
      /**
       * Format: uuid
       * @description as it was sent
       */
      readonly commandId: string;
      /** @description the key itself, told this once and never again: no repeat has it */
      readonly key?: string;
      /**
       * Format: uuid
       * @description by which the key can be revoked
       */
      readonly keyId: string;
      /** @description the event’s place in the whole log; give it as minPosition to read what was written */
      readonly position: string;
      /**
       * Format: uuid
       * @description the proposal that it became
       */
      readonly proposalId?: string;
      /** @description the event’s place in its stream, from 0; of a repeat, the first one’s */
      readonly revision: number;
      /**
       * @description repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide
       * @enum {string}
       */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      /**
       * @description the stream that the event stands in
       * @example employee-E0001
       */
      readonly stream: string;
    };
    readonly IssueKeyDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whose key
       * @example li.wei
       */
      readonly principalId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ItemPartView: {
      /** @description that of the item on the day of the entry; null where no rulebook had it */
      readonly category: string | null;
      /** @description entries and reversals */
      readonly entries: number;
      readonly itemCode: string;
      /** @description what it adds to the score, with its sign */
      readonly points: number;
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
    };
    readonly ItemView: {
      /**
       * @description Said of a bottom line, below which nobody may fall.
       * @enum {boolean}
       */
      readonly bottomLine?: true;
      readonly category: string;
      readonly code: string;
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      readonly evidenceNeeded: boolean;
      /**
       * @description Granted anew in each natural month or year in which the fact holds; once where it is missing.
       * @enum {string}
       */
      readonly grantedEvery?: 'month' | 'year';
      /** @description The fact of HR for which it is granted by itself; none where somebody has to apply it. */
      readonly grantedFor?: {
        readonly attribute: string;
        /** @description None for service. */
        readonly value?: string;
      };
      /** @enum {string} */
      readonly kind: 'fixed' | 'behaviour';
      /** @description Both included; the same twice where points are fixed. */
      readonly points: components['schemas']['PointsRangeView'];
      readonly regulation: string | null;
      /** @description The roles that may apply it; who may record at all when empty. */
      readonly roles: readonly string[];
      readonly title: string;
    };
    readonly JoinAnswer: {
      /**
       * Format: uuid
       * @description as it was sent
       */
      readonly commandId: string;
      /** @description what counts in open months or in none; the rest goes as an opening balance */
      readonly entries?: readonly components['schemas']['JoinedEntryAnswer'][];
      /** @description the event’s place in the whole log; give it as minPosition to read what was written */
      readonly position: string;
      /**
       * Format: uuid
       * @description the proposal that it became
       */
      readonly proposalId?: string;
      /** @description the event’s place in its stream, from 0; of a repeat, the first one’s */
      readonly revision: number;
      /**
       * @description repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide
       * @enum {string}
       */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      /**
       * @description the stream that the event stands in
       * @example employee-E0001
       */
      readonly stream: string;
    };
    readonly JoinedEntryAnswer: {
      /**
       * @description reversed in the file that is given up, or recorded in the one that is kept
       * @enum {string}
       */
      readonly as: 'reversed' | 'carried';
      /** @description the month in which it counts; null: in none */
      readonly countsIn: string | null;
      /** @description whose file it stands in */
      readonly employeeId: string;
      /** Format: uuid */
      readonly entryId: string;
      /** @description the closed month that it came too late for */
      readonly lateFor?: string;
    };
    readonly JoinPersonsDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Entries of the one that is given up: `keep` carries what stands under both all the same, `drop` carries it nowhere
       * @example [
       *       {
       *         "entryId": "42574b74-723e-426d-9548-2117d6dec713",
       *         "as": "drop"
       *       }
       *     ]
       */
      readonly doubles?: readonly {
        /** @enum {string} */
        readonly as: 'keep' | 'drop';
        /** Format: uuid */
        readonly entryId: string;
      }[];
      /**
       * @description The other id of the same person, which is given up
       * @example E0200
       */
      readonly giveUp: string;
      /**
       * @description Whose file is kept
       * @example E0100
       */
      readonly keep: string;
      /**
       * @description Why
       * @example One person, registered twice
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly KeptHealth: {
      /**
       * Format: date-time
       * @description the keys that sign
       */
      readonly keys: string | null;
      /**
       * Format: date-time
       * @description the log
       */
      readonly log: string | null;
      /**
       * Format: date-time
       * @description the vault
       */
      readonly vault: string | null;
    };
    readonly KeptView: {
      readonly asItShouldBe: number;
      readonly bad: number;
      /** @description Made and missed. */
      readonly due: number;
      readonly good: number;
      readonly made: number;
      /** @description The days within which a check was due that nobody made. */
      readonly missed: readonly components['schemas']['TermView'][];
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
    };
    readonly KeyView: {
      /** Format: date-time */
      readonly issuedAt: string;
      /** Format: uuid */
      readonly keyId: string;
      /** Format: date-time */
      readonly revokedAt: string | null;
    };
    readonly LeadingGroupView: {
      /** @description The latest first. */
      readonly items: readonly components['schemas']['GroupView'][];
      /** @description When its deputies may what its head may, as it was last said. */
      readonly standIn: components['schemas']['StandInView'] | null;
    };
    readonly LeniencyView: {
      /** @description Those of others by the same items, 20 at the least. */
      readonly byOthers: number;
      /** @description The entries compared, 20 at the least. */
      readonly entries: number;
      /** @description How many points more than the others give by the same items; above zero is more lenient. */
      readonly value: number;
    };
    readonly LentAuthorityView: {
      /** @description Who may use it. */
      readonly delegateId: string;
      readonly delegateName: string;
      /**
       * Format: date-time
       * @description When it was ended before its time; null: it was not.
       */
      readonly endedAt: string | null;
      /** Format: date */
      readonly from: string;
      readonly name: string;
      /** @description Whose authority it is. */
      readonly principalId: string;
      /**
       * Format: date
       * @description The last day.
       */
      readonly until: string;
    };
    readonly LimitView: {
      /** @description Null: every category without a limit of its own. */
      readonly category: string | null;
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      /** @description For one employee in a natural month. */
      readonly perEmployeeMonth: number | null;
      /** @description For one matter; null: without limit. */
      readonly perEntry: number | null;
      /** @description For a natural month in all. */
      readonly perMonth: number | null;
    };
    readonly LinkView: {
      readonly href: string;
      readonly sha256: string;
    };
    readonly Live: {
      /** @enum {string} */
      readonly status: 'live';
    };
    readonly LogHeadView: {
      /** @description Place in the log of the last of them. */
      readonly position: string;
      /**
       * @description Root of the Merkle tree of their links.
       * @example 5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a
       */
      readonly root: string;
      /** @description So many events. */
      readonly size: number;
    };
    readonly LogoView: {
      /** @description SHA-256 of its bytes, in hexadecimal. */
      readonly digest: string;
      /** @enum {string} */
      readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
    };
    readonly LotteriesView: {
      /** @description The newest first. */
      readonly items: readonly components['schemas']['LotteryView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly LotteryTicketsView: {
      /** @description By employeeId. */
      readonly items: readonly components['schemas']['TicketsView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly LotteryView: {
      /** @description By holder; null: not committed yet. */
      readonly commitments: readonly (string | null)[];
      /** Format: date */
      readonly drawOn: string;
      readonly frozen: components['schemas']['FrozenView'] | null;
      /** @description The number that was typed in. */
      readonly given: string | null;
      /** @description What this principal is called now; null where none is known. In the order of `holders`. */
      readonly holderNames: readonly (string | null)[];
      /** @description Who holds the seeds. */
      readonly holders: readonly string[];
      readonly lotteryId: string;
      /** @description In the order in which they are drawn. */
      readonly prizes: readonly components['schemas']['PrizeView'][];
      /**
       * Format: date
       * @description The last day to reveal a seed.
       */
      readonly revealBy: string | null;
      /** @description By holder; null: not revealed yet. */
      readonly seeds: readonly (string | null)[];
      /** @description Where it failed: who has not revealed their seed. */
      readonly silent: readonly string[];
      /** @description What this principal is called now; null where none is known. In the order of `silent`. */
      readonly silentNames: readonly (string | null)[];
      /** @enum {string} */
      readonly status: 'open' | 'frozen' | 'revealing' | 'drawn' | 'failed';
      readonly tickets: components['schemas']['TicketRuleView'];
      readonly title: string;
      /** @description The public number by which it is drawn. */
      readonly value: components['schemas']['PublicValueView'];
      /** @description In the order in which they were drawn. */
      readonly winners: readonly components['schemas']['WinnerView'][];
    };
    readonly MakeClaimDto: {
      /**
       * Format: uuid
       * @description The claim
       * @example 6a0f7f0e-5f6c-4b58-9f0d-0d6a3b0c2e11
       */
      readonly claimId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /** @description What proves it, where its item asks for that */
      readonly evidence?: readonly {
        readonly href: string;
        readonly sha256: string;
      }[];
      /**
       * @description The standard by which it is to be given
       * @example reception.praised
       */
      readonly itemCode: string;
      /**
       * Format: date
       * @description The local date on which it happened; today when left out
       * @example 2025-03-31
       */
      readonly occurredOn?: string;
      /**
       * @description How many; as many as the item has when left out
       * @example 5
       */
      readonly points?: number;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description What you did
       * @example I stayed until the last visitors had left
       */
      readonly statement: string;
    };
    readonly MakeProposalDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description What is proposed. An entry without an item code is one that no item of the rulebook fits.
       * @example [
       *       {
       *         "employeeId": "E0001",
       *         "entryId": "0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11",
       *         "direction": "award",
       *         "kind": "behaviour",
       *         "points": 40
       *       }
       *     ]
       */
      readonly entries: readonly {
        /** @enum {string} */
        readonly direction: 'award' | 'deduct';
        readonly employeeId: string;
        /** Format: uuid */
        readonly entryId: string;
        readonly itemCode?: string;
        /** @enum {string} */
        readonly kind: 'fixed' | 'behaviour';
        /** Format: date */
        readonly occurredOn?: string;
        readonly points: number;
      }[];
      /** @description What proves it */
      readonly evidence?: readonly {
        readonly href: string;
        readonly sha256: string;
      }[];
      /**
       * Format: uuid
       * @description The proposal, as the answer with 202 named it
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly proposalId: string;
      /**
       * @description Why, for whoever decides and for whom it concerns
       * @example Pulled a guest out of the lake
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly MediansView: {
      readonly concentration: number | null;
      readonly deductShare: number | null;
      /** @description Of the days until entries were recorded. */
      readonly delayDays: number | null;
      readonly entries: number | null;
      /** @description How many have given something. */
      readonly givers: number;
      readonly leniency: number | null;
      readonly pointsAwarded: number | null;
      readonly pointsDeducted: number | null;
      /** @description Of the remedied scores of everybody. */
      readonly score: number | null;
    };
    readonly MeetingsView: {
      /** @description Those held last come first. */
      readonly items: readonly components['schemas']['MeetingView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly MeetingView: {
      readonly entitled: number;
      /** Format: date */
      readonly heldOn: string;
      /** @enum {string} */
      readonly kind: 'all-staff' | 'plenary' | 'leading-group';
      readonly meetingId: string;
      readonly minutes: readonly components['schemas']['LinkView'][];
      readonly present: number;
      /** @description The id of what it resolved on. */
      readonly resolutionOf: string | null;
    };
    readonly MemberView: {
      readonly employeeId: string;
      /**
       * Format: uuid
       * @description The entry in this member’s own file.
       */
      readonly entryId: string;
      /** @description What the employee is called now. */
      readonly name: string | null;
    };
    readonly MergeAnswer: {
      /**
       * Format: uuid
       * @description as it was sent
       */
      readonly commandId: string;
      /** @description whose office it was on that day, by id */
      readonly members?: readonly string[];
      /** @description the event’s place in the whole log; give it as minPosition to read what was written */
      readonly position: string;
      /**
       * Format: uuid
       * @description the proposal that it became
       */
      readonly proposalId?: string;
      /** @description the event’s place in its stream, from 0; of a repeat, the first one’s */
      readonly revision: number;
      /**
       * @description repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide
       * @enum {string}
       */
      readonly status: 'accepted' | 'repeated' | 'proposed';
      /**
       * @description the stream that the event stands in
       * @example employee-E0001
       */
      readonly stream: string;
    };
    readonly MergeOfficesDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The offices that close
       * @example [
       *       "annex"
       *     ]
       */
      readonly from: readonly string[];
      /**
       * @description Where their people go
       * @example production
       */
      readonly into: string;
      /**
       * Format: uuid
       * @description Of this merge
       * @example 7171e256-2250-4fff-bd5d-5e6e82e3a7f2
       */
      readonly mergeId: string;
      /**
       * Format: date
       * @description The first day on which they are there, a day to come
       * @example 2026-06-01
       */
      readonly on: string;
      /**
       * @description Why
       * @example Moved together
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly MissingView: {
      readonly employeeId: string;
      readonly name: string;
      /** @description what counts for this employment in the month */
      readonly score: number;
    };
    readonly MonthOfTrendView: {
      /** @description How many were on that board. */
      readonly count: number;
      /** @example 2025-03 */
      readonly period: string;
      readonly rank: number;
      readonly score: number;
      /** @enum {string} */
      readonly status: 'open' | 'closed';
    };
    readonly MonthPartView: {
      /** @description entries and reversals */
      readonly entries: number;
      /** @example 2025-03 */
      readonly month: string;
      /** @description what it adds to the score, with its sign */
      readonly points: number;
    };
    readonly MonthsView: {
      /** @description Whether months are closed by themselves at all. */
      readonly automatic: boolean;
      /** @description Why the clock cannot be believed, by the process that answers; then nothing goes by it. */
      readonly clockDoubts: readonly components['schemas']['ClockDoubtView'][];
      /**
       * @description Whether months are closed by themselves as they fall due (`as-due`), or none is: the book has not begun (`not-begun`), closing is set off (`off`), or an import is under way or the clock cannot be believed (`on-hold`).
       * @enum {string}
       */
      readonly closing: 'as-due' | 'not-begun' | 'off' | 'on-hold';
      /** @description A month is closed on the day so many days after the first of the next one. */
      readonly graceDays: number;
      /** @description Those begun first, at most 100. */
      readonly importsUnderWay: readonly components['schemas']['ImportUnderWayView'][];
      readonly items: readonly components['schemas']['MonthView'][];
      /** @description The next month to close; none while nobody was ever registered and no book has begun. */
      readonly next?: components['schemas']['NextMonthView'];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly MonthView: {
      /**
       * Format: date-time
       * @description When the close was recorded.
       */
      readonly closedAt: string | null;
      /**
       * @description YYYY-MM
       * @example 2025-03
       */
      readonly month: string;
      /** @description Place of the close in the log. */
      readonly position: string | null;
      /** @enum {string} */
      readonly status: 'open' | 'closed';
    };
    readonly MovementsView: {
      /** @description Place in the log that it stands for; of its close, if it is closed. */
      readonly asOf: string;
      /** @description How many are on both boards. */
      readonly compared: number;
      /** @description Those who fell by most ranks, the farthest first. */
      readonly fallers: readonly components['schemas']['RankMoveView'][];
      /** @description How many of them have a worse one. */
      readonly falling: number;
      /** @description `all`, or the id of the one office */
      readonly office: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /**
       * @description YYYY-MM, YYYY, or `total`
       * @example 2025-03
       */
      readonly period: string;
      /** @description Those who rose by most ranks, the farthest first. */
      readonly risers: readonly components['schemas']['RankMoveView'][];
      /** @description How many of them have a better rank than before. */
      readonly rising: number;
      /** @description Of a closed month or year, once it is sealed. */
      readonly seal?: components['schemas']['BoardSealView'];
      /** @description The last signed head of the log, to be kept. */
      readonly signedHead?: components['schemas']['BoardHeadSignatureView'];
      /** @enum {string} */
      readonly status: 'open' | 'closed';
    };
    readonly MoverView: {
      readonly employeeId: string;
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      readonly rank: number;
      readonly score: number;
      readonly wouldBeRank: number;
      readonly wouldBeScore: number;
    };
    readonly NameOrganisationDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description As it stands on its door
       * @example 农业园区管理委员会
       */
      readonly name: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description For where there is little room; the whole name when left out
       * @example 园区管委会
       */
      readonly shortName?: string;
    };
    readonly NeighboursView: {
      /** @description Those before them, in the order of the board. */
      readonly above: readonly components['schemas']['RankView'][];
      readonly below: readonly components['schemas']['RankView'][];
    };
    readonly NetView: {
      readonly awards: number;
      /** @description Without a sign. */
      readonly deductions: number;
      readonly net: number;
    };
    readonly NextMonthView: {
      /**
       * Format: date
       * @description The day on which it is closed by itself, if months are.
       */
      readonly dueOn: string;
      /**
       * @description YYYY-MM
       * @example 2025-03
       */
      readonly month: string;
    };
    readonly NoticesView: {
      /** @description The newest first. */
      readonly items: readonly components['schemas']['NoticeView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly NoticeView: {
      /** @description What it is about: of an entry its item and regulation, points, day, reason, who, the month that it counts in, and the last day for an appeal (null: there is no end yet; absent: there is none); of a board the own place; of what waits until when. */
      readonly about: {
        readonly [key: string]: unknown;
      };
      /** Format: date-time */
      readonly at: string;
      /** @enum {string} */
      readonly kind:
        | 'entry.awarded'
        | 'entry.deducted'
        | 'entry.reversed'
        | 'entries.imported'
        | 'fact.granted'
        | 'persons.joined'
        | 'employment.ended'
        | 'month.closed'
        | 'board.published'
        | 'case.opened'
        | 'case.stated'
        | 'case.upheld'
        | 'case.refused'
        | 'case.escalated'
        | 'case.taken-further'
        | 'case.withdrawn'
        | 'case.reopened'
        | 'case.lapsed'
        | 'case.waiting'
        | 'claim.made'
        | 'claim.confirmed'
        | 'claim.declined'
        | 'claim.lapsed'
        | 'claim.waiting'
        | 'claim.unanswered'
        | 'run.published'
        | 'run.approved'
        | 'inspection.opened'
        | 'inspection.measured'
        | 'inspection.decided'
        | 'inspection.ended'
        | 'alert.raised'
        | 'edition.adopted'
        | 'announcement'
        | 'proposal.waiting'
        | 'duty';
      /** @description The place of its event in the log, by which every process knows it. */
      readonly position: string;
    };
    readonly OfficeAcknowledgementsView: {
      /** @description How many of them have signed. */
      readonly acknowledged: number;
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description How many are in it today. */
      readonly people: number;
    };
    readonly OfficeDaysView: {
      /** Format: date */
      readonly from: string;
      /** @description Every day, in order. */
      readonly items: readonly components['schemas']['OfficeDayView'][];
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** Format: date */
      readonly to: string;
    };
    readonly OfficeDayView: {
      /** Format: date */
      readonly day: string;
      /** @description How many belonged to it on that day. */
      readonly members: number;
      /** @description The net for each member; null where there is nobody, and where it is suppressed. */
      readonly perMember: components['schemas']['FractionView'] | null;
      /** @description Null where they are about too few people to be told. */
      readonly sums: components['schemas']['PointsView'] | null;
      /** @description Whether it is about too few people to be told. */
      readonly suppressed: boolean;
    };
    readonly OfficeEntriesView: {
      /** @description The newest first. */
      readonly items: readonly components['schemas']['OfficeEntryView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly OfficeEntryView: {
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      readonly evidence: readonly components['schemas']['LinkView'][];
      readonly itemCode: string;
      /** @enum {string} */
      readonly kind: 'fixed' | 'behaviour';
      /** @description How many members it is for. */
      readonly memberCount: number;
      /** Format: date */
      readonly occurredOn: string;
      /** Format: uuid */
      readonly officeEntryId: string;
      readonly officeId: string;
      /** @description What the office is called now. */
      readonly officeName: string | null;
      /** @description For each member. */
      readonly points: number;
      readonly reason: string;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly recordedBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly recordedByName: string | null;
      /** @description Who did not get it, since the file refused it by then. */
      readonly refused: readonly components['schemas']['RefusedMemberView'][];
      /** @description None as long as nobody has reversed it. */
      readonly reversal?: components['schemas']['OfficeReversalView'];
      /**
       * @description `carrying-out` and `reversing`: not in every member’s file yet.
       * @enum {string}
       */
      readonly status: 'carrying-out' | 'carried-out' | 'reversing' | 'reversed';
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
    };
    readonly OfficeEntryWithMembersView: {
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      readonly evidence: readonly components['schemas']['LinkView'][];
      readonly itemCode: string;
      /** @enum {string} */
      readonly kind: 'fixed' | 'behaviour';
      /** @description How many members it is for. */
      readonly memberCount: number;
      /** @description Whom the office had on that day. */
      readonly members: readonly components['schemas']['MemberView'][];
      /** Format: date */
      readonly occurredOn: string;
      /** Format: uuid */
      readonly officeEntryId: string;
      readonly officeId: string;
      /** @description What the office is called now. */
      readonly officeName: string | null;
      /** @description For each member. */
      readonly points: number;
      readonly reason: string;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly recordedBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly recordedByName: string | null;
      /** @description Who did not get it, since the file refused it by then. */
      readonly refused: readonly components['schemas']['RefusedMemberView'][];
      /** @description None as long as nobody has reversed it. */
      readonly reversal?: components['schemas']['OfficeReversalView'];
      /**
       * @description `carrying-out` and `reversing`: not in every member’s file yet.
       * @enum {string}
       */
      readonly status: 'carrying-out' | 'carried-out' | 'reversing' | 'reversed';
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
    };
    readonly OfficeFiguresView: {
      readonly awards: number;
      readonly awardsPerMemberMonth: number;
      readonly deductions: number;
      readonly deductionsPerMemberMonth: number;
      /** @description Everybody on the board of a month counts as one. */
      readonly memberMonths: number;
      readonly people: number;
      /** @description Remedied. */
      readonly points: number;
      readonly pointsAwarded: number;
      readonly pointsDeducted: number;
      readonly pointsPerMemberMonth: number;
      /** @description By remedied points for each member-month; equals share one. */
      readonly rank: number;
    };
    readonly OfficeReversalView: {
      /** Format: date-time */
      readonly at: string;
      readonly by: string;
      /** @description What this principal is called now; null where none is known. */
      readonly byName: string | null;
      readonly reason: string;
      /** @description Whose entries could not be undone by then; not known as long as it is under way. */
      readonly refused?: readonly components['schemas']['RefusedMemberView'][];
    };
    readonly OfficeSpreadView: {
      readonly figures: components['schemas']['SpreadFiguresView'] | null;
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description Whether it is about too few people to be told; its figures are null then. */
      readonly suppressed: boolean;
    };
    readonly OfficesView: {
      readonly items: readonly components['schemas']['OfficeView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly OfficeView: {
      /**
       * Format: date
       * @description The first day on which nobody is there; null while it is open.
       */
      readonly closedOn: string | null;
      readonly name: string;
      readonly officeId: string;
    };
    readonly OneClaimView: {
      /** @description The entries of the same person, item and day, so that nothing is given twice. */
      readonly alike: readonly components['schemas']['AlikeEntryView'][];
      /**
       * Format: date
       * @description The day by which it is to be answered.
       */
      readonly answerBy: string;
      /** Format: date-time */
      readonly answeredAt: string | null;
      readonly answeredBy: string | null;
      /** @description What this principal is called now; null where none is known. */
      readonly answeredByName: string | null;
      /**
       * @description Why it has lapsed.
       * @enum {string|null}
       */
      readonly because: 'unanswered' | 'left' | null;
      /** Format: uuid */
      readonly claimId: string;
      /** @description As confirmed. */
      readonly confirmedPoints: number | null;
      readonly employeeId: string;
      /**
       * Format: uuid
       * @description The entry that it has become.
       */
      readonly entryId: string | null;
      readonly evidence: readonly components['schemas']['ClaimEvidenceView'][];
      /** @description Whether its entry is a proposal that somebody else has to decide. */
      readonly isProposed: boolean;
      readonly itemCode: string;
      /**
       * Format: date
       * @description The last day before it lapses.
       */
      readonly lapses: string;
      /** Format: date-time */
      readonly madeAt: string;
      readonly name: string;
      /** Format: date */
      readonly occurredOn: string;
      /** @description To which they belonged on that day. */
      readonly officeId: string | null;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description Whether that day is over and nobody has answered. */
      readonly overdue: boolean;
      /** @description As claimed. */
      readonly points: number;
      /** @description Why it was declined. */
      readonly reason: string | null;
      /** @description The code for which the file last refused its entry. */
      readonly refusedFor: string | null;
      readonly statement: string;
      /** @enum {string} */
      readonly status: 'open' | 'confirmed' | 'declined' | 'lapsed';
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
      /** @description Whether that was told above. */
      readonly toldAbove: boolean;
    };
    readonly OpenBudgetDto: {
      /**
       * @description How much, in minor units of the currency
       * @example 5000000
       */
      readonly amount: number;
      /**
       * @description The id of the budget
       * @example benefits-2026
       */
      readonly budgetId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The currency
       * @example CNY
       */
      readonly currency: string;
      /**
       * Format: date
       * @description The first day on which runs may take from it
       * @example 2026-01-01
       */
      readonly from: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The decision of the meeting; held today when that is left out
       * @example {
       *       "heldOn": "2026-09-28",
       *       "entitled": 9,
       *       "present": 7,
       *       "votesFor": 5,
       *       "votesAgainst": 1
       *     }
       */
      readonly resolution: {
        readonly entitled: number;
        /** Format: date */
        readonly heldOn?: string;
        readonly present: number;
        readonly votesAgainst: number;
        readonly votesFor: number;
      };
      /**
       * @description What it is for
       * @example Benefits
       */
      readonly title: string;
      /**
       * Format: date
       * @description The last such day
       * @example 2026-12-31
       */
      readonly until: string;
    };
    readonly OpenCaseDto: {
      /**
       * @description One thing, by its kind
       * @example {
       *       "entry": {
       *         "employeeId": "E0001",
       *         "entryId": "0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11"
       *       }
       *     }
       */
      readonly about: {
        readonly [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description Of a problem alone; the id of another case follows from what it is about
       */
      readonly caseId?: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /** @description Links to what proves it */
      readonly evidence?: readonly {
        readonly href: string;
        readonly sha256: string;
      }[];
      /**
       * @description Which of these it is
       * @example appeal
       * @enum {string}
       */
      readonly kind: 'appeal' | 'objection' | 'problem';
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description What is wrong
       * @example I was on leave that day
       */
      readonly statement: string;
      /**
       * @description What is asked for
       * @example reverse
       * @enum {string}
       */
      readonly wish?: 'reverse' | 'other-points' | 'explain' | 'include';
    };
    readonly OpenDeliveriesView: {
      /** @enum {string} */
      readonly channel: 'mail' | 'wecom' | 'dingtalk' | 'feishu';
      readonly count: number;
      /** @enum {string} */
      readonly state: 'queued' | 'sending' | 'failed' | 'unknown';
    };
    readonly OpenEditionForCommentDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The edition, as whoever drafted it called it
       * @example 2025-spring
       */
      readonly editionId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * Format: date
       * @description The day before which it is not adopted; at any time when left out
       * @example 2025-03-28
       */
      readonly until?: string;
    };
    readonly OpenInspectionDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The employee
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * @description Its first month: one that is still open
       * @example 2026-09
       */
      readonly from: string;
      /**
       * @description The programme
       * @example reserve
       */
      readonly programmeId: string;
      /**
       * @description The vote by which the employee was recommended, where the programme asks for one
       * @example {
       *       "entitled": 9,
       *       "present": 8,
       *       "votesFor": 6
       *     }
       */
      readonly recommendation?: {
        readonly entitled: number;
        readonly present: number;
        readonly votesFor: number;
      };
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description Why this employee
       * @example Leads the night shift since May
       */
      readonly statement: string;
    };
    readonly OpenLotteryDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date
       * @description The day of the draw: one to come
       * @example 2026-12-31
       */
      readonly drawOn: string;
      /**
       * @description Who holds the seeds, in the order in which they enter the draw
       * @example [
       *       "u-E0001",
       *       "u-E0002"
       *     ]
       */
      readonly holders: readonly string[];
      /**
       * @description The id of the lottery
       * @example spring-meeting
       */
      readonly lotteryId: string;
      /**
       * @description What is drawn, in the order in which it is drawn
       * @example [
       *       {
       *         "prize": "Bicycle",
       *         "count": 1
       *       }
       *     ]
       */
      readonly prizes: readonly {
        readonly count: number;
        readonly prize: string;
      }[];
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description Who has tickets: by the points on a confirmed board, one for each `per`, at most `most`; or who is equal at the edge of the places of a run
       * @example {
       *       "board": "2026",
       *       "per": 100,
       *       "most": 20
       *     }
       */
      readonly tickets: {
        readonly board?: string;
        readonly most?: number;
        readonly per?: number;
        /** Format: uuid */
        readonly run?: string;
      };
      /**
       * @description What it is called
       * @example Spring meeting
       */
      readonly title: string;
      /**
       * @description A public number that nobody knows before the draw: which, where it is published, and how it is written down
       * @example {
       *       "what": "The closing index",
       *       "where": "The exchange",
       *       "how": "With two decimals"
       *     }
       */
      readonly value: {
        readonly how: string;
        readonly what: string;
        readonly where: string;
      };
    };
    readonly OpenOfficeDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Its name
       * @example Production Office
       */
      readonly name: string;
      /**
       * @description The office
       * @example production
       */
      readonly officeId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly OrganisationView: {
      /** @description Which rows of a board employees are told. */
      readonly display: components['schemas']['DisplayView'];
      /** @description Whether its people are made up, for those who look round. */
      readonly isExample: boolean;
      /** @description Its bytes are at `/v1/organisation/logo`. */
      readonly logo: components['schemas']['LogoView'] | null;
      /** @description Null until it was named. */
      readonly name: string | null;
      /** @description Null: the whole name stands for it. */
      readonly shortName: string | null;
    };
    readonly OverrideRowDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whose row
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * @description The grade that the meeting gives
       * @example good
       */
      readonly grade?: string;
      /**
       * @description Whether the meeting gives a place
       * @example true
       */
      readonly place?: boolean;
      /**
       * @description Why
       * @example Decided by the meeting
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * Format: uuid
       * @description The id of the run
       * @example 7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01
       */
      readonly runId: string;
    };
    readonly OwedView: {
      readonly awards: number;
      readonly deductions: number;
      /** @description What is proposed where it is missed; null: nothing. */
      readonly penalty: components['schemas']['PenaltyView'] | null;
    };
    readonly OwnAcknowledgementsView: {
      readonly editions: readonly components['schemas']['SignedEditionView'][];
      /** @description The notice up to which all are acknowledged; null: none. */
      readonly upTo: string | null;
    };
    readonly OwnExportView: {
      /**
       * Format: date-time
       * @description when it was asked for
       */
      readonly at: string;
      /** @example E0001 */
      readonly employeeId: string;
      /** @description by what it is about: what the routes answer that tell an employee of themselves, page after page */
      readonly parts: {
        readonly [key: string]: readonly unknown[];
      };
    };
    readonly OwnOfficeFiguresView: {
      /** @description Awards. */
      readonly entries: number;
      readonly points: number;
      readonly pointsToOwn: number;
      readonly share: number;
    };
    readonly OwnOfficeView: {
      readonly figures: components['schemas']['OwnOfficeFiguresView'] | null;
      readonly givenBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly givenByName: string | null;
      /** @description Whether it is about too few people to be told; its figures are null then. */
      readonly suppressed: boolean;
    };
    readonly PairFiguresView: {
      /** @description Empty for whoever may not read the histories. */
      readonly listed: readonly components['schemas']['PairView'][];
      readonly pairs: number;
    };
    readonly PairsView: {
      readonly figures: components['schemas']['PairFiguresView'] | null;
      /** @description Whether it is about too few people to be told; its figures are null then. */
      readonly suppressed: boolean;
    };
    readonly PairView: {
      readonly awardsByOne: number;
      readonly awardsByOther: number;
      readonly one: string;
      readonly other: string;
    };
    readonly PartHealth: {
      /** @description what is wrong */
      readonly detail?: string;
      /**
       * Format: date-time
       * @description of the jobs: when this process last looked for something to do
       */
      readonly lastTickAt?: string;
      /** @description of the event store: the place of the newest event */
      readonly position?: string;
      /** @enum {string} */
      readonly state: 'up' | 'down';
    };
    readonly ParticipantView: {
      /** @description Which employee the person is. */
      readonly employeeId: string | null;
      readonly figures: components['schemas']['RecordedFiguresView'] | null;
      /**
       * Format: date
       * @description The last day on which they ever recorded, also where it was taken back since; null: never.
       */
      readonly lastOn: string | null;
      /** @description Whether they may record now; null where it is no principal. */
      readonly mayRecord: boolean | null;
      /** @description Null where no principal has that id. */
      readonly name: string | null;
      /** @description Where the employee belonged at the end of the time, or belongs now where it has not ended. */
      readonly officeId: string | null;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description Of whoever authorised, else recorded; or `leading-group`, or `admin`. */
      readonly principalId: string;
      /** @description Whether anything counts in the time that they recorded. */
      readonly recorded: boolean;
      /** @description Those assigned now; a manager’s with the office. */
      readonly roles: readonly components['schemas']['RoleView'][];
      /** @description Whether it is about too few people to be told; its figures are null then. */
      readonly suppressed: boolean;
    };
    readonly ParticipationView: {
      /** @description Of all pages, whatever the filter. */
      readonly count: number;
      /** @example 2025-03 */
      readonly from: string;
      /** @description Those who recorded nothing first, then by the last day, the longest ago first. */
      readonly items: readonly components['schemas']['ParticipantView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
      /** @description Of them, those who recorded nothing. */
      readonly nothing: number;
      /** @description Whether nothing is told but the row of whoever asks. */
      readonly own: boolean;
      /** @description The place in the log up to which entries and principals count. */
      readonly position: string;
      /** @example 2025-03 */
      readonly to: string;
    };
    readonly PenaltyView: {
      /** @description The item that is proposed. */
      readonly itemCode: string;
      readonly points: number;
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
    };
    readonly PeriodBoardView: {
      /** @description How many are on it: those of the board of its last month. */
      readonly count: number;
      readonly items: readonly components['schemas']['PeriodRankView'][];
      /**
       * @example [
       *       "2026-07",
       *       "2026-08",
       *       "2026-09"
       *     ]
       */
      readonly months: readonly string[];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
      /** @example 2026-Q3 */
      readonly period: string;
    };
    readonly PeriodRankView: {
      readonly employeeId: string;
      readonly name: string;
      /** @description The office at the end of the month; for a year, of its last month so far. */
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description 1, 2, 2, 4: equals share a rank. */
      readonly rank: number;
      /** @description Where that is another place: had what cases have done counted in the month that it is about. */
      readonly remedied?: components['schemas']['RemediedView'];
      readonly score: number;
    };
    readonly PlanRolloutDto: {
      /**
       * @description The category of items it is for; every category when left out
       * @example canteen
       */
      readonly category?: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date
       * @description The day from which it holds: one that has not begun
       * @example 2025-04-01
       */
      readonly from: string;
      /**
       * @description The office it is for; every office when left out
       * @example reception
       */
      readonly officeId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description live: entries count; trial: they are recorded and count nowhere; off: they are refused
       * @example trial
       * @enum {string}
       */
      readonly state: 'live' | 'trial' | 'off';
    };
    readonly PlanRoundDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description How often a check of each office is due
       * @example week
       * @enum {string}
       */
      readonly every: 'day' | 'week' | 'month';
      /**
       * Format: date
       * @description Its first day
       * @example 2026-10-01
       */
      readonly from: string;
      /**
       * @description The employees who may record its checks
       * @example [
       *       "E0001"
       *     ]
       */
      readonly inspectors: readonly string[];
      /**
       * @description The codes of the items that are looked at
       * @example [
       *       "tidy"
       *     ]
       */
      readonly itemCodes: readonly string[];
      /**
       * @description The offices that are checked
       * @example [
       *       "garden"
       *     ]
       */
      readonly offices: readonly string[];
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The id of the round
       * @example kitchens-daily
       */
      readonly roundId: string;
      /**
       * @description What it is called
       * @example Cleanliness of the kitchens
       */
      readonly title: string;
      /**
       * Format: date
       * @description Its last day; it goes on when left out
       * @example 2026-12-31
       */
      readonly until?: string;
      /**
       * @description The day of a weekly round: 1 is Monday; any day of the week when left out
       * @example 1
       */
      readonly weekday?: number;
    };
    readonly PointsRangeView: {
      readonly from: number;
      readonly to: number;
    };
    readonly PointsView: {
      readonly awards: number;
      /** @description Without a sign. */
      readonly deductions: number;
      readonly net: number;
      /** @description In trial: it counts nowhere. */
      readonly trial: components['schemas']['NetView'];
    };
    readonly PreviousView: {
      readonly rank: number;
      readonly score: number;
    };
    readonly PrincipalNameView: {
      readonly name: string;
      readonly principalId: string;
    };
    readonly PrincipalsView: {
      readonly items: readonly components['schemas']['PrincipalView'][];
      /** @description null on the last page */
      readonly nextCursor: string | null;
    };
    readonly PrincipalView: {
      /** @description which employee the person is */
      readonly employeeId: string | null;
      /** @description The employee has left: until they are back only the role employee holds, and keys that do not end are to be ended */
      readonly hasLeft: boolean;
      /**
       * Format: date-time
       * @description when the last invitation was withdrawn; null where there is none, or it was not
       */
      readonly invitationWithdrawnAt: string | null;
      /**
       * Format: date-time
       * @description until when an invitation can be opened; null where there is none, or it was opened or withdrawn
       */
      readonly invitedUntil: string | null;
      /** @description by id and dates alone */
      readonly keys: readonly components['schemas']['KeyView'][];
      /** @enum {string} */
      readonly kind: 'service' | 'person';
      /**
       * Format: date
       * @description last day on which keys work
       */
      readonly lastDay: string | null;
      readonly name: string;
      readonly principalId: string;
      readonly roles: readonly components['schemas']['RoleView'][];
    };
    readonly PrizeView: {
      readonly count: number;
      readonly prize: string;
    };
    readonly ProblemAnswer: {
      /**
       * @description what programs decide by
       * @example employee.left
       */
      readonly code: string;
      /** @example E0001 has left. */
      readonly detail: string;
      /** @description one for each malformed field */
      readonly errors?: readonly components['schemas']['FieldAtFault'][];
      /**
       * @description the values at fault by name, for a sentence in another language than that of `detail`
       * @example {
       *       "itemCode": "reception.praised",
       *       "from": 3,
       *       "to": 10,
       *       "points": 12
       *     }
       */
      readonly parameters?: {
        readonly [key: string]: string | number | readonly string[];
      };
      /** @example 409 */
      readonly status: number;
      readonly title: string;
      /** @example urn:pointbook:problem:employee.left */
      readonly type: string;
    };
    readonly ProgrammesView: {
      /** @description Every version, by programme, the oldest first. */
      readonly items: readonly components['schemas']['ProgrammeView'][];
    };
    readonly ProgrammeView: {
      /** @description Null: by the sum of all months. */
      readonly atLeast: number | null;
      /** @enum {string} */
      readonly barred: 'no' | 'extend' | 'cancel';
      /** @enum {string} */
      readonly board: 'all' | 'office';
      /** @description Working days. */
      readonly decisionDays: number;
      /** @description {months, times, measures} */
      readonly extension: {
        readonly [key: string]: unknown;
      };
      /** Format: date */
      readonly inForceFrom: string;
      /** @description So many months are measured. */
      readonly months: number;
      readonly programmeId: string;
      /** @description {entitledMin, share}; null: none is asked for. */
      readonly recommendation: {
        readonly [key: string]: unknown;
      } | null;
      /** @description Percent. */
      readonly share: number;
      /** @enum {string} */
      readonly ties: 'up' | 'down';
      readonly title: string;
      /** @description Counted from 1. */
      readonly version: number;
    };
    readonly ProjectionHealth: {
      /** @description distance to the end of the log, in its own positions */
      readonly behind: string;
      /** @description the event that stopped it */
      readonly error: {
        readonly [key: string]: unknown;
      } | null;
      readonly name: string;
      /** @description place of the last event that it includes */
      readonly position: string | null;
      /** @enum {string} */
      readonly state: 'live' | 'catching-up' | 'waiting' | 'stopped';
      readonly version: number;
    };
    readonly ProposalDecisionView: {
      readonly grade?: string;
      /** @description What this principal is called now; null where none is known. */
      readonly name?: string | null;
      /** @description Who decided by their grade. */
      readonly principalId?: string;
      readonly votesAgainst?: number;
      /** @description Of the leading group. */
      readonly votesFor?: number;
    };
    readonly ProposalEvidenceView: {
      readonly href: string;
      readonly sha256: string;
    };
    readonly ProposalResultView: {
      readonly employeeId: string;
      /** Format: uuid */
      readonly entryId: string;
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      /** @description The code with which the file refused it; null: it stands there. */
      readonly refusedFor: string | null;
    };
    readonly ProposalStepView: {
      /** Format: date-time */
      readonly at: string;
      readonly by: string;
      /** @description What this principal is called now; null where none is known. */
      readonly byName: string | null;
      readonly decision?: components['schemas']['ProposalDecisionView'];
      readonly results?: readonly components['schemas']['ProposalResultView'][];
      /** @enum {string} */
      readonly step:
        'discussed' | 'voted' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'carried-out';
      /** @description What was said, or why it was declined. */
      readonly text?: string;
      /** @enum {string} */
      readonly vote?: 'for' | 'against';
    };
    readonly ProposalsView: {
      /** @description What ends first comes first. */
      readonly items: readonly components['schemas']['ProposalView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly ProposalView: {
      readonly entries: readonly components['schemas']['ProposedEntryView'][];
      readonly evidence: readonly components['schemas']['ProposalEvidenceView'][];
      /** Format: date-time */
      readonly madeAt: string;
      readonly madeBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly madeByName: string | null;
      /**
       * Format: date
       * @description The last day on which it may be decided.
       */
      readonly openUntil: string;
      /** Format: uuid */
      readonly proposalId: string;
      /** @description So many votes of the leading group decide it. */
      readonly quorum: number;
      readonly reason: string;
      /**
       * @description carried-out: its entries stand in their files, or were refused there.
       * @enum {string}
       */
      readonly status: 'open' | 'accepted' | 'carried-out' | 'declined' | 'withdrawn' | 'expired';
      /** @description The lowest grade that may decide it; null where only the leading group may. */
      readonly sufficientGrade: string | null;
    };
    readonly ProposalWithStepsView: {
      readonly entries: readonly components['schemas']['ProposedEntryView'][];
      readonly evidence: readonly components['schemas']['ProposalEvidenceView'][];
      /** Format: date-time */
      readonly madeAt: string;
      readonly madeBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly madeByName: string | null;
      /**
       * Format: date
       * @description The last day on which it may be decided.
       */
      readonly openUntil: string;
      /** Format: uuid */
      readonly proposalId: string;
      /** @description So many votes of the leading group decide it. */
      readonly quorum: number;
      readonly reason: string;
      /**
       * @description carried-out: its entries stand in their files, or were refused there.
       * @enum {string}
       */
      readonly status: 'open' | 'accepted' | 'carried-out' | 'declined' | 'withdrawn' | 'expired';
      /** @description What happened since it was made, in order. */
      readonly steps: readonly components['schemas']['ProposalStepView'][];
      /** @description The lowest grade that may decide it; null where only the leading group may. */
      readonly sufficientGrade: string | null;
    };
    readonly ProposedEntryView: {
      /** @description That of its item, if it has one. */
      readonly category: string | null;
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      readonly employeeId: string;
      /** Format: uuid */
      readonly entryId: string;
      /** @description `by-proposal` where no item of the rulebook fits. */
      readonly itemCode: string;
      /** @enum {string} */
      readonly kind: 'fixed' | 'behaviour';
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      /** Format: date */
      readonly occurredOn: string;
      readonly points: number;
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
    };
    readonly ProposeErasureDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Who has left
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * @description Why
       * @example They have asked for it in writing
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ProvenEventView: {
      /** @description Where it counts in a month. */
      readonly counted?: components['schemas']['CountedEntryView'];
      /** @description In the last signed head, where that has it already. */
      readonly inLog?: components['schemas']['InclusionView'];
      /** @description In the entries of that month, where it is sealed. */
      readonly inMonth?: components['schemas']['InclusionView'];
      /**
       * @description Digest of the event and of all before it in its file.
       * @example 5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a
       */
      readonly link: string;
      /** @description Its place in the log. */
      readonly position: string;
      readonly revision: number;
      /** @enum {string} */
      readonly type: 'PointAwarded' | 'PointDeducted' | 'EntryReversed';
    };
    readonly PublicityView: {
      /** @description The newest first. */
      readonly items: readonly components['schemas']['WindowView'][];
    };
    readonly PublicValueView: {
      readonly how: string;
      readonly what: string;
      readonly where: string;
    };
    readonly PublishedEntriesView: {
      /** @description The newest first. */
      readonly items: readonly components['schemas']['PublishedEntryView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
      /** Format: date */
      readonly on: string;
    };
    readonly PublishedEntryView: {
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      /** @description Left out of a deduction that is published unnamed. */
      readonly employeeId?: string;
      /**
       * Format: uuid
       * @description Left out of a deduction that is published unnamed.
       */
      readonly entryId?: string;
      /** @description Of today. Left out of a deduction that is published unnamed. */
      readonly name?: string;
      /** Format: date */
      readonly occurredOn: string;
      /** @description To which the employee belonged on its day. Left out of an unnamed deduction where the office had fewer than 5 members. */
      readonly officeId?: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName?: string | null;
      /** @description Without a sign; the direction says which way. */
      readonly points: number;
      /** @description Where the policy publishes reasons. Left out of an unnamed deduction where it says whom it is about. */
      readonly reason?: string;
      /** @description Whether it was undone. */
      readonly reversed: boolean;
      /** @description The title of its item, or the code where no rulebook was in force. */
      readonly title: string;
      /**
       * Format: date
       * @description The last day on which it stands published.
       */
      readonly until: string;
    };
    readonly PublishRunDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * Format: uuid
       * @description The id of the run
       * @example 7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01
       */
      readonly runId: string;
    };
    readonly PutItemDto: {
      /**
       * @description Whether it is a bottom line, below which nobody may fall; no when left out
       * @example false
       */
      readonly bottomLine?: boolean;
      /**
       * @description What it belongs to
       * @example reception
       */
      readonly category: string;
      /**
       * @description What entries name it by
       * @example reception.praised
       */
      readonly code: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whether it gives or takes
       * @example award
       * @enum {string}
       */
      readonly direction: 'award' | 'deduct';
      /**
       * @description The edition, as whoever drafted it called it
       * @example 2025-spring
       */
      readonly editionId: string;
      /**
       * @description Whether entries need evidence; no when left out
       * @example false
       */
      readonly evidenceNeeded?: boolean;
      /**
       * @description Whether it is granted once for the fact, or anew in each natural month or year in which the fact holds; once when left out
       * @example once
       * @enum {string}
       */
      readonly grantedEvery?: 'once' | 'month' | 'year';
      /**
       * @description The fact of HR for which it is granted by itself; a `service` for each completed year
       * @example {
       *       "attribute": "education",
       *       "value": "bachelor"
       *     }
       */
      readonly grantedFor?: {
        readonly attribute: string;
        readonly value?: string;
      };
      /**
       * @description Which part of the points it is for
       * @example behaviour
       * @enum {string}
       */
      readonly kind: 'fixed' | 'behaviour';
      /**
       * @description So many, or from so many to so many
       * @example {
       *       "from": 3,
       *       "to": 10
       *     }
       */
      readonly points:
        | number
        | {
            readonly from: number;
            readonly to: number;
          };
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The regulation that it comes from
       * @example Reception rules, 4.2
       */
      readonly regulation?: string;
      /**
       * @description Who may apply it; whoever may record at all when left out
       * @example [
       *       "manager"
       *     ]
       */
      readonly roles?: readonly (
        'recorder' | 'manager' | 'points-officer' | 'head' | 'member' | 'administrator'
      )[];
      /**
       * @description What it is given for
       * @example Praised by a visitor
       */
      readonly title: string;
    };
    readonly RaisedAlertsView: {
      /** @description The newest first. */
      readonly items: readonly components['schemas']['RaisedAlertView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly RaisedAlertView: {
      readonly alertId: string;
      /** @description What was done about it. */
      readonly answer: components['schemas']['AlertAnswerView'] | null;
      /**
       * Format: date
       * @description The last day to answer it.
       */
      readonly answerUntil: string;
      /** @description Of an alert about an employee. */
      readonly employeeId?: string;
      /** @description The place of the event that lifted it. */
      readonly lifted: string | null;
      /** @enum {string} */
      readonly measure:
        | 'month-below'
        | 'average-below'
        | 'bottom-share'
        | 'fall'
        | 'balance-below'
        | 'deductions-above'
        | 'silent'
        | 'office-silent'
        | 'bottom-line';
      /** @description What the employee or the office is called now. */
      readonly name: string | null;
      /** @description Of an alert about an office. */
      readonly officeId?: string;
      /**
       * @description The day or the month that was looked at.
       * @example 2026-09-30
       */
      readonly on: string;
      /** @description The employee has left since. */
      readonly over: boolean;
      /** @description It stands, is not answered, and that day is over. */
      readonly overdue: boolean;
      /**
       * @description What it is raised for once: a month, or a day.
       * @example 2026-09
       */
      readonly period: string;
      /** @description The place of its event in the log. */
      readonly position: string;
      /** Format: date-time */
      readonly raisedAt: string;
      /** @description Of bottom-share the share in percent. */
      readonly threshold: number | null;
      /** @description The score, balance, points, working days, entries, rank, or places lost. */
      readonly value: number;
    };
    readonly RankMoveView: {
      readonly employeeId: string;
      readonly name: string;
      /** @description The office at the end of the month; for a year, of its last month so far. */
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description In the month before. */
      readonly previousRank: number;
      readonly previousScore: number;
      /** @description 1, 2, 2, 4: equals share a rank. */
      readonly rank: number;
      readonly score: number;
    };
    readonly RankView: {
      readonly employeeId: string;
      readonly name: string;
      /** @description The office at the end of the month; for a year, of its last month so far. */
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description With `moves=true`: where they stood on the board of the month or year before; null when they were not on it. */
      readonly previous?: components['schemas']['PreviousView'] | null;
      /** @description 1, 2, 2, 4: equals share a rank. */
      readonly rank: number;
      /** @description On a closed board that a case has changed: where they would stand, had what was upheld counted in the month that it is about. */
      readonly remedied?: components['schemas']['RemediedView'];
      /** @description On a closed month for which or in which something came late: where they would stand, had every entry counted in the month in which it occurred. */
      readonly restated?: components['schemas']['RestatedView'];
      readonly score: number;
    };
    readonly ReachView: {
      /** @description For everybody. */
      readonly everywhere: boolean;
      /** @description For this employee. */
      readonly file: string | null;
      /** @description For whoever belongs to one of these offices. */
      readonly offices: readonly string[];
    };
    readonly Ready: {
      /** @description where this process answers requests: what it knows of principals and keys */
      readonly access?: components['schemas']['PartHealth'];
      /** @description the last comparison of the tables with the events, if there was one */
      readonly comparison?: components['schemas']['ComparisonHealth'];
      /** @description streams that somebody cut past the service */
      readonly cutStreams: readonly components['schemas']['CutStream'][];
      readonly database: components['schemas']['PartHealth'];
      readonly eventStore: components['schemas']['PartHealth'];
      /** @description everybody in this process who follows the log, beside the read models */
      readonly followers: readonly components['schemas']['FollowerHealth'][];
      /** @description where this process runs jobs */
      readonly jobs?: components['schemas']['PartHealth'];
      /** @description where the log is in the data directory of this process: when each part was last kept by `points backup` */
      readonly kept?: components['schemas']['KeptHealth'];
      readonly projections: readonly components['schemas']['ProjectionHealth'][];
      /** @description why it is not just ready, one line each */
      readonly reasons: readonly string[];
      /** @description events that this service goes on without, for ever */
      readonly setAside: readonly components['schemas']['SetAsideEvent'][];
      /**
       * @description degraded: commands and reads are answered, but something else waits for somebody
       * @enum {string}
       */
      readonly status: 'ready' | 'degraded' | 'not-ready';
    };
    readonly RecordCheckDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description What was found
       * @example good
       * @enum {string}
       */
      readonly finding: 'good' | 'as-it-should-be' | 'bad';
      /**
       * @description What there is to say about it
       * @example Everything put away
       */
      readonly note?: string;
      /**
       * Format: uuid
       * @description The entry of the whole office that came of it
       * @example 0f8fad5b-d9cb-469f-a165-70867728950e
       */
      readonly officeEntryId?: string;
      /**
       * @description The office that was checked
       * @example garden
       */
      readonly officeId: string;
      /**
       * Format: date
       * @description The day of the check
       * @example 2026-10-05
       */
      readonly on: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The round
       * @example kitchens-daily
       */
      readonly roundId: string;
    };
    readonly RecordDepartureDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Who leaves
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * Format: date
       * @description Last day; today when left out
       * @example 2025-06-30
       */
      readonly leftOn?: string;
      /**
       * @description Why
       * @example Moved to another city
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly RecordedFiguresView: {
      readonly awards: number;
      readonly deductions: number;
      readonly entries: number;
      /** @description Different employees. */
      readonly people: number;
      readonly pointsAwarded: number;
      /** @description Without a sign. */
      readonly pointsDeducted: number;
    };
    readonly RecordFactDto: {
      /**
       * @description What it says something about, in a word of the rulebook; `service` for the length of service
       * @example education
       */
      readonly attribute: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Of whom it is known
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * Format: uuid
       * @description Given by the caller; the same id with the same content is a repeat
       * @example 7a1f0d7c-30c7-4d0b-9d0d-0c4b0f3a5e21
       */
      readonly factId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * Format: date
       * @description Since when; of service, its first day
       * @example 2019-07-01
       */
      readonly since: string;
      /**
       * @description Which; none for service
       * @example bachelor
       */
      readonly value?: string;
    };
    readonly RecordingsView: {
      /** @description The newest first. */
      readonly items: readonly components['schemas']['RecordingView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly RecordingView: {
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      readonly employeeId: string;
      /** Format: uuid */
      readonly entryId: string;
      readonly itemCode: string;
      /** @enum {string} */
      readonly kind: 'fixed' | 'behaviour';
      readonly name: string;
      /** Format: date */
      readonly occurredOn: string;
      /** @description Without a sign; the direction says which way. */
      readonly points: number;
      /** @description Place in the log. */
      readonly position: string;
      readonly reason: string;
      /** Format: date-time */
      readonly recordedAt: string;
      /**
       * Format: date-time
       * @description When it was undone, if it was.
       */
      readonly reversedAt: string | null;
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
      /** @description In trial: it counts nowhere. */
      readonly trial: boolean;
    };
    readonly RecordMeetingDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description How many were entitled to come
       * @example 43
       */
      readonly entitled: number;
      /**
       * Format: date
       * @description The day on which it was held
       * @example 2026-09-30
       */
      readonly heldOn: string;
      /**
       * @description all-staff: of everybody; plenary: of the representatives; leading-group: of the leading group
       * @example all-staff
       * @enum {string}
       */
      readonly kind: 'all-staff' | 'plenary' | 'leading-group';
      /**
       * @description The id of the meeting
       * @example all-staff-2026-09
       */
      readonly meetingId: string;
      /**
       * @description Its minutes
       * @example [
       *       {
       *         "href": "https://files.example.org/minutes-2026-11.pdf",
       *         "sha256": "a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3a3"
       *       }
       *     ]
       */
      readonly minutes: readonly {
        readonly href: string;
        readonly sha256: string;
      }[];
      /**
       * @description How many of them came
       * @example 40
       */
      readonly present: number;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The id of what it resolved on, as of an edition
       * @example 2026-autumn
       */
      readonly resolutionOf?: string;
    };
    readonly RecordOpeningDto: {
      /**
       * Format: date
       * @description The day by which it is the balance, before the book
       * @example 2024-12-31
       */
      readonly asOf: string;
      /**
       * @description Behaviour points of before
       * @example 1240
       */
      readonly behaviour: number;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whose balance it is
       * @example E0001
       */
      readonly employeeId: string;
      /** @description What proves it */
      readonly evidence?: readonly {
        readonly href: string;
        readonly sha256: string;
      }[];
      /**
       * @description Fixed points of before
       * @example 60
       */
      readonly fixed: number;
      /**
       * @description The scores of months before the book, which count in the boards of their years
       * @example [
       *       {
       *         "month": "2024-12",
       *         "score": 50
       *       }
       *     ]
       */
      readonly months?: readonly {
        readonly month: string;
        readonly score: number;
      }[];
      /**
       * Format: uuid
       * @description Given by the caller; the same id with the same content is a repeat
       * @example 6f1c9c1e-3a0b-4b0e-8f0a-0f4a3c1d2e5b
       */
      readonly openingId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description Where it comes from
       * @example Ledger of 2024, page 12
       */
      readonly source: string;
    };
    readonly RefusedMemberView: {
      readonly employeeId: string;
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      /** @description Why the file refused it by then, as `employee.left`. */
      readonly refusedFor: string;
    };
    readonly RegisterEmployeeDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Given by HR, never reused for another person
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * Format: date
       * @description First day of the employment; today when left out
       * @example 2025-01-01
       */
      readonly joinedOn?: string;
      /**
       * @description The person’s name
       * @example Li Wei
       */
      readonly name: string;
      /**
       * @description An office that has been opened
       * @example production
       */
      readonly officeId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly RegisterPrincipalDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Which employee the person is, if any
       * @example E0001
       */
      readonly employeeId?: string;
      /**
       * @description What it is
       * @example person
       * @enum {string}
       */
      readonly kind: 'service' | 'person';
      /**
       * Format: date
       * @description Last day on which its keys work; no end when left out
       * @example 2027-12-31
       */
      readonly lastDay?: string;
      /**
       * @description Its name
       * @example Li Wei
       */
      readonly name: string;
      /**
       * @description Stands as recordedBy on what its keys record
       * @example li.wei
       */
      readonly principalId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly RegulationItemsView: {
      /** @description The edition in force; null: there is none. */
      readonly editionId: string | null;
      /** @description In the order of their regulations and codes; those of no regulation come last. */
      readonly items: readonly components['schemas']['RegulationItemView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly RegulationItemView: {
      readonly category: string;
      readonly code: string;
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      /** @description Null: the item comes from none. */
      readonly regulation: string | null;
      readonly title: string;
      /** @description Entries by it that counted in closed months, but for those that were reversed by then; null for fixed points, which count in none. */
      readonly uses: number | null;
    };
    readonly RemediedView: {
      readonly rank: number;
      readonly score: number;
    };
    readonly RemindersView: {
      readonly items: readonly components['schemas']['ReminderView'][];
    };
    readonly ReminderView: {
      readonly about: components['schemas']['DutyReminderAboutView'];
      /**
       * @description Its kind, period and day.
       * @example duty/2026-10/2026-10-26
       */
      readonly id: string;
      /** @enum {string} */
      readonly kind: 'duty';
      /** Format: date */
      readonly on: string;
    };
    readonly RemoveItemDto: {
      /**
       * @description The item
       * @example reception.praised
       */
      readonly code: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The edition, as whoever drafted it called it
       * @example 2025-spring
       */
      readonly editionId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly RenameEmployeeDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whose name it is
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * @description The right name
       * @example Li Wei
       */
      readonly name: string;
      /**
       * @description Why
       * @example Misspelt on joining
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly RenameOfficeDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description What it is called from now on
       * @example Production and Repair
       */
      readonly name: string;
      /**
       * @description The office
       * @example production
       */
      readonly officeId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ReopenCaseDto: {
      /**
       * Format: uuid
       * @description The case
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly caseId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Why
       * @example The camera has shown something else
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ReopenOfficeDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The office
       * @example annex
       */
      readonly officeId: string;
      /**
       * @description Why
       * @example It is needed again
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly RestatedView: {
      readonly rank: number;
      readonly score: number;
    };
    readonly RestatementView: {
      readonly items: readonly components['schemas']['DifferenceView'][];
      /** @description On the first page: who is employed, in an employment that by what is known now began by then, and is not on the board; by id */
      readonly missing: readonly components['schemas']['MissingView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
      /** @example 2025-03 */
      readonly period: string;
      /** @description Whether only those are told whose histories whoever asks may read. */
      readonly suppressed: boolean;
    };
    readonly RetentionView: {
      /** @description So many natural months after they left, what was said of people is kept. */
      readonly months: number;
    };
    readonly ReturnEditionToDraftDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The edition, as whoever drafted it called it
       * @example 2025-spring
       */
      readonly editionId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly RevealSeedDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The id of the lottery
       * @example spring-meeting
       */
      readonly lotteryId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The 32 bytes of the seed
       * @example 1111111111111111111111111111111111111111111111111111111111111111
       */
      readonly seed: string;
    };
    readonly ReversalsView: {
      /** @description The newest reversal first. */
      readonly items: readonly components['schemas']['ReversalView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly ReversalView: {
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      readonly employeeId: string;
      /** Format: uuid */
      readonly entryId: string;
      readonly itemCode: string;
      /** @enum {string} */
      readonly kind: 'fixed' | 'behaviour';
      readonly name: string;
      /** Format: date */
      readonly occurredOn: string;
      /** @description Without a sign; the direction says which way. */
      readonly points: number;
      /** @description Place in the log. */
      readonly position: string;
      readonly reason: string;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly recordedBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly recordedByName: string | null;
      /** @description Place of the reversal in the log. */
      readonly reversalPosition: string;
      /** Format: date-time */
      readonly reversedAt: string;
      readonly reversedBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly reversedByName: string | null;
      /** @description Why. */
      readonly reversedFor: string;
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
      /** @description In trial: it counts nowhere. */
      readonly trial: boolean;
    };
    readonly ReverseBatchDto: {
      /**
       * Format: uuid
       * @description What the entries were recorded with
       * @example d1ed96b4-f3e2-4640-9529-3d772e501f89
       */
      readonly batchId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Why, for the employees to read
       * @example The wrong file
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ReversedEntryAnswer: {
      /**
       * @description `reversed`, now or with the batch before; or the code for which reverse-entry would refuse it
       * @example reversed
       */
      readonly as: string;
      /** @description the month in which it counts; null: in none */
      readonly countsIn: string | null;
      /** @description whose file it stands in */
      readonly employeeId: string;
      /** Format: uuid */
      readonly entryId: string;
      /** @description the closed month that it came too late for */
      readonly lateFor?: string;
    };
    readonly ReverseEntryDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whose file the entry stands in
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * Format: uuid
       * @description The entry to undo
       * @example 0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11
       */
      readonly entryId: string;
      /**
       * @description Why, for the employee to read
       * @example Recorded for the wrong person
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly ReverseOfficeEntryDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: uuid
       * @description Given by the caller; the same id with the same content is a repeat
       * @example 3c9a0f5e-8f6b-4d58-9a53-0f6f3f6c9d77
       */
      readonly officeEntryId: string;
      /**
       * @description Why, for the members to read
       * @example It was the office next door
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly RevokeKeyDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: uuid
       * @description Which key
       * @example 0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11
       */
      readonly keyId: string;
      /**
       * @description Whose key
       * @example li.wei
       */
      readonly principalId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly RoleView: {
      /** @description of a manager */
      readonly grade: string | null;
      /** @description of a manager; null: all offices */
      readonly officeId: string | null;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @enum {string} */
      readonly role:
        | 'recorder'
        | 'manager'
        | 'points-officer'
        | 'member'
        | 'head'
        | 'deputy'
        | 'auditor'
        | 'leadership'
        | 'employee'
        | 'administrator'
        | 'importer'
        | 'benefit-feed';
    };
    readonly RolloutStepView: {
      /** @description Null: every category. */
      readonly category: string | null;
      /** Format: date */
      readonly from: string;
      /** @description Null: every office. */
      readonly officeId: string | null;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** Format: date-time */
      readonly plannedAt: string;
      readonly plannedBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly plannedByName: string | null;
      /**
       * @description live: entries count; trial: they are recorded and count nowhere; off: they are refused.
       * @enum {string}
       */
      readonly state: 'live' | 'trial' | 'off';
      /**
       * Format: date
       * @description Its last day; null as long as no later step is planned for the same office and category.
       */
      readonly until: string | null;
    };
    readonly RolloutView: {
      /** @description By office, category and day; what is for every one comes first. Without steps all is live. */
      readonly items: readonly components['schemas']['RolloutStepView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly RootView: {
      readonly count: number;
      /** @example 5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a */
      readonly root: string;
    };
    readonly RoundsView: {
      /** Format: date */
      readonly from: string;
      /** @description By id. */
      readonly items: readonly components['schemas']['RoundView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
      /** Format: date */
      readonly to: string;
    };
    readonly RoundView: {
      /**
       * Format: date
       * @description Null: it has not been ended.
       */
      readonly endedOn: string | null;
      /** @enum {string} */
      readonly every: 'day' | 'week' | 'month';
      /** Format: date */
      readonly from: string;
      /** @description What the employee is called now; null where nobody is known. In the order of `inspectors`. */
      readonly inspectorNames: readonly (string | null)[];
      /** @description The ids of the employees who may record its checks. */
      readonly inspectors: readonly string[];
      readonly itemCodes: readonly string[];
      /** @description The title of the item; null where no rulebook has it. In the order of `itemCodes`. */
      readonly itemTitles: readonly (string | null)[];
      /** @description What became of it in the days asked for, by office. */
      readonly kept: readonly components['schemas']['KeptView'][];
      /** @description What the office is called now; null where there is none. In the order of `offices`. */
      readonly officeNames: readonly (string | null)[];
      readonly offices: readonly string[];
      readonly roundId: string;
      readonly title: string;
      /** Format: date */
      readonly until: string | null;
      /** @description 1 is Monday; null: any day. */
      readonly weekday: number | null;
    };
    readonly RowProofView: {
      /** @description Number of the leaf, from 0. */
      readonly index: number;
      /**
       * @description YYYY-MM or YYYY
       * @example 2025-03
       */
      readonly period: string;
      /** @description Hashes from the leaf to the root. */
      readonly proof: readonly string[];
      /** @description Root of the tree, as the seal of its month has it. */
      readonly root: string;
      readonly row: components['schemas']['SealedRowView'];
      /** @description Leaves of the tree. */
      readonly size: number;
    };
    readonly RunOverrideView: {
      readonly grade: string | null;
      readonly place: boolean | null;
      readonly reason: string;
    };
    readonly RunRowShownView: {
      readonly amount?: number;
      readonly employeeId: string;
      readonly grade?: string | null;
      readonly officeId: string;
      /** @description What the meeting decided otherwise. */
      readonly override?: components['schemas']['RunOverrideView'];
      readonly place?: boolean;
      /** @description Among the eligible, of the office where each is for itself. */
      readonly rank: number | null;
      /**
       * @description Why it gives nothing.
       * @enum {string|null}
       */
      readonly reason:
        | 'left'
        | 'other-office'
        | 'months-on-board'
        | 'nothing-before'
        | 'min-score'
        | 'min-total'
        | 'bottom-line'
        | 'won-before'
        | 'not-passed'
        | null;
      /** @description By the measure of the scheme. */
      readonly score: number | null;
      readonly tier?: string | null;
    };
    readonly RunRowsView: {
      /** @description By employeeId. */
      readonly items: readonly components['schemas']['RunRowShownView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly RunsView: {
      /** @description The newest first. */
      readonly items: readonly components['schemas']['RunView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
    };
    readonly RunView: {
      /** @description What it takes of its budget; null for places and grades. */
      readonly amount: number | null;
      /** @description None for places and grades. */
      readonly budgetId: string | null;
      /** @description Who computed it. */
      readonly by: string;
      /** @description What this principal is called now; null where none is known. */
      readonly byName: string | null;
      /** @description Why it was cancelled. */
      readonly cancelledFor: string | null;
      /** @description Where its result stands in the log. */
      readonly computedAt: string | null;
      /** @description How many rows it has. */
      readonly count: number | null;
      /**
       * Format: date
       * @description When it was published.
       */
      readonly from: string | null;
      /** @description Who was counted as if they had been on the board. */
      readonly include: readonly string[];
      /** @description What the employee is called now; null where nobody is known. In the order of `include`. */
      readonly includeNames: readonly (string | null)[];
      /** @description The run that it supplements. */
      readonly of: string | null;
      /** @example 2026-09 */
      readonly period: string;
      /** @description The place in the log up to which everything counts. */
      readonly position: string;
      /** @description What nobody gets. */
      readonly rest: number | null;
      /** @description The root of the RFC 6962 tree over the canonical JSON of its rows, by employeeId. */
      readonly root: string | null;
      /** Format: uuid */
      readonly runId: string;
      readonly schemeId: string;
      /** @description What was spent when it was approved. */
      readonly spent: number | null;
      /** @enum {string} */
      readonly status: 'computing' | 'computed' | 'published' | 'approved' | 'cancelled';
      /** @description Who had left by then, and forfeited it; of all for those who decide, else oneself. */
      readonly struck: readonly string[];
      /** @description What the employee is called now; null where nobody is known. In the order of `struck`. */
      readonly struckNames: readonly (string | null)[];
      /** @description The title of the scheme. */
      readonly title: string;
      /** @description What its rows give. */
      readonly total: number | null;
      /**
       * Format: date
       * @description The last day on which anybody may object.
       */
      readonly until: string | null;
      readonly version: number;
    };
    readonly SchemesView: {
      /** @description By scheme and version. */
      readonly items: readonly components['schemas']['SchemeVersionView'][];
    };
    readonly SchemeVersionView: {
      /**
       * Format: date
       * @description In force until the day of the next version.
       */
      readonly inForceFrom: string;
      readonly resolution: {
        readonly [key: string]: unknown;
      };
      readonly schemeId: string;
      /** @description basis, eligible, split, unit, cap and onLeave. */
      readonly terms: {
        readonly [key: string]: unknown;
      };
      readonly title: string;
      /** @description From 1 on. */
      readonly version: number;
    };
    readonly SchemeWhatIfView: {
      /** @description What it would take of a budget. */
      readonly amount: number | null;
      /** @description How many rows there are; no more than 1,000 are listed. */
      readonly count: number;
      /** @description How many are eligible. */
      readonly eligible: number;
      /** @description The last approved run of the scheme. */
      readonly last: string | null;
      /** @example 2026-09 */
      readonly period: string;
      readonly rest: number | null;
      /** @description By employeeId. */
      readonly rows: readonly components['schemas']['WhatIfRowView'][];
      readonly total: number | null;
    };
    readonly ScoreEntriesView: {
      readonly employeeId: string;
      readonly items: readonly components['schemas']['ScoreEntryView'][];
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
      /** @example 2025-03 */
      readonly period: string;
    };
    readonly ScoreEntryView: {
      /** @example 2025-04 */
      readonly countsIn: string;
      /** @description the edition of the rulebook that its item stands in; null where none was in force */
      readonly editionId: string | null;
      /** Format: uuid */
      readonly entryId: string;
      /**
       * @description what entitled whoever recorded it; null where nothing was needed
       * @enum {string|null}
       */
      readonly ground:
        'rule' | 'authority' | 'proposal' | 'fact' | 'import' | 'carried' | 'case' | 'claim' | null;
      readonly itemCode: string;
      /** @description the closed month that it came too late for */
      readonly lateFor: string | null;
      /**
       * Format: date
       * @description of a reversal, that of the entry it undoes
       */
      readonly occurredOn: string;
      /** @description what it adds to the score, with its sign */
      readonly points: number;
      /** @description place in the whole log */
      readonly position: string;
      readonly reason: string;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly recordedBy: string;
      /** @description What this principal is called now; null where none is known. */
      readonly recordedByName: string | null;
      /** @description whether it is the reversal of that entry */
      readonly reverses: boolean;
      /** @description place in the file, from 0 */
      readonly revision: number;
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
    };
    readonly SealContentView: {
      readonly basePoints: number;
      /** @description Of the month, and of the year with its December. */
      readonly boards: readonly components['schemas']['SealedBoardView'][];
      /** @description Every entry and reversal that counted in the month. */
      readonly entries: components['schemas']['RootView'];
      /** @enum {string} */
      readonly format: 'pointbook-seal/1';
      /** @description The log up to and with the close. */
      readonly log: components['schemas']['LogHeadView'];
      /** @example 2025-03 */
      readonly month: string;
      /**
       * @description Digest of the seal before.
       * @example 5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a
       */
      readonly previous: string | null;
      /** @enum {number} */
      readonly rules: 1 | 2;
      readonly timeZone: string;
    };
    readonly SealedBoardView: {
      readonly count: number;
      /** @description YYYY-MM or YYYY */
      readonly period: string;
      /** @example 5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a */
      readonly root: string;
    };
    readonly SealedRowView: {
      readonly employeeId: string;
      readonly employmentNo: number;
      readonly officeId: string;
      /** @description Among those of the same office. */
      readonly officeRank: number;
      readonly rank: number;
      readonly score: number;
    };
    readonly SealsView: {
      /** @description In the order of their months. */
      readonly items: readonly components['schemas']['SealView'][];
      readonly nextCursor: string | null;
    };
    readonly SealView: {
      /**
       * @description SHA-256 of the canonical JSON of the seal.
       * @example 5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a5c3a
       */
      readonly digest: string;
      /** @example 7d1d52eaee3854a8 */
      readonly keyId: string;
      /** @example 2025-03 */
      readonly month: string;
      /** @description Its place in the log. */
      readonly position: string;
      /** @description 32 bytes in base64url: the Ed25519 key */
      readonly publicKey: string;
      readonly seal: components['schemas']['SealContentView'];
      /** Format: date-time */
      readonly sealedAt: string;
      /** @description 64 bytes in base64url */
      readonly signature: string;
    };
    readonly SessionsView: {
      readonly items: readonly components['schemas']['SignedInView'][];
    };
    readonly SessionView: {
      /** @description Which employee the person is. */
      readonly employeeId: string | null;
      /** @enum {string} */
      readonly kind: 'service' | 'person';
      /** @description The routes that they may use, as `POST /v1/commands/award-points`, and how far. */
      readonly may: {
        readonly [key: string]: components['schemas']['ReachView'];
      };
      readonly name: string;
      readonly organisation: components['schemas']['SettingView'];
      readonly principalId: string;
      readonly roles: readonly components['schemas']['RoleView'][];
      /**
       * @description Of the release that answers.
       * @example 0.1.0
       */
      readonly version: string;
    };
    readonly SetAlertDto: {
      /**
       * @description The alert; it is never changed
       * @example silent
       */
      readonly alertId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date
       * @description The day from which it holds: one that has not begun
       * @example 2026-10-01
       */
      readonly from: string;
      /**
       * @description What it looks at
       * @example silent
       * @enum {string}
       */
      readonly measure:
        | 'month-below'
        | 'average-below'
        | 'bottom-share'
        | 'fall'
        | 'balance-below'
        | 'deductions-above'
        | 'silent'
        | 'office-silent'
        | 'bottom-line';
      /**
       * @description So many months in a row: of bottom-share, 1 to 12
       * @example 3
       */
      readonly months?: number;
      /**
       * @description Only for those who belong to this office
       * @example reception
       */
      readonly officeId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description Percent: of bottom-share, 1 to 50
       * @example 10
       */
      readonly share?: number;
      /**
       * @description Who is told
       * @example [
       *       "self",
       *       "manager"
       *     ]
       */
      readonly tells: readonly ('self' | 'manager' | 'points-officer' | 'leadership')[];
      /**
       * @description Points, places or working days, as the measure needs
       * @example 10
       */
      readonly threshold?: number;
      /**
       * @description Its title
       * @example Nothing recorded for two weeks
       */
      readonly title: string;
    };
    readonly SetAsideEvent: {
      /** @description place in the log of the event that is passed over */
      readonly position: string;
      /** Format: date-time */
      readonly recordedAt: string;
      readonly revision: number;
      /** @description place in the log of the event that says so */
      readonly setAsideAt: string;
      readonly stream: string;
      readonly type: string;
    };
    readonly SetAuthorityDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description From the lowest to the highest. What a limit leaves out is without limit; what no limit speaks of is beyond the grade.
       * @example [
       *       {
       *         "grade": "supervisor",
       *         "limits": [
       *           {
       *             "direction": "award",
       *             "perEntry": 5,
       *             "perMonth": 100
       *           }
       *         ]
       *       },
       *       {
       *         "grade": "director",
       *         "limits": [
       *           {
       *             "direction": "award",
       *             "perEntry": 50
       *           },
       *           {
       *             "direction": "deduct",
       *             "perEntry": 20
       *           }
       *         ]
       *       }
       *     ]
       */
      readonly grades: readonly {
        readonly duty?: {
          readonly awards: number;
          readonly deductions: number;
          readonly penalty?: {
            readonly itemCode: string;
            readonly points: number;
          };
        };
        readonly grade: string;
        readonly limits: readonly {
          readonly category?: string;
          /** @enum {string} */
          readonly direction: 'award' | 'deduct';
          readonly perEmployeeMonth?: number;
          readonly perEntry?: number;
          readonly perMonth?: number;
        }[];
      }[];
      /**
       * Format: date
       * @description The day of recording from which it holds: one that has not begun
       * @example 2025-04-01
       */
      readonly inForceFrom: string;
      /**
       * @description So many days a proposal may be decided after the day on which it was made
       * @example 14
       */
      readonly proposalDays: number;
      /**
       * @description So many votes of the leading group decide a proposal
       * @example 3
       */
      readonly quorum: number;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly SetClosingDto: {
      /**
       * @description Whether months are closed by themselves at all
       * @example true
       */
      readonly automatic: boolean;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description A month is closed on the day so many days after the first of the next one
       * @example 3
       */
      readonly graceDays: number;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly SetContactDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description each: notices are sent as they come; daily, weekly: together
       * @example daily
       * @enum {string}
       */
      readonly digest: 'each' | 'daily' | 'weekly';
      /**
       * @description Their account in DingTalk
       * @example liwei
       */
      readonly dingtalk?: string;
      /**
       * @description Where mail goes; none when left out
       * @example li.wei@example.com
       */
      readonly email?: string;
      /**
       * @description Whom it is about
       * @example E1042
       */
      readonly employeeId: string;
      /**
       * @description Their account in Feishu
       * @example liwei
       */
      readonly feishu?: string;
      /**
       * @description The language of what is sent
       * @example zh
       * @enum {string}
       */
      readonly language: 'zh' | 'en';
      /**
       * @description The kinds that are not sent; the inbox leaves them out as well, unless they are told by law
       * @example [
       *       "case.stated"
       *     ]
       */
      readonly mute: readonly (
        | 'entry.awarded'
        | 'entry.deducted'
        | 'entry.reversed'
        | 'entries.imported'
        | 'fact.granted'
        | 'persons.joined'
        | 'employment.ended'
        | 'month.closed'
        | 'board.published'
        | 'case.opened'
        | 'case.stated'
        | 'case.upheld'
        | 'case.refused'
        | 'case.escalated'
        | 'case.taken-further'
        | 'case.withdrawn'
        | 'case.reopened'
        | 'case.lapsed'
        | 'case.waiting'
        | 'claim.made'
        | 'claim.confirmed'
        | 'claim.declined'
        | 'claim.lapsed'
        | 'claim.waiting'
        | 'claim.unanswered'
        | 'run.published'
        | 'run.approved'
        | 'inspection.opened'
        | 'inspection.measured'
        | 'inspection.decided'
        | 'inspection.ended'
        | 'alert.raised'
        | 'edition.adopted'
        | 'announcement'
        | 'proposal.waiting'
        | 'duty'
      )[];
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description Their account in WeCom
       * @example liwei
       */
      readonly wecom?: string;
    };
    readonly SetDisplayDto: {
      /**
       * @description Which rows of a board employees are told
       * @example top-and-neighbours
       * @enum {string}
       */
      readonly boards: 'all' | 'top-and-neighbours';
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description How many of the first rows they are told, where not all of them
       * @example 10
       */
      readonly top: number;
    };
    readonly SetDueProcessDto: {
      /**
       * @description How long one may object, and who answers by when; nobody opens a case when left out
       * @example {
       *       "appealDays": 5,
       *       "answerDays": 3,
       *       "decisionDays": 10,
       *       "furtherDays": 5,
       *       "first": "points-officer",
       *       "quorum": 3
       *     }
       */
      readonly cases?: {
        readonly answerDays: number;
        readonly appealDays: number;
        readonly decisionDays: number;
        /** @enum {string} */
        readonly first: 'points-officer' | 'leading-group';
        readonly furtherDays: number;
        /** Format: date */
        readonly importedUntil?: string;
        readonly quorum: number;
      };
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description working: deadlines are counted in working days; calendar: in days of the calendar
       * @example working
       * @enum {string}
       */
      readonly days: 'working' | 'calendar';
      /**
       * Format: date
       * @description The day from which it holds: one that has not begun
       * @example 2026-09-01
       */
      readonly inForceFrom: string;
      /**
       * @description How long entries and boards stand published, and what of them; nothing is when left out
       * @example {
       *       "entryDays": 3,
       *       "boardDays": 3,
       *       "deductions": "unnamed",
       *       "reasons": false
       *     }
       */
      readonly publicity?: {
        readonly boardDays: number;
        /** @enum {string} */
        readonly deductions: 'named' | 'unnamed' | 'none';
        readonly entryDays: number;
        readonly reasons: boolean;
      };
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly SetLeadingGroupDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date
       * @description The day from which it holds: one that has not begun
       * @example 2026-10-01
       */
      readonly from: string;
      /**
       * @description Everybody in it, with their post, and what they answer for; what they may follows from their roles
       * @example [
       *       {
       *         "principalId": "wang.fang",
       *         "post": "head",
       *         "answersFor": "The whole of it"
       *       }
       *     ]
       */
      readonly members: readonly {
        readonly answersFor: string;
        /** @enum {string} */
        readonly post: 'head' | 'deputy' | 'member';
        readonly principalId: string;
      }[];
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly SetLogoDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description An image of 100 KB at the most; when left out, there is no logo any more
       * @example {
       *       "mediaType": "image/png",
       *       "data": "iVBORw0KGgo="
       *     }
       */
      readonly logo?: {
        /** @description Its bytes, in base64. */
        readonly data: string;
        /** @enum {string} */
        readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
      };
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly SetProgrammeDto: {
      /**
       * @description In so many single months at least; by the sum of all when left out
       * @example 4
       */
      readonly atLeast?: number;
      /**
       * @description What an entry of a bottom-line item leads to
       * @example extend
       * @enum {string}
       */
      readonly barred: 'no' | 'extend' | 'cancel';
      /**
       * @description all: among everybody; office: on the board of the office that the employee has in each month
       * @example all
       * @enum {string}
       */
      readonly board: 'all' | 'office';
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description So many working days there are to decide
       * @example 10
       */
      readonly decisionDays: number;
      /**
       * @description By how many months and how often it may be extended, and what is measured then
       * @example {
       *       "months": 2,
       *       "times": 1,
       *       "measures": "whole"
       *     }
       */
      readonly extension: {
        /** @enum {string} */
        readonly measures: 'whole' | 'extension';
        readonly months: number;
        readonly times: number;
      };
      /**
       * Format: date
       * @description The day from which it holds: one that has not begun
       * @example 2026-09-01
       */
      readonly inForceFrom: string;
      /**
       * @description So many months are measured
       * @example 6
       */
      readonly months: number;
      /**
       * @description The programme; under the same id a new version of it
       * @example reserve
       */
      readonly programmeId: string;
      /**
       * @description Opening takes a vote of that share of those present; none when left out
       * @example {
       *       "entitledMin": 5,
       *       "share": 60
       *     }
       */
      readonly recommendation?: {
        readonly entitledMin: number;
        readonly share: number;
      };
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description One has to be among the first so many percent
       * @example 30
       */
      readonly share: number;
      /**
       * @description Whether those who share the last place are all within (up), or all not (down)
       * @example up
       * @enum {string}
       */
      readonly ties: 'up' | 'down';
      /**
       * @description Its title
       * @example Reserve talents
       */
      readonly title: string;
    };
    readonly SetRetentionDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description So many natural months
       * @example 24
       */
      readonly months: number;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly SettingView: {
      /** @description What an employment begins with. */
      readonly basePoints: number;
      /** @description Whether its people are made up, for those who look round. */
      readonly isExample: boolean;
      /** @example Asia/Shanghai */
      readonly timeZone: string;
      /**
       * Format: date
       * @description The local date of now.
       */
      readonly today: string;
    };
    readonly SetWorkingDaysDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Mondays to Fridays on which nobody works
       * @example [
       *       "2026-10-01",
       *       "2026-10-02"
       *     ]
       */
      readonly off: readonly string[];
      /**
       * @description Saturdays and Sundays on which people work
       * @example [
       *       "2026-10-10"
       *     ]
       */
      readonly on: readonly string[];
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description The year, which is said whole anew
       * @example 2026
       */
      readonly year: number;
    };
    readonly SignedEditionView: {
      /** Format: date-time */
      readonly acknowledgedAt: string;
      readonly editionId: string;
    };
    readonly SignedHeadView: {
      readonly head: components['schemas']['LogHeadView'];
      /** @example 7d1d52eaee3854a8 */
      readonly keyId: string;
      /** @description 32 bytes in base64url: the Ed25519 key */
      readonly publicKey: string;
      /** @description 64 bytes in base64url */
      readonly signature: string;
      /** Format: date-time */
      readonly signedAt: string;
    };
    readonly SignedInView: {
      /** @description From where; of IPv6 the network of 64 bits. */
      readonly address: string;
      /** @description What the browser says that it is. */
      readonly agent: string;
      /** Format: date-time */
      readonly endsAt: string;
      /** @description Whether this is asked by it. */
      readonly isCurrent: boolean;
      /** @description The key by which it was begun; revoked, it ends the session. */
      readonly keyId: string;
      /** @description What this principal is called now; null where none is known. */
      readonly name: string | null;
      readonly principalId: string;
      /** Format: uuid */
      readonly sessionId: string;
      /** Format: date-time */
      readonly startedAt: string;
    };
    readonly SignInDto: {
      /** @description A key of this service. */
      readonly key: string;
    };
    readonly SigningKeysView: {
      /** @description The one in use last. */
      readonly items: readonly components['schemas']['SigningKeyView'][];
    };
    readonly SigningKeyView: {
      /** @example 7d1d52eaee3854a8 */
      readonly keyId: string;
      /** @description Place in the log from which it signs. */
      readonly position: string;
      /** @description 32 bytes in base64url */
      readonly publicKey: string;
      /**
       * @description The same key as programs take it that check signed notes (c2sp.org/signed-note).
       * @example pointbook/7d1d52eaee3854a8+5c3a91d0+AeppY…
       */
      readonly verifierKey: string;
    };
    readonly SpreadFiguresView: {
      /** @description Of the points awarded to each: 0 the same for all, near 1 all for one. */
      readonly gini: number | null;
      readonly median: number | null;
      /** @description On the board of the last month. */
      readonly people: number;
      readonly q1: number | null;
      readonly q3: number | null;
      readonly withoutEntry: number;
    };
    readonly SpreadView: {
      readonly figures: components['schemas']['SpreadFiguresView'] | null;
      /** @description Whether it is about too few people to be told; its figures are null then. */
      readonly suppressed: boolean;
    };
    readonly StandardisedShareView: {
      /** @description The share of all entries that lies in the categories compared. */
      readonly covers: number;
      readonly others: number;
      readonly own: number;
    };
    readonly StandInDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date
       * @description The first day; today at the earliest
       * @example 2026-10-01
       */
      readonly from: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * Format: date
       * @description The last day
       * @example 2026-10-07
       */
      readonly until: string;
    };
    readonly StandingView: {
      /** @description Place in the log that it stands for; of its close, if it is closed. */
      readonly asOf: string;
      /** @description How many are on it. */
      readonly count: number;
      readonly employeeId: string;
      /** @description Points missing to the next better score; null for the first. */
      readonly gap: number | null;
      readonly name: string;
      /** @description When asked for. */
      readonly neighbours?: components['schemas']['NeighboursView'];
      /** @description `all`, or the id of the one office */
      readonly office: string;
      /** @description The office at the end of the month; for a year, of its last month so far. */
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /**
       * @description YYYY-MM, YYYY, or `total`
       * @example 2025-03
       */
      readonly period: string;
      /** @description 1, 2, 2, 4: equals share a rank. */
      readonly rank: number;
      /** @description On a closed board that a case has changed: where they would stand, had what was upheld counted in the month that it is about. */
      readonly remedied?: components['schemas']['RemediedView'];
      /** @description On a closed month for which or in which something came late: where they would stand, had every entry counted in the month in which it occurred. */
      readonly restated?: components['schemas']['RestatedView'];
      readonly score: number;
      /** @description Of a closed month or year, once it is sealed. */
      readonly seal?: components['schemas']['BoardSealView'];
      /** @description The last signed head of the log, to be kept. */
      readonly signedHead?: components['schemas']['BoardHeadSignatureView'];
      /** @enum {string} */
      readonly status: 'open' | 'closed';
      /** @description When asked for: the last months, oldest first; those on whose board the employee is not are left out. */
      readonly trend?: readonly components['schemas']['MonthOfTrendView'][];
    };
    readonly StandInView: {
      /** Format: date */
      readonly from: string;
      /**
       * Format: date
       * @description The last day.
       */
      readonly until: string;
    };
    readonly StateInCaseDto: {
      /**
       * Format: uuid
       * @description The case
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly caseId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /** @description Links to what proves it */
      readonly evidence?: readonly {
        readonly href: string;
        readonly sha256: string;
      }[];
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description What there is to say
       * @example I was in the other hall that day
       */
      readonly text: string;
    };
    readonly StoredEvidence: {
      readonly bytes: number;
      /** @description what a command names as evidence, together with `sha256` */
      readonly href: string;
      /**
       * @description by its content
       * @enum {string}
       */
      readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'application/pdf';
      readonly sha256: string;
    };
    readonly SupplementRunDto: {
      /**
       * @description The budget that it takes from
       * @example benefits-2026
       */
      readonly budgetId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Who belonged on the board and was not there
       * @example [
       *       "E0001"
       *     ]
       */
      readonly include?: readonly string[];
      /**
       * Format: uuid
       * @description The approved run that it supplements
       * @example 7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01
       */
      readonly of: string;
      /**
       * @description Why
       * @example After an appeal
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * Format: uuid
       * @description The id of the run
       * @example 7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01
       */
      readonly runId: string;
    };
    readonly TableComparisonView: {
      /** @description rows that are not what the events give */
      readonly differenceCount: number;
      /** @description the first hundred of them */
      readonly differences: readonly components['schemas']['DifferingRowView'][];
      /** Format: date-time */
      readonly endedAt: string;
      /** @description events that were gone through */
      readonly events: number;
      /** @description place in the log up to which it went */
      readonly position: string;
      /** @description rows that were compared */
      readonly rows: number;
      /** Format: date-time */
      readonly startedAt: string;
    };
    readonly TakeCaseFurtherDto: {
      /**
       * Format: uuid
       * @description The case
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly caseId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description Why the decision is wrong
       * @example Nobody asked the guard
       */
      readonly statement: string;
    };
    readonly TallyView: {
      readonly awards: number;
      readonly deductions: number;
    };
    readonly TermsView: {
      /** @description Null: by the sum of all months. */
      readonly atLeast: number | null;
      /** @enum {string} */
      readonly barred: 'no' | 'extend' | 'cancel';
      /** @enum {string} */
      readonly board: 'all' | 'office';
      /** @description Working days. */
      readonly decisionDays: number;
      /** @description {months, times, measures} */
      readonly extension: {
        readonly [key: string]: unknown;
      };
      /** @description So many months are measured. */
      readonly months: number;
      /** @description Percent. */
      readonly share: number;
      /** @enum {string} */
      readonly ties: 'up' | 'down';
    };
    readonly TermView: {
      /** Format: date */
      readonly from: string;
      /**
       * Format: date
       * @description The last day.
       */
      readonly until: string;
    };
    readonly TicketRuleView: {
      /**
       * @description The period of a confirmed board.
       * @example 2026
       */
      readonly board?: string;
      /** @description The most tickets of one person. */
      readonly most?: number;
      /** @description Points for a ticket. */
      readonly per?: number;
      /**
       * Format: uuid
       * @description A run: who is equal at the edge of its places.
       */
      readonly run?: string;
    };
    readonly TicketsView: {
      readonly employeeId: string;
      readonly tickets: number;
    };
    readonly TotalFiguresView: {
      readonly entries: number;
      readonly people: number;
    };
    readonly TotalView: {
      readonly figures: components['schemas']['TotalFiguresView'] | null;
      /** @description Whether it is about too few people to be told; its figures are null then. */
      readonly suppressed: boolean;
    };
    readonly TransferEmployeeDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date
       * @description First day in that office; today when left out
       * @example 2025-04-01
       */
      readonly effectiveOn?: string;
      /**
       * @description Who moves
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * @description An office that has been opened
       * @example financial
       */
      readonly officeId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly TrialItemView: {
      /** @enum {string|null} */
      readonly direction: 'award' | 'deduct' | null;
      readonly entries: number | null;
      /** @description Null for what is about too few people. */
      readonly itemCode: string | null;
      readonly people: number | null;
      /** @description Without a sign. */
      readonly points: number | null;
      /** @description Whether it is what is about too few people, all together. */
      readonly suppressed: boolean;
      /** @description The title of the item; null where no rulebook has it. */
      readonly title: string | null;
    };
    readonly TrialPlaceView: {
      readonly awards: number;
      /** @description Without a sign. */
      readonly deductions: number;
      readonly employeeId: string;
      readonly name: string;
      readonly net: number;
      /** @description To which they belonged on the last day. */
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** @description As it would be by these entries alone; equals share one. */
      readonly rank: number;
    };
    readonly TrialView: {
      /** @description The items with the most points first. */
      readonly byItem: readonly components['schemas']['TrialItemView'][];
      /** Format: date */
      readonly from: string;
      /** @description The board as it would be: by rank, then id. */
      readonly items: readonly components['schemas']['TrialPlaceView'][];
      /** @description Null on the last page. */
      readonly nextCursor: string | null;
      /** @description `all`, or the id of the one office */
      readonly office: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      /** Format: date */
      readonly to: string;
    };
    readonly TroubledDeliveryView: {
      /** @enum {string} */
      readonly channel: 'mail' | 'wecom' | 'dingtalk' | 'feishu';
      /** @description The code that the channel gave; never what was said. */
      readonly detail: string;
      /** @description The place of its event in the log, or the day of a digest. */
      readonly noticeId: string;
      /** @description The employee, or the office of the group. */
      readonly recipient: string;
      /**
       * @description unknown: it may have arrived, and is not sent again.
       * @enum {string}
       */
      readonly state: 'failed' | 'unknown';
      /** Format: date-time */
      readonly toldAt: string;
      /** Format: date-time */
      readonly triedAt: string | null;
      readonly tries: number;
    };
    readonly UndoDepartureDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Who has not left after all
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * @description Why
       * @example Another person was meant
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly UndoRegistrationDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Who was registered by mistake
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * @description Why
       * @example Registered twice
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly UndoTransferDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date
       * @description The day on which it was to be effective
       * @example 2026-04-01
       */
      readonly effectiveOn: string;
      /**
       * @description Who did not move
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * @description Why
       * @example It was called off
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly UsedLimitView: {
      /** @description Null: every category without a limit of its own. */
      readonly category: string | null;
      /** @enum {string} */
      readonly direction: 'award' | 'deduct';
      /** @description Of what is for the month in all. */
      readonly left: number | null;
      /** @description For one employee in the month. */
      readonly perEmployeeMonth: number | null;
      /** @description For one matter; null: without limit. */
      readonly perEntry: number | null;
      /** @description For the month in all. */
      readonly perMonth: number | null;
      /** @description What is used is about too few people to be told to whoever may not read their histories. */
      readonly suppressed: boolean;
      /** @description So much is used or reserved in the month. */
      readonly used: number | null;
      /** @description Of that, so much is for the employee that was asked about; null: none was, or whoever asks may not read that history. */
      readonly usedForEmployee: number | null;
    };
    readonly VoteOnCaseDto: {
      /**
       * Format: uuid
       * @description The case
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly caseId: string;
      /**
       * @description What it comes from
       * @example wrong-fact
       * @enum {string}
       */
      readonly cause:
        | 'wrong-person'
        | 'wrong-fact'
        | 'wrong-item'
        | 'wrong-points'
        | 'unclear-rule'
        | 'unequal'
        | 'technical'
        | 'unfounded';
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Why, for those whom it concerns
       * @example It was another day
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description What stands in the place of the entry; nothing when left out
       * @example {
       *       "direction": "award",
       *       "itemCode": "helped",
       *       "points": 3
       *     }
       */
      readonly replacement?: {
        /** @enum {string} */
        readonly direction: 'award' | 'deduct';
        readonly itemCode: string;
        readonly points: number;
      };
      /**
       * @description Never changed once cast
       * @example for
       * @enum {string}
       */
      readonly vote: 'for' | 'against';
    };
    readonly VoteOnProposalDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: uuid
       * @description The proposal, as the answer with 202 named it
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly proposalId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
      /**
       * @description Never changed once cast
       * @example for
       * @enum {string}
       */
      readonly vote: 'for' | 'against';
    };
    readonly WhatIfRowView: {
      readonly amount?: number;
      readonly employeeId: string;
      readonly grade?: string | null;
      /** @description What the last approved run of the scheme and its supplements gave; null: nothing. */
      readonly lastAmount?: number | null;
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      readonly officeId: string;
      /** @description What the office is called now; null where there is none. */
      readonly officeName: string | null;
      readonly place?: boolean;
      readonly rank: number | null;
      /** @description Why it gives nothing. */
      readonly reason: string | null;
      readonly score: number | null;
      readonly tier?: string | null;
    };
    readonly WhatIfView: {
      /** @description The first 1,000, as they were recorded. */
      readonly changed: readonly components['schemas']['ChangedEntryView'][];
      readonly changedCount: number;
      readonly editionId: string;
      /** @description That count in the month, those reversed in it left out. */
      readonly entries: number;
      /**
       * @description YYYY-MM
       * @example 2025-03
       */
      readonly month: string;
      readonly moverCount: number;
      /** @description The first 1,000, by the rank that they would have. */
      readonly movers: readonly components['schemas']['MoverView'][];
      /** @description Whether single entries are not told to whoever may not read the histories. */
      readonly suppressed: boolean;
    };
    readonly WholeView: {
      readonly cases: components['schemas']['FairCasesView'];
      /** @description Null for everybody but the head and auditors. */
      readonly casesByGiver: readonly components['schemas']['GiversCasesView'][] | null;
      readonly counted: components['schemas']['TotalView'];
      readonly delays: components['schemas']['FairDelaysView'];
      /** @description In the order of their rank. */
      readonly offices: readonly components['schemas']['FairOfficeView'][];
      readonly ownOffices: readonly components['schemas']['OwnOfficeView'][];
      readonly pairs: components['schemas']['PairsView'];
      readonly spread: components['schemas']['SpreadView'];
      readonly spreadByOffice: readonly components['schemas']['OfficeSpreadView'][];
    };
    readonly WindowView: {
      /** @description How many cases about it stood how by then. */
      readonly cases?: components['schemas']['CaseCountsView'];
      /** Format: date */
      readonly from: string;
      /**
       * Format: date
       * @description When it was confirmed.
       */
      readonly on?: string;
      /** @example 2026-09 */
      readonly period: string;
      /** @description Why it was confirmed, where that was said. */
      readonly reason?: string;
      /** @description Whether the remedied board was another one by then. */
      readonly remedied?: boolean;
      /** @description The digest of its seal. */
      readonly seal: string;
      /** @enum {string} */
      readonly status: 'published' | 'confirmed';
      /**
       * Format: date
       * @description The last day on which anybody may object.
       */
      readonly until: string;
    };
    readonly WinnerView: {
      readonly employeeId: string;
      /** @description What the employee is called now; null where nobody is known. */
      readonly name: string | null;
      readonly prize: string;
    };
    readonly WithdrawCaseDto: {
      /**
       * Format: uuid
       * @description The case
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly caseId: string;
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly WithdrawEditionDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description The edition, as whoever drafted it called it
       * @example 2025-spring
       */
      readonly editionId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly WithdrawFactDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Of whom it is known
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * Format: uuid
       * @description Given by the caller; the same id with the same content is a repeat
       * @example 7a1f0d7c-30c7-4d0b-9d0d-0c4b0f3a5e21
       */
      readonly factId: string;
      /**
       * @description Why, for the employee to read
       * @example It was somebody else
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly WithdrawInvitationDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whose invitation
       * @example li.wei
       */
      readonly principalId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly WithdrawOpeningDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * @description Whose balance it is
       * @example E0001
       */
      readonly employeeId: string;
      /**
       * Format: uuid
       * @description The opening balance to take back
       * @example 6f1c9c1e-3a0b-4b0e-8f0a-0f4a3c1d2e5b
       */
      readonly openingId: string;
      /**
       * @description Why
       * @example Taken from the wrong page
       */
      readonly reason: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
    readonly WithdrawProposalDto: {
      /**
       * Format: uuid
       * @description The same id with the same content is a repeat, for ever. Also taken from the header Idempotency-Key; made by the server when absent.
       * @example 5a1c6f0e-54c1-4c0e-9a52-3f0b8c7d1e22
       */
      readonly commandId?: string;
      /**
       * Format: uuid
       * @description The proposal, as the answer with 202 named it
       * @example 5f0c6f6e-0d6b-8f0a-9d4e-2f8c7f6b1a11
       */
      readonly proposalId: string;
      /**
       * Format: date-time
       * @description When it was recorded; only from a key that may import, else it is now. Never later than now.
       * @example 2025-03-31T18:00:00+08:00
       */
      readonly recordedAt?: string;
      /**
       * @description Who recorded it; only from a key that may import, else it is the key’s owner. Whoever has keys is named in an import alone.
       * @example officer
       */
      readonly recordedBy?: string;
    };
  };
  responses: {
    /** @description A problem: input.invalid. */
    readonly Problem400: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: key.invalid. */
    readonly Problem401: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: not-allowed. */
    readonly Problem403: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: not-allowed, erasure.own-proposal, item.not-for-role, entry.on-oneself, delegation.not-held, proposal.own, case.own, claim.own. */
    readonly Problem403Variant2: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: not-allowed, board.not-shown. */
    readonly Problem403Variant3: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: office.unknown, batch.unknown, employee.unknown, invitation.unknown, transfer.unknown, edition.unknown, comment.unknown, item.unknown, evidence.unknown, entry.unknown, opening.unknown, import.unknown, principal.unknown, key.unknown, fact.unknown, office-entry.unknown, delegation.unknown, proposal.unknown, period.unknown, case.unknown, budget.unknown, scheme.unknown, run.unknown, claim.unknown, lottery.unknown, inspection.unknown, alert.unknown, programme.unknown, round.unknown. */
    readonly Problem404: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: edition.unknown, month.unknown. */
    readonly Problem404Variant2: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: principal.unknown. */
    readonly Problem404Variant3: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: not-found. */
    readonly Problem404Variant4: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: evidence.unknown. */
    readonly Problem404Variant5: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: employee.unknown. */
    readonly Problem404Variant6: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: office.unknown. */
    readonly Problem404Variant7: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: month.unknown, office.unknown. */
    readonly Problem404Variant8: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: month.unknown. */
    readonly Problem404Variant9: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: month.unknown, office.unknown, employee.unknown, not-found. */
    readonly Problem404Variant10: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: office.unknown, employee.unknown, not-found. */
    readonly Problem404Variant11: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: month.unknown, not-found. */
    readonly Problem404Variant12: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: edition.unknown. */
    readonly Problem404Variant13: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: proposal.unknown. */
    readonly Problem404Variant14: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: office-entry.unknown. */
    readonly Problem404Variant15: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: case.unknown. */
    readonly Problem404Variant16: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: inspection.unknown. */
    readonly Problem404Variant17: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: run.unknown. */
    readonly Problem404Variant18: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: claim.unknown. */
    readonly Problem404Variant19: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: round.unknown. */
    readonly Problem404Variant20: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: lottery.unknown. */
    readonly Problem404Variant21: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: announcement.unknown. */
    readonly Problem404Variant22: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: employee.unknown, entry.unknown. */
    readonly Problem404Variant23: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: logo.none, logo.other-type, logo.too-large, office.already-open, office.closed, office.closing-too-early, office.has-members, office.same, batch.nothing-to-reverse, employee.already-employed, employee.left, employee.not-left, invitation.opened, erasure.not-proposed, erasure.too-early, erasure.case-open, erasure.run-open, employee.joined, persons.same, persons.joined-earlier, persons.doubles, joining.after-entry, joining.after-transfer, registration.has-entries, registration.on-closed-board, transfer.before-employment, departure.before-employment, date.too-far-ahead, edition.not-adopted, notices.unfit, edition.already-drafted, edition.already-settled, edition.too-many-drafts, edition.not-a-draft, edition.not-open-for-comment, edition.empty, edition.full, edition.comments-open, comment.answered, edition.in-force-too-early, edition.out-of-order, resolution.in-the-future, resolution.impossible, resolution.no-quorum, resolution.no-majority, item.grant-unfit, item.other-kind, item.other-direction, item.points-out-of-range, item.evidence-missing, entry.in-the-future, entry.before-employment, entry.before-book, entry.of-earlier-employment, entry.already-reversed, rollout.off, rollout.begins-with-all, rollout.too-early, rollout.full, month.not-ended, month.out-of-order, month.not-due, month.closed, book.begun, book.has-entries, book.not-begun, opening.already-recorded, opening.month-in-book, opening.unfit, opening.year-closed, clock.behind, import.under-way, principal.already-registered, principal.ended, principal.unfit, key.too-many, authority.ambiguous, authority.in-force-too-early, authority.out-of-order, authority.exceeded, authority.not-set, fact.value-unfit, fact.withdrawn, fact.service-known, fact.too-many, office-entry.no-members, office-entry.too-many-members, office-entry.takes-authority, delegation.impossible, delegation.to-oneself, delegation.full, proposal.closed, proposal.full, proposal.voted, working-days.unfit, due-process.out-of-order, due-process.in-force-too-early, due-process.not-set, month.not-sealed, board.out-of-order, board.not-published, board.in-window, board.cases-open, cases.not-set, case.already-open, case.decided, case.closed, case.kind-unfit, case.too-late, case.too-many, case.full, case.not-heard, case.replacement-unfit, case.voted, case.not-decided, case.not-refused, case.final, case.not-due, budget.impossible, budget.below-use, budget.outside, budget.exceeded, scheme.unfit, scheme.out-of-order, scheme.in-force-too-early, scheme.too-many, period.not-closed, board.not-confirmed, claim.too-old, claim.too-many, claim.closed, claim.not-declined, claim.not-due, run.unfit, run.already, run.nobody, run.not-computed, run.row-unknown, run.not-published, run.in-window, run.cases-open, run.outdated, run.not-approved, run.approved, run.cancelled, lottery.unfit, lottery.not-open, lottery.seed-committed, lottery.not-committed, lottery.too-late, lottery.too-early, lottery.nobody, lottery.not-frozen, lottery.not-revealing, lottery.seed-unfit, lottery.not-due, inspection.already-open, inspection.before-joining, inspection.not-recommended, inspection.month-unfit, inspection.too-many-excused, inspection.closed, inspection.not-measured, inspection.outdated, inspection.no-extension, inspection.reason-missing, inspection.not-due, alert.unfit, alert.in-force-too-early, alert.too-many, alert.answered, alert.not-due, programme.unfit, programme.out-of-order, programme.in-force-too-early, round.unfit, round.ended, check.recorded, check.not-due, leading-group.unfit, leading-group.in-force-too-early, stand-in.unfit. */
    readonly Problem409: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: scheme.unfit, run.unfit, period.not-closed. */
    readonly Problem409Variant2: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: evidence.too-much. */
    readonly Problem409Variant3: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: period.not-closed. */
    readonly Problem409Variant4: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: principal.ended, key.too-many. */
    readonly Problem409Variant5: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: edition.not-adopted. */
    readonly Problem409Variant6: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: invitation.over, invitation.withdrawn, person.erased. */
    readonly Problem410: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: invitation.over, invitation.withdrawn. */
    readonly Problem410Variant2: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: evidence.too-large. */
    readonly Problem413: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: evidence.other-type. */
    readonly Problem415: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: merge.id-reused, entry.id-reused, opening.id-reused, command.id-reused, fact.id-reused, proposal.id-reused, case.id-reused, budget.id-reused, claim.id-reused, run.id-reused, lottery.id-reused, alert.id-reused, round.id-reused, announcement.id-reused, meeting.id-reused. */
    readonly Problem422: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: board.too-long. */
    readonly Problem422Variant2: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: rate.exceeded. */
    readonly Problem429: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: service.unavailable. */
    readonly Problem503: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: service.unavailable, position.not-reached. */
    readonly Problem503Variant2: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
    /** @description A problem: position.not-reached, service.unavailable. */
    readonly Problem503Variant3: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ProblemAnswer'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly readLiveness: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Live'];
        };
      };
      readonly 429: components['responses']['Problem429'];
    };
  };
  readonly readReadiness: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Ready'];
        };
      };
      readonly 429: components['responses']['Problem429'];
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Ready'];
        };
      };
    };
  };
  readonly readMetrics: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/plain': string;
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly listAccesses: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description The current month when left out. */
        readonly month?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AccessesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listAcknowledgements: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        /** @description The adopted edition; the one adopted last when left out. */
        readonly editionId?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AcknowledgementsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant13'];
      readonly 409: components['responses']['Problem409Variant6'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listAnnouncementAcknowledgements: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly announcementId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AnnouncementAcknowledgementsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant22'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listOwnAcknowledgements: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OwnAcknowledgementsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listAlerts: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AlertRulesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listRaisedAlerts: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        /** @description only about this employee */
        readonly employeeId?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
        readonly status?: 'standing' | 'lifted' | 'unanswered' | 'overdue';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RaisedAlertsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listAnnouncements: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AnnouncementsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readAnnouncement: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly announcementId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AnnouncementView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant22'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readAuthority: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AuthorityView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readAuthorityLeft: {
    readonly parameters: {
      readonly query?: {
        /** @description Tells how much of each limit is used for this employee. */
        readonly employeeId?: string;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description The current month when left out. */
        readonly month?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly principalId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AuthorityUseView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant3'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listBudgets: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BudgetsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listCases: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly kind?: 'appeal' | 'objection' | 'problem';
        readonly limit?: number;
        /** @description Only those that concern whoever asks. */
        readonly mine?: boolean;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly status?: 'open' | 'upheld' | 'refused' | 'withdrawn' | 'lapsed';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CasesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readCase: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly caseId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CaseView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant16'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly summariseCases: {
    readonly parameters: {
      readonly query?: {
        /** @description Opened on that day or later; from the first of this year when left out. */
        readonly from?: string;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description Opened on that day or before; until today when left out. */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CaseSummaryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listClaims: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        /** @description Of this employee alone. */
        readonly employeeId?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
        readonly status?: 'open' | 'confirmed' | 'declined' | 'lapsed';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClaimsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readClaim: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly claimId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OneClaimView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant19'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly sendCommands: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description true: tells what would become of each line, and writes nothing */
        readonly 'Dry-Run'?: 'true' | 'false';
        /** @description names the file, so that sending it again ends an import that was cut off */
        readonly 'Import-Id'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description One JSON object a line: a command’s fields and `command`, its name. */
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': string;
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly acknowledgeEdition: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AcknowledgeEditionDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly acknowledgeNotices: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AcknowledgeNoticesDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly adoptEdition: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AdoptEditionDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly adoptScheme: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AdoptSchemeDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly announce: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnnounceDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly answerAlert: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnswerAlertDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly answerComment: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnswerCommentDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly approveRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ApproveRunDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly assignRoles: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AssignRolesDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly awardOffice: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AwardOfficeDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly awardPoints: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AwardPointsDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly beginBook: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['BeginBookDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly cancelRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CancelRunDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly changeBudget: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeBudgetDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly closeMonth: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CloseMonthDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly closeOffice: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CloseOfficeDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly commentOnEdition: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CommentOnEditionDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly commitSeed: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CommitSeedDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly computeRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ComputeRunDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly confirmBoard: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ConfirmBoardDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly confirmClaim: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ConfirmClaimDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClaimAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClaimAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly confirmClock: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ConfirmClockDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly correctFact: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CorrectFactDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly correctJoining: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CorrectJoiningDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly correctPrincipal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CorrectPrincipalDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly decideCase: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DecideCaseDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecidingAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecidingAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly decideInspection: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DecideInspectionDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly decideProposal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DecideProposalDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecisionAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecisionAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly declineClaim: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeclineClaimDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly deductOffice: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeductOfficeDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly deductPoints: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DeductPointsDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly delegateAuthority: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DelegateAuthorityDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly discussProposal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DiscussProposalDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly draftEdition: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DraftEditionDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly endAlert: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EndAlertDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly endDelegation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EndDelegationDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly endImport: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EndImportDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly endPrincipal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EndPrincipalDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly endRound: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EndRoundDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly erasePerson: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ErasePersonDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly escalateCase: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EscalateCaseDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly excuseMonth: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ExcuseMonthDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly freezeLottery: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FreezeLotteryDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly giveLotteryValue: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['GiveLotteryValueDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly invitePrincipal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['InvitePrincipalDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvitePrincipalAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvitePrincipalAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly issueKey: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['IssueKeyDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['IssueKeyAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['IssueKeyAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly joinPersons: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['JoinPersonsDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['JoinAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['JoinAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly makeClaim: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MakeClaimDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly makeProposal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MakeProposalDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly mergeOffices: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MergeOfficesDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MergeAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MergeAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly nameOrganisation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NameOrganisationDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly openBudget: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OpenBudgetDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly openCase: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OpenCaseDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CaseAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CaseAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly openEditionForComment: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OpenEditionForCommentDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly openInspection: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OpenInspectionDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly openLottery: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OpenLotteryDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly openOffice: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OpenOfficeDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly overrideRow: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OverrideRowDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly planRollout: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PlanRolloutDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly planRound: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PlanRoundDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly proposeErasure: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ProposeErasureDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly publishRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PublishRunDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly putItem: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PutItemDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly recordCheck: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecordCheckDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly recordDeparture: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecordDepartureDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly recordFact: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecordFactDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly recordMeeting: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecordMeetingDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly recordOpening: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecordOpeningDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly registerEmployee: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RegisterEmployeeDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly registerPrincipal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RegisterPrincipalDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly removeItem: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RemoveItemDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly renameEmployee: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RenameEmployeeDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly renameOffice: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RenameOfficeDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly reopenCase: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReopenCaseDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly reopenOffice: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReopenOfficeDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly returnEditionToDraft: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReturnEditionToDraftDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly revealSeed: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RevealSeedDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly reverseBatch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReverseBatchDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BatchAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BatchAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly reverseEntry: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReverseEntryDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly reverseOfficeEntry: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReverseOfficeEntryDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly revokeKey: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RevokeKeyDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly setAlert: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetAlertDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly setAuthority: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetAuthorityDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly setClosing: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetClosingDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly setContact: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetContactDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly setDisplay: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetDisplayDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly setDueProcess: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetDueProcessDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly setLeadingGroup: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetLeadingGroupDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly setLogo: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetLogoDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly setProgramme: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetProgrammeDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly setRetention: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetRetentionDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly setWorkingDays: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetWorkingDaysDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly standIn: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['StandInDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly stateInCase: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['StateInCaseDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly supplementRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SupplementRunDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly takeCaseFurther: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TakeCaseFurtherDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly transferEmployee: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TransferEmployeeDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly undoDeparture: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UndoDepartureDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly undoRegistration: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UndoRegistrationDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly undoTransfer: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UndoTransferDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly voteOnCase: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['VoteOnCaseDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecidingAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecidingAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly voteOnProposal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['VoteOnProposalDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecisionAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecisionAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly withdrawCase: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WithdrawCaseDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly withdrawEdition: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WithdrawEditionDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly withdrawFact: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WithdrawFactDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly withdrawInvitation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WithdrawInvitationDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly withdrawOpening: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WithdrawOpeningDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly withdrawProposal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description the commandId, instead of in the body */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WithdrawProposalDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      /** @description It became a proposal, for somebody else to decide */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CommandAnswer'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant2'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 410: components['responses']['Problem410'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly readDay: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly date: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DayBoardView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant7'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listDelegations: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        /** @description Only what was lent to them. */
        readonly delegateId?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description Only what may be used on that day. */
        readonly on?: string;
        /** @description Only what they have lent. */
        readonly principalId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DelegationsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listTroubledDeliveries: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeliveriesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly readDueProcess: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DueProcessView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readDuties: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description The current month when left out. */
        readonly month?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DutiesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listEmployees: {
    readonly parameters: {
      readonly query?: {
        readonly active?: boolean;
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description Those who bear this name or bore it, as names are compared. */
        readonly name?: string;
        readonly officeId?: string;
        /** @description The beginning of an id, of a name, of one of its words, or of its pinyin in any reading; or its initials, also after the surname. */
        readonly search?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EmployeesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readEmployee: {
    readonly parameters: {
      readonly query?: {
        /** @description Only what had happened by then: entries, joining, leaving and moves by their own dates. */
        readonly effectiveOn?: string;
        /** @description Only what was known then: up to a place in the log, or recorded not after an instant. */
        readonly knownAt?: string;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EmployeeView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant6'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listAppealDays: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AppealDaysView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listBenefitsOfEmployee: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BenefitsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readContact: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContactView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readDays: {
    readonly parameters: {
      readonly query?: {
        /** @description The first day; the first of the month of the last day when left out. */
        readonly from?: string;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description The last day, today when left out; at most 366 days from the first one on. */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DaysView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant6'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly proveEntry: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly entryId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EntryProofView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant23'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly getErasure: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ErasureView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant6'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readFacts: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FactsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readHistory: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        /** @description Only what had happened by then: entries, joining, leaving and moves by their own dates. */
        readonly effectiveOn?: string;
        /** @description Only what was known then: up to a place in the log, or recorded not after an instant. */
        readonly knownAt?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['History'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant6'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly listNoticesOfEmployee: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NoticesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly sendEvidence: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/octet-stream': string;
        readonly 'application/pdf': string;
        readonly 'image/heic': string;
        readonly 'image/jpeg': string;
        readonly 'image/png': string;
        readonly 'image/webp': string;
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StoredEvidence'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409Variant3'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly readEvidence: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly sha256: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/pdf': string;
          readonly 'image/heic': string;
          readonly 'image/jpeg': string;
          readonly 'image/png': string;
          readonly 'image/webp': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant5'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readFairness: {
    readonly parameters: {
      readonly query: {
        readonly from: string;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
        readonly to: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FairnessView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant7'];
      readonly 409: components['responses']['Problem409Variant4'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readFeed: {
    readonly parameters: {
      readonly query?: {
        /** @description The `sequence` of the last line that was read; the beginning when left out. */
        readonly after?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listInspections: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly status?: 'open' | 'measured' | 'passed' | 'cancelled' | 'ended';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InspectionsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readInspection: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly programmeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InspectionWithEdgeView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant17'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readLeadingGroup: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LeadingGroupView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readCheckpoint: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/plain': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant4'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readComparison: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TableComparisonView'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant4'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly compareNow: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly proveConsistency: {
    readonly parameters: {
      readonly query?: {
        /** @description Events of the smaller head. */
        readonly from?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description Events of the larger one; all that there are when left out. */
        readonly to?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ConsistencyView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly proveEvent: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        /** @description Place of the event in the log. */
        readonly position: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InclusionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant4'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly exportLog: {
    readonly parameters: {
      readonly query?: {
        /** @description Only what comes after this place in the log. */
        readonly after?: string;
        /** @description Only the file of this employee. */
        readonly employeeId?: string;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readLogHead: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SignedHeadView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant4'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listLotteries: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LotteriesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readLottery: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly lotteryId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LotteryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant21'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listTickets: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly lotteryId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LotteryTicketsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant21'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly exportOwnData: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OwnExportView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant6'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listMeetings: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MeetingsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listMonths: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description From the current month back, and not from the first one on. */
        readonly newestFirst?: boolean;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MonthsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listOwnNotices: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NoticesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listOwnReminders: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RemindersView'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listOfficeEntries: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfficeEntriesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readOfficeEntry: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly officeEntryId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfficeEntryWithMembersView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant15'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listOffices: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfficesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readOfficeDays: {
    readonly parameters: {
      readonly query?: {
        /** @description The first day; the first of the month of the last day when left out. */
        readonly from?: string;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description The last day, today when left out; at most 366 days from the first one on. */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly officeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfficeDaysView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant7'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readOrganisation: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OrganisationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant3'];
    };
  };
  readonly readLogo: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'image/jpeg': string;
          readonly 'image/png': string;
          readonly 'image/webp': string;
        };
      };
      readonly 404: components['responses']['Problem404Variant4'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly readParticipation: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly format?: 'xlsx';
        /** @description The current month when left out. */
        readonly from?: string;
        readonly lang?: 'zh' | 'en';
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description Only those who recorded something in the time, or only those who recorded nothing. */
        readonly recorded?: boolean;
        /** @description The current month when left out. */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ParticipationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listPrincipals: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly hasLeft?: boolean;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PrincipalsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly principalName: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly principalId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PrincipalNameView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant3'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly listProgrammes: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProgrammesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listProposals: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly status?: 'open' | 'accepted' | 'carried-out' | 'declined' | 'withdrawn' | 'expired';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProposalsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readProposal: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly proposalId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProposalWithStepsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant14'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listPublishedBoards: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PublicityView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listPublishedEntries: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
        /** @description What stood published on that day; today when left out. */
        readonly on?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PublishedEntriesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant7'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readHalfRanking: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly half: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PeriodBoardView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant9'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readMonthRanking: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        /** @description Only what had happened by then: entries, joining, leaving and moves by their own dates. */
        readonly effectiveOn?: string;
        readonly format?: 'json' | 'csv' | 'ndjson' | 'xlsx';
        /** @description Begins with the first row whose rank is not before this one. */
        readonly fromRank?: number;
        /** @description Begins with this row of the board, the first one being 1. */
        readonly fromRow?: number;
        /** @description Only what was known then: up to a place in the log, or recorded not after an instant. */
        readonly knownAt?: string;
        readonly lang?: 'zh' | 'en';
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description Whether to tell where each stood on the board of the month or year before. */
        readonly moves?: boolean;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BoardView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant3'];
      readonly 404: components['responses']['Problem404Variant8'];
      readonly 422: components['responses']['Problem422Variant2'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readMonthDistribution: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DistributionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant8'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readDrivers: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DriversView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant8'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readMonthRankingRow: {
    readonly parameters: {
      readonly query?: {
        /** @description Only what had happened by then: entries, joining, leaving and moves by their own dates. */
        readonly effectiveOn?: string;
        /** @description Only what was known then: up to a place in the log, or recorded not after an instant. */
        readonly knownAt?: string;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description How many to tell of on either side; none when left out. */
        readonly neighbours?: number;
        readonly officeId?: string;
        /** @description How many months up to the current one to tell of; none when left out. */
        readonly trend?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StandingView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant3'];
      readonly 404: components['responses']['Problem404Variant10'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readMonthBenchmark: {
    readonly parameters: {
      readonly query?: {
        readonly among?: 'all' | 'office';
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BenchmarkView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant3'];
      readonly 404: components['responses']['Problem404Variant12'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readMonthBreakdown: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BreakdownView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant6'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly readMonthScoreEntries: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ScoreEntriesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant6'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly proveMonthRankingRow: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RowProofView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant3'];
      readonly 404: components['responses']['Problem404Variant12'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readMovements: {
    readonly parameters: {
      readonly query?: {
        /** @description How many to tell of each way; 20 when left out. */
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MovementsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant8'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly compareOfficesOfMonth: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComparedOfficesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant9'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readRestatement: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RestatementView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant9'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readQuarterRanking: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly quarter: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PeriodBoardView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant9'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readRangeRanking: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly from: string;
        readonly to: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PeriodBoardView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant9'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readTotalRanking: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        /** @description Only what had happened by then: entries, joining, leaving and moves by their own dates. */
        readonly effectiveOn?: string;
        readonly format?: 'json' | 'csv' | 'ndjson' | 'xlsx';
        /** @description Begins with the first row whose rank is not before this one. */
        readonly fromRank?: number;
        /** @description Begins with this row of the board, the first one being 1. */
        readonly fromRow?: number;
        /** @description Only what was known then: up to a place in the log, or recorded not after an instant. */
        readonly knownAt?: string;
        readonly lang?: 'zh' | 'en';
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description Whether to tell where each stood on the board of the month or year before. */
        readonly moves?: boolean;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BoardView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant3'];
      readonly 404: components['responses']['Problem404Variant7'];
      readonly 422: components['responses']['Problem422Variant2'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readTotalDistribution: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DistributionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant7'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readTotalRankingRow: {
    readonly parameters: {
      readonly query?: {
        /** @description Only what had happened by then: entries, joining, leaving and moves by their own dates. */
        readonly effectiveOn?: string;
        /** @description Only what was known then: up to a place in the log, or recorded not after an instant. */
        readonly knownAt?: string;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description How many to tell of on either side; none when left out. */
        readonly neighbours?: number;
        readonly officeId?: string;
        /** @description How many months up to the current one to tell of; none when left out. */
        readonly trend?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StandingView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant3'];
      readonly 404: components['responses']['Problem404Variant11'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readYearRanking: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        /** @description Only what had happened by then: entries, joining, leaving and moves by their own dates. */
        readonly effectiveOn?: string;
        readonly format?: 'json' | 'csv' | 'ndjson' | 'xlsx';
        /** @description Begins with the first row whose rank is not before this one. */
        readonly fromRank?: number;
        /** @description Begins with this row of the board, the first one being 1. */
        readonly fromRow?: number;
        /** @description Only what was known then: up to a place in the log, or recorded not after an instant. */
        readonly knownAt?: string;
        readonly lang?: 'zh' | 'en';
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description Whether to tell where each stood on the board of the month or year before. */
        readonly moves?: boolean;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BoardView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant3'];
      readonly 404: components['responses']['Problem404Variant8'];
      readonly 422: components['responses']['Problem422Variant2'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readYearDistribution: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DistributionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant8'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readYearRankingRow: {
    readonly parameters: {
      readonly query?: {
        /** @description Only what had happened by then: entries, joining, leaving and moves by their own dates. */
        readonly effectiveOn?: string;
        /** @description Only what was known then: up to a place in the log, or recorded not after an instant. */
        readonly knownAt?: string;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description How many to tell of on either side; none when left out. */
        readonly neighbours?: number;
        readonly officeId?: string;
        /** @description How many months up to the current one to tell of; none when left out. */
        readonly trend?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StandingView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant3'];
      readonly 404: components['responses']['Problem404Variant10'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readYearBenchmark: {
    readonly parameters: {
      readonly query?: {
        readonly among?: 'all' | 'office';
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BenchmarkView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant3'];
      readonly 404: components['responses']['Problem404Variant12'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readYearBreakdown: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BreakdownView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant6'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly readYearScoreEntries: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ScoreEntriesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant6'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly proveYearRankingRow: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly employeeId: string;
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RowProofView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403Variant3'];
      readonly 404: components['responses']['Problem404Variant12'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly compareOfficesOfYear: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly year: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComparedOfficesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant9'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listRecordings: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description Only what occurred on that day. */
        readonly occurredOn?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecordingsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readDelays: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DelaysView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant7'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listReversalsOfOthers: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReversalsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly getRetention: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RetentionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readRollout: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RolloutView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listRounds: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        /** @description The first day to look at; the first of this month when left out. */
        readonly from?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
        /** @description The last one; today when left out. At most 366 days. */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RoundsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listChecks: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly roundId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ChecksView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant20'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listEditions: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EditionsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readEdition: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly editionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EditionWithItemsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant13'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readWhatIf: {
    readonly parameters: {
      readonly query: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description A closed month */
        readonly month: string;
      };
      readonly header?: never;
      readonly path: {
        readonly editionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WhatIfView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant2'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readEditionInForce: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description The day; today when left out. */
        readonly on?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EditionWithItemsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant13'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listRegulations: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RegulationItemsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listRuns: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly status?: 'computing' | 'computed' | 'published' | 'approved' | 'cancelled';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RunsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readRun: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly runId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RunView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant18'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly exportGranted: {
    readonly parameters: {
      readonly query?: {
        readonly format?: 'csv' | 'xlsx';
        readonly lang?: 'zh' | 'en';
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly runId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/csv': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant18'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listRunRows: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly runId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RunRowsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant18'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listSchemes: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SchemesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly tryScheme: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SchemeWhatIfView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409Variant2'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly listSeals: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SealsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readSeal: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly month: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SealView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant4'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SessionView'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly signIn: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SignInDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SessionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly signOut: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly openInvitation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['InvitationDto'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvitedView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409Variant5'];
      readonly 410: components['responses']['Problem410Variant2'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly listSessions: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        /** @description Whose; one’s own when left out. Those of others are for an administrator. */
        readonly principalId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SessionsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly endSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly sessionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant4'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly listSigningKeys: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SigningKeysView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
  readonly readTrial: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before. */
        readonly cursor?: string;
        /** @description The first day; the first of the month of the last day when left out. */
        readonly from?: string;
        readonly limit?: number;
        /** @description Waits, at most 5 s, until the answer includes this place in the log. */
        readonly minPosition?: string;
        readonly officeId?: string;
        /** @description The last day, today when left out; at most 366 days from the first one on. */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TrialView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404Variant7'];
      readonly 429: components['responses']['Problem429'];
      readonly 503: components['responses']['Problem503Variant2'];
    };
  };
}
