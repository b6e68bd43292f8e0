import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/publicity.js';
import { useRead } from '../../service/reading.js';

const MOST = 1000;

/** Until when a board is published and how to object, or that it is confirmed, for a sheet on the wall. */
export function WindowNote({ period }: { readonly period: string }) {
  return (
    <WithTexts texts={texts}>
      <Note period={period} />
    </WithTexts>
  );
}

function Note({ period }: { readonly period: string }) {
  const say = useText();
  const { data } = useRead('/v1/publicity', { query: { limit: MOST } });
  const window = data?.items.find((one) => one.period === period);
  if (window === undefined) return null;
  const { from, until, on } = window;
  return (
    <p>
      <strong>
        {on === undefined
          ? say('publicity.note', { from, until })
          : say('publicity.note-confirmed', { from, until, on })}
      </strong>
    </p>
  );
}
