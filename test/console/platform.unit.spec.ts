import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import * as inBrowser from '../../console/src/proofs/platform.js';
import * as inNode from '../../src/proofs/platform.js';
import type { Trust, Verdict } from '../../src/proofs/verifier.js';
import { SigningKey } from '../../src/contexts/seals/signing-keys.js';
import { awarded, officeOpened, registered } from '../support/events.js';
import { SealedLog } from '../support/sealed-log.js';

const bytes = () => fc.uint8Array({ maxLength: 300 });
const same = (one: Uint8Array, other: Uint8Array): void => {
  expect(Buffer.from(one).toString('hex')).toBe(Buffer.from(other).toString('hex'));
};

describe('what proofs take from a browser', () => {
  it('is what they take from Node, byte for byte', () => {
    expect(Object.keys(inBrowser).sort()).toEqual(Object.keys(inNode).sort());
    fc.assert(
      fc.property(fc.array(bytes(), { maxLength: 4 }), fc.string({ unit: 'binary' }), (parts, text) => {
        const all = Buffer.concat(parts);
        same(inBrowser.sha256(...parts), inNode.sha256(...parts));
        same(inBrowser.utf8(text), inNode.utf8(text));
        expect(inBrowser.toHex(all)).toBe(inNode.toHex(all));
        same(inBrowser.fromHex(all.toString('hex')), all);
        same(inBrowser.fromBase64url(all.toString('base64url')), all);
        same(inNode.fromBase64url(all.toString('base64url')), all);
      }),
    );
  });

  it('finds the same signatures right, and the same ones wrong', () => {
    const key = SigningKey.make();
    const publicKey = inNode.fromBase64url(key.publicKey);
    const turned = (content: Uint8Array, bit: number): Uint8Array =>
      content.map((byte, at) => (at === (bit >> 3) % content.length ? byte ^ (1 << (bit & 7)) : byte));
    const inBoth = (...signed: Parameters<typeof inNode.isSigned>): boolean => {
      const [browser, node] = [inBrowser.isSigned(...signed), inNode.isSigned(...signed)];
      expect(browser).toBe(node);
      return browser;
    };
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), (statement, bit) => {
        const signature = inNode.fromBase64url(key.sign(statement));
        expect(inBoth(publicKey, statement, signature)).toBe(true);
        expect(inBoth(publicKey, turned(statement, bit), signature)).toBe(false);
        expect(inBoth(publicKey, statement, turned(signature, bit))).toBe(false);
        expect(inBoth(turned(publicKey, bit), statement, signature)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

/** The verifier as the worker of the console runs it, and as the terminal does. */
async function verdicts(events: readonly unknown[], trust: Trust): Promise<readonly Verdict[]> {
  const inPlace = await import('../../src/proofs/verifier.js');
  jest.resetModules();
  jest.unstable_mockModule('../../src/proofs/platform.js', () => inBrowser);
  const inWorker = await import('../../src/proofs/verifier.js');
  expect(inWorker.Verifier).not.toBe(inPlace.Verifier);
  return [inPlace, inWorker].map(({ Verifier }) => {
    const verifier = new Verifier(trust);
    for (const event of events) verifier.take(event);
    return verifier.verdict();
  });
}

describe('a verifier in a browser', () => {
  const log = new SealedLog();
  log.append(officeOpened('production'), registered('E1', 'production', '2025-01-01'));
  log.append(awarded('E1', 5, '2025-01-05'));
  const kept = log.sign();
  log.close('2025-01');
  log.changeKey();
  log.append(awarded('E1', 7, '2025-02-05'));
  log.close('2025-02');
  log.sign();

  it('comes to what the one of the terminal comes to', async () => {
    const [terminal, browser] = await verdicts(log.events, { publicKey: log.publicKey, receipts: [kept] });
    expect(terminal?.findings).toEqual([]);
    expect(browser).toEqual(terminal);
  });

  it('finds what the other finds where somebody has tampered', async () => {
    const at = log.events.findIndex(({ type }) => type === 'PointAwarded');
    const event = log.events[at]!;
    const tampered = log.events.with(at, { ...event, data: { ...(event.data as object), points: 6 } });
    const [terminal, browser] = await verdicts(tampered, {});
    expect(terminal?.findingCount).toBeGreaterThan(0);
    expect(browser).toEqual(terminal);
  });
});
