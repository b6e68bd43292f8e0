import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CommandAnswer, CommandFields, CommandName } from '../../../clients/typescript/src/index.js';
import { pointbook, queries } from '../service/service.js';

/** Sends a command; the same content once, however often a button is pressed, until it is through. */
export function useSending<Name extends CommandName>(
  name: Name,
  {
    seenAt,
    onDone,
  }: {
    /** Waits until what is shown includes the place of the answer. */
    readonly seenAt?: (position: string) => Promise<unknown>;
    readonly onDone?: (answer: CommandAnswer) => void;
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
      // What was done is done, also where it is not shown at once.
      await seenAt?.(answer.position).catch(() => undefined);
      await queries.invalidateQueries();
    },
  });
}
