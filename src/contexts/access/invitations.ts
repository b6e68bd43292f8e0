import { Injectable } from '@nestjs/common';
import { Problem } from '../../infrastructure/http/problem.js';
import { causedCommand } from '../../infrastructure/event-store/caused-command.js';
import { Clock } from '../../kernel/clock.js';
import { Access } from './access.js';
import { PrincipalRepository } from './principal-repository.js';
import { digestOf, newKey } from './ring/key.js';

/** Reaches nobody: whoever opens an invitation does nothing else by it. */
const NOBODY = { everywhere: false, offices: [], file: null } as const;

/** Exchanges invitations for keys. */
@Injectable()
export class Invitations {
  constructor(
    private readonly access: Access,
    private readonly principals: PrincipalRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * A key of whoever was invited, which works from now on; undefined for what was never an invitation.
   * @throws Problem `invitation.over` and other refusals, LogUnavailable, DatabaseUnavailable
   */
  async open(invitation: string): Promise<string | undefined> {
    const invited = this.access.directory.invitedBy(digestOf(invitation));
    if (invited === undefined) return undefined;
    // It is used up by what follows: nobody is left without a session for a database that is away.
    await this.access.sessions.mustBeKept();
    const { principalId } = invited.actor;
    const { invitationId } = invited.invitation;
    const at = this.clock.now();
    const { keyId, key, digest } = newKey();
    const outcome = await this.principals.handle(
      { type: 'OpenInvitation', principalId, invitationId, keyId, digest, at },
      causedCommand(['open', invitationId, keyId], {
        recordedAt: at,
        recordedBy: principalId,
        sender: { actor: invited.actor, reach: NOBODY },
      }),
    );
    if (outcome.status === 'rejected') throw new Problem(outcome.code, outcome.detail);
    // It is told this once, and works a moment later where this process does not learn of it in time.
    await this.access.include().catch(() => undefined);
    return key;
  }
}
