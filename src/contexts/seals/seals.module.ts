import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { DerivedLog } from './derived-log.js';
import { SealRepository } from './seal-repository.js';
import { SealWorker } from './seal-worker.js';
import { MonthSealer } from './month-sealer.js';
import { SigningKeys } from './signing-keys.js';

/** For processes with the role `jobs`. */
@Module({})
export class SealsModule {
  /** @param imports the modules that have `LogTree` and `ClosedBoards` */
  static register(keys: SigningKeys, imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return {
      module: SealsModule,
      imports,
      providers: [
        { provide: SigningKeys, useValue: keys },
        SealRepository,
        DerivedLog,
        MonthSealer,
        SealWorker,
      ],
      exports: [MonthSealer],
    };
  }
}
