/** The part of an event that matters here. */
export interface FileEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The part of a move that a list needs. */
export interface Move {
  readonly effectiveOn: string;
  readonly officeId: string;
}

export interface Opening {
  readonly openingId: string;
  readonly asOf: string;
  readonly fixed: number;
  readonly behaviour: number;
}

/** The events of the current employment that can be undone. */
export interface Standing {
  readonly moves: readonly Move[];
  readonly openings: readonly Opening[];
}

/** Takes the events of an employment, oldest first: of several moves on one day, the one recorded last is undone. */
export function standingIn(events: readonly FileEvent[], employmentNo: number): Standing {
  const moves: Move[] = [];
  const openings = new Map<string, Opening>();
  for (const { type, data } of events) {
    if (data['employmentNo'] !== employmentNo) continue;
    if (type === 'EmployeeTransferred') moves.push(data as unknown as Move);
    if (type === 'TransferUndone') {
      const at = moves.findLastIndex(({ effectiveOn }) => effectiveOn === data['effectiveOn']);
      if (at !== -1) moves.splice(at, 1);
    }
    if (type === 'OpeningRecorded') openings.set(String(data['openingId']), data as unknown as Opening);
    if (type === 'OpeningWithdrawn') openings.delete(String(data['openingId']));
  }
  return { moves, openings: [...openings.values()] };
}
