import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FileImport, Shown } from '../../importing/file-import.js';
import { useText } from '../../language/language.js';

/** Discards the file, to make room for another one. Asks again where rows are not recorded. */
export function PutAway({ file, shown }: { readonly file: FileImport; readonly shown: Shown }) {
  const say = useText();
  const [isAsked, setIsAsked] = useState(false);
  const left = shown.rows.filter(({ answered }) => answered === undefined).length;
  const isBusy = shown.working !== undefined;
  if (!isAsked)
    return (
      <Button
        variant="default"
        disabled={isBusy}
        onClick={() => {
          if (left === 0) void file.clear();
          else setIsAsked(true);
        }}
      >
        {say('import.other-file')}
      </Button>
    );
  return (
    <div className="row" role="group" aria-label={say('import.forget')}>
      <span role="alert">
        <strong>{say('import.forget')}</strong> {say('import.forget-why', { count: left })}
      </span>
      <Button color="red" disabled={isBusy} onClick={() => void file.clear()}>
        {say('import.forget-yes')}
      </Button>
      <Button
        variant="default"
        autoFocus
        onClick={() => {
          setIsAsked(false);
        }}
      >
        {say('import.forget-no')}
      </Button>
    </div>
  );
}
