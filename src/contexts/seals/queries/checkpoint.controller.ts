import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { ReadQuery } from '../../../infrastructure/http/query-fields.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { Cosignatures } from '../cosignatures.js';
import { Checkpoints } from '../domain/checkpoints.js';

const TEXT = 'text/plain; charset=utf-8';

@ApiTags('proofs')
@Controller('v1/log')
export class CheckpointController {
  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly cosignatures: Cosignatures,
  ) {}

  @Get('checkpoint')
  @Header('content-type', TEXT)
  @ApiProduces('text/plain')
  @ApiOperation({
    operationId: 'readCheckpoint',
    summary:
      'The last signed head of the log as a checkpoint: a signed note, for witnesses and their programs, with the cosignatures of those who have seen it',
  })
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  @ApiProblems('input.invalid', 'position.not-reached', 'not-found')
  async checkpoint(@Query() input: ReadQuery): Promise<string> {
    const { minPosition } = validated(ReadQuery, input);
    const { size, note } = await this.checkpoints.newest(minPosition);
    return [note, ...(await this.cosignatures.linesOf(size))].join('');
  }
}
