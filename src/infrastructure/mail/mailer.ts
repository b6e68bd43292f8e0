import { createTransport, type Transporter } from 'nodemailer';
import type { SendResult } from '../../contexts/deliveries/domain/sending.js';

/** How long a mail server may keep silent. */
const TIMEOUT_MS = 10_000;

export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail by SMTP, one at a time over one connection. Its address, which has the password, is told nowhere. */
export class Mailer {
  private transport: Transporter | undefined;

  constructor(
    private readonly url: string,
    private readonly from: string,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  async send({ messageId, to, subject, text }: Mail): Promise<SendResult> {
    try {
      // Whoever is away answers to nobody; the two headers say so to machines.
      const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
      await this.connected().sendMail({ from: this.from, to, subject, text, messageId, headers });
      return { as: 'sent' };
    } catch (error) {
      return resultOf(error);
    }
  }

  /** Ends the connection; the next mail makes another one. */
  close(): void {
    this.transport?.close();
    this.transport = undefined;
  }

  private connected(): Transporter {
    this.transport ??= createTransport({
      url: this.url,
      pool: true,
      maxConnections: 1,
      connectionTimeout: this.timeoutMs,
      greetingTimeout: this.timeoutMs,
      socketTimeout: this.timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as never);
    return this.transport;
  }
}

/** A server that answers 5xx refuses for good; one that says 4xx, or breaks off, is asked again. */
function resultOf(error: unknown): SendResult {
  const { responseCode, code } = error as { readonly responseCode?: number; readonly code?: string };
  if (responseCode === undefined) return { as: 'unreachable', detail: code ?? 'no answer' };
  if (responseCode === 421) return { as: 'unreachable', detail: String(responseCode) };
  // A server that knows neither us nor our password refuses everybody alike.
  if (code === 'EAUTH') return { as: 'unreachable', detail: `${code} ${responseCode}` };
  return { as: responseCode >= 500 ? 'refused' : 'later', detail: String(responseCode) };
}
