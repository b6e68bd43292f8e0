/** Another store has the lock of this database. */
export class EventStoreTaken extends Error {
  readonly code = 'EVENT_STORE_TAKEN';

  constructor() {
    super('another event store is already running on this database');
    this.name = 'EventStoreTaken';
  }
}

/** The tables were made by a later version of this store. */
export class EventStoreTooNew extends Error {
  readonly code = 'EVENT_STORE_TOO_NEW';

  constructor(found: number, known: number) {
    super(`the event store's tables have version ${found}, this build knows versions up to ${known}`);
    this.name = 'EventStoreTooNew';
  }
}
