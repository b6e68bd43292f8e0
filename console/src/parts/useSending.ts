import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CommandAnswer, CommandFields, CommandName } from '../../../clients/typescript/src/index.js';
import { pointbook, queries } from '../service/service.js';

/** Sends a command; the same content goes out once, however often the button is pressed, until it is answered. */
export function useSending<Name extends CommandName>(
  name: Name,
  {
    seenAt,
    onDone,
    onSeen,
  }: {
    /** Waits until the page shows the event at this position. */
    readonly seenAt?: (position: string) => Promise<unknown>;
    readonly onDone?: (answer: CommandAnswer) => void;
    /** Once the page shows it; also where what was sent took the form itself off the page. */
    readonly onSeen?: ((answer: CommandAnswer) => void) | undefined;
  } = {},
) {
  const last = useRef({ content: '', commandId: '' });
  return useMutation({
    mutationFn: async (fields: CommandFields<Name>) => {
      const content = JSON.stringify(fields);
      if (last.current.content !== content) last.current = { content, commandId: crypto.randomUUID() };
      const { commandId } = last.current;
      return pointbook.send(name, Object.assign({}, fields, { commandId }));
    },
    onSuccess: async (answer) => {
      last.current = { content: '', commandId: '' };
      onDone?.(answer);
      // The command is carried out, even if the page does not show it yet.
      await seenAt?.(answer.position).catch(() => undefined);
      await queries.invalidateQueries();
      onSeen?.(answer);
    },
  });
}
