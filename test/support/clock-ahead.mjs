/** Preloaded into a service process: its clock is this many milliseconds ahead, or behind, and goes on from there. */
const ahead = Number(process.env.TEST_CLOCK_AHEAD_MS);
const Now = Date;

globalThis.Date = class extends Now {
  constructor(...given) {
    super(...(given.length === 0 ? [Now.now() + ahead] : given));
  }

  static now() {
    return Now.now() + ahead;
  }
};
