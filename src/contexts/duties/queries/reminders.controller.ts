import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { DutyReminders } from '../duty-reminders.js';
import { TallyView } from './duty-views.js';

class DutyReminderAboutView {
  @ApiProperty({ example: '2026-10' })
  readonly month!: string;
  @ApiProperty({ type: 'integer', description: 'On that day, that day included.' })
  readonly workingDaysLeft!: number;
  @ApiProperty()
  readonly grade!: string;
  @ApiProperty({ type: TallyView })
  readonly due!: TallyView;
  @ApiProperty({ type: TallyView, description: 'As it stands now.' })
  readonly done!: TallyView;
}

class ReminderView {
  @ApiProperty({ example: 'duty/2026-10/2026-10-26', description: 'Its kind, period and day.' })
  readonly id!: string;
  @ApiProperty({ enum: ['duty'] })
  readonly kind!: string;
  @ApiProperty({ format: 'date' })
  readonly on!: string;
  @ApiProperty({ type: DutyReminderAboutView })
  readonly about!: DutyReminderAboutView;
}

class RemindersView {
  @ApiProperty({ type: [ReminderView] })
  readonly items!: readonly ReminderView[];
}

@ApiTags('notices')
@Controller('v1/notices/reminders')
export class RemindersController {
  constructor(private readonly reminders: DutyReminders) {}

  @Get()
  @ApiOperation({
    operationId: 'listOwnReminders',
    summary: 'What one still owes this month, from 10, 5 and 1 working days before its end on',
  })
  @ApiOkResponse({ type: RemindersView })
  @ApiProblems('position.not-reached')
  async own(@Req() { principal }: AuthenticatedRequest): Promise<RemindersView> {
    if (!principal.roles.some(({ role }) => role === 'manager')) return { items: [] };
    const all = await this.reminders.now();
    const own = all.filter(({ principalId }) => principalId === principal.principalId);
    return { items: own.map(({ id, on, about }) => ({ id, kind: 'duty', on, about })) };
  }
}
