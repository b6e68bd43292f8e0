import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { SealBook } from './seal-book.js';
import { Sealer } from './sealer.js';
import { Sealing } from './sealing.js';
import { SigningKeys } from './signing-keys.js';

/** For processes with the role `jobs`. */
@Module({})
export class SealsModule {
  /** @param imports the modules that have `LogTree` and `ClosedBoards` */
  static register(keys: SigningKeys, imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return {
      module: SealsModule,
      imports,
      providers: [{ provide: SigningKeys, useValue: keys }, SealBook, Sealing, Sealer],
      exports: [Sealing],
    };
  }
}
