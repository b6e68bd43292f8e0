import { Badge } from '@mantine/core';
import { useText } from '../language/language.js';
import { useProgress } from '../service/progress.js';

/** Tells whether the page shows all that is in the log. */
export function Standing() {
  const say = useText();
  const { state, behind } = useProgress();
  const color = { 'up-to-date': 'green', behind: 'yellow', away: 'red' }[state];
  return (
    <Badge color={color} variant="light" role="status" tt="none" size="lg">
      {say(`standing.${state}`, { behind })}
    </Badge>
  );
}
