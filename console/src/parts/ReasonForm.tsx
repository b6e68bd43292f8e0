import { useState, type ComponentProps } from 'react';
import type { CommandFields, CommandName } from '../../../clients/typescript/src/index.js';
import { ActForm } from './Act.js';
import { ReasonField } from './ReasonField.js';

/** A command of which only the reason is to be typed; it is forgotten with the dialog that the form stands in. */
export function ReasonForm<Name extends CommandName>({
  fields,
  children,
  ...form
}: Omit<ComponentProps<typeof ActForm<Name>>, 'fields' | 'isReady'> & {
  readonly fields: (reason: string) => CommandFields<Name>;
}) {
  const [typed, setTyped] = useState('');
  const reason = typed.trim();
  return (
    <ActForm {...form} fields={fields(reason)} isReady={reason !== ''}>
      {children}
      <ReasonField value={typed} onChange={setTyped} />
    </ActForm>
  );
}
