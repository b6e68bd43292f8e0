import { getMetadataStorage, validateSync } from 'class-validator';
import { invalidInput, type FieldError } from './problem.js';

/** The input as an instance of its DTO, or what is wrong with it, one line for each field. Unknown fields are faults. */
export function validate<T extends object>(
  Dto: new () => T,
  input: unknown,
): { readonly value: T } | { readonly errors: readonly FieldError[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { errors: [{ field: '', message: 'must be a JSON object' }] };
  }
  const known = fieldsOf(Dto);
  const unknown: FieldError[] = [];
  const value = new Dto();
  // Fields are checked before the instance is made: every object has a `constructor`, and much else that nobody has sent.
  for (const [field, content] of Object.entries(input))
    if (known.has(field)) (value as Record<string, unknown>)[field] = content;
    else unknown.push({ field, message: 'is not a field of this' });
  const faults = validateSync(value, {
    stopAtFirstError: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  if (faults.length === 0 && unknown.length === 0) return { value };
  const wrong = faults.map(({ property, constraints }) => ({
    field: property,
    message: messageOf(property, constraints),
  }));
  return { errors: [...unknown, ...wrong] };
}

const FIELDS = new WeakMap<new () => object, ReadonlySet<string>>();

/** The fields that the DTO, or one that it extends, declares. */
function fieldsOf(Dto: new () => object): ReadonlySet<string> {
  let fields = FIELDS.get(Dto);
  if (fields === undefined) {
    const declared = getMetadataStorage().getTargetValidationMetadatas(Dto, '', true, false);
    fields = new Set(declared.map(({ propertyName }) => propertyName));
    FIELDS.set(Dto, fields);
  }
  return fields;
}

/** As `validate`, for a query: faults become a 400. @throws Problem */
export function validated<T extends object>(Dto: new () => T, input: unknown): T {
  const result = validate(Dto, input);
  if ('errors' in result) throw invalidInput(result.errors);
  return result.value;
}

function messageOf(property: string, constraints: Record<string, string> | undefined): string {
  const first = Object.values(constraints ?? {})[0] ?? 'is not valid';
  return first.startsWith(`${property} `) ? first.slice(property.length + 1) : first;
}
