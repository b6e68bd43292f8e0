import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../language/language.js';
import { Refused } from './Refused.js';

/** Asks once more before what can never be taken back, and says what it will do; the focus goes back to where it was. */
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
  /** What the button says that does it. */
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
