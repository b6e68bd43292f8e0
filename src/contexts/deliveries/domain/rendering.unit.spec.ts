import { describe, expect, it } from '@jest/globals';
import { CAUSES } from '../../cases/domain/events.js';
import { digestOf, messageOf } from './rendering.js';
import { recorderIn } from './values.js';

const PARK = { name: '城东公园', inShort: '东园' };
const ENTRY = {
  ...{ entryId: 'e1', itemCode: 'late', points: 2, reason: 'r', by: 'p-17' },
  item: { title: '迟到', regulation: '考勤制度' },
};

describe('what is sent', () => {
  it('says the recorder by name', () => {
    const { text } = messageOf('entry.deducted', { ...ENTRY, byName: '王芳' }, 'zh', undefined);
    expect(text).toContain('记录人: 王芳');
    expect(text).not.toContain('p-17');
  });

  it('says in the language of the reader what the service recorded by itself', () => {
    const by = { ...ENTRY, by: 'system' };
    expect(recorderIn(by)).toBeUndefined();
    expect(messageOf('entry.awarded', by, 'zh', undefined).text).toContain('记录人: 系统自动');
    expect(messageOf('entry.awarded', by, 'en', undefined).text).toContain('By: the service itself');
  });

  it('has the id of a recorder of whom nobody knows a name, as after an import', () => {
    expect(recorderIn(ENTRY)).toBe('p-17');
    expect(messageOf('entry.awarded', ENTRY, 'en', undefined).text).toContain('By: p-17');
  });

  it('says that a name or a reason is erased', () => {
    const erased = { ...ENTRY, byName: 'erased', reason: 'erased' };
    const { text } = messageOf('entry.awarded', erased, 'zh', undefined);
    expect(text).toMatch(/理由: （已删除）\n记录人: （已删除）/);
  });

  it('says the item by its title, and its code only where there is none', () => {
    expect(messageOf('entry.deducted', ENTRY, 'zh', undefined).text).toMatch(
      /项目: 迟到\n依据制度: 考勤制度/,
    );
    const { item: _, ...untitled } = ENTRY;
    expect(messageOf('entry.deducted', untitled, 'zh', undefined).text).toContain('项目编号: late');
  });

  it.each(CAUSES)('has words for the cause %s of a case', (cause) => {
    for (const language of ['zh', 'en'] as const) {
      const { text } = messageOf('case.upheld', { cause }, language, undefined);
      expect(text).toMatch(language === 'zh' ? /原因: / : /Cause: /);
      if (cause.includes('-') || language === 'zh') expect(text).not.toContain(cause);
    }
  });

  it('says which organisation it is from: in short in the subject, in whole at the end', () => {
    const zh = messageOf('entry.deducted', ENTRY, 'zh', PARK);
    expect(zh.subject).toBe('【东园】您被扣减了积分');
    expect(zh.text).toContain('本消息由城东公园积分系统自动发送。');
    const en = digestOf(['one', 'two'], '2026-10-01', 'en', { name: 'East Park', inShort: 'Park' });
    expect(en.subject).toBe('[Park] 2 notices, 2026-10-01');
    expect(en.text).toContain('Sent by the point system of East Park.');
  });

  it('of an organisation that has no name yet says none', () => {
    const { subject, text } = messageOf('entry.deducted', ENTRY, 'en', undefined);
    expect(subject).toBe('Points were deducted from you');
    expect(text).toContain('Sent by the point system. ');
  });
});
