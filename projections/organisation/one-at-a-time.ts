/**
 * Answers any number of callers with one question at a time: whoever comes while one is under way gets the answer to
 * the next, so nobody is told what was true before they asked.
 */
export class OneAtATime<Answer> {
  private current: Promise<Answer> | undefined;
  private next: Promise<Answer> | undefined;

  constructor(private readonly ask: () => Promise<Answer>) {}

  answer(): Promise<Answer> {
    if (this.current === undefined) return this.begin();
    this.next ??= this.current.then(
      () => this.begin(),
      () => this.begin(),
    );
    return this.next;
  }

  private begin(): Promise<Answer> {
    this.next = undefined;
    const asked = this.ask();
    const over = (): void => {
      if (this.next === undefined) this.current = undefined;
    };
    asked.then(over, over);
    this.current = asked;
    return asked;
  }
}
