import { saidAtPlace } from './at-the-machine.js';
import { setAside, type Result } from './setting-aside.js';

export const SET_ASIDE_HELP = `  points set-aside POSITION --reason TEXT
      Goes on without an event of the log that is not understood, or that a read model or the keys stand still at: for ever,
      and named for ever by health and by the verifier. On the machine of the data directory, or with DATABASE_URL and
      EVENTSTORE_URL; the service may run or not. /health/ready names the place.
`;

/** `points set-aside …`. Exit status 0 when it is set aside. */
export const setEventAside = (args: string[]): Promise<number> =>
  saidAtPlace(args, `Usage:\n${SET_ASIDE_HELP}`, async (log, postgres, said) =>
    textOf(said.position, await setAside(log, postgres, said)),
  );

function textOf(position: bigint, { event, isRepeat, wasUnderstood }: Result): string {
  const { eventType, stream, revision } = event;
  const told = `${eventType} at ${stream}@${revision}, place ${position}, ${isRepeat ? 'was set aside already' : 'is set aside'}.\n`;
  if (!wasUnderstood) return told;
  return `${told}Some have read it before: restart the service, then: npm run -s points -- rebuild --switch-anyway\n`;
}
