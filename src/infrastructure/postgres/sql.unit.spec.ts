import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/support/eventually.js';
import { inTurn, type Queryable } from './sql.js';

/** Answers when it is told to, and knows what it was asked meanwhile. */
class SlowConnection implements Queryable {
  readonly asked: string[] = [];
  private answers: ((failure?: Error) => void)[] = [];

  query(statement: string): ReturnType<Queryable['query']> {
    this.asked.push(statement);
    return new Promise((resolve, reject) => {
      this.answers.push((failure) => {
        if (failure === undefined) resolve({ rows: [{ statement }] } as never);
        else reject(failure);
      });
    });
  }

  answer(failure?: Error): void {
    this.answers.shift()?.(failure);
  }
}

describe('one connection for several', () => {
  it('is sent a statement once the one before it is answered, also by a failure', async () => {
    const connection = new SlowConnection();
    const shared = inTurn(connection);
    const outcomes = ['a', 'b', 'c'].map((statement) =>
      shared.query(statement).then(
        ({ rows }) => rows[0]?.['statement'],
        (error: unknown) => String(error),
      ),
    );
    const isAsked = (count: number) =>
      eventually(
        () => connection.asked.length,
        (asked) => asked === count,
      );
    await isAsked(1);
    connection.answer();
    expect(await outcomes[0]).toBe('a');
    await isAsked(2);
    connection.answer(new Error('no'));
    expect(await outcomes[1]).toBe('Error: no');
    await isAsked(3);
    connection.answer();
    expect(await outcomes[2]).toBe('c');
    expect(connection.asked).toEqual(['a', 'b', 'c']);
  });
});
