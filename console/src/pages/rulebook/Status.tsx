import { Badge } from '@mantine/core';
import { useText } from '../../language/language.js';
import type { Edition } from './edition.js';

/** The status of an edition. */
export function Status({ edition: { status } }: { readonly edition: Pick<Edition, 'status'> }) {
  const say = useText();
  const color = { draft: 'blue', 'open-for-comment': 'yellow', adopted: 'green', withdrawn: 'gray' }[status];
  return (
    <Badge variant="light" tt="none" color={color}>
      {say(`rulebook.${status}`)}
    </Badge>
  );
}
