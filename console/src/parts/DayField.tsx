import { TextInput, type TextInputProps } from '@mantine/core';

/** The service takes every day between these two. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2999-12-31';

/** A day to choose or to type; a year of five digits, an easy slip, is refused right here. */
export function DayField(props: Omit<TextInputProps, 'type'>) {
  return <TextInput type="date" min={FIRST_DAY} max={LAST_DAY} {...props} />;
}
