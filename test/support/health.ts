import type { Answer, Api } from './api.js';
import { eventually } from './eventually.js';

/**
 * Waits until health is as wanted, and gives it. Only the status and the reasons count as something that moves: the
 * places of the log in it go on for as long as anybody writes, whatever it is that stands still.
 */
export async function healthOnce(api: Api, isWanted: (answer: Answer) => boolean): Promise<Answer> {
  let answer: Answer | undefined;
  await eventually(
    async () => {
      answer = await api.get('/health/ready');
      const { status, body } = answer;
      return { isWanted: isWanted(answer), status, reasons: body.reasons, faults: faultsIn(body) };
    },
    (seen) => seen.isWanted,
  );
  return answer!;
}

/** The events that stopped read models. */
const faultsIn = ({ projections = [] }: Answer['body']): readonly unknown[] =>
  (projections as { error?: unknown }[]).flatMap(({ error }) => error ?? []);

export const healthIs = (api: Api, wanted: 200 | 503): Promise<Answer> =>
  healthOnce(api, ({ status }) => status === wanted);
