import { Checkbox, Select } from '@mantine/core';
import { ENCODINGS } from '../../importing/decoding.js';
import type { FileImport, Shown } from '../../importing/file-import.js';
import type { Head } from '../../importing/import-storage.js';
import { useText, type Say } from '../../language/language.js';
import { Outcome } from '../../parts/Outcome.js';

const SHOWN_ROWS = 3;
const NAMED_LINES = 5;

interface Of {
  readonly file: Pick<FileImport, 'readAgain'>;
  readonly head: Pick<Head, 'header' | 'origin' | 'choices'>;
  readonly shown: Pick<Shown, 'unread'> & {
    readonly working: string | undefined;
    readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  };
}

/** How the file was read and what was left out, with its first rows; somebody who knows the file can choose otherwise. */
export function HowRead({ file, head, shown }: Of) {
  const say = useText();
  const { origin } = head;
  const { unread } = shown;
  if (origin === undefined) return null;
  return (
    <section className="card stack" aria-labelledby="import-read">
      <h2 id="import-read" className="section-title">
        {say('import.how-read')}
      </h2>
      {unread === undefined ? null : (
        <Outcome>{say(`import.${unread.code}`, { detail: unread.detail ?? '' })}</Outcome>
      )}
      <div className="fields">
        {origin.encoding === undefined ? null : <EncodingChoice file={file} head={head} shown={shown} />}
        {(origin.sheets ?? []).length > 1 ? <SheetChoice file={file} head={head} shown={shown} /> : null}
      </div>
      {(origin.hiddenRows ?? 0) > 0 ? <HiddenRows file={file} head={head} shown={shown} /> : null}
      {notesOn(head, say).map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      <FirstRows head={head} shown={shown} />
    </section>
  );
}

function EncodingChoice({ file, head: { origin, choices }, shown }: Of) {
  const say = useText();
  return (
    <Select
      label={say('import.encoding')}
      description={origin?.isGuessed === true ? say('import.encoding-guessed') : ' '}
      inputWrapperOrder={['label', 'input', 'description']}
      allowDeselect={false}
      disabled={shown.working !== undefined}
      value={origin?.encoding ?? null}
      data={ENCODINGS.map((value) => ({ value, label: say(`import.encoding.${value}`) }))}
      onChange={(value) => {
        const encoding = ENCODINGS.find((one) => one === value);
        if (encoding !== undefined) void file.readAgain({ ...choices, encoding });
      }}
    />
  );
}

function SheetChoice({ file, head: { origin, choices }, shown }: Of) {
  const say = useText();
  const sheets = origin?.sheets ?? [];
  return (
    <Select
      label={say('import.sheet')}
      description={say('import.one-sheet', { count: sheets.length })}
      inputWrapperOrder={['label', 'input', 'description']}
      allowDeselect={false}
      disabled={shown.working !== undefined}
      value={origin?.sheet ?? null}
      data={sheets.map(({ name, isHidden }) => ({
        value: name,
        label: isHidden ? say('import.sheet-hidden', { name }) : name,
      }))}
      onChange={(sheet) => {
        if (sheet !== null) void file.readAgain({ ...choices, sheet });
      }}
    />
  );
}

function HiddenRows({ file, head: { origin, choices }, shown }: Of) {
  const say = useText();
  return (
    <Checkbox
      label={say('import.with-hidden', { count: origin?.hiddenRows ?? 0 })}
      disabled={shown.working !== undefined}
      checked={choices?.withHidden ?? false}
      onChange={({ currentTarget }) => {
        void file.readAgain({ ...choices, withHidden: currentTarget.checked });
      }}
    />
  );
}

function FirstRows({ head: { header }, shown: { rows } }: Pick<Of, 'head' | 'shown'>) {
  const say = useText();
  return (
    <div className="preview" role="region" aria-label={say('import.first-rows')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {header.map((heading, at) => (
              <th key={at} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN_ROWS).map(({ number, cells }) => (
            <tr key={number}>
              {header.map((_, at) => (
                <td key={at}>{cells[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Notes on what the user may not expect. */
function notesOn({ origin }: Of['head'], say: Say): string[] {
  const { above = 0, filled = 0, unreadable = [] } = origin ?? {};
  const lines = unreadable.slice(0, NAMED_LINES).join(', ') + (unreadable.length > NAMED_LINES ? ' …' : '');
  return [
    ...(above === 0 ? [] : [say('import.above', { count: above })]),
    ...(filled === 0 ? [] : [say('import.filled', { count: filled })]),
    ...(unreadable.length === 0 ? [] : [say('import.bad-characters', { lines })]),
  ];
}
