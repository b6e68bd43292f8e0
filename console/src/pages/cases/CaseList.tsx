import { Badge } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../../language/language.js';
import { Moment } from '../../parts/Moment.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
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
  isWhole,
  page,
}: {
  readonly title: string;
  readonly cases: readonly Case[];
  readonly isWhole: boolean;
  /** The address of the page that shows one. */
  readonly page: '/cases' | '/deciding';
}) {
  const columns = useColumns(page);
  return (
    <DataTable
      id="cases"
      label={title}
      columns={columns}
      rows={cases}
      isWhole={isWhole}
      keyOf={({ caseId }) => caseId}
    />
  );
}

function useColumns(page: string): readonly Column<Case>[] {
  const say = useText();
  const state = ({ status }: Case): string => say(`case.${status as 'open'}`);
  const instanceOf = ({ instance, quorum }: Case): string =>
    instance === 'group' ? say('case.group', { quorum }) : say('case.first');
  return [
    {
      id: 'about',
      title: say('case.about'),
      kind: 'name',
      cell: (one) => (
        <Link href={`${page}/${one.caseId}`}>
          <What of={one} />
        </Link>
      ),
    },
    {
      id: 'whose',
      title: say('case.whose'),
      value: ({ subject, subjectName }) => [subjectName, subject].filter((text) => text !== null).join(' · '),
      cell: (one) => <Whom of={one} />,
    },
    {
      id: 'due',
      title: say('case.due'),
      value: ({ decideUntil }) => decideUntil,
      cell: ({ decideUntil, status }) => <Clock until={decideUntil} isOpen={status === 'open'} />,
    },
    {
      id: 'state',
      title: say('entry.state'),
      value: state,
      cell: (one) => (
        <Badge variant="light" tt="none" color={COLORS[one.status as 'open']}>
          {state(one)}
        </Badge>
      ),
    },
    plain('kind', say('case.kind'), ({ kind }) => say(`case.${kind as 'appeal'}`)),
    plain('who', say('case.who'), instanceOf),
    {
      id: 'opened-at',
      title: say('case.opened-at'),
      value: ({ openedAt }) => openedAt,
      cell: ({ openedAt }) => <Moment at={openedAt} />,
    },
  ];
}
