import type { ServerWritableStream } from '@grpc/grpc-js';

/** The answering side of a call that streams: waits when the client is slow, and knows when it has gone. */
export class Outlet {
  private gone = false;
  private readonly onGone: (() => void)[] = [];
  private resume: (() => void) | undefined;

  constructor(private readonly call: ServerWritableStream<unknown, Buffer>) {
    const leave = (): void => {
      this.gone = true;
      this.wake();
      for (const callback of this.onGone.splice(0)) callback();
    };
    call.on('cancelled', leave);
    call.on('error', leave);
    call.on('close', leave);
    call.on('drain', () => {
      this.wake();
    });
    if (call.cancelled) leave();
  }

  get isGone(): boolean {
    return this.gone;
  }

  whenGone(callback: () => void): void {
    if (this.gone) callback();
    else this.onGone.push(callback);
  }

  /** Resolves when there is room for more, or the client has gone. */
  async send(message: Buffer): Promise<void> {
    if (!this.push(message)) await this.room();
  }

  /** false when the caller has to wait for room(). */
  push(message: Buffer): boolean {
    return this.gone || this.call.write(message);
  }

  async room(): Promise<void> {
    if (this.gone) return;
    await new Promise<void>((resolve) => {
      this.resume = resolve;
    });
  }

  /** Runs `arm` with a callback and resolves when it is called or the client has gone; `arm` returns how to take it back. */
  async until(arm: (wake: () => void) => () => void): Promise<void> {
    if (this.gone) return;
    await new Promise<void>((resolve) => {
      this.resume = resolve;
      const disarm = arm(() => {
        this.wake();
      });
      this.disarm = disarm;
    });
  }

  end(): void {
    if (!this.gone) this.call.end();
  }

  fail(error: Error): void {
    if (!this.gone) this.call.emit('error', error);
  }

  private disarm: () => void = () => undefined;

  private wake(): void {
    const { resume, disarm } = this;
    this.resume = undefined;
    this.disarm = () => undefined;
    disarm();
    resume?.();
  }
}
