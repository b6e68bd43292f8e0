import { isCategory, isId } from '../../parts/ids.js';
import type { Draft, DutyDraft } from './draft.js';

/** Whether a typed value cannot be sent as it is. Missing ones are marked by the fields themselves. */
export const isFaulty = ({ grades }: Draft): boolean =>
  grades.some(
    ({ grade, limits, duty }) =>
      !isCategory(grade) ||
      limits.some(({ category }) => !isCategory(category)) ||
      (duty !== null && !isId(duty.itemCode)),
  );

/** A penalty has an item and points, or neither. */
export const isPenaltyHalf = ({ itemCode, points }: DutyDraft): boolean =>
  (itemCode.trim() === '') !== (points === '');
