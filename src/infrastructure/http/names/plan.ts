import type { Type } from '@nestjs/common';
import { NAME_OF, NAMES_WITHIN, PROPERTY_METADATA, type Named, type SaidOfProperty } from './name-of.js';

/** Where in an answer names have to be filled in. */
export interface Plan {
  /** By the property with the id. */
  readonly names: ReadonlyMap<string, Named>;
  /** By property, of those that have names somewhere within. */
  readonly parts: ReadonlyMap<string, Plan>;
}

const PROPERTIES_METADATA = 'swagger/apiModelPropertiesArray';
const ANSWER_METADATA = 'swagger/apiResponse';

const plans = new Map<unknown, Plan>();
const routes = new WeakMap<object, Plan | undefined>();

/** The plan of a class of answers, as the OpenAPI document tells it; made once. */
export function planOf(view: Type): Plan {
  const known = plans.get(view);
  if (known !== undefined) return known;
  const names = new Map<string, Named>();
  const parts = new Map<string, Plan>();
  const plan = { names, parts };
  // Before its parts: one of them may lead back to it.
  plans.set(view, plan);
  for (const property of propertiesOf(view)) {
    const said = Reflect.getMetadata(PROPERTY_METADATA, view.prototype as object, property) as SaidOfProperty;
    const source = said[NAME_OF];
    if (source !== undefined) names.set(source.id, { ...source, property });
    else if (said[NAMES_WITHIN] !== undefined) parts.set(property, ofDocument(said[NAMES_WITHIN]));
    else if (isView(said.type)) parts.set(property, planOf(said.type));
  }
  for (const [property, part] of parts) if (isEmpty(part)) parts.delete(property);
  return plan;
}

const ofDocument = (names: readonly Named[]): Plan => ({
  names: new Map(names.map((named) => [named.id, named])),
  parts: new Map(),
});

/** The plan of the answers of a route, made once; undefined where none of them has names. */
export function planOfRoute(handler: object): Plan | undefined {
  if (!routes.has(handler)) routes.set(handler, firstPlanOf(handler));
  return routes.get(handler);
}

function firstPlanOf(handler: object): Plan | undefined {
  const answers = Reflect.getMetadata(ANSWER_METADATA, handler) as
    Readonly<Record<string, { readonly type?: unknown }>> | undefined;
  return Object.entries(answers ?? {})
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { type }]) => (isView(type) ? [planOf(type)] : []))
    .find((one) => !isEmpty(one));
}

const isEmpty = ({ names, parts }: Plan): boolean => names.size === 0 && parts.size === 0;

const isView = (type: unknown): type is Type => typeof type === 'function' && propertiesOf(type).length > 0;

/** Nest keeps each with a colon before it. */
const propertiesOf = ({ prototype }: { readonly prototype?: unknown }): readonly string[] =>
  prototype === undefined
    ? []
    : ((Reflect.getMetadata(PROPERTIES_METADATA, prototype as object) ?? []) as readonly string[]).map(
        (one) => one.slice(1),
      );
