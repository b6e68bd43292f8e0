import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import * as inBrowser from '../../console/src/proofs/platform.js';
import { audit } from '../../src/cli/audit/audit.js';
import { checkpointIn } from '../../src/proofs/checkpoint.js';
import { outcomeOf } from '../../src/proofs/coverage.js';
import type { Finding } from '../../src/proofs/finding.js';
import { linesIn, valueIn } from '../../src/proofs/strict-reading.js';
import { Verifier, type Trust } from '../../src/proofs/verifier.js';
import { Cosigner } from '../support/witness.js';
import { COPIES, EVENTS, example, lineOf, textOf } from './example-log.js';
import { CASES, KINDS, placeOf } from './tamperings.js';

const FOLDER = join(import.meta.dirname, 'example');
const VERIFY = join(import.meta.dirname, 'verify.py');
const STATUS = { well: 0, found: 1, 'not-covered': 3 } as const;

/** What all verifiers have to come to. */
interface Told {
  readonly status: number;
  readonly beyond: number;
  readonly overdue: readonly string[];
  readonly findings: readonly string[];
}

const inWords = ({ code, at }: Pick<Finding, 'code' | 'at'>): string =>
  at === null ? code : `${code} ${at.stream}@${at.revision}`;

async function toldBy(Kind: typeof Verifier, text: Buffer, trust: Trust): Promise<Told> {
  const verifier = new Kind(trust);
  const parts = async function* () {
    yield await Promise.resolve(text);
  };
  for await (const line of linesIn(parts())) verifier.take(valueIn(line));
  const verdict = verifier.verdict();
  const { beyond, overdue } = verdict.coverage;
  const findings = verdict.findings.map(inWords);
  return { status: STATUS[outcomeOf(verdict)], beyond, overdue, findings };
}

/** The same by the verifier that was written from the page, of many files at once. */
async function toldByThird(
  files: readonly string[],
  ...evidence: readonly string[]
): Promise<Map<string, Told>> {
  const { stdout } = await promisify(execFile)('python3', ['-B', VERIFY, ...evidence, ...files], {
    maxBuffer: 1 << 28,
  }).catch((error: unknown) => {
    // Its status is that of the worst file.
    if (typeof (error as { code?: unknown }).code === 'number' && (error as { stderr: string }).stderr === '')
      return error as { stdout: string };
    throw error;
  });
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Told & { file: string });
  return new Map(
    lines.map(({ file, status, beyond, overdue, findings }) => [
      basename(file, '.ndjson'),
      // The others tell the first hundred.
      { status, beyond, overdue, findings: findings.slice(0, 100) },
    ]),
  );
}

const RECEIPT = join(FOLDER, 'receipt.json');
const CHECKPOINT = join(FOLDER, 'checkpoint.txt');
const trustOf = (isKept: boolean | undefined): Trust => ({
  publicKey: example.publicKey,
  receipts: isKept === true ? [example.receipt] : [],
});
const ALL = [{ file: '00-as-it-is', lines: EVENTS.map(lineOf), isKept: true as const }, ...COPIES];
const fileOf = (file: string): string => join(FOLDER, `${file}.ndjson`);

/** Made anew with `WRITE_EXAMPLE=1`; then read what has changed. */
describe('the example log and its broken copies', () => {
  let verdicts: Readonly<Record<string, Told>>;

  beforeAll(async () => {
    if (process.env['WRITE_EXAMPLE'] !== undefined) await writeExample();
    verdicts = JSON.parse(await readFile(join(FOLDER, 'verdicts.json'), 'utf8')) as typeof verdicts;
  });

  it('are the files that stand here', async () => {
    for (const { file, lines } of ALL)
      expect([file, await readFile(fileOf(file))]).toEqual([file, textOf(lines)]);
    expect(JSON.parse(await readFile(RECEIPT, 'utf8'))).toEqual(example.receipt);
    expect(await readFile(join(FOLDER, 'public-key.txt'), 'utf8')).toBe(`${example.publicKey}\n`);
    expect(await readFile(CHECKPOINT, 'utf8')).toBe(example.checkpoint);
    expect(Object.keys(verdicts)).toEqual(ALL.map(({ file }) => file));
  });

  it.each(ALL)('have one verdict at the terminal: $file', async ({ file, isKept }) => {
    const receipt = isKept === true ? ['--receipt', RECEIPT] : [];
    const { status, text } = await atTerminal(file, '--public-key', example.publicKey, ...receipt);
    const told = verdicts[file]!;
    expect({ file, status }).toEqual({ file, status: told.status });
    for (const finding of told.findings.slice(0, 20)) expect(text).toContain(finding.replace(' ', ' at '));
  });

  it('are judged more strictly, and by a receipt that is none', async () => {
    expect((await atTerminal('00-as-it-is', '--strict')).status).toBe(0);
    const forged = await atTerminal('12-end-forged', '--strict');
    expect(forged.status).toBe(3);
    expect(forged.text).toContain('Not signed: 1 event after place 23');
    const folder = await mkdtemp(join(tmpdir(), 'pointbook-receipt-'));
    try {
      const { head } = example.receipt;
      const file = join(folder, 'forged.json');
      await writeFile(file, JSON.stringify({ ...example.receipt, head: { ...head, root: 'ab'.repeat(32) } }));
      const byForged = await atTerminal('00-as-it-is', '--receipt', file);
      expect(byForged.status).toBe(1);
      expect(byForged.text).toContain('receipt.wrong');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('are judged by a checkpoint, and by one that is none of theirs', async () => {
    const key = ['--verifier-key', example.verifierKey];
    expect((await atTerminal('00-as-it-is', '--checkpoint', CHECKPOINT, ...key)).status).toBe(0);
    const cutOff = await atTerminal('21-cut-off-before-the-receipt', '--checkpoint', CHECKPOINT, ...key);
    expect(cutOff.status).toBe(1);
    expect(cutOff.text).toContain(
      'receipt.not-in-log: the log has 10 events, and had 23 when the checkpoint was given',
    );
    const folder = await mkdtemp(join(tmpdir(), 'pointbook-checkpoint-'));
    try {
      const file = join(folder, 'forged.txt');
      await writeFile(file, example.checkpoint.replace('\n23\n', '\n22\n'));
      const byForged = await atTerminal('00-as-it-is', '--checkpoint', file, ...key);
      expect(byForged.status).toBe(1);
      expect(byForged.text).toContain('receipt.wrong: the checkpoint of 22 events');
      const files = ['00-as-it-is', '21-cut-off-before-the-receipt'].map(fileOf);
      const byThird = async (kept: string) =>
        [...(await toldByThird(files, '--checkpoint', kept, example.verifierKey)).values()].map(
          ({ findings }) => findings,
        );
      expect(await byThird(CHECKPOINT)).toEqual([[], ['receipt.not-in-log']]);
      expect(await byThird(file)).toEqual([['receipt.wrong'], ['receipt.wrong']]);
    } finally {
      await rm(folder, { recursive: true });
    }
    const usage = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect((await atTerminal('00-as-it-is', '--checkpoint', CHECKPOINT)).status).toBe(2);
    expect((await atTerminal('00-as-it-is', '--checkpoint', RECEIPT, ...key)).status).toBe(2);
    expect((await atTerminal('00-as-it-is', '--verifier-key', example.publicKey)).status).toBe(2);
    usage.mockRestore();
  });

  it('are judged by a checkpoint that a witness has seen, and by one that none has', async () => {
    const [witness, other] = [new Cosigner('witness.example/w1'), new Cosigner('witness.example/w2')];
    const folder = await mkdtemp(join(tmpdir(), 'pointbook-witness-'));
    try {
      const file = join(folder, 'cosigned.txt');
      await writeFile(file, example.checkpoint + witness.cosign(checkpointIn(example.checkpoint)!));
      const key = ['--verifier-key', example.verifierKey];
      const by = (...all: readonly Cosigner[]) =>
        all.flatMap(({ verifierKeyText: text }) => ['--witness', text]);
      const judged = (kept: string, ...all: readonly Cosigner[]) =>
        atTerminal('00-as-it-is', '--checkpoint', kept, ...key, ...by(...all));
      expect((await judged(file, witness)).status).toBe(0);
      const missing = await judged(file, witness, other);
      expect(missing.status).toBe(1);
      expect(missing.text).toContain(
        'witness.missing: the checkpoint of 23 events is not cosigned by witness.example/w2',
      );
      expect((await judged(CHECKPOINT, witness)).status).toBe(1);
      const byThird = async (...all: readonly Cosigner[]) => {
        const told = await toldByThird(
          [fileOf('00-as-it-is')],
          ...['--checkpoint', file, example.verifierKey],
          ...by(...all),
        );
        return told.get('00-as-it-is')?.findings;
      };
      expect(await byThird(witness)).toEqual([]);
      expect(await byThird(witness, other)).toEqual(['witness.missing']);
    } finally {
      await rm(folder, { recursive: true });
    }
    const usage = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect((await atTerminal('00-as-it-is', '--witness', witness.verifierKeyText)).status).toBe(2);
    const unread = ['--checkpoint', CHECKPOINT, '--verifier-key', example.verifierKey, '--witness', 'x'];
    expect((await atTerminal('00-as-it-is', ...unread)).status).toBe(2);
    usage.mockRestore();
  });

  it('have the same in a browser', async () => {
    jest.resetModules();
    jest.unstable_mockModule('../../src/proofs/platform.js', () => inBrowser);
    const worker = await import('../../src/proofs/verifier.js');
    expect(worker.Verifier).not.toBe(Verifier);
    for (const { file, lines, isKept } of ALL)
      expect([file, await toldBy(worker.Verifier, textOf(lines), trustOf(isKept))]).toEqual([
        file,
        verdicts[file],
      ]);
  });

  it('have the same by a verifier in another language', async () => {
    const key = ['--public-key', example.publicKey];
    const kept = ALL.filter(({ isKept }) => isKept === true).map(({ file }) => fileOf(file));
    const others = ALL.filter(({ isKept }) => isKept !== true).map(({ file }) => fileOf(file));
    const told = new Map([
      ...(await toldByThird(kept, ...key, '--receipt', RECEIPT)),
      ...(await toldByThird(others, ...key)),
    ]);
    for (const { file } of ALL) expect([file, told.get(file)]).toEqual([file, verdicts[file]]);
  });
});

/** `points audit verify` of a file of the example, within this process. */
async function atTerminal(
  file: string,
  ...options: readonly string[]
): Promise<{ readonly status: number; readonly text: string }> {
  const written: string[] = [];
  const output = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const progress = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    return { status: await audit(['verify', '--export', fileOf(file), ...options]), text: written.join('') };
  } finally {
    output.mockRestore();
    progress.mockRestore();
  }
}

async function writeExample(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const verdicts: Record<string, Told> = {};
  for (const { file, lines, isKept } of ALL) {
    await writeFile(fileOf(file), textOf(lines));
    verdicts[file] = await toldBy(Verifier, textOf(lines), trustOf(isKept));
  }
  await writeFile(RECEIPT, `${JSON.stringify(example.receipt, null, 2)}\n`);
  await writeFile(CHECKPOINT, example.checkpoint);
  await writeFile(join(FOLDER, 'public-key.txt'), `${example.publicKey}\n`);
  await writeFile(join(FOLDER, 'verdicts.json'), `${JSON.stringify(verdicts, null, 2)}\n`);
}

describe('each of some hundred tamperings', () => {
  const verdicts = new Map<string, Told>();

  beforeAll(async () => {
    for (const { name, lines } of CASES) verdicts.set(name, await toldBy(Verifier, textOf(lines), {}));
  });

  it('are at least 300', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(300);
  });

  it.each(KINDS)('has the verdict of its kind, where $what', ({ what }) => {
    for (const { name, at, first } of CASES.filter((one) => one.what === what)) {
      const { status, findings } = verdicts.get(name)!;
      const [found = 'nothing'] = findings;
      expect({ at: placeOf(at), found, status }).toEqual({
        at: placeOf(at),
        found: first === null ? 'nothing' : expect.stringMatching(first),
        status: first === null ? 0 : 1,
      });
    }
  });

  it('has the same by a verifier in another language', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pointbook-tamperings-'));
    try {
      for (const { name, lines } of CASES) await writeFile(join(folder, `${name}.ndjson`), textOf(lines));
      const told = await toldByThird(CASES.map(({ name }) => join(folder, `${name}.ndjson`)));
      for (const { name, what } of CASES)
        expect([what, name, told.get(name)]).toEqual([what, name, verdicts.get(name)]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
