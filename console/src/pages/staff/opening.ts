export interface MonthScore {
  readonly month: string;
  readonly score: number;
}

const LINE = /^(\d{4}-(?:0[1-9]|1[0-2]))[\s,，:：=]+([-−+]?\d{1,7})$/;

/** Months with their scores, one a line, as they are copied from a sheet; undefined where a line is malformed. */
export function monthsIn(text: string): readonly MonthScore[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const months = lines.map((line) => {
    const [, month, score] = LINE.exec(line) ?? [];
    return month === undefined || score === undefined
      ? undefined
      : { month, score: Number(score.replace('−', '-')) };
  });
  return months.every((one) => one !== undefined) ? months : undefined;
}
