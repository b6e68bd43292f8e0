import type { components } from './schema.js';

export type ProblemBody = components['schemas']['ProblemAnswer'];

/** The service refused: programs decide by `code`, and `errors` names the fields at fault. */
export class ServiceProblem extends Error {
  override readonly name = 'ServiceProblem';
  readonly code: string;
  readonly status: number;
  readonly errors: NonNullable<ProblemBody['errors']>;
  /** The values at fault by name, for a sentence in another language than that of the message. */
  readonly parameters: NonNullable<ProblemBody['parameters']>;

  constructor(problem: ProblemBody) {
    super(problem.detail);
    this.code = problem.code;
    this.status = problem.status;
    this.errors = problem.errors ?? [];
    this.parameters = problem.parameters ?? {};
  }
}

/** No understandable answer: whether a command was carried out is unknown until it is sent again. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The problem in an answer, or NoAnswer where something other than the service has answered. */
export async function problemIn(response: Response): Promise<ServiceProblem | NoAnswer> {
  const text = await response.text().catch(() => '');
  try {
    const body = JSON.parse(text) as Partial<ProblemBody>;
    if (typeof body.code === 'string' && typeof body.detail === 'string')
      return new ServiceProblem(body as ProblemBody);
  } catch {
    // Not an answer of the service: the error quotes its beginning.
  }
  return new NoAnswer(`${response.status} ${text.slice(0, 200)}`.trim());
}

/** Whether asking again may help. */
export const mayPass = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof ServiceProblem && [429, 503].includes(error.status));
