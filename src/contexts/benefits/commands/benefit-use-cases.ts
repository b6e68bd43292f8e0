import { openBudget, OpenBudgetController, OpenBudgetHandler } from './open-budget.js';
import { changeBudget, ChangeBudgetController, ChangeBudgetHandler } from './change-budget.js';
import { adoptScheme, AdoptSchemeController, AdoptSchemeHandler } from './adopt-scheme.js';
import { computeRun, ComputeRunController, ComputeRunHandler } from './compute-run.js';
import { supplementRun, SupplementRunController, SupplementRunHandler } from './supplement-run.js';
import { overrideRow, OverrideRowController, OverrideRowHandler } from './override-row.js';
import { publishRun, PublishRunController, PublishRunHandler } from './publish-run.js';
import { approveRun, ApproveRunController, ApproveRunHandler } from './approve-run.js';
import { cancelRun, CancelRunController, CancelRunHandler } from './cancel-run.js';

/** The commands about budgets, schemes and runs. */
export const BENEFIT_COMMANDS = [
  openBudget,
  changeBudget,
  adoptScheme,
  computeRun,
  supplementRun,
  overrideRow,
  publishRun,
  approveRun,
  cancelRun,
];
export const BENEFIT_HANDLERS = [
  OpenBudgetHandler,
  ChangeBudgetHandler,
  AdoptSchemeHandler,
  ComputeRunHandler,
  SupplementRunHandler,
  OverrideRowHandler,
  PublishRunHandler,
  ApproveRunHandler,
  CancelRunHandler,
];
export const BENEFIT_COMMAND_ROUTES = [
  OpenBudgetController,
  ChangeBudgetController,
  AdoptSchemeController,
  ComputeRunController,
  SupplementRunController,
  OverrideRowController,
  PublishRunController,
  ApproveRunController,
  CancelRunController,
];
