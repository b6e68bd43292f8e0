import { validateSync } from 'class-validator';
import { invalidInput, type FieldError } from './problem.js';

/** The input as an instance of its DTO, or what is wrong with it, one line for each field. Unknown fields are faults. */
export function validate<T extends object>(
  Dto: new () => T,
  input: unknown,
): { readonly value: T } | { readonly errors: readonly FieldError[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { errors: [{ field: '', message: 'must be a JSON object' }] };
  }
  const value = new Dto();
  for (const [field, content] of Object.entries(input)) {
    // An own `__proto__` is a field like any other here: unknown, and never assigned to.
    Object.defineProperty(value, field, {
      value: content,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  const faults = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  if (faults.length === 0) return { value };
  return {
    errors: faults.map(({ property, constraints }) => ({
      field: property,
      message: messageOf(property, constraints),
    })),
  };
}

/** The same for a query: what is wrong becomes a 400. @throws Problem */
export function validated<T extends object>(Dto: new () => T, input: unknown): T {
  const result = validate(Dto, input);
  if ('errors' in result) throw invalidInput(result.errors);
  return result.value;
}

function messageOf(property: string, constraints: Record<string, string> | undefined): string {
  if (constraints?.['whitelistValidation'] !== undefined) return 'is not a field of this';
  const first = Object.values(constraints ?? {})[0] ?? 'is not valid';
  return first.startsWith(`${property} `) ? first.slice(property.length + 1) : first;
}
