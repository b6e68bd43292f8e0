import { Title } from '@mantine/core';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { useText } from '../../language/language.js';
import { asOfIn, type AsOf } from '../../parts/as-of.js';
import { WithAppealDays } from '../../parts/Disagree.js';
import { PersonalFile } from '../../parts/PersonalFile.js';
import { PersonPicker } from '../../parts/PersonPicker.js';
import { useRead } from '../../service/reading.js';
import { AsOfForm } from '../files/AsOfForm.js';

/** The file of anybody whom the user may read: as it is now, or as of the time in the address. */
export default function PeoplePage() {
  const say = useText();
  const { employeeId } = useParams<{ employeeId?: string }>();
  const [, go] = useLocation();
  const [address, setAddress] = useSearchParams();
  const asOf = asOfIn(address);
  const { data } = useRead('/v1/employees/{employeeId}', {
    path: { employeeId: employeeId ?? '' },
    when: employeeId !== undefined,
  });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {data === undefined ? say('page.people') : say('file.of', { name: data.name })}{' '}
        <span className="quiet">{employeeId}</span>
      </Title>
      <div className="screen-only">
        <PersonPicker
          label={say('record.whom')}
          people={[]}
          single
          onChange={([person]) => {
            if (person !== undefined) go(`/people/${person.employeeId}`);
          }}
        />
      </div>
      {employeeId === undefined ? (
        <p className="quiet">{say('file.choose')}</p>
      ) : (
        <>
          <AsOfForm
            key={`${employeeId} ${address.toString()}`}
            asOf={asOf}
            onChange={(chosen: AsOf) => {
              setAddress({ ...chosen });
            }}
          />
          <WithAppealDays employeeId={employeeId} officeId={data?.officeId}>
            <PersonalFile key={employeeId} employeeId={employeeId} asOf={asOf} />
          </WithAppealDays>
        </>
      )}
    </div>
  );
}
