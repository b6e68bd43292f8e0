import { tracing } from './traces.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the standard variables of OpenTelemetry name an exporter. */
export function wantsTraces(env: Environment): boolean {
  if (env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return false;
  const exporters = env['OTEL_TRACES_EXPORTER'];
  if (exporters) return exporters.split(',').some((exporter) => exporter.trim() === 'otlp');
  const addresses = [env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'], env['OTEL_EXPORTER_OTLP_ENDPOINT']];
  return addresses.some((address) => address !== undefined && address !== '');
}

/** Loads OpenTelemetry only where it is wanted. The caller calls the function that it gives when the process ends. */
export async function startTracing(env: Environment, version: string): Promise<() => Promise<void>> {
  if (!wantsTraces(env)) return () => Promise.resolve();
  const { OpenTelemetryTraces } = await import('./open-telemetry.js');
  const traces = OpenTelemetryTraces.exporting(env, version);
  tracing.traces = traces;
  return async () => {
    tracing.traces = undefined;
    await traces.end();
  };
}
