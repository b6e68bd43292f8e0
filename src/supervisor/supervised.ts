/** What a supervised service says of itself. */
export type Word = 'alive' | 'serving' | 'stopping';
/** What it is asked by its supervisor; again and again it is the same wish. */
export const STOP = 'stop';

const BEAT_INTERVAL_MS = 1_000;

/** The service's side of its supervisor; where there is none, as without `npm start`, it speaks to nobody. */
export const supervised = {
  /** Lives, as long as the event loop turns. */
  lives: beat,

  /** It listens: what ends it from now on is no failed start. */
  serves(): void {
    tell('serving');
  },

  /** It was asked to: its end is what was wanted. */
  stops(): void {
    tell('stopping');
  },

  /** By the supervisor, or because that is gone: one that was killed hard leaves nothing behind. */
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
