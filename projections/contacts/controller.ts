import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DIGESTS, LANGUAGES } from '../../src/contexts/contacts/domain/events.js';
import { ContactBook, NO_CONTACT } from '../../src/contexts/contacts/domain/contact-book.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { ReadModels } from '../runtime/read-models.js';
import { contacts } from './projection.js';

class ContactView {
  @ApiProperty({ type: String, nullable: true })
  readonly email!: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly wecom!: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly dingtalk!: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly feishu!: string | null;
  @ApiProperty({ enum: [...DIGESTS] })
  readonly digest!: string;
  @ApiProperty({ type: [String], description: 'The kinds of notices that are not sent.' })
  readonly mute!: readonly string[];
  @ApiProperty({ enum: [...LANGUAGES] })
  readonly language!: string;
}

@ApiTags('notices')
@Controller('v1/employees/:employeeId/contact')
export class ContactsController {
  constructor(
    private readonly book: ContactBook,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'readContact',
    summary: 'Where and how often somebody is told outside of the console, and of what',
  })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: ContactView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async of(@Param('employeeId') employeeId: string, @Query() input: ReadQuery): Promise<ContactView> {
    const id = pathId('employeeId', employeeId);
    await this.readModels.catchUp(validated(ReadQuery, input), contacts);
    return (await this.book.of([id])).get(id) ?? NO_CONTACT;
  }
}
