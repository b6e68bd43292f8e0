/** The score that an employee has, and the one that they would have. */
export interface Score {
  score: number;
  wouldBeScore: number;
}

export interface Mover {
  readonly employeeId: string;
  readonly rank: number;
  readonly wouldBeRank: number;
  readonly score: number;
  readonly wouldBeScore: number;
}

/** The employees whose rank or score would change, by their new rank; ranks by rule 10. */
export function moversOf(people: readonly (readonly [employeeId: string, score: Score])[]): readonly Mover[] {
  const rankBy = rankingOf(people.map(([, { score }]) => score));
  const wouldBeRankBy = rankingOf(people.map(([, { wouldBeScore }]) => wouldBeScore));
  return people
    .map(([employeeId, { score, wouldBeScore }]) => ({
      employeeId,
      rank: rankBy(score),
      wouldBeRank: wouldBeRankBy(wouldBeScore),
      score,
      wouldBeScore,
    }))
    .filter((mover) => mover.rank !== mover.wouldBeRank || mover.score !== mover.wouldBeScore)
    .sort((a, b) => a.wouldBeRank - b.wouldBeRank || (a.employeeId < b.employeeId ? -1 : 1));
}

/** Standard competition ranks, highest first: 1, 2, 2, 4. */
function rankingOf(scores: readonly number[]): (score: number) => number {
  const ranks = new Map<number, number>();
  [...scores]
    .sort((a, b) => b - a)
    .forEach((score, index) => {
      if (!ranks.has(score)) ranks.set(score, index + 1);
    });
  return (score) => ranks.get(score) ?? 0;
}
