import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act, ActForm } from '../../parts/Act.js';
import { ReasonForm } from '../../parts/ReasonForm.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { mayDo, seenAt, type Case } from './case.js';
import { Decide, Vote } from './Deciding.js';
import { EvidenceFields, isEvidenceReady, NO_EVIDENCE, sentEvidence } from './EvidenceFields.js';

/** What the user may do about a case, and nothing else. */
export function Acts({ of }: { readonly of: Case }) {
  const say = useText();
  const who = useWho();
  const may = (act: Case['acts'][number]): boolean => mayDo(who, of, act);
  if (of.acts.every((act) => !may(act))) return null;
  return (
    <section className="card stack" aria-label={say('case.acts')}>
      {may('decide') ? <Decide of={of} /> : null}
      {may('vote') ? <Vote of={of} /> : null}
      {may('state') ? <State of={of} /> : null}
      <div className="row">
        {may('escalate') ? <Escalate of={of} /> : null}
        {may('take-further') ? <TakeFurther of={of} /> : null}
        {may('reopen') ? <Reopen of={of} /> : null}
        {may('withdraw') ? <Withdraw of={of} /> : null}
      </div>
    </section>
  );
}

interface Of {
  readonly of: Case;
}

/** A statement in a case, with evidence; the fields are emptied once it is recorded. */
function State({ of: { caseId } }: Of) {
  const say = useText();
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState(NO_EVIDENCE);
  const sending = useSending('state-in-case', {
    seenAt,
    onDone: () => {
      setText('');
      setEvidence(NO_EVIDENCE);
    },
  });
  const isReady = text.trim() !== '' && isEvidenceReady(evidence);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending && isReady)
          sending.mutate({ caseId, text: text.trim(), ...sentEvidence(evidence) });
      }}
    >
      <Textarea
        label={say('case.state')}
        value={text}
        maxLength={2_000}
        autosize
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <EvidenceFields label={say('case.evidence')} value={evidence} onChange={setEvidence} />
      <Refused error={sending.error} />
      <div>
        <Button type="submit" variant="default" disabled={!isReady} loading={sending.isPending}>
          {say('case.state-go')}
        </Button>
      </div>
    </form>
  );
}

function Escalate({ of: { caseId } }: Of) {
  const say = useText();
  return (
    <Act label={say('case.escalate')}>
      {(close) => (
        <ActForm
          command="escalate-case"
          fields={{ caseId }}
          go={say('case.escalate')}
          seenAt={seenAt}
          onDone={close}
        >
          <p>{say('case.escalate-does')}</p>
        </ActForm>
      )}
    </Act>
  );
}

function Withdraw({ of: { caseId } }: Of) {
  const say = useText();
  return (
    <Act label={say('case.withdraw')}>
      {(close) => (
        <ActForm
          command="withdraw-case"
          fields={{ caseId }}
          go={say('case.withdraw')}
          isFinal
          seenAt={seenAt}
          onDone={close}
        >
          <p>{say('case.withdraw-does')}</p>
        </ActForm>
      )}
    </Act>
  );
}

function TakeFurther({ of: { caseId } }: Of) {
  const say = useText();
  return (
    <Act label={say('case.take-further')}>
      {(close) => (
        <ReasonForm
          command="take-case-further"
          fields={(statement) => ({ caseId, statement })}
          go={say('case.take-further')}
          seenAt={seenAt}
          onDone={close}
        >
          <p>{say('case.take-further-does')}</p>
        </ReasonForm>
      )}
    </Act>
  );
}

function Reopen({ of: { caseId } }: Of) {
  const say = useText();
  return (
    <Act label={say('case.reopen')}>
      {(close) => (
        <ReasonForm
          command="reopen-case"
          fields={(reason) => ({ caseId, reason })}
          go={say('case.reopen')}
          seenAt={seenAt}
          onDone={close}
        >
          <p>{say('case.reopen-does')}</p>
        </ReasonForm>
      )}
    </Act>
  );
}
