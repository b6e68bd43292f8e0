import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommandFields, CommandName } from '../../../clients/typescript/src/index.js';
import { pointbook, queries } from './service.js';

/**
 * Sends a command, once however often it is pressed: its id stays the same until it was carried out, or something else is
 * said. What is shown is read again afterwards.
 */
export function useSend<Name extends CommandName>(name: Name, onDone?: () => void) {
  const [attempt, setAttempt] = useState(newAttempt);
  return useMutation({
    mutationFn: (fields: CommandFields<Name>) => {
      const content = JSON.stringify(fields);
      const commandId =
        attempt.content === undefined || attempt.content === content ? attempt.id : crypto.randomUUID();
      setAttempt({ id: commandId, content });
      return pointbook.send(name, { ...(fields as object), commandId } as CommandFields<Name>);
    },
    onSuccess: async () => {
      setAttempt(newAttempt);
      await queries.invalidateQueries();
      onDone?.();
    },
  });
}

const newAttempt = (): { readonly id: string; readonly content?: string } => ({ id: crypto.randomUUID() });
