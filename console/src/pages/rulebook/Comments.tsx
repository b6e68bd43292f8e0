import { Badge, Select, Title } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { CommentForm } from '../../parts/CommentForm.js';
import { Moment } from '../../parts/Moment.js';
import { Principal } from '../../parts/Principal.js';
import { AnswerForm } from './AnswerForm.js';
import { seenAt, type Edition } from './edition.js';

type Comment = components['schemas']['CommentView'];

/** The comments on an edition with their answers; 500 at the most. */
export function Comments({ edition }: { readonly edition: Edition }) {
  const { editionId, status, comments, commentsUntil, items } = edition;
  const say = useText();
  const who = useWho();
  const [code, setCode] = useState<string | null>(null);
  const mayComment = status === 'open-for-comment' && may(who, 'POST /v1/commands/comment-on-edition');
  if (comments.length === 0 && !mayComment) return null;
  const titles = new Map(items.map((item) => [item.code, item.title]));
  return (
    <section className="card stack" aria-labelledby="comments">
      <Title order={2} size="h4" id="comments">
        {say('rulebook.comments')}
      </Title>
      {commentsUntil === undefined ? null : <p>{say('rulebook.heard-until', { day: commentsUntil })}</p>}
      {comments.length === 0 ? <p className="quiet">{say('rulebook.no-comments')}</p> : null}
      {comments.map((comment) => (
        <One
          key={comment.number}
          comment={comment}
          title={titles.get(comment.code ?? '')}
          edition={edition}
        />
      ))}
      {mayComment ? (
        <>
          <Select
            label={say('rulebook.about-item')}
            placeholder={say('rulebook.about-all')}
            value={code}
            data={items.map((item) => ({ value: item.code, label: item.title }))}
            searchable
            clearable
            onChange={setCode}
          />
          <CommentForm
            command="comment-on-edition"
            fieldsOf={(text) => ({ editionId, text, ...(code === null ? {} : { code }) })}
            seenAt={seenAt}
            label={say('rulebook.comment')}
            go={say('rulebook.comment-go')}
          />
        </>
      ) : null}
    </section>
  );
}

function One({
  comment: { number, code, text, commentedBy, commentedAt, answer },
  title,
  edition: { editionId, status },
}: {
  readonly comment: Comment;
  /** Of the item that it is about. */
  readonly title: string | undefined;
  readonly edition: Edition;
}) {
  const say = useText();
  const who = useWho();
  const mayAnswer =
    answer === undefined &&
    (status === 'draft' || status === 'open-for-comment') &&
    may(who, 'POST /v1/commands/answer-comment');
  return (
    <div>
      <strong>
        {number}. <Principal id={commentedBy} />
      </strong>{' '}
      <span className="quiet">
        <Moment at={commentedAt} />
      </span>{' '}
      {code === undefined ? null : (
        <Badge variant="light" tt="none" color="gray">
          {title ?? code}
        </Badge>
      )}
      <div className="told">{text}</div>
      {answer === undefined ? null : (
        <blockquote>
          <strong>{say(answer.taken ? 'rulebook.taken' : 'rulebook.not-taken')}</strong>{' '}
          <span className="quiet">
            <Principal id={answer.answeredBy} /> <Moment at={answer.answeredAt} />
          </span>
          <div className="told">{answer.text}</div>
        </blockquote>
      )}
      {mayAnswer ? (
        <Act label={say('rulebook.answer')} name={say('rulebook.answer-one', { number })}>
          {(close) => <AnswerForm editionId={editionId} number={number} onDone={close} />}
        </Act>
      ) : null}
    </div>
  );
}
