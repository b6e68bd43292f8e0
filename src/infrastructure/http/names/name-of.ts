import { ApiProperty } from '@nestjs/swagger';

/** What has a name that people read. */
export const KINDS = ['employee', 'office', 'principal', 'item'] as const;
export type Kind = (typeof KINDS)[number];

/** Whose name a property tells, by the properties beside it. */
export interface NameSource {
  readonly kind: Kind;
  /** The property with the id, or with a list of ids: of these the names are in the same order. */
  readonly id: string;
  /** Of an item: the property with the edition by which it was judged. */
  readonly edition?: string;
  /** Of an item without one: the property with its day. */
  readonly on?: string;
}

/** In the metadata of a property, and so in the OpenAPI document: it is taken over by whatever class is made of this one. */
export const NAME_OF = 'x-name-of';

/** The same of a document whose fields are no class: a name for each of these ids that it has, within it. */
export const NAMES_WITHIN = 'x-names-within';

/** A name within a document, and the property that tells it. */
export type Named = NameSource & { readonly property: string };

export const namesWithin = (...names: readonly Named[]): { readonly [NAMES_WITHIN]: readonly Named[] } => ({
  [NAMES_WITHIN]: names,
});

/** Where Nest keeps what `ApiProperty` says of a property; no name of it is exported. */
export const PROPERTY_METADATA = 'swagger/apiModelProperties';

/** What `ApiProperty` has said of a property, as far as it matters here. */
export interface SaidOfProperty {
  readonly type?: unknown;
  readonly isArray?: boolean;
  readonly required?: boolean;
  readonly [NAME_OF]?: NameSource;
  readonly [NAMES_WITHIN]?: readonly Named[];
}

const ABOUT: Readonly<Record<Kind, string>> = {
  employee: 'What the employee is called now; null where nobody is known.',
  office: 'What the office is called now; null where there is none.',
  principal: 'What this principal is called now; null where none is known.',
  item: 'The title of the item; null where no rulebook has it.',
};

/**
 * A property of an answer that tells the name of what the id beside it means. The answer is made without it: it is looked up
 * as the answer goes out, for all ids at once. Stands below its id, and is there whenever that is.
 */
export const NameOf =
  (kind: Kind, id: string, where: Omit<NameSource, 'kind' | 'id'> = {}): PropertyDecorator =>
  (view, name) => {
    const said = Reflect.getMetadata(PROPERTY_METADATA, view, id) as SaidOfProperty | undefined;
    if (said === undefined) throw new Error(`${String(name)} has no ${id} above it`);
    const source: NameSource = { kind, id, ...where };
    const isList = said.isArray === true || said.type === 'array';
    const description = isList ? `${ABOUT[kind]} In the order of \`${id}\`.` : ABOUT[kind];
    const all = {
      description,
      required: said.required ?? true,
      [NAME_OF]: source,
    };
    const property = isList
      ? ApiProperty({ ...all, type: 'array', items: { type: 'string', nullable: true } })
      : ApiProperty({ ...all, type: String, nullable: true });
    property(view, name);
  };
