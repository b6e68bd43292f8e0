import { ApiProperty } from '@nestjs/swagger';
import type { Scope } from '../domain/actor.js';
import { RoleView } from './principal-views.js';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

export class ReachView implements Scope {
  @ApiProperty({ description: 'For everybody.' })
  readonly everywhere!: boolean;
  @ApiProperty({ type: [String], description: 'For whoever belongs to one of these offices.' })
  readonly offices!: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'For this employee.' })
  readonly file!: string | null;
}

export class SettingView {
  @ApiProperty({ example: 'Asia/Shanghai' })
  readonly timeZone!: string;
  @ApiProperty({ type: 'integer', description: 'What an employment begins with.' })
  readonly basePoints!: number;
  @ApiProperty({ format: 'date', description: 'The local date of now.' })
  readonly today!: string;
  @ApiProperty({ description: 'Whether its people are made up, for those who look round.' })
  readonly isExample!: boolean;
}

export class SessionView {
  @ApiProperty()
  readonly principalId!: string;
  @ApiProperty({ enum: ['service', 'person'] })
  readonly kind!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Which employee the person is.' })
  readonly employeeId!: string | null;
  @ApiProperty({ type: [RoleView] })
  readonly roles!: readonly RoleView[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/ReachView' },
    description: 'The routes that they may use, as `POST /v1/commands/award-points`, and how far.',
  })
  readonly may!: Readonly<Record<string, Scope>>;
  @ApiProperty({ description: 'Of the release that answers.', example: '0.1.0' })
  readonly version!: string;
  @ApiProperty({ type: SettingView })
  readonly organisation!: SettingView;
}

export class SignedInView {
  @ApiProperty({ format: 'uuid' })
  readonly sessionId!: string;
  @ApiProperty()
  readonly principalId!: string;
  @NameOf('principal', 'principalId')
  readonly name?: string | null;
  @ApiProperty({ description: 'The key by which it was begun; revoked, it ends the session.' })
  readonly keyId!: string;
  @ApiProperty({ format: 'date-time' })
  readonly startedAt!: string;
  @ApiProperty({ format: 'date-time' })
  readonly endsAt!: string;
  @ApiProperty({ description: 'From where; of IPv6 the network of 64 bits.' })
  readonly address!: string;
  @ApiProperty({ description: 'What the browser says that it is.' })
  readonly agent!: string;
  @ApiProperty({ description: 'Whether this is asked by it.' })
  readonly isCurrent!: boolean;
}

export class SessionsView {
  @ApiProperty({ type: [SignedInView] })
  readonly items!: readonly SignedInView[];
}
