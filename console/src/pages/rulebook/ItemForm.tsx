import { Button, Checkbox, MultiSelect, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { isCategory, isId } from '../../parts/ids.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import type { CommandFields } from '../../../../clients/typescript/src/index.js';
import { seenAt, type Item } from './edition.js';
import { GrantFields, grantFieldsOf, typedGrantOf, type TypedGrant } from './GrantFields.js';

const ROLES = ['recorder', 'manager', 'points-officer', 'head', 'member', 'administrator'] as const;
type Put = CommandFields<'put-item'>;

interface Typed {
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly kind: Item['kind'];
  readonly direction: Item['direction'];
  readonly from: number | '';
  /** Empty: the points are fixed. */
  readonly to: number | '';
  readonly roles: readonly string[];
  readonly evidenceNeeded: boolean;
  readonly bottomLine: boolean;
  readonly regulation: string;
  readonly grant: TypedGrant;
}

/** Adds an item to a draft, or replaces one; its points are fixed or a range. */
export function ItemForm({
  editionId,
  item,
  onDone,
}: {
  readonly editionId: string;
  readonly item: Item | undefined;
  readonly onDone: () => void;
}) {
  const say = useText();
  const [typed, setTyped] = useState(() => typedOf(item));
  const sending = useSending('put-item', {
    seenAt,
    onDone: () => {
      setTyped(typedOf(undefined));
      onDone();
    },
  });
  const change = (changes: Partial<Typed>): void => {
    setTyped({ ...typed, ...changes });
  };
  const { from, to } = typed;
  const isFaulty = (field: string): boolean =>
    (field === 'code' && !isId(typed.code)) || (field === 'category' && !isCategory(typed.category));
  const isRangeFaulty = from !== '' && to !== '' && to < from;
  const isGranted = typed.kind === 'fixed' && typed.direction === 'award';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending && from !== '' && !isRangeFaulty && !isFaulty('code') && !isFaulty('category'))
          sending.mutate(fieldsOf(editionId, typed, from));
      }}
    >
      <h3>{item === undefined ? say('rulebook.put-new') : say('rulebook.edit-one', { item: item.title })}</h3>
      <div className="row">
        {(['code', 'title', 'category', 'regulation'] as const).map((field) => (
          <TextInput
            key={field}
            label={say(`rulebook.field-${field}`)}
            value={typed[field]}
            required={field !== 'regulation'}
            disabled={field === 'code' && item !== undefined}
            error={
              isFaulty(field)
                ? say(field === 'code' ? 'rulebook.id-faulty' : 'rulebook.category-faulty')
                : undefined
            }
            maxLength={field === 'code' || field === 'category' ? 64 : 200}
            onChange={({ currentTarget }) => {
              change({ [field]: currentTarget.value });
            }}
          />
        ))}
      </div>
      <div className="row">
        <Choice
          label={say('rulebook.field-direction')}
          value={typed.direction}
          data={(['award', 'deduct'] as const).map((value) => ({ value, label: say(`record.${value}`) }))}
          onChange={(direction) => {
            change({ direction });
          }}
        />
        <Choice
          label={say('record.kind')}
          value={typed.kind}
          data={(['behaviour', 'fixed'] as const).map((value) => ({ value, label: say(`kind.${value}`) }))}
          onChange={(kind) => {
            change({ kind });
          }}
        />
        {(['from', 'to'] as const).map((field) => (
          <NumberInput
            key={field}
            label={say(`rulebook.points-${field}`)}
            value={typed[field]}
            required={field === 'from'}
            error={field === 'to' && isRangeFaulty ? say('rulebook.range-faulty') : undefined}
            min={1}
            max={100_000}
            allowDecimal={false}
            hideControls
            w="11rem"
            onChange={(points) => {
              change({ [field]: typeof points === 'number' ? points : '' });
            }}
          />
        ))}
        <MultiSelect
          label={say('rulebook.field-roles')}
          placeholder={typed.roles.length === 0 ? say('rulebook.any-role') : ''}
          data={[...ROLES]}
          value={[...typed.roles]}
          onChange={(roles) => {
            change({ roles });
          }}
        />
        <Checkbox
          label={say('rulebook.needs-evidence')}
          checked={typed.evidenceNeeded}
          onChange={({ currentTarget }) => {
            change({ evidenceNeeded: currentTarget.checked });
          }}
        />
        <Checkbox
          label={say('rulebook.bottom-line')}
          checked={typed.bottomLine}
          onChange={({ currentTarget }) => {
            change({ bottomLine: currentTarget.checked });
          }}
        />
      </div>
      {isGranted ? (
        <GrantFields
          typed={typed.grant}
          onChange={(changes) => {
            change({ grant: { ...typed.grant, ...changes } });
          }}
        />
      ) : null}
      <Refused error={sending.error} />
      <div className="row">
        <Button type="submit" loading={sending.isPending}>
          {say('rulebook.put')}
        </Button>
        {item === undefined ? null : (
          <Button variant="default" onClick={onDone}>
            {say('rulebook.leave')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Choice<Value extends string>({
  label,
  ...props
}: {
  readonly label: string;
  readonly value: Value;
  readonly data: { value: Value; label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return <SegmentedControl aria-label={label} {...props} />;
}

const NOTHING: Typed = {
  code: '',
  title: '',
  category: '',
  kind: 'behaviour',
  direction: 'award',
  from: '',
  to: '',
  roles: [],
  evidenceNeeded: false,
  bottomLine: false,
  regulation: '',
  grant: typedGrantOf(undefined),
};

function typedOf(item: Item | undefined): Typed {
  if (item === undefined) return NOTHING;
  const { points, regulation, bottomLine = false, ...rest } = item;
  const to = points.from === points.to ? '' : points.to;
  const grant = typedGrantOf(item);
  return { ...rest, bottomLine, from: points.from, to, regulation: regulation ?? '', grant };
}

function fieldsOf(editionId: string, typed: Typed, from: number): Put {
  const { code, title, category, kind, direction, to, roles, evidenceNeeded, bottomLine, regulation } = typed;
  const isGranted = kind === 'fixed' && direction === 'award';
  return {
    editionId,
    code: code.trim(),
    title: title.trim(),
    category: category.trim(),
    kind,
    direction,
    evidenceNeeded,
    points: to === '' || to === from ? from : { from, to },
    roles: ROLES.filter((role) => roles.includes(role)),
    ...(bottomLine ? { bottomLine } : {}),
    ...(regulation.trim() === '' ? {} : { regulation: regulation.trim() }),
    ...(isGranted ? grantFieldsOf(typed.grant) : {}),
  };
}
