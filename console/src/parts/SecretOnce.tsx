import { Alert, Button, CopyButton } from '@mantine/core';
import { useText } from '../language/language.js';
import { Digest } from './Digest.js';

/** Something that is shown this once, to be kept: a key, or the link of an invitation. */
export function SecretOnce({
  text,
  once,
  done,
  onDone,
}: {
  readonly text: string;
  /** What it is, and that it is not shown again. */
  readonly once: string;
  readonly done: string;
  readonly onDone: () => void;
}) {
  const say = useText();
  return (
    <div className="stack">
      <Alert color="yellow">{once}</Alert>
      <div data-testid="secret">
        <Digest text={text} />
      </div>
      <div className="row">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {say(copied ? 'secret.copied' : 'secret.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{done}</Button>
      </div>
    </div>
  );
}
