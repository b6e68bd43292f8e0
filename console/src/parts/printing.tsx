import { useEffect, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useWho } from '../app/session.js';
import { useOrganisation } from '../service/organisation.js';
import { useText } from '../language/language.js';

/** The number of rows that a browser lays out for paper in a reasonable time: some four hundred sheets. */
export const MOST_PRINTED = 20_000;

/** Prepares the page for paper, however printing is started, and undoes that afterwards. */
export function useBeforePrint(prepare: () => void, after: () => void): void {
  const latest = useRef({ prepare, after });
  useEffect(() => {
    latest.current = { prepare, after };
  });
  useEffect(() => {
    const before = (): void => {
      flushSync(latest.current.prepare);
    };
    const done = (): void => {
      latest.current.after();
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', done);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', done);
    };
  }, []);
}

/** The head of a printed sheet; on the screen the frame says this. */
export function PrintHead({ children }: { readonly children?: ReactNode }) {
  const say = useText();
  const { today } = useWho().organisation;
  const { name } = useOrganisation();
  return (
    <p className="print-only">
      {name === undefined ? null : `${name} · `}
      {children} {children === undefined ? null : '· '}
      {say('print.on', { date: today })}
    </p>
  );
}

/** Says on paper that rows are missing. */
export function NotAllPrinted() {
  const say = useText();
  return <p className="print-only">{say('print.not-all')}</p>;
}
