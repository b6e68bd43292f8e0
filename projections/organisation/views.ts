import { ApiProperty } from '@nestjs/swagger';
import { LOGO_TYPES, type LogoType } from '../../src/contexts/organisation/domain/events.js';

export class LogoView {
  @ApiProperty({ enum: [...LOGO_TYPES] })
  readonly mediaType!: LogoType;
  @ApiProperty({ description: 'SHA-256 of its bytes, in hexadecimal.' })
  readonly digest!: string;
}

export class OrganisationView {
  @ApiProperty({ type: String, nullable: true, description: 'Null until it was named.' })
  readonly name!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null: the whole name stands for it.' })
  readonly shortName!: string | null;
  @ApiProperty({ type: LogoView, nullable: true, description: 'Its bytes are at `/v1/organisation/logo`.' })
  readonly logo!: LogoView | null;
  @ApiProperty({ description: 'Whether its people are made up, for those who look round.' })
  readonly isExample!: boolean;
}
