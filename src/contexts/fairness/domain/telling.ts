import { FEWEST, keptBack } from '../../access/domain/small-groups.js';

/** Who reads the report, as far as that decides on what they are told. */
export interface Reader {
  readonly principalId: string;
  /** All of it, or the own row and medians alone. */
  readonly seesAll: boolean;
  /** Figures about few people, too. */
  readonly seesFew: boolean;
  /** The office that was asked for is one that is kept back where all offices are told. */
  readonly asksForFew: boolean;
  readonly seesGiversOfCases: boolean;
}

/** A figure, or that it is about too few people to be told. */
export type Told<Figures> =
  | { readonly suppressed: false; readonly figures: Figures }
  | { readonly suppressed: true; readonly figures: null };

const SUPPRESSED = { suppressed: true, figures: null } as const;

/** Leaves out what is about too few people for a reader. */
export class Telling {
  constructor(private readonly reader: Pick<Reader, 'seesFew' | 'asksForFew'>) {}

  /** Whether a figure about so many people is told; zero people are no secret. */
  tells(people: number): boolean {
    const { seesFew, asksForFew } = this.reader;
    return seesFew || (!asksForFew && (people === 0 || people >= FEWEST));
  }

  figure<Figures>(people: number, figures: Figures): Told<Figures> {
    return this.tells(people) ? { suppressed: false, figures } : SUPPRESSED;
  }

  /** Parts beside their total: where a single one would be missing, the next one is left out with it. */
  split<Part extends { readonly people: number }, Name extends object, Figures>(
    parts: readonly Part[],
    idOf: (part: Part) => string,
    nameOf: (part: Part) => Name,
    figuresOf: (part: Part) => Figures,
  ): readonly (Told<Figures> & Name)[] {
    const { seesFew, asksForFew } = this.reader;
    const kept = seesFew
      ? new Set<string>()
      : keptBack(parts.map((part) => ({ id: idOf(part), people: part.people })));
    return parts.map((part) => ({
      ...nameOf(part),
      ...(kept.has(idOf(part)) || (asksForFew && !seesFew)
        ? SUPPRESSED
        : ({ suppressed: false, figures: figuresOf(part) } as const)),
    }));
  }
}
