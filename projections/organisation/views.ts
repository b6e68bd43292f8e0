import { ApiProperty } from '@nestjs/swagger';
import type { Display } from '../../src/contexts/organisation/domain/board-display.js';
import { BOARD_DISPLAYS, LOGO_TYPES, type LogoType } from '../../src/contexts/organisation/domain/events.js';

export class LogoView {
  @ApiProperty({ enum: [...LOGO_TYPES] })
  readonly mediaType!: LogoType;
  @ApiProperty({ description: 'SHA-256 of its bytes, in hexadecimal.' })
  readonly digest!: string;
}

export class DisplayView implements Display {
  @ApiProperty({ enum: [...BOARD_DISPLAYS] })
  readonly boards!: Display['boards'];
  @ApiProperty({ type: 'integer', description: 'How many of the first rows are told, where not all are.' })
  readonly top!: number;
}

export class OrganisationView {
  @ApiProperty({ type: String, nullable: true, description: 'Null until it was named.' })
  readonly name!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null: the whole name stands for it.' })
  readonly shortName!: string | null;
  @ApiProperty({ type: LogoView, nullable: true, description: 'Its bytes are at `/v1/organisation/logo`.' })
  readonly logo!: LogoView | null;
  @ApiProperty({ type: DisplayView, description: 'Which rows of a board employees are told.' })
  readonly display!: DisplayView;
  @ApiProperty({ description: 'Whether its people are made up, for those who look round.' })
  readonly isExample!: boolean;
}
