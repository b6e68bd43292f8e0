import { Button, NavLink } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { useText } from '../language/language.js';
import { addressOf, GROUPS, type Group, type PageOf } from './page-of.js';

interface MenuProps {
  readonly pages: readonly PageOf[];
  readonly current: PageOf | undefined;
}

/** Where somebody can go. Groups that were closed stay closed; a small window shows the whole menu when asked. */
export function Menu({ pages, current }: MenuProps) {
  const say = useText();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [closed, setClosed] = useState(closedBefore);
  const toggle = (group: Group): void => {
    const others = closed.filter((one) => one !== group);
    const now = others.length === closed.length ? [...closed, group] : others;
    localStorage.setItem(KEPT, JSON.stringify(now));
    setClosed(now);
  };
  return (
    <nav aria-label={say('app.menu')}>
      <Button
        className="opens-menu"
        variant="default"
        size="compact-sm"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {say('app.menu')}
      </Button>
      <div id={id} className={isOpen ? 'menu open' : 'menu'}>
        {GROUPS.map((group) => (
          <PagesOf
            key={group}
            group={group}
            pages={pages.filter((page) => 'group' in page && page.group === group)}
            current={current}
            isClosed={closed.includes(group)}
            toggle={toggle}
            onLeave={() => {
              setIsOpen(false);
            }}
          />
        ))}
      </div>
    </nav>
  );
}

interface PagesOfProps extends MenuProps {
  readonly group: Group;
  readonly isClosed: boolean;
  readonly toggle: (group: Group) => void;
  readonly onLeave: () => void;
}

function PagesOf({ group, pages, current, isClosed, toggle, onLeave }: PagesOfProps) {
  const say = useText();
  const id = useId();
  if (pages.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className={isClosed && pages.some((page) => page === current) ? 'group current' : 'group'}
        aria-expanded={!isClosed}
        aria-controls={id}
        onClick={() => {
          toggle(group);
        }}
      >
        {say(`menu.${group}`)}
      </button>
      <ul id={id} aria-label={say(`menu.${group}`)} hidden={isClosed}>
        {pages.map((page) => (
          <li key={page.path}>
            <NavLink
              component={Link}
              href={addressOf(page)}
              label={say(page.title)}
              active={page === current}
              aria-current={page === current ? 'page' : undefined}
              onClick={onLeave}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

const KEPT = 'pointbook.menu.closed';

/** What cannot be read any more closes nothing. */
function closedBefore(): readonly Group[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? GROUPS.filter((group) => kept.includes(group)) : [];
  } catch {
    return [];
  }
}
