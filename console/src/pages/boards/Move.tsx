import { VisuallyHidden } from '@mantine/core';
import { useText } from '../../language/language.js';

/** The number of ranks that an employee rose or fell since the board before. */
export function Move({
  rank,
  previous,
}: {
  readonly rank: number;
  readonly previous: { readonly rank: number } | null;
}) {
  const say = useText();
  if (previous === null)
    return (
      <span className="quiet">
        <span aria-hidden>{say('board.new')}</span>
        <VisuallyHidden>{say('board.new-why')}</VisuallyHidden>
      </span>
    );
  const ranks = Math.abs(previous.rank - rank);
  if (ranks === 0)
    return (
      <span className="quiet">
        <span aria-hidden>–</span>
        <VisuallyHidden>{say('board.stayed')}</VisuallyHidden>
      </span>
    );
  const hasRisen = rank < previous.rank;
  return (
    <span className={hasRisen ? 'up' : 'down'}>
      <span aria-hidden>
        {hasRisen ? '▲' : '▼'}
        {ranks}
      </span>
      <VisuallyHidden>{say(hasRisen ? 'board.rose' : 'board.fell', { ranks })}</VisuallyHidden>
    </span>
  );
}
