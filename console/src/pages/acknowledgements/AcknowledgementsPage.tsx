import { Title } from '@mantine/core';
import { useState } from 'react';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/signing-for.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { SelectField } from '../../parts/SelectField.js';
import { usePages, useRead } from '../../service/reading.js';
import { Signatures } from './Signatures.js';

const PAGE = 100;

/** Who has signed for an edition, and who has not. */
export default function AcknowledgementsPage() {
  return (
    <WithTexts texts={texts}>
      <Acknowledgements />
    </WithTexts>
  );
}

function Acknowledgements() {
  const say = useText();
  const [chosen, setChosen] = useState<string>();
  const editions = useRead('/v1/rulebook/editions', { query: { limit: 1000 } });
  const adopted = (editions.data?.items ?? [])
    .filter(({ status }) => status === 'adopted')
    .toSorted((a, b) => ((a.inForceFrom ?? '') < (b.inForceFrom ?? '') ? 1 : -1));
  const editionId = chosen ?? adopted[0]?.editionId;
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.acknowledgements')}
      </Title>
      <p className="quiet">{say('signed.how')}</p>
      <QueryResult of={editions}>
        {() =>
          editionId === undefined ? (
            <p className="card">{say('signed.none')}</p>
          ) : (
            <>
              <SelectField
                label={say('signed.edition')}
                value={editionId}
                options={adopted.map((edition) => ({ value: edition.editionId, label: edition.title }))}
                onChange={setChosen}
              />
              <Reported editionId={editionId} />
            </>
          )
        }
      </QueryResult>
    </div>
  );
}

function Reported({ editionId }: { readonly editionId: string }) {
  return <Signatures of={usePages('/v1/acknowledgements', { query: { editionId, limit: PAGE } })} />;
}
