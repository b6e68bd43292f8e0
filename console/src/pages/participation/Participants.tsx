import { Badge } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { useOfficeName } from '../../parts/offices.js';
import { Principal } from '../../parts/Principal.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { RoleNames, useToldRole } from '../accounts/RoleNames.js';

type Participant = components['schemas']['ParticipantView'];

/** Accounts with what they recorded, and since when those have not who recorded nothing. */
export function Participants({ rows }: { readonly rows: readonly Participant[] }) {
  const say = useText();
  const columns = useColumns();
  return (
    <>
      <DataTable
        id="participants"
        label={say('page.participation')}
        columns={columns}
        rows={rows}
        keyOf={({ principalId }) => principalId}
      />
      {rows.some(({ suppressed }) => suppressed) ? <p className="quiet">{say('participation.few')}</p> : null}
    </>
  );
}

const FIGURES = {
  entries: 'entries',
  awards: 'awards',
  pointsAwarded: 'awarded',
  deductions: 'deductions',
  pointsDeducted: 'deducted',
  people: 'people',
} as const;

function useColumns(): readonly Column<Participant>[] {
  const say = useText();
  const nameOf = useOfficeName();
  const told = useToldRole();
  const figure = useFigure();
  return [
    {
      id: 'who',
      title: say('participation.who'),
      kind: 'name',
      value: ({ principalId, name }) => name ?? principalId,
      cell: (row) => <WhoAndWhether of={row} />,
    },
    plain('office', say('board.office'), ({ officeId }) => (officeId === null ? null : nameOf(officeId))),
    {
      id: 'roles',
      title: say('participation.roles'),
      value: ({ roles }) => roles.map(told).join(', '),
      cell: ({ roles }) => <RoleNames roles={roles} />,
    },
    ...Object.entries(FIGURES).map(([of, text]) => figure(of as keyof typeof FIGURES, text)),
    plain('last', say('participation.last'), ({ lastOn }) => lastOn ?? say('participation.never')),
  ];
}

/** Where nothing was recorded, one word says so; a figure about few people is not told. */
function useFigure() {
  const say = useText();
  const { formatNumber } = useIntl();
  return (of: keyof typeof FIGURES, text: (typeof FIGURES)[typeof of]): Column<Participant> => ({
    id: text,
    title: say(`participation.${text}`),
    kind: 'number',
    value: ({ recorded, figures }) => (recorded ? figures?.[of] : 0),
    cell: ({ recorded, figures }) => {
      if (!recorded) return of === 'entries' ? <Nothing /> : null;
      return figures === null ? (
        <span className="quiet">{say('participation.hidden')}</span>
      ) : (
        formatNumber(figures[of])
      );
    },
  });
}

function Nothing() {
  const say = useText();
  return <span className="quiet">{say('participation.nothing')}</span>;
}

function WhoAndWhether({ of }: { readonly of: Participant }) {
  const say = useText();
  return (
    <>
      <Who of={of} />{' '}
      {of.mayRecord === false ? (
        <Badge variant="light" tt="none" color="gray">
          {say('participation.no-longer')}
        </Badge>
      ) : null}
    </>
  );
}

/** By name; oneself with the way to one's own recordings, which nobody else may list. */
function Who({ of: { principalId, name } }: { readonly of: Participant }) {
  const who = useWho();
  const told =
    name === null ? (
      <Principal id={principalId} />
    ) : (
      <>
        {name} <span className="quiet">{principalId}</span>
      </>
    );
  return principalId === who.principalId && who.may['GET /v1/recordings'] !== undefined ? (
    <Link href="/record">{told}</Link>
  ) : (
    told
  );
}
