/** Where one side waits until the other lets it pass, and the other can tell that it has come so far. */
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
