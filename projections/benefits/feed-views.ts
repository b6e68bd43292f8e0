import {
  ChoiceFilterField,
  LimitField,
  ReadQuery,
  SequenceFilterField,
} from '../../src/infrastructure/http/query-fields.js';
import { EXPORT_LANGUAGES, type ExportLanguage } from '../../src/infrastructure/http/file-exports.js';
import { SEQUENCE } from './feed.js';
import { FILE_FORMATS, type FileFormat } from './granted-files.js';

export class FeedQuery extends ReadQuery {
  @SequenceFilterField(
    SEQUENCE,
    'The `sequence` of the last line that was read; the beginning when left out.',
  )
  after?: string;

  @LimitField()
  limit?: string;
}

export class GrantedQuery extends ReadQuery {
  @ChoiceFilterField(FILE_FORMATS)
  format?: FileFormat;

  @ChoiceFilterField(EXPORT_LANGUAGES)
  lang?: ExportLanguage;
}
