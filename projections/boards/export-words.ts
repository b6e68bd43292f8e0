import { cleanFileName, type ExportLanguage } from '../../src/infrastructure/http/file-exports.js';

/** The columns of an exported board, by the names of their fields. */
export const COLUMNS = [
  'rank',
  'employeeId',
  'name',
  'office',
  'officeId',
  'score',
  'restatedRank',
  'restatedScore',
] as const;

interface Words {
  readonly columns: readonly string[];
  readonly ranking: string;
  readonly everybody: string;
  readonly total: string;
  readonly open: string;
  readonly closed: string;
}

const WORDS: Readonly<Record<ExportLanguage, Words>> = {
  zh: {
    columns: ['名次', '工号', '姓名', '部门', '部门编号', '得分', '更正后名次', '更正后得分'],
    ranking: '积分排名',
    everybody: '全员',
    total: '累计',
    open: '未月结',
    closed: '已月结',
  },
  en: {
    columns: ['Rank', 'Number', 'Name', 'Office', 'Office id', 'Score', 'Restated rank', 'Restated score'],
    ranking: 'Ranking',
    everybody: 'Everybody',
    total: 'Total',
    open: 'open',
    closed: 'closed',
  },
};

/** The headings for people, or for programs where no language is asked for. */
export const headingsIn = (language: ExportLanguage | undefined): readonly string[] =>
  language === undefined ? COLUMNS : WORDS[language].columns;

/** The board that a file is named after. */
export interface NamedBoard {
  /** Whose board it is; undefined where the organisation has no name. */
  readonly organisation: string | undefined;
  readonly period: string;
  /** An office id, or `all`. */
  readonly office: string;
  readonly officeName: string | undefined;
  readonly status: 'open' | 'closed';
  readonly asOf: string;
}

/** The name of a file, for people or for programs, without its extension. */
export function fileNameIn(language: ExportLanguage | undefined, board: NamedBoard): string {
  const { organisation, period, office, officeName, status, asOf } = board;
  if (language === undefined) return `ranking-${period}-${office}-${status}-${asOf}`;
  const words = WORDS[language];
  const whose = office === 'all' ? words.everybody : (officeName ?? office);
  const when = period === 'total' ? words.total : period;
  const parts = [organisation, words.ranking, when, whose, words[status], asOf];
  return cleanFileName(parts.filter((part) => part !== undefined).join('-'));
}
