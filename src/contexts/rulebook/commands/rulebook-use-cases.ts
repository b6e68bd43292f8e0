import { answerComment, AnswerCommentController, AnswerCommentHandler } from './answer-comment.js';
import { adoptEdition, AdoptEditionController, AdoptEditionHandler } from './adopt-edition.js';
import {
  commentOnEdition,
  CommentOnEditionController,
  CommentOnEditionHandler,
} from './comment-on-edition.js';
import { draftEdition, DraftEditionController, DraftEditionHandler } from './draft-edition.js';
import {
  openEditionForComment,
  OpenEditionForCommentController,
  OpenEditionForCommentHandler,
} from './open-edition-for-comment.js';
import { putItem, PutItemController, PutItemHandler } from './put-item.js';
import { removeItem, RemoveItemController, RemoveItemHandler } from './remove-item.js';
import {
  returnEditionToDraft,
  ReturnEditionToDraftController,
  ReturnEditionToDraftHandler,
} from './return-edition-to-draft.js';
import { withdrawEdition, WithdrawEditionController, WithdrawEditionHandler } from './withdraw-edition.js';

/** The commands of an edition's life. */
export const RULEBOOK_COMMANDS = [
  draftEdition,
  putItem,
  removeItem,
  openEditionForComment,
  commentOnEdition,
  answerComment,
  returnEditionToDraft,
  adoptEdition,
  withdrawEdition,
];

export const RULEBOOK_HANDLERS = [
  DraftEditionHandler,
  PutItemHandler,
  RemoveItemHandler,
  OpenEditionForCommentHandler,
  CommentOnEditionHandler,
  AnswerCommentHandler,
  ReturnEditionToDraftHandler,
  AdoptEditionHandler,
  WithdrawEditionHandler,
];

export const RULEBOOK_COMMAND_ROUTES = [
  DraftEditionController,
  PutItemController,
  RemoveItemController,
  OpenEditionForCommentController,
  CommentOnEditionController,
  AnswerCommentController,
  ReturnEditionToDraftController,
  AdoptEditionController,
  WithdrawEditionController,
];
