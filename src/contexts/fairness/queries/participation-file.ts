import { cleanFileName, nameIn, type ExportLanguage } from '../../../infrastructure/http/file-exports.js';
import type { Cell } from '../../../infrastructure/spreadsheets/sheet-xml.js';
import { XLSX, xlsxOf } from '../../../infrastructure/spreadsheets/xlsx.js';
import type { Role, RoleAssignment } from '../../access/domain/roles.js';
import type { CalledBy } from '../../organisation/domain/organisation-name.js';
import type { RecordedFigures, ToldParticipant } from '../domain/participation.js';

const COLUMNS = [
  'principalId',
  'name',
  'employeeId',
  'office',
  'roles',
  'mayRecord',
  'entries',
  'awards',
  'pointsAwarded',
  'deductions',
  'pointsDeducted',
  'people',
  'lastOn',
] as const;

interface Words {
  readonly columns: readonly string[];
  readonly participation: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly allOffices: string;
  readonly mayRecord: readonly [no: string, yes: string];
  readonly never: string;
  /** Of those who are no principals. */
  readonly names: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<ExportLanguage, Words>> = {
  zh: {
    columns: [
      '账号',
      '姓名',
      '工号',
      '部门',
      '角色',
      '现可奖扣',
      '记录数',
      '奖分次数',
      '奖分合计',
      '扣分次数',
      '扣分合计',
      '涉及人数',
      '最近一次记录',
    ],
    participation: '参与情况',
    roles: {
      recorder: '记录员',
      manager: '管理者',
      'points-officer': '积分专员',
      member: '领导小组成员',
      head: '领导小组组长',
      deputy: '领导小组副组长',
      auditor: '审计员',
      leadership: '领导',
      employee: '员工',
      administrator: '系统管理员',
      importer: '导入者',
      'benefit-feed': '发放对接',
    },
    allOffices: '全部部门',
    mayRecord: ['否', '是'],
    never: '从未',
    names: { 'leading-group': '领导小组', admin: '初始管理员' },
  },
  en: {
    columns: [
      'Account',
      'Name',
      'Number',
      'Office',
      'Roles',
      'May record now',
      'Entries',
      'Awards',
      'Points awarded',
      'Deductions',
      'Points deducted',
      'People',
      'Last recorded on',
    ],
    participation: 'Participation',
    roles: {
      recorder: 'recorder',
      manager: 'manager',
      'points-officer': 'points officer',
      member: 'member of the leading group',
      head: 'head of the leading group',
      deputy: 'deputy head of the leading group',
      auditor: 'auditor',
      leadership: 'leadership',
      employee: 'employee',
      administrator: 'administrator',
      importer: 'importer',
      'benefit-feed': 'benefit feed',
    },
    allOffices: 'all offices',
    mayRecord: ['no', 'yes'],
    never: 'never',
    names: { 'leading-group': 'the leading group', admin: 'the first administrator' },
  },
};

interface ForWhom {
  readonly language: ExportLanguage | undefined;
  readonly offices: ReadonlyMap<string, string>;
  readonly organisation: CalledBy | undefined;
}

/** All rows for people in their language, or for programs where none is asked for. */
export function participationFile(
  period: string,
  rows: readonly ToldParticipant[],
  { language, offices, organisation }: ForWhom,
) {
  const words = language === undefined ? undefined : WORDS[language];
  const fileName = `participation-${period}.xlsx`;
  const told = [organisation?.inShort, words?.participation, period].filter((part) => part !== undefined);
  const cells = rows.map((row) => cellsOf(row, { language, words, offices }));
  return {
    type: XLSX,
    pieces: xlsxOf(period, words?.columns ?? COLUMNS, [cells], organisation?.name),
    fileName,
    toldName: words === undefined ? fileName : `${cleanFileName(told.join('-'))}.xlsx`,
  };
}

interface Said extends Pick<ForWhom, 'language' | 'offices'> {
  readonly words: Words | undefined;
}

function cellsOf(row: ToldParticipant, said: Said): readonly Cell[] {
  const { principalId, employeeId, officeId, lastOn, figures } = row;
  const { entries, awards, pointsAwarded, deductions, pointsDeducted, people } = figures ?? UNTOLD;
  return [
    principalId,
    nameOf(row, said),
    employeeId ?? undefined,
    officeId === null ? undefined : (said.offices.get(officeId) ?? officeId),
    row.roles.map((role) => roleIn(role, said)).join(', '),
    mayIn(row, said),
    ...[entries, awards, pointsAwarded, deductions, pointsDeducted, people],
    lastOn ?? said.words?.never,
  ];
}

/** About too few people to be told: nothing, which is not the same as none. */
const UNTOLD: Partial<RecordedFigures> = {};

const nameOf = ({ principalId, name }: ToldParticipant, { language, words }: Said): Cell =>
  name === null ? words?.names[principalId] : nameIn(language, name);

const mayIn = ({ mayRecord }: ToldParticipant, { words }: Said): Cell =>
  mayRecord === null ? undefined : (words?.mayRecord[mayRecord ? 1 : 0] ?? String(mayRecord));

function roleIn(assigned: RoleAssignment, { words, offices }: Pick<Said, 'words' | 'offices'>): string {
  const { role } = assigned;
  const name = words?.roles[role] ?? role;
  if (assigned.role !== 'manager') return name;
  const { grade, officeId } = assigned;
  const office = officeId === null ? (words?.allOffices ?? 'all') : (offices.get(officeId) ?? officeId);
  return `${name} · ${grade} · ${office}`;
}
