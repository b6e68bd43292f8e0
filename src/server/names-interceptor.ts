import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import { Directory } from '../contexts/access/ring/directory.js';
import { EmployeeNames } from '../contexts/employees/domain/employee-names.js';
import { OfficeNames } from '../contexts/offices/domain/office-names.js';
import { ItemNames } from '../contexts/rulebook/domain/item-names.js';
import { filledIn, itemOf, soughtIn, type Names } from '../infrastructure/http/names/fill-in.js';
import { planOfRoute, type Plan } from '../infrastructure/http/names/plan.js';
import { DatabaseUnavailable } from '../infrastructure/postgres/errors.js';

type Found = ReadonlyMap<string, string>;
const NONE: Found = new Map();

/**
 * Puts the names that people read beside the ids of an answer, where its class has them by `NameOf`. Only ids that the answer
 * tells are looked up: whom it does not name by id, it does not name at all. Files and streams go by untouched.
 */
@Injectable()
export class NamesInterceptor implements NestInterceptor {
  constructor(
    private readonly people: EmployeeNames,
    private readonly offices: OfficeNames,
    private readonly items: ItemNames,
    private readonly directory: Directory,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const plan = planOfRoute(context.getHandler());
    const answers = next.handle() as Observable<unknown>;
    return plan === undefined ? answers : answers.pipe(mergeMap((answer) => this.named(plan, answer)));
  }

  private async named(plan: Plan, answer: unknown): Promise<unknown> {
    if (answer instanceof StreamableFile) return answer;
    const { employee, office, principal, item } = soughtIn(plan, answer);
    const [people, offices, items] = await Promise.all([
      orNone(employee.size === 0 ? NONE : this.people.of([...employee])),
      orNone(office.size === 0 ? NONE : this.offices.of([...office])),
      orNone(item.size === 0 ? NONE : this.titlesOf([...item])),
    ]);
    const names: Names = {
      employee: people,
      office: offices,
      principal: this.principals(principal),
      item: items,
    };
    return filledIn(plan, answer, names);
  }

  private async titlesOf(keys: readonly string[]): Promise<Found> {
    const titles = await this.items.of(keys.map(itemOf));
    return new Map(
      keys.flatMap((key, index) => {
        const title = titles[index] ?? null;
        return title === null ? [] : [[key, title] as const];
      }),
    );
  }

  /** This process has them in its memory. */
  private principals(ids: ReadonlySet<string>): Found {
    return new Map(
      [...ids].flatMap((id) => {
        const known = this.directory.one(id);
        return known === undefined ? [] : [[id, known.state.name] as const];
      }),
    );
  }
}

/** An answer that needs no database, as a history, does not come to need one by its names. */
async function orNone(names: Found | Promise<Found>): Promise<Found> {
  try {
    return await names;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return NONE;
    throw error;
  }
}
