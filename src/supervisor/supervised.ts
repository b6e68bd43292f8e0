/** A message of a supervised service about itself. */
export type Word = 'alive' | 'serving' | 'stopping';
/** The supervisor's message to stop; sent again, it means the same. */
export const STOP = 'stop';

const BEAT_INTERVAL_MS = 1_000;

/** The service's side of its supervisor; where there is none, as without `npm start`, it speaks to nobody. */
export const supervised = {
  /** Sends beats as long as the event loop turns. */
  lives: beat,

  /** The service listens: an end from now on is no failed start. */
  serves(): void {
    tell('serving');
  },

  /** The service was asked to stop: its end is wanted. */
  stops(): void {
    tell('stopping');
  },

  /** Calls back when the supervisor asks to stop or is gone: a supervisor that was killed hard leaves nothing running. */
  onAsked(stop: () => void): void {
    if (process.send === undefined) return;
    process.on('message', (wish) => {
      if (wish === STOP) stop();
    });
    process.once('disconnect', stop);
  },
};

/** Each beat waits until the one before it has gone out. */
function beat(): void {
  tell('alive', () => {
    setTimeout(beat, BEAT_INTERVAL_MS).unref();
  });
}

function tell(word: Word, then: () => void = () => undefined): void {
  process.send?.(word, undefined, undefined, (error: Error | null) => {
    if (error === null) then();
  });
}
