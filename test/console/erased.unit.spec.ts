import { describe, expect, it } from '@jest/globals';
import { withErased } from '../../console/src/service/erased.js';

describe('what is erased', () => {
  it('is said in the words of the reader, wherever a name or a text stands', () => {
    const answer = {
      items: [
        { employeeId: 'erased', name: 'erased', points: 3, data: { reason: 'erased', texts: ['erased'] } },
      ],
      next: null,
    };
    expect(withErased(answer, '已删除')).toEqual({
      items: [
        { employeeId: 'erased', name: '已删除', points: 3, data: { reason: '已删除', texts: ['erased'] } },
      ],
      next: null,
    });
  });

  it('leaves the answer as it is where nothing is erased', () => {
    const answer = { items: [{ name: 'Li Wei' }] };
    expect(withErased(answer, '已删除')).toBe(answer);
  });
});
