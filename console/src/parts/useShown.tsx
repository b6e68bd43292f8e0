import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '../language/language.js';

/** The first of what is there in whole, and a button for as many more. */
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
