/** Limits how many places are taken in all, and by one principal. */
export class Places {
  private readonly byPrincipal = new Map<string, number>();
  private inAll = 0;

  constructor(
    private readonly most: number,
    private readonly mostOfOne: number,
  ) {}

  /** Takes as many places as the weight says. False, and none is taken, where they are not all free. */
  take(principalId: string, weight = 1): boolean {
    const own = this.of(principalId) + weight;
    if (own > this.mostOfOne || this.inAll + weight > this.most) return false;
    this.byPrincipal.set(principalId, own);
    this.inAll += weight;
    return true;
  }

  giveBack(principalId: string, weight = 1): void {
    const left = this.of(principalId) - weight;
    this.inAll -= weight;
    if (left === 0) this.byPrincipal.delete(principalId);
    else this.byPrincipal.set(principalId, left);
  }

  private of(principalId: string): number {
    return this.byPrincipal.get(principalId) ?? 0;
  }
}
