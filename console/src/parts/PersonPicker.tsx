import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { useText } from '../language/language.js';
import type { Person } from '../recording/draft.js';
import { useRead } from '../service/reading.js';
import { pointbook } from '../service/service.js';
import { useOfficeName } from './offices.js';

const FOUND_AT_ONCE = 12;
const SETTLED_MS = 80;

/** Who alone is found by that; undefined where there are several, none, or no answer, which the list says by itself. */
async function onlyOne(search: string): Promise<Person | undefined> {
  const query = { search, active: 'true', limit: 2 } as never;
  const { items } = await pointbook.read('/v1/employees', { query }).catch(() => ({ items: [] }));
  const [only, second] = items;
  return second === undefined ? only : undefined;
}

/**
 * Finds people by number, name, or pinyin. Enter takes the first and goes on; with Shift it stays for the next. Pressed before
 * the answer is there, it takes the only one who is found: of several nobody was seen yet.
 */
export function PersonPicker({
  label,
  people,
  onChange,
  onDone,
  inputRef,
  single = false,
  without,
  error,
}: {
  readonly label: string;
  readonly people: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
  readonly onDone?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly single?: boolean;
  /** Who cannot be meant: is found as little as those who are chosen. */
  readonly without?: string;
  readonly error?: string | undefined;
}) {
  const say = useText();
  const nameOf = useOfficeName();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), SETTLED_MS);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const { data, isFetching } = useRead('/v1/employees', {
    query: { search: settled, active: 'true', limit: FOUND_AT_ONCE } as never,
    when: settled !== '',
    keep: true,
  });
  const chosen = new Set([...people.map(({ employeeId }) => employeeId), without]);
  const found = settled === '' ? [] : (data?.items ?? []).filter(({ employeeId }) => !chosen.has(employeeId));
  const isSettled = settled === typed.trim() && !isFetching;
  const hasMore = settled !== '' && typeof data?.nextCursor === 'string';

  const take = ({ employeeId, name, officeId }: Person, stay: boolean): void => {
    onChange(single ? [{ employeeId, name, officeId }] : [...people, { employeeId, name, officeId }]);
    setTyped('');
    combobox.closeDropdown();
    if (!stay) onDone?.();
  };
  const takeOnly = async (input: HTMLInputElement, stay: boolean): Promise<void> => {
    const search = input.value.trim();
    const only = await onlyOne(search);
    if (only !== undefined && !chosen.has(only.employeeId) && input.value.trim() === search) take(only, stay);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Backspace' && typed === '' && people.length > 0) onChange(people.slice(0, -1));
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    const index = Math.max(0, combobox.getSelectedOptionIndex());
    const wanted = found[index];
    if (typed.trim() === '') {
      if (people.length > 0) onDone?.();
    } else if (!isSettled) void takeOnly(event.currentTarget, event.shiftKey);
    else if (wanted !== undefined) take(wanted, event.shiftKey);
  };

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(employeeId) => {
        const person = found.find((one) => one.employeeId === employeeId);
        if (person !== undefined) take(person, false);
      }}
    >
      <Combobox.DropdownTarget>
        <PillsInput
          label={label}
          error={error}
          onClick={() => {
            combobox.openDropdown();
          }}
        >
          <Pill.Group>
            {people.map(({ employeeId, name }) => (
              <Pill
                key={employeeId}
                withRemoveButton
                removeButtonProps={{
                  'aria-label': say('people.remove', { name }),
                  'aria-hidden': false,
                  tabIndex: 0,
                }}
                onRemove={() => {
                  onChange(people.filter((one) => one.employeeId !== employeeId));
                }}
              >
                {name} · {employeeId}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                ref={inputRef}
                value={typed}
                aria-label={label}
                placeholder={people.length === 0 ? say('people.find') : ''}
                onChange={({ currentTarget }) => {
                  setTyped(currentTarget.value);
                  combobox.openDropdown();
                  combobox.resetSelectedOption();
                }}
                onBlur={() => {
                  combobox.closeDropdown();
                }}
                onKeyDown={onKeyDown}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={settled === ''}>
        <Combobox.Options aria-label={label}>
          {found.map(({ employeeId, name, officeId }, index) => (
            <Combobox.Option
              key={employeeId}
              value={employeeId}
              className={index === 0 ? 'first-found' : undefined}
            >
              {name}{' '}
              <span className="quiet">
                {employeeId} · {nameOf(officeId)}
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 ? (
            <Combobox.Empty>{say(isFetching ? 'app.loading' : 'people.none')}</Combobox.Empty>
          ) : null}
        </Combobox.Options>
        {hasMore ? <Combobox.Footer className="quiet">{say('people.more')}</Combobox.Footer> : null}
      </Combobox.Dropdown>
    </Combobox>
  );
}
