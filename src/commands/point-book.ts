import { closeMonth } from '../calendar/close-month/close-month.js';
import { awardPoints } from '../employees/award-points/award-points.js';
import { deductPoints } from '../employees/deduct-points/deduct-points.js';
import { recordDeparture } from '../employees/record-departure/record-departure.js';
import { registerEmployee } from '../employees/register-employee/register-employee.js';
import { reverseEntry } from '../employees/reverse-entry/reverse-entry.js';
import { transferEmployee } from '../employees/transfer-employee/transfer-employee.js';
import { openOffice } from '../offices/open-office/open-office.js';
import type { CommandDefinition } from './command-definition.js';

/** The commands that a point book is made of, by the name that its lines give. */
export const POINT_BOOK_COMMANDS: ReadonlyMap<string, CommandDefinition> = new Map(
  [
    openOffice,
    registerEmployee,
    awardPoints,
    deductPoints,
    reverseEntry,
    transferEmployee,
    recordDeparture,
    closeMonth,
  ].map((definition) => [definition.name, definition as CommandDefinition]),
);
