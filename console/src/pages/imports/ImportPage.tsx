import { Loader, Title } from '@mantine/core';
import { useWho } from '../../app/session.js';
import { importOf, useImport } from '../../importing/use-import.js';
import * as texts from '../../language/importing.js';
import { useText, WithTexts } from '../../language/language.js';
import { ErrorAlert } from '../../parts/ErrorAlert.js';
import { Chooser } from './Chooser.js';
import { downloadCsv } from '../../parts/csv.js';
import { templateLines } from './templates.js';
import { Matching } from './Matching.js';
import { Rows } from './Rows.js';
import './imports.css';

/** Imports a file: chosen, matched, checked, corrected, and posted. */
export default function ImportPage() {
  return (
    <WithTexts texts={texts}>
      <Importing />
    </WithTexts>
  );
}

function Importing() {
  const say = useText();
  const who = useWho();
  const file = importOf(who.principalId, who.organisation.today, who.organisation.timeZone);
  const shown = useImport(file);
  const { head, working, trouble } = shown;
  return (
    <div className="stack import">
      <Title order={1} size="h3">
        {say('page.import')}
      </Title>
      {trouble === undefined ? null : <ErrorAlert error={trouble} />}
      {working === 'opening' ? <Loader role="status" aria-label={say('import.opening')} /> : null}
      {head === undefined && working !== 'opening' ? (
        <Chooser
          file={file}
          shown={shown}
          what={say('import.what')}
          onTemplate={() => void downloadCsv(say('import.template-file'), templateLines(say))}
        />
      ) : null}
      {head?.step === 'matching' ? <Matching file={file} head={head} shown={shown} /> : null}
      {head?.step === 'rows' ? <Rows file={file} head={head} shown={shown} /> : null}
    </div>
  );
}
