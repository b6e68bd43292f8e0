import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { useText } from '../language/language.js';
import type { Item } from '../recording/draft.js';

const SHOWN = 30;

/** An item of the rulebook, those used most first. Enter takes the first; where there is no rulebook, any code will do. */
export function ItemPicker({
  items,
  isFree,
  code,
  onChange,
  onDone,
  inputRef,
  error,
}: {
  readonly items: readonly Item[];
  /** Whether codes are taken that are not among the items. */
  readonly isFree: boolean;
  readonly code: string;
  readonly onChange: (code: string) => void;
  readonly onDone: (code: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly error?: string | undefined;
}) {
  const say = useText();
  const [typed, setTyped] = useState<string>();
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const chosen = items.find((item) => item.code === code);
  const wanted = (typed ?? '').trim().toLowerCase();
  const found = items.filter(({ code: one, title, category }) =>
    [one, title, category].some((text) => text.toLowerCase().includes(wanted)),
  );

  const take = (taken: string): void => {
    onChange(taken);
    setTyped(undefined);
    combobox.closeDropdown();
    onDone(taken);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const selected = found[Math.max(0, combobox.getSelectedOptionIndex())];
    if (typed === undefined && code !== '') onDone(code);
    else if (isFree && wanted !== '') take((typed ?? '').trim());
    else if (selected !== undefined) take(selected.code);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={take}>
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          label={say('record.item')}
          placeholder={say(isFree ? 'record.any-item' : 'record.find-item')}
          error={error}
          value={typed ?? (chosen === undefined ? code : `${chosen.code} ${chosen.title}`)}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={({ currentTarget }) => {
            currentTarget.select();
            combobox.openDropdown();
          }}
          onBlur={() => {
            if (isFree && typed !== undefined && typed.trim() !== '') onChange(typed.trim());
            setTyped(undefined);
            combobox.closeDropdown();
          }}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options mah={320} className="scrolls-down" aria-label={say('record.item')}>
          {found.slice(0, SHOWN).map((item, index) => (
            <Combobox.Option
              key={item.code}
              value={item.code}
              className={index === 0 && !isFree ? 'first-found' : undefined}
            >
              {item.title}{' '}
              <span className="quiet">
                {item.code} · {item.category} · {pointsOf(item)}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

export const pointsOf = ({ points: { from, to } }: Item): string =>
  from === to ? String(from) : `${from}–${to}`;
