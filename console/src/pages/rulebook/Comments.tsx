import { Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { CommentForm } from '../../parts/CommentForm.js';
import { Moment } from '../../parts/Moment.js';
import { Principal } from '../../parts/Principal.js';
import { seenAt, type Edition } from './edition.js';

/** The comments on an edition; 500 at the most. */
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
          <strong>
            <Principal id={commentedBy} />
          </strong>{' '}
          <span className="quiet">
            <Moment at={commentedAt} />
          </span>
          <div className="told">{text}</div>
        </div>
      ))}
      {mayComment ? (
        <CommentForm
          command="comment-on-edition"
          fieldsOf={(text) => ({ editionId, text })}
          seenAt={seenAt}
          label={say('rulebook.comment')}
          go={say('rulebook.comment-go')}
        />
      ) : null}
    </section>
  );
}
