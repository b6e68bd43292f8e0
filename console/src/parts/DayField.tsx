import { TextInput, type TextInputProps } from '@mantine/core';

/** Between these days lies every day that the service takes. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2999-12-31';

/** A day to choose or to type; a year of five digits, as one slip makes it, is refused here already. */
export function DayField(props: Omit<TextInputProps, 'type'>) {
  return <TextInput type="date" min={FIRST_DAY} max={LAST_DAY} {...props} />;
}
