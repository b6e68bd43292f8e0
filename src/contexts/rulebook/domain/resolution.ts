import type { LocalDate } from '../../../kernel/natural-month.js';
import { rejected, type Rejection } from '../../../kernel/decision.js';
import type { Resolution } from './events.js';

/** The smallest number that is more than half of so many. */
const majorityOf = (many: number): number => Math.floor(many / 2) + 1;

/** The reason why a resolution is not valid, in this order: its day, its figures, the quorum, the majority. */
export function faultOfResolution(resolution: Resolution, today: LocalDate): Rejection | undefined {
  const { heldOn, entitled, present, votesFor, votesAgainst } = resolution;
  if (heldOn > today) {
    return rejected('resolution.in-the-future', `${heldOn} lies after ${today}, the day of recording.`);
  }
  if (present > entitled || votesFor + votesAgainst > present) return impossible(resolution);
  const quorum = majorityOf(entitled);
  if (present < quorum) {
    return rejected(
      'resolution.no-quorum',
      `${present} of ${entitled} entitled were present: it takes ${quorum}, more than half of them.`,
    );
  }
  const majority = majorityOf(present);
  if (votesFor >= majority) return undefined;
  return rejected(
    'resolution.no-majority',
    `${votesFor} of ${present} present voted for it: it takes ${majority}, more than half of them.`,
  );
}

const impossible = ({ entitled, present, votesFor, votesAgainst }: Resolution): Rejection =>
  rejected(
    'resolution.impossible',
    `${present} present of ${entitled} entitled, with ${votesFor} votes for and ${votesAgainst} against: ` +
      'there can be no more present than entitled, nor more votes than present.',
  );
