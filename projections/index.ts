import { acknowledgements } from './acknowledgements/projection.js';
import { announcements } from './announcements/projection.js';
import { alerts } from './alerts/projection.js';
import { authority } from './authority/projection.js';
import { benefits } from './benefits/projection.js';
import { boards } from './boards/projection.js';
import { calendar } from './calendar/projection.js';
import { checks } from './checks/projection.js';
import { claims } from './claims/projection.js';
import { lotteries } from './lotteries/projection.js';
import { cases } from './cases/projection.js';
import { days } from './days/projection.js';
import { contacts } from './contacts/projection.js';
import { delegations } from './delegations/projection.js';
import { duties } from './duties/projection.js';
import { employees } from './employees/projection.js';
import { evidence } from './evidence/projection.js';
import { facts } from './facts/projection.js';
import { inspections } from './inspections/projection.js';
import { notices } from './notices/projection.js';
import { officeEntries } from './office-entries/projection.js';
import { offices } from './offices/projection.js';
import { organisation } from './organisation/projection.js';
import { proofs } from './proofs/projection.js';
import { proposals } from './proposals/projection.js';
import { publicity } from './publicity/projection.js';
import { recordings } from './recordings/projection.js';
import { rollout } from './rollout/projection.js';
import { rulebook } from './rulebook/projection.js';
import type { Projection } from './runtime/projection.js';

/** Every read model that is built from the log. */
export const PROJECTIONS: readonly Projection[] = [
  employees,
  calendar,
  boards,
  rulebook,
  rollout,
  authority,
  proposals,
  facts,
  officeEntries,
  duties,
  offices,
  recordings,
  delegations,
  publicity,
  cases,
  inspections,
  benefits,
  claims,
  checks,
  lotteries,
  alerts,
  notices,
  days,
  announcements,
  contacts,
  acknowledgements,
  organisation,
  evidence,
  proofs,
];
