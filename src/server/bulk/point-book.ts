import { closeMonth } from '../../contexts/calendar/commands/close-month.js';
import { awardPoints } from '../../contexts/employees/commands/award-points.js';
import { deductPoints } from '../../contexts/employees/commands/deduct-points.js';
import { recordDeparture } from '../../contexts/employees/commands/record-departure.js';
import { recordOpening } from '../../contexts/employees/commands/record-opening.js';
import { registerEmployee } from '../../contexts/employees/commands/register-employee.js';
import { reverseEntry } from '../../contexts/employees/commands/reverse-entry.js';
import { transferEmployee } from '../../contexts/employees/commands/transfer-employee.js';
import { openOffice } from '../../contexts/offices/commands/open-office.js';
import type { CommandDefinition } from '../../commands/command-definition.js';

/** The commands that a point book, or a file of people, is made of, by the name that its lines give. */
export const POINT_BOOK_COMMANDS: ReadonlyMap<string, CommandDefinition> = new Map(
  [
    openOffice,
    registerEmployee,
    recordOpening,
    awardPoints,
    deductPoints,
    reverseEntry,
    transferEmployee,
    recordDeparture,
    closeMonth,
  ].map((definition) => [definition.name, definition as CommandDefinition]),
);
