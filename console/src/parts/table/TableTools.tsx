import { Button, Menu } from '@mantine/core';
import { useText } from '../../language/language.js';
import { downloadCsv } from '../csv.js';
import { linesOf, pressed, shownOf, type Arrangement } from './arranged.js';
import type { Column } from './column.js';

/** A table this short is seen at a glance. */
const FEW_ROWS = 4;

interface Tools<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly isWhole: boolean;
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
}

/** What a reader may do with a table: choose its columns and its order, and save it. */
export function TableTools<Row>(tools: Tools<Row>) {
  const say = useText();
  const { label, rows, arrangement } = tools;
  const isArranged = arrangement.order !== undefined || arrangement.without.length > 0;
  if (rows.length <= FEW_ROWS && !isArranged) return null;
  return (
    <div className="table-tools screen-only">
      <Menu position="bottom-end" closeOnItemClick={false}>
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" aria-label={say('table.tools-of', { label })}>
            {say('table.tools')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Columns {...tools} />
          <Orders {...tools} />
          <Save {...tools} />
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function Columns<Row>({ columns, arrangement, arrange }: Tools<Row>) {
  const say = useText();
  const { without } = arrangement;
  return (
    <>
      <Menu.Label>{say('table.columns')}</Menu.Label>
      {columns
        .filter(({ kind }) => kind !== 'name')
        .map(({ id, title }) => {
          const isShown = !without.includes(id);
          return (
            <Menu.Item
              key={id}
              role="menuitemcheckbox"
              aria-checked={isShown}
              leftSection={<Mark isOn={isShown} sign="✓" />}
              onClick={() => {
                arrange({
                  ...arrangement,
                  without: isShown ? [...without, id] : without.filter((one) => one !== id),
                });
              }}
            >
              {title}
            </Menu.Item>
          );
        })}
    </>
  );
}

/** Only on a phone, where no heading can be pressed. */
function Orders<Row>({ columns, arrangement, arrange, isWhole }: Tools<Row>) {
  const say = useText();
  const { order } = arrangement;
  if (!isWhole) return null;
  return (
    <div className="phone-only">
      <Menu.Label>{say('table.order')}</Menu.Label>
      {columns
        .filter(({ value }) => value !== undefined)
        .map(({ id, title }) => (
          <Menu.Item
            key={id}
            leftSection={<Mark isOn={order?.id === id} sign={order?.isDescending === true ? '↓' : '↑'} />}
            onClick={() => {
              arrange({ ...arrangement, order: pressed(order, id) });
            }}
          >
            {title}
          </Menu.Item>
        ))}
    </div>
  );
}

function Save<Row>({ label, columns, rows, isWhole, arrangement }: Tools<Row>) {
  const say = useText();
  if (!isWhole) return <Menu.Label>{say('table.not-whole')}</Menu.Label>;
  return (
    <Menu.Item
      closeMenuOnClick
      onClick={() => void downloadCsv(`${label}.csv`, linesOf(shownOf(columns, arrangement.without), rows))}
    >
      {say('table.save')}
    </Menu.Item>
  );
}

function Mark({ isOn, sign }: { readonly isOn: boolean; readonly sign: string }) {
  return (
    <span aria-hidden className="table-mark">
      {isOn ? sign : ''}
    </span>
  );
}
