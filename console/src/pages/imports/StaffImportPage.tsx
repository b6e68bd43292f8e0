import { Title } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useWho } from '../../app/session.js';
import { staffImportOf } from '../../importing/staff/staff-import.js';
import * as texts from '../../language/importing-staff.js';
import { useText, WithTexts } from '../../language/language.js';
import { ErrorAlert } from '../../parts/ErrorAlert.js';
import { Chooser } from './Chooser.js';
import { downloadCsv } from '../../parts/csv.js';
import { staffTemplateLines } from './templates.js';
import { StaffMatching } from './StaffMatching.js';
import { StaffRows } from './StaffRows.js';
import './imports.css';

/** Registers the people of a file: chosen, matched, checked, mended, and sent. */
export default function StaffImportPage() {
  return (
    <WithTexts texts={texts}>
      <Importing />
    </WithTexts>
  );
}

function Importing() {
  const say = useText();
  const who = useWho();
  const file = staffImportOf(who.principalId, who.organisation.timeZone);
  const shown = useSyncExternalStore(file.subscribe, file.snapshot);
  const { head, trouble } = shown;
  return (
    <div className="stack import">
      <Title order={1} size="h3">
        {say('page.people-import')}
      </Title>
      {trouble === undefined ? null : <ErrorAlert error={trouble} />}
      {head === undefined ? (
        <Chooser
          file={file}
          shown={shown}
          what={say('people-import.what')}
          onTemplate={() =>
            void downloadCsv(
              say('people-import.template-file'),
              staffTemplateLines(say, who.organisation.today),
            )
          }
        />
      ) : null}
      {head?.step === 'matching' ? <StaffMatching file={file} head={head} shown={shown} /> : null}
      {head?.step === 'rows' ? <StaffRows file={file} head={head} shown={shown} /> : null}
    </div>
  );
}
