import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { ProcessRecovery, DEFAULT_PATIENCE_MS, PATIENCE_MS } from './process-recovery.js';
import { ProcessResumption } from './process-resumption.js';

/** For processes with the role `jobs`. */
@Module({})
export class ProcessRecoveryModule {
  /** @param imports the modules that have the repositories and processes of the write side */
  static register(
    imports: NonNullable<ModuleMetadata['imports']>,
    patienceMs = (): number => DEFAULT_PATIENCE_MS,
  ): DynamicModule {
    return {
      module: ProcessRecoveryModule,
      imports,
      providers: [{ provide: PATIENCE_MS, useValue: patienceMs }, ProcessResumption, ProcessRecovery],
    };
  }
}
