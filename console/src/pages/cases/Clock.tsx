import { Badge } from '@mantine/core';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { daysBetween } from './case.js';

const SOON_DAYS = 2;

/** A deadline, with the days that are left until it is over. */
export function Clock({ until, isOpen }: { readonly until: string; readonly isOpen: boolean }) {
  const say = useText();
  const { today } = useWho().organisation;
  const left = daysBetween(today, until);
  if (!isOpen) return until;
  const color = left < 0 ? 'red' : left <= SOON_DAYS ? 'yellow' : 'gray';
  return (
    <>
      {until}{' '}
      <Badge variant="light" tt="none" color={color}>
        {left < 0 ? say('case.overdue', { days: -left }) : say('case.clock', { days: left })}
      </Badge>
    </>
  );
}
