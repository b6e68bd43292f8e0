import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '../language/language.js';

/** Shows the first of many items that are all loaded, and a button for more. */
export function useShown<Row>(rows: readonly Row[], atOnce: number): readonly [readonly Row[], ReactNode] {
  const say = useText();
  const [count, setCount] = useState(atOnce);
  const more =
    rows.length <= count ? null : (
      <div>
        <Button
          variant="default"
          onClick={() => {
            setCount(count + atOnce);
          }}
        >
          {say('app.more')}
        </Button>
      </div>
    );
  return [rows.slice(0, count), more];
}
