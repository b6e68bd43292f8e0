import { commitSeed, CommitSeedController, CommitSeedHandler } from './commit-seed.js';
import { freezeLottery, FreezeLotteryController, FreezeLotteryHandler } from './freeze-lottery.js';
import {
  giveLotteryValue,
  GiveLotteryValueController,
  GiveLotteryValueHandler,
} from './give-lottery-value.js';
import { openLottery, OpenLotteryController, OpenLotteryHandler } from './open-lottery.js';
import { revealSeed, RevealSeedController, RevealSeedHandler } from './reveal-seed.js';

/** The commands about lotteries. */
export const LOTTERY_COMMANDS = [openLottery, commitSeed, freezeLottery, giveLotteryValue, revealSeed];
export const LOTTERY_HANDLERS = [
  OpenLotteryHandler,
  CommitSeedHandler,
  FreezeLotteryHandler,
  GiveLotteryValueHandler,
  RevealSeedHandler,
];
export const LOTTERY_COMMAND_ROUTES = [
  OpenLotteryController,
  CommitSeedController,
  FreezeLotteryController,
  GiveLotteryValueController,
  RevealSeedController,
];
