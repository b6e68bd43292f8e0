import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '../language/language.js';

/** The same numbers as a chart or a table; neither where there are none. */
export function ChartOrTable({
  title,
  head,
  chart,
  table,
}: {
  readonly title: string;
  readonly head?: ReactNode;
  readonly chart?: ReactNode;
  readonly table?: ReactNode;
}) {
  const say = useText();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="card stack" aria-label={title}>
      <div className="row">
        <figcaption>
          <strong>{title}</strong>
        </figcaption>
        {chart === undefined ? null : (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              setAsTable(!asTable);
            }}
          >
            {say(asTable ? 'app.chart' : 'app.table')}
          </Button>
        )}
      </div>
      {head}
      {asTable ? table : chart === undefined ? null : <div aria-hidden>{chart}</div>}
    </figure>
  );
}
