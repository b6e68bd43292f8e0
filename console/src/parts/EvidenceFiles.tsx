import { Button, CloseButton, FileButton, Progress } from '@mantine/core';
import { useRef, useState } from 'react';
import { useText } from '../language/language.js';
import type { SentFile } from '../recording/sent-file.js';
import './evidence.css';
import { Outcome } from './Outcome.js';
import { Refused } from './Refused.js';
import { useDrop } from './useDrop.js';
import { useUpload } from './useUpload.js';

const MOST = 9;
const PICTURES = 'image/jpeg,image/png,image/webp,image/heic';
const FILES = `${PICTURES},application/pdf`;
/** Where a finger points, there is a camera. */
const hasCamera = (): boolean => matchMedia('(pointer: coarse)').matches;

interface FilesProps {
  readonly files: readonly SentFile[];
  readonly onChange: (files: readonly SentFile[]) => void;
  /** Told when files are on their way, without which nothing should be sent that names them. */
  readonly onBusy: (isBusy: boolean) => void;
  /** What is missing, if anything. */
  readonly fault?: string | undefined;
}

/** A place to drop, choose or photograph evidence; each file is sent at once, and can be removed before it is named. */
export function EvidenceFiles({ files, onChange, onBusy, fault }: FilesProps) {
  const say = useText();
  const [isTooMany, setTooMany] = useState(false);
  const { going, error, send } = useUpload(files, onChange);
  const isBusy = going !== undefined;
  const take = (chosen: readonly File[]): void => {
    if (isBusy) return;
    const room = MOST - files.length;
    setTooMany(chosen.length > room);
    onBusy(true);
    void send(chosen.slice(0, room)).finally(() => {
      onBusy(false);
    });
  };
  const { isOver, listeners } = useDrop(take);
  return (
    <section
      className={isOver ? 'evidence stack is-over' : 'evidence stack'}
      aria-label={say('evidence.title')}
      {...listeners}
    >
      <span className="quiet">{say('evidence.how')}</span>
      <div className="row">
        <ChooseButton label={say('evidence.choose')} accept={FILES} isBusy={isBusy} onChoose={take} />
        {hasCamera() ? (
          <ChooseButton
            label={say('evidence.photo')}
            accept={PICTURES}
            isBusy={isBusy}
            onChoose={take}
            isCamera
          />
        ) : null}
      </div>
      {going === undefined ? null : (
        <div role="status">
          {say('evidence.sending', { name: going.name })}
          <Progress value={going.percent} aria-label={say('evidence.sending', { name: going.name })} />
        </div>
      )}
      <Attached files={files} isBusy={isBusy} onChange={onChange} />
      {isTooMany ? <Outcome>{say('evidence.too-many', { most: MOST })}</Outcome> : null}
      {fault === undefined ? null : <Outcome>{fault}</Outcome>}
      <Refused error={error} />
    </section>
  );
}

function ChooseButton({
  label,
  accept,
  isBusy,
  isCamera = false,
  onChoose,
}: {
  readonly label: string;
  readonly accept: string;
  readonly isBusy: boolean;
  readonly isCamera?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}) {
  /** A browser does not report the choice of the file that is chosen already. */
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      accept={accept}
      resetRef={reset}
      inputProps={{ 'aria-label': label, ...(isCamera ? { capture: 'environment' } : {}) }}
      onChange={(chosen) => {
        onChoose(chosen);
        reset.current?.();
      }}
    >
      {(props) => (
        <Button {...props} size="compact-sm" variant="default" disabled={isBusy}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}

function Attached({
  files,
  isBusy,
  onChange,
}: Pick<FilesProps, 'files' | 'onChange'> & { readonly isBusy: boolean }) {
  const say = useText();
  if (files.length === 0) return null;
  return (
    <ul className="evidence-files" aria-label={say('evidence.title')}>
      {files.map(({ sha256, name }) => (
        <li key={sha256}>
          <span>{name}</span>
          <CloseButton
            size="sm"
            aria-label={say('evidence.remove', { name })}
            disabled={isBusy}
            onClick={() => {
              onChange(files.filter((file) => file.sha256 !== sha256));
            }}
          />
        </li>
      ))}
    </ul>
  );
}
