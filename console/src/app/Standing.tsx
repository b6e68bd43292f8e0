import { Badge } from '@mantine/core';
import { useText } from '../language/language.js';
import { useProgress } from '../service/progress.js';

/** Whether what is shown is all that there is. */
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
