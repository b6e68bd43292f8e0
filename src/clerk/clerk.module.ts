import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { Clerk, DEFAULT_PATIENCE_MS, PATIENCE_MS } from './clerk.js';
import { Finishing } from './finishing.js';

/** For processes with the role `jobs`. */
@Module({})
export class ClerkModule {
  /** @param imports the modules that have the books and desks of the write side */
  static register(
    imports: NonNullable<ModuleMetadata['imports']>,
    patienceMs = (): number => DEFAULT_PATIENCE_MS,
  ): DynamicModule {
    return {
      module: ClerkModule,
      imports,
      providers: [{ provide: PATIENCE_MS, useValue: patienceMs }, Finishing, Clerk],
    };
  }
}
