import { Button, Progress, Select, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useLanguage, useText } from '../../language/language.js';
import { suggestedId } from '../../parts/ids.js';
import { Refused } from '../../parts/Refused.js';
import { pointbook, queries } from '../../service/service.js';
import { seenAt } from './edition.js';
import { itemsOf, TEMPLATES, type TemplateName } from './templates.js';

/** Drafts the first edition with the items of a template, to be changed before it is adopted. */
export function TemplateForm() {
  const say = useText();
  const { language } = useLanguage();
  const [, go] = useLocation();
  const [template, setTemplate] = useState<TemplateName>();
  const [title, setTitle] = useState('');
  const [done, setDone] = useState(0);
  const items = template === undefined ? [] : itemsOf(template, language);
  const drafting = useDrafting(setDone, (editionId) => {
    go(`/rulebook/${editionId}`);
  });
  return (
    <form
      className="card stack"
      aria-labelledby="template"
      onSubmit={(event) => {
        event.preventDefault();
        const editionId = suggestedId(title, 'rulebook', []);
        if (drafting.isPending || template === undefined) return;
        drafting.mutate({ editionId, title: title.trim(), items });
      }}
    >
      <Title order={2} size="h4" id="template">
        {say('rulebook.from-template')}
      </Title>
      <p className="quiet">{say('rulebook.template-how')}</p>
      <div className="row">
        <Select
          label={say('rulebook.template')}
          value={template ?? null}
          required
          data={TEMPLATES.map((value) => ({ value, label: say(`rulebook.template-${value}`) }))}
          onChange={(value) => {
            const chosen = TEMPLATES.find((one) => one === value);
            setTemplate(chosen);
            if (title === '' && chosen !== undefined) setTitle(say('rulebook.template-title'));
          }}
        />
        <TextInput
          label={say('rulebook.title')}
          value={title}
          maxLength={200}
          required
          onChange={({ currentTarget }) => {
            setTitle(currentTarget.value);
          }}
        />
      </div>
      {items.length === 0 ? null : (
        <ul>
          {items.map((item) => (
            <li key={item.code}>
              {item.title} <span className="quiet">{signedPoints(item)}</span>
            </li>
          ))}
        </ul>
      )}
      {drafting.isPending ? (
        <Progress
          value={(100 * done) / Math.max(1, items.length)}
          aria-label={say('rulebook.from-template')}
        />
      ) : null}
      <Refused error={drafting.error} />
      <div>
        <Button type="submit" loading={drafting.isPending} disabled={template === undefined}>
          {say('rulebook.template-go')}
        </Button>
      </div>
    </form>
  );
}

type Items = ReturnType<typeof itemsOf>;

interface Draft {
  readonly editionId: string;
  readonly title: string;
  readonly items: Items;
}

/** Drafts the edition and puts its items, one after the other; tried again, it goes on under the same ids. */
function useDrafting(tell: (done: number) => void, onDrafted: (editionId: string) => void) {
  const ids = useRef(new Map<string, string>());
  const idOf = (content: string): string => {
    const known = ids.current.get(content) ?? crypto.randomUUID();
    ids.current.set(content, known);
    return known;
  };
  return useMutation({
    mutationFn: async ({ editionId, title, items }: Draft) => {
      const edition = { editionId, title };
      await pointbook.send('draft-edition', {
        ...edition,
        commandId: idOf(JSON.stringify(edition)),
      });
      let position = '';
      for (const [at, item] of items.entries()) {
        const fields = { editionId, ...item };
        const commandId = idOf(JSON.stringify(fields));
        ({ position } = await pointbook.send('put-item', { ...fields, commandId }));
        tell(at + 1);
      }
      await seenAt(position).catch(() => undefined);
      // This form is gone as soon as the list knows of an edition.
      onDrafted(editionId);
      await queries.invalidateQueries();
    },
  });
}

function signedPoints({ direction, points }: Items[number]): string {
  const sign = direction === 'award' ? '+' : '−';
  return typeof points === 'number' ? `${sign}${points}` : `${sign}${points.from}–${points.to}`;
}
