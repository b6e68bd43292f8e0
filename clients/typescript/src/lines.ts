/** The non-empty lines of a body as they arrive. @throws whatever cuts the body off */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader();
  const text = new TextDecoder();
  let begun = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const parts = (begun + text.decode(value, { stream: !done })).split('\n');
      begun = done ? '' : (parts.pop() ?? '');
      for (const line of parts) if (line.trim() !== '') yield line;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
