import { Autocomplete, Button, Select, Title } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Confirm } from '../../parts/Confirm.js';
import { SelectField } from '../../parts/SelectField.js';
import { useSending } from '../../parts/useSending.js';
import { useRead } from '../../service/reading.js';
import { seenInPrincipals, type Principal } from './principals.js';
import { ALL_OFFICES, changesBetween, draftOf, faultOf, ROLES, sentOf, type RoleDraft } from './roles.js';

/** Sets all the roles of an account. */
export function RolesForm({ principal: { principalId, name, roles } }: { readonly principal: Principal }) {
  const say = useText();
  const who = useWho();
  const [drafts, setDrafts] = useState(() => draftOf(roles));
  const [isAsked, setAsked] = useState(false);
  const sending = useSending('assign-roles', { seenAt: seenInPrincipals });
  const fault = faultOf(drafts);
  const { gained, lost } = changesBetween(sentOf(draftOf(roles)), sentOf(drafts));
  return (
    <form
      className="card stack"
      aria-labelledby="roles"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(fault === undefined);
      }}
    >
      <Title order={2} size="h4" id="roles">
        {say('principals.roles')}
      </Title>
      {drafts.length === 0 ? <p>{say('accounts.no-roles')}</p> : null}
      {drafts.map((draft, at) => (
        <RoleFields
          key={draft.key}
          draft={draft}
          onChange={(changed) => {
            setDrafts(drafts.with(at, changed));
          }}
          onRemove={() => {
            setDrafts(drafts.toSpliced(at, 1));
          }}
        />
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            const key = 1 + Math.max(0, ...drafts.map((one) => one.key));
            setDrafts([...drafts, { key, role: 'employee', grade: '', officeId: ALL_OFFICES }]);
          }}
        >
          {say('accounts.add-role')}
        </Button>
      </div>
      {fault === undefined ? null : <p role="status">{say(`accounts.fault-${fault}`)}</p>}
      <div>
        <Button type="submit" aria-haspopup="dialog" disabled={gained + lost === 0 || fault !== undefined}>
          {say('accounts.assign')}
        </Button>
      </div>
      <Confirm
        opened={isAsked}
        title={say('accounts.assign')}
        go={say('accounts.assign-yes')}
        error={sending.error}
        isPending={sending.isPending}
        onConfirm={() => {
          sending.mutate(
            { principalId, roles: sentOf(drafts) },
            {
              onSuccess: () => {
                setAsked(false);
              },
            },
          );
        }}
        onClose={() => {
          setAsked(false);
        }}
      >
        <p>{say('accounts.assign-does', { name, gained, lost })}</p>
        {principalId === who.principalId ? <p>{say('accounts.assign-own')}</p> : null}
      </Confirm>
    </form>
  );
}

function RoleFields({
  draft,
  onChange,
  onRemove,
}: {
  readonly draft: RoleDraft;
  readonly onChange: (draft: RoleDraft) => void;
  readonly onRemove: () => void;
}) {
  const say = useText();
  const name = say(`role.${draft.role}`);
  return (
    <div className="stack">
      <div className="row" role="group" aria-label={name}>
        <SelectField
          label={say('accounts.role')}
          value={draft.role}
          options={ROLES.map((role) => ({ value: role, label: say(`role.${role}`) }))}
          onChange={(role) => {
            onChange({ ...draft, role });
          }}
        />
        {draft.role === 'manager' ? <Reach draft={draft} onChange={onChange} /> : null}
        <Button variant="default" aria-label={say('accounts.remove-role', { role: name })} onClick={onRemove}>
          {say('grades.remove')}
        </Button>
      </div>
      <p className="quiet">{say(`accounts.may-${draft.role}`)}</p>
    </div>
  );
}

/** The grade of a manager, and the office that it is for. */
function Reach({
  draft,
  onChange,
}: {
  readonly draft: RoleDraft;
  readonly onChange: (draft: RoleDraft) => void;
}) {
  const say = useText();
  const { data: tables } = useRead('/v1/authority', { query: { limit: 1000 } });
  const { data: offices } = useRead('/v1/offices', { query: { limit: 1000 } });
  const grades = new Set((tables?.items ?? []).flatMap((table) => table.grades.map(({ grade }) => grade)));
  return (
    <>
      <Autocomplete
        label={say('grades.grade')}
        data={[...grades]}
        value={draft.grade}
        required
        maxLength={64}
        onChange={(grade) => {
          onChange({ ...draft, grade });
        }}
      />
      <Select
        label={say('board.office')}
        value={draft.officeId}
        allowDeselect={false}
        searchable
        data={[
          { value: ALL_OFFICES, label: say('accounts.all-offices') },
          ...(offices?.items ?? []).map(({ officeId, name }) => ({ value: officeId, label: name })),
        ]}
        onChange={(officeId) => {
          onChange({ ...draft, officeId: officeId ?? ALL_OFFICES });
        }}
      />
    </>
  );
}
