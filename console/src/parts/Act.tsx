import { Button, Modal, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CommandAnswer, CommandFields, CommandName } from '../../../clients/typescript/src/index.js';
import { useText } from '../language/language.js';
import { Refused } from './Refused.js';
import { useSending } from './useSending.js';

/** A button that opens a dialog. What was typed in it is forgotten when it closes, and the focus goes back to the button. */
export function Act({
  label,
  title = label,
  name,
  children,
  ...button
}: {
  /** The label of the button. */
  readonly label: string;
  readonly title?: string;
  /** The accessible name, where several buttons on a page have the same label. */
  readonly name?: string;
  readonly children: (close: () => void) => ReactNode;
} & Pick<ButtonProps, 'disabled' | 'size' | 'variant' | 'color'>) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        {...button}
        aria-label={name}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={title}
        size="lg"
        closeButtonProps={{ 'aria-label': say('app.close') }}
      >
        {children(close)}
      </Modal>
    </>
  );
}

/** A command that is sent from a dialog; one that is final says beforehand what it will do. */
export function ActForm<Name extends CommandName>({
  command,
  fields,
  go,
  isFinal = false,
  isReady = true,
  seenAt,
  onDone,
  onRefused,
  children,
}: {
  readonly command: Name;
  readonly fields: CommandFields<Name>;
  /** The label of the button. */
  readonly go: string;
  /** The command can never be taken back. */
  readonly isFinal?: boolean;
  readonly isReady?: boolean;
  /** Waits until the page shows the event at this position. */
  readonly seenAt: (position: string) => Promise<unknown>;
  readonly onDone: (answer: CommandAnswer) => void;
  readonly onRefused?: (error: unknown) => void;
  readonly children?: ReactNode;
}) {
  const sending = useSending(command, { seenAt, onSeen: onDone });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending && isReady)
          sending.mutate(fields, onRefused === undefined ? {} : { onError: onRefused });
      }}
    >
      {children}
      <Refused error={sending.error} />
      <div>
        <Button
          type="submit"
          disabled={!isReady}
          loading={sending.isPending}
          {...(isFinal ? { color: 'red' } : {})}
        >
          {go}
        </Button>
      </div>
    </form>
  );
}
