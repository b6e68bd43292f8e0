import { List, Title } from '@mantine/core';
import { useText } from '../../language/language.js';
import { Moment } from '../../parts/Moment.js';
import type { Proposed } from './proposed.js';

/** Everything that happened to it, with who and when. */
export function Steps({ proposed: { steps } }: { readonly proposed: Proposed }) {
  const say = useText();
  if (steps.length === 0) return null;
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('proposal.steps')}
      </Title>
      <List>
        {steps.map(({ step, by, at, text, vote }) => (
          <List.Item key={`${step} ${by} ${at}`}>
            <Moment at={at} /> <strong>{by}</strong> {say(`proposal.step.${step}`)}
            {vote === undefined ? '' : ` ${say(`proposal.vote.${vote}`)}`}
            {text === undefined ? '' : `: ${text}`}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
