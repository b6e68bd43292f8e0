import { AssignRolesController, AssignRolesHandler } from './assign-roles.js';
import { CorrectPrincipalController, CorrectPrincipalHandler } from './correct-principal.js';
import { EndPrincipalController, EndPrincipalHandler } from './end-principal.js';
import { InvitePrincipalController, InvitePrincipalHandler } from './invite-principal.js';
import { IssueKeyController, IssueKeyHandler } from './issue-key.js';
import { RegisterPrincipalController, RegisterPrincipalHandler } from './register-principal.js';
import { RevokeKeyController, RevokeKeyHandler } from './revoke-key.js';
import { WithdrawInvitationController, WithdrawInvitationHandler } from './withdraw-invitation.js';

/** The commands about principals, their roles and their keys. */
export const ACCESS_HANDLERS = [
  RegisterPrincipalHandler,
  CorrectPrincipalHandler,
  AssignRolesHandler,
  InvitePrincipalHandler,
  WithdrawInvitationHandler,
  IssueKeyHandler,
  RevokeKeyHandler,
  EndPrincipalHandler,
];
export const ACCESS_COMMAND_ROUTES = [
  RegisterPrincipalController,
  CorrectPrincipalController,
  AssignRolesController,
  InvitePrincipalController,
  WithdrawInvitationController,
  IssueKeyController,
  RevokeKeyController,
  EndPrincipalController,
];
