import { Button, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Moment } from '../../parts/Moment.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { seenAt, type Edition } from './edition.js';

/** What was said of an edition while it was open for comment; 500 at the most. */
export function Comments({ edition: { editionId, status, comments } }: { readonly edition: Edition }) {
  const say = useText();
  const who = useWho();
  const mayComment = status === 'open-for-comment' && may(who, 'POST /v1/commands/comment-on-edition');
  if (comments.length === 0 && !mayComment) return null;
  return (
    <section className="card stack" aria-labelledby="comments">
      <Title order={2} size="h4" id="comments">
        {say('rulebook.comments')}
      </Title>
      {comments.length === 0 ? <p className="quiet">{say('rulebook.no-comments')}</p> : null}
      {comments.map(({ text, commentedBy, commentedAt }, index) => (
        <div key={index}>
          <strong>{commentedBy}</strong>{' '}
          <span className="quiet">
            <Moment at={commentedAt} />
          </span>
          <div className="told">{text}</div>
        </div>
      ))}
      {mayComment ? <CommentForm editionId={editionId} /> : null}
    </section>
  );
}

function CommentForm({ editionId }: { readonly editionId: string }) {
  const say = useText();
  const [text, setText] = useState('');
  const sending = useSending('comment-on-edition', {
    seenAt,
    onDone: () => {
      setText('');
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) sending.mutate({ editionId, text: text.trim() });
      }}
    >
      <Textarea
        label={say('rulebook.comment')}
        value={text}
        maxLength={2_000}
        autosize
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <Refused error={sending.error} />
      <div>
        <Button type="submit" variant="default" loading={sending.isPending} disabled={text.trim() === ''}>
          {say('rulebook.comment-go')}
        </Button>
      </div>
    </form>
  );
}
