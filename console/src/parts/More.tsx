import { Button } from '@mantine/core';
import { useText } from '../language/language.js';
import { NotAllPrinted } from './printing.js';

/** A button for the next page of a list, as long as there is one. */
export function More({
  of: { hasNextPage, isFetchingNextPage, fetchNextPage },
}: {
  readonly of: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}) {
  const say = useText();
  if (!hasNextPage) return null;
  return (
    <div>
      <NotAllPrinted />
      <Button
        className="screen-only"
        variant="default"
        loading={isFetchingNextPage}
        onClick={() => void fetchNextPage()}
      >
        {say('app.more')}
      </Button>
    </div>
  );
}
