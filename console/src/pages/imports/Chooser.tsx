import { Button, FileButton, Loader } from '@mantine/core';
import { useRef } from 'react';
import type { FileImport, Shown } from '../../importing/file-import.js';
import { useText } from '../../language/language.js';
import { Outcome } from '../../parts/Outcome.js';
import { useDrop } from '../../parts/useDrop.js';

/** A place to drop or choose a file. */
export function Chooser({
  file,
  shown,
  what,
  onTemplate,
}: {
  readonly file: Pick<FileImport, 'choose'>;
  readonly shown: Pick<Shown, 'unread'> & { readonly working: string | undefined };
  /** What may stand in the file. */
  readonly what: string;
  /** Downloads a template. */
  readonly onTemplate: () => void;
}) {
  const say = useText();
  const { unread, working } = shown;
  /** A browser does not report the choice of the file that is chosen already, even if it was corrected meanwhile. */
  const reset = useRef<() => void>(null);
  const { isOver, listeners } = useDrop(([dropped]) => {
    if (dropped !== undefined) void file.choose(dropped);
  });
  return (
    <section
      className={isOver ? 'card stack drop is-over' : 'card stack drop'}
      aria-label={say('import.choose')}
      {...listeners}
    >
      <p>{what}</p>
      <p>
        <strong>{say('import.drop')}</strong>
      </p>
      <div className="row">
        <FileButton
          accept=".csv,.txt,.tsv,.xlsx,.xlsm,.xls"
          resetRef={reset}
          inputProps={{ 'aria-label': say('import.choose') }}
          onChange={(chosen) => {
            if (chosen !== null) void file.choose(chosen);
            reset.current?.();
          }}
        >
          {(props) => (
            <Button {...props} loading={working === 'reading'}>
              {say('import.choose')}
            </Button>
          )}
        </FileButton>
        <Button variant="default" onClick={onTemplate}>
          {say('import.template')}
        </Button>
        {working === 'reading' ? <Loader size="sm" role="status" aria-label={say('import.reading')} /> : null}
      </div>
      {unread === undefined ? null : (
        <Outcome>{say(`import.${unread.code}`, { detail: unread.detail ?? '' })}</Outcome>
      )}
    </section>
  );
}
