import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../language/language.js';
import { Refused } from './Refused.js';

/** Asks once more before a final command, and says what it will do; the focus returns to where it was. */
export function Confirm({
  opened,
  title,
  go,
  error,
  isPending,
  onConfirm,
  onClose,
  children,
}: {
  readonly opened: boolean;
  readonly title: string;
  /** The label of the button that does it. */
  readonly go: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <div className="stack">
        {children}
        <Refused error={error} />
        <div className="row">
          <Button color="red" loading={isPending} onClick={onConfirm}>
            {go}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say('app.back')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
