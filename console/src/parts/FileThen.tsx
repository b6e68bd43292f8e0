import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { components } from '../../../clients/typescript/src/index.js';
import { useText } from '../language/language.js';
import { useOfficeName } from './offices.js';

type Employee = components['schemas']['EmployeeView'];
const KINDS = ['total', 'base', 'fixed', 'behaviour'] as const;

/** The employee's balance then beside that of now; differences are marked. */
export function FileThen({ now, then }: { readonly now: Employee; readonly then: Employee }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const nameOf = useOfficeName();
  const office = ({ active, officeId }: Employee): string =>
    active ? nameOf(officeId) : say('file.not-employed');
  const rows: readonly (readonly [string, string, string])[] = [
    [say('board.office'), office(then), office(now)],
    ...KINDS.map(
      (kind) =>
        [say(`kind.${kind}`), formatNumber(then.balance[kind]), formatNumber(now.balance[kind])] as const,
    ),
    [say('file.count'), formatNumber(then.entries), formatNumber(now.entries)],
    [say('file.reversals'), formatNumber(then.reversals), formatNumber(now.reversals)],
  ];
  return (
    <section className="card">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('file.field')}</Table.Th>
            <Table.Th className="number">{say('file.then')}</Table.Th>
            <Table.Th className="number">{say('file.now')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([what, before, after]) => (
            <Table.Tr key={what} className={before === after ? undefined : 'otherwise'}>
              <Table.Th scope="row">{what}</Table.Th>
              <Table.Td className="number">{before}</Table.Td>
              <Table.Td className="number">{after}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
