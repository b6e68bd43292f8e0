import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { measurement, percentile, perSecond, type Benchmark } from '../measurement.js';
import { award, command, numbered, settle } from './caller.js';
import { KEY, startStand } from './stand.js';

const COMMANDS = 4_000;
const FLOOD_SECONDS = 8;
const PEOPLE = numbered('E', 256);
const person = (index: number): string => PEOPLE[index % PEOPLE.length] ?? 'E0';

interface Answered {
  readonly perSecond: number;
  readonly p99: number;
}

/** The rate and the times of acknowledgements while commands come at twice the rate that the service can take. */
export const O1: Benchmark = {
  id: 'O1',
  run: async (rounds, say) => {
    const stand = await startStand();
    try {
      const { url } = stand.service;
      await settle(url, PEOPLE);
      const results: { readonly most: Answered; readonly flooded: Answered }[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const most = await callers(url);
        const flooded = await flood(url, most.perSecond * 2, say);
        results.push({ most, flooded });
      }
      const of = (figure: keyof Answered) =>
        results.slice(1).map(({ most, flooded }) => ({ measured: flooded[figure], baseline: most[figure] }));
      return [
        measurement(
          'O1',
          'award-points at twice the rate of 64 callers, those acknowledged, against the rate of 64 callers',
          'commands/s',
          of('perSecond'),
          { atLeast: 0.7 },
        ),
        measurement('O1 p99', 'the same, the p99 of those acknowledged', 'ms', of('p99'), { atMost: 3 }),
      ];
    } finally {
      await stand.stop();
    }
  },
};

async function callers(url: string): Promise<Answered> {
  const times: number[] = [];
  const rate = await perSecond(COMMANDS, 64, async (index) => {
    const started = performance.now();
    await command(url, 'award-points', award(person(index)));
    times.push(performance.now() - started);
  });
  return { perSecond: rate, p99: percentile(times, 0.99) };
}

/** Commands begin at their times, whatever becomes of those before them. */
async function flood(url: string, ratePerSecond: number, say: (line: string) => void): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });
  const times: number[] = [];
  const started = performance.now();
  const sent: Promise<void>[] = [];
  const count = Math.round(ratePerSecond * FLOOD_SECONDS);
  for (let index = 0; index < count; index += 1) {
    const dueInMs = started + (index / ratePerSecond) * 1_000 - performance.now();
    if (dueInMs > 1) await delay(dueInMs);
    sent.push(one(agent, url, person(index), times));
  }
  await Promise.all(sent);
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  say(`${count} in ${seconds.toFixed(1)} s, ${times.length} acknowledged`);
  return { perSecond: times.length / seconds, p99: percentile(times, 0.99) };
}

function one(agent: Agent, url: string, employeeId: string, times: number[]): Promise<void> {
  const started = performance.now();
  return new Promise((over) => {
    const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
    const sent = request(
      new URL('/v1/commands/award-points', url),
      { agent, method: 'POST', headers },
      (response) => {
        if (response.statusCode === 200) times.push(performance.now() - started);
        response.resume().on('close', over);
      },
    );
    sent.on('error', () => {
      over();
    });
    sent.end(JSON.stringify(award(employeeId)));
  });
}
