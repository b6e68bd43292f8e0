import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useText } from '../../language/language.js';
import { ErrorAlert } from '../../parts/ErrorAlert.js';
import { faultsOf, type Lottery } from './lottery.js';

/** Draws a lottery again in this browser, which needs nobody's word for it. */
export function DrawnAgain({ lottery }: { readonly lottery: Lottery }) {
  const say = useText();
  const drawing = useMutation({ mutationFn: () => faultsOf(lottery) });
  const { data: faults, error } = drawing;
  return (
    <>
      <div>
        <Button
          size="compact-sm"
          variant="default"
          loading={drawing.isPending}
          onClick={() => {
            drawing.mutate();
          }}
        >
          {say('lottery.draw-again')}
        </Button>
      </div>
      {error === null ? null : <ErrorAlert error={error} />}
      {faults === undefined ? null : (
        <Alert color={faults.length === 0 ? 'green' : 'red'} role="status">
          {faults.length === 0
            ? say('lottery.same')
            : faults.map((fault) => <div key={fault}>{say(`lottery.fault-${fault}`)}</div>)}
        </Alert>
      )}
    </>
  );
}
