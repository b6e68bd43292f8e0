import { Badge, Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Listing, number } from '../../parts/Listing.js';
import { Office } from '../../parts/Office.js';
import { Principal } from '../../parts/Principal.js';
import { RoleNames } from '../accounts/RoleNames.js';

type Participant = components['schemas']['ParticipantView'];

/** Accounts with what they recorded, and since when those have not who recorded nothing. */
export function Participants({ rows }: { readonly rows: readonly Participant[] }) {
  const say = useText();
  return (
    <>
      <Listing
        label={say('page.participation')}
        head={[
          say('participation.who'),
          say('board.office'),
          say('participation.roles'),
          number(say('participation.entries')),
          number(say('participation.awards')),
          number(say('participation.awarded')),
          number(say('participation.deductions')),
          number(say('participation.deducted')),
          number(say('participation.people')),
          say('participation.last'),
        ]}
      >
        {rows.map((row) => (
          <Row key={row.principalId} of={row} />
        ))}
      </Listing>
      {rows.some(({ suppressed }) => suppressed) ? <p className="quiet">{say('participation.few')}</p> : null}
    </>
  );
}

function Row({ of }: { readonly of: Participant }) {
  const say = useText();
  const { officeId, roles, mayRecord, lastOn } = of;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Who of={of} />{' '}
        {mayRecord === false ? (
          <Badge variant="light" tt="none" color="gray">
            {say('participation.no-longer')}
          </Badge>
        ) : null}
      </Table.Th>
      <Table.Td>{officeId === null ? null : <Office id={officeId} />}</Table.Td>
      <Table.Td>
        <RoleNames roles={roles} />
      </Table.Td>
      <Figures of={of} />
      <Table.Td>{lastOn ?? say('participation.never')}</Table.Td>
    </Table.Tr>
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

const FIGURES = 6;

function Figures({ of: { recorded, figures } }: { readonly of: Participant }) {
  const say = useText();
  const { formatNumber } = useIntl();
  if (figures === null || !recorded)
    return (
      <Table.Td className="number quiet" colSpan={FIGURES}>
        {say(recorded ? 'participation.hidden' : 'participation.nothing')}
      </Table.Td>
    );
  const { entries, awards, pointsAwarded, deductions, pointsDeducted, people } = figures;
  return [entries, awards, pointsAwarded, deductions, pointsDeducted, people].map((figure, at) => (
    <Table.Td key={at} className="number">
      {formatNumber(figure)}
    </Table.Td>
  ));
}
