import { it } from '@jest/globals';

/** Steps of one story, each of which needs those before it: after a failed step the others fail at once instead of waiting. */
export function story(): (step: string, plays: () => Promise<void>, limitMs?: number) => void {
  let failed: string | undefined;
  return (step, plays, limitMs) => {
    const play = async (): Promise<void> => {
      if (failed !== undefined) throw new Error(`Not played, since "${failed}" failed`);
      failed = step;
      await plays();
      failed = undefined;
    };
    it(step, play, limitMs);
  };
}
