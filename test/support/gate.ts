/** One side waits at the gate until the other opens it; the other can tell that the first has arrived. */
export interface Gate {
  readonly reach: () => void;
  readonly reached: Promise<void>;
  readonly open: () => void;
  readonly opened: Promise<void>;
}

export function gate(): Gate {
  const [reached, reach] = signal();
  const [opened, open] = signal();
  return { reach, reached, open, opened };
}

function signal(): [Promise<void>, () => void] {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return [given, give];
}
