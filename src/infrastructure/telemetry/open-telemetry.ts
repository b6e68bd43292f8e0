import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context,
  type Link,
  type Span,
  type SpanContext,
  type Tracer,
} from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  RandomIdGenerator,
  SamplingDecision,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type IdGenerator,
  type Sampler,
  type SpanExporter,
} from '@opentelemetry/sdk-trace';
import { withTimeout } from '../../kernel/with-timeout.js';
import {
  instant,
  type AppendTrace,
  type AppendedEvent,
  type Attributes,
  type BatchTrace,
  type OpenSpan,
  type ProjectedEvent,
  type RequestSpan,
  type Traces,
} from './traces.js';

/** The most events of one append or one batch that get spans. */
const MAX_TRACED_EVENTS = 32;
/** Older events come from a rebuild or a read model that catches up: nobody waits for them. */
const RECENT_MS = 60_000;
const END_TIMEOUT_MS = 3_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Spans by OpenTelemetry's own libraries. */
export class OpenTelemetryTraces implements Traces {
  private readonly active = new AsyncLocalStorage<Context>();
  private readonly kept = new Map<string, Context>();
  private readonly ids = new ChosenIds();
  private readonly provider: TracerProvider;
  private readonly tracer: Tracer;

  constructor(
    exporter: SpanExporter,
    private readonly sampler: Sampler,
    version: string,
  ) {
    this.provider = new TracerProvider({
      sampler: new ParentBasedSampler({ root: sampler }),
      idGenerator: this.ids,
      resource: defaultResource()
        .merge(
          resourceFromAttributes({
            'service.name': 'pointbook',
            'service.version': version,
            'process.pid': process.pid,
          }),
        )
        .merge(detectResources({ detectors: [envDetector] })),
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    });
    this.tracer = this.provider.getTracer('pointbook', version);
  }

  /** The exporter takes its address, headers and timeout from the environment. */
  static exporting(env: Environment, version: string): OpenTelemetryTraces {
    return new OpenTelemetryTraces(new OTLPTraceExporter(), samplerOf(env), version);
  }

  request(method: string, route: string | undefined, traceparent: string | undefined): RequestSpan {
    const caller = traceparent === undefined ? null : parseTraceParent(traceparent);
    const span = this.tracer.startSpan(
      route === undefined ? method : `${method} ${route}`,
      {
        kind: SpanKind.SERVER,
        attributes: {
          'http.request.method': method,
          ...(route === undefined ? {} : { 'http.route': route }),
        },
      },
      caller === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...caller, isRemote: true }),
    );
    const context = trace.setSpan(ROOT_CONTEXT, span);
    return {
      activate: (then) => {
        this.active.run(context, then);
      },
      end: (status) => {
        if (status === 'aborted') span.setAttribute('error.type', 'aborted');
        else span.setAttribute('http.response.status_code', status);
        if (status === 'aborted' || status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  async within<T>(name: string, attributes: Attributes, work: (span: OpenSpan) => Promise<T>): Promise<T> {
    const span = this.tracer.startSpan(name, { attributes }, this.context());
    const open: OpenSpan = {
      set: (more) => {
        span.setAttributes(more);
      },
    };
    try {
      return await this.active.run(trace.setSpan(this.context(), span), () => work(open));
    } catch (error) {
      // The message of an error may name a stream, and so a person.
      span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  }

  keepFor(requestId: string): () => void {
    const context = this.active.getStore();
    if (context === undefined || this.kept.has(requestId)) return () => undefined;
    this.kept.set(requestId, context);
    return () => {
      this.kept.delete(requestId);
    };
  }

  /** Commands that were appended together have a span each, in the trace of their own request. */
  appended({ stream, startedAt, events, position }: AppendTrace): void {
    const endedAt = instant();
    const attributes = {
      'pointbook.stream.kind': stream.split('-', 1)[0] ?? '',
      'pointbook.written': position !== undefined,
      ...(position === undefined ? {} : { 'pointbook.position': String(position) }),
    };
    for (const [requestId, own] of byRequest(events)) {
      const parent = this.kept.get(requestId) ?? this.context();
      const span = this.tracer.startSpan(
        'append',
        {
          kind: SpanKind.CLIENT,
          startTime: startedAt,
          attributes: { ...attributes, 'pointbook.events': own.length },
        },
        parent,
      );
      if (position !== undefined && span.isRecording())
        for (const event of own.slice(0, MAX_TRACED_EVENTS)) this.link(span, event, endedAt);
      span.end(endedAt);
    }
  }

  projected({ projection, startedAt, events }: BatchTrace): void {
    const endedAt = instant();
    for (const event of events.filter((one) => isRecent(one, endedAt)).slice(0, MAX_TRACED_EVENTS)) {
      const root = this.rootOf(event);
      if (root === undefined) continue;
      const span = this.tracer.startSpan(
        `project ${projection}`,
        {
          kind: SpanKind.CONSUMER,
          startTime: startedAt,
          attributes: {
            'pointbook.projection': projection,
            'pointbook.position': String(event.position),
            'pointbook.event.type': event.event.type,
            'pointbook.events': events.length,
          },
        },
        trace.setSpanContext(ROOT_CONTEXT, root),
      );
      span.end(endedAt);
    }
  }

  current(): { readonly traceId: string; readonly spanId: string } | undefined {
    return trace.getSpanContext(this.context());
  }

  async end(): Promise<void> {
    // A collector that is away keeps nobody from stopping.
    await withTimeout(END_TIMEOUT_MS, this.provider.shutdown()).catch(() => undefined);
  }

  private context(): Context {
    return this.active.getStore() ?? ROOT_CONTEXT;
  }

  /** Begins the trace of an event, and links it with the span of its append, both ways. */
  private link(append: Span, { id, type }: AppendedEvent, at: number): void {
    const back: Link = { context: append.spanContext() };
    const event = this.ids.with(idsOf(id), () =>
      this.tracer.startSpan(
        `event ${type}`,
        { root: true, startTime: at, links: [back], attributes: { 'pointbook.event.type': type } },
        ROOT_CONTEXT,
      ),
    );
    if (event.isRecording()) append.addLink({ context: event.spanContext() });
    event.end(at);
  }

  /** The span that the process which appended the event began for it; undefined where it is not sampled. */
  private rootOf({ id, event }: ProjectedEvent): SpanContext | undefined {
    const ids = idsOf(id);
    const name = `event ${event.type}`;
    const { decision } = this.sampler.shouldSample(
      ROOT_CONTEXT,
      ids.traceId,
      name,
      SpanKind.INTERNAL,
      {},
      [],
    );
    if (decision !== SamplingDecision.RECORD_AND_SAMPLED) return undefined;
    return { ...ids, traceFlags: TraceFlags.SAMPLED, isRemote: true };
  }
}

interface Ids {
  readonly traceId: string;
  readonly spanId: string;
}

/** Random ids, but for spans whose ids follow from an event. */
class ChosenIds implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  private chosen: Ids | undefined;

  with<T>(ids: Ids, begin: () => T): T {
    this.chosen = ids;
    try {
      return begin();
    } finally {
      this.chosen = undefined;
    }
  }

  generateTraceId(): string {
    return this.chosen?.traceId ?? this.random.generateTraceId();
  }

  generateSpanId(): string {
    return this.chosen?.spanId ?? this.random.generateSpanId();
  }
}

/** The trace of an event has its id, and begins with a span of the id's second half. */
function idsOf(eventId: string): Ids {
  const traceId = eventId.replaceAll('-', '').toLowerCase();
  return { traceId, spanId: traceId.slice(16) };
}

function byRequest(events: readonly AppendedEvent[]): ReadonlyMap<string, readonly AppendedEvent[]> {
  const groups = new Map<string, AppendedEvent[]>();
  for (const event of events) {
    const requestId = event.requestId ?? '';
    const group = groups.get(requestId);
    if (group === undefined) groups.set(requestId, [event]);
    else group.push(event);
  }
  return groups;
}

const isRecent = ({ storedAt }: ProjectedEvent, now: number): boolean => now - storedAt.getTime() < RECENT_MS;

/** The sampler of traces that nobody outside has begun, by the standard variables. */
export function samplerOf(env: Environment): Sampler {
  const name = env['OTEL_TRACES_SAMPLER'] ?? '';
  if (name.endsWith('always_off')) return new AlwaysOffSampler();
  if (!name.endsWith('traceidratio')) return new AlwaysOnSampler();
  const given = env['OTEL_TRACES_SAMPLER_ARG'];
  const ratio = given === undefined || given === '' ? 1 : Number(given);
  return new TraceIdRatioBasedSampler(Number.isFinite(ratio) ? ratio : 1);
}
