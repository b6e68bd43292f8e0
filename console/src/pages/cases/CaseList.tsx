import { Badge, Table } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../../language/language.js';
import { Listing } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { Clock } from './Clock.js';
import type { Case } from './case.js';
import { What, Whom } from './What.js';

export const COLORS = {
  open: 'blue',
  upheld: 'green',
  refused: 'gray',
  withdrawn: 'gray',
  lapsed: 'gray',
} as const;

/** Cases in a table, each with its clock. */
export function CaseList({
  title,
  cases,
  page,
}: {
  readonly title: string;
  readonly cases: readonly Case[];
  /** The address of the page that shows one. */
  readonly page: '/cases' | '/deciding';
}) {
  const say = useText();
  return (
    <Listing
      label={title}
      head={[
        say('case.about'),
        say('case.whose'),
        say('case.due'),
        say('entry.state'),
        say('case.kind'),
        say('case.who'),
        say('case.opened-at'),
      ]}
    >
      {cases.map((one) => (
        <Row key={one.caseId} of={one} page={page} />
      ))}
    </Listing>
  );
}

function Row({ of, page }: { readonly of: Case; readonly page: string }) {
  const say = useText();
  const { caseId, kind, status, instance, decideUntil, quorum, openedAt } = of;
  return (
    <Table.Tr>
      <Table.Td className="text">
        <Link href={`${page}/${caseId}`}>
          <What of={of} />
        </Link>
      </Table.Td>
      <Table.Td>
        <Whom of={of} />
      </Table.Td>
      <Table.Td>
        <Clock until={decideUntil} isOpen={status === 'open'} />
      </Table.Td>
      <Table.Td>
        <Badge variant="light" tt="none" color={COLORS[status as 'open']}>
          {say(`case.${status as 'open'}`)}
        </Badge>
      </Table.Td>
      <Table.Td>{say(`case.${kind as 'appeal'}`)}</Table.Td>
      <Table.Td>{instance === 'group' ? say('case.group', { quorum }) : say('case.first')}</Table.Td>
      <Table.Td>
        <Moment at={openedAt} />
      </Table.Td>
    </Table.Tr>
  );
}
