/** Reads a body as text; null where it has more than `limit` bytes, of which no more are read than needed to know. */
export async function readLimited(body: Request['body'], limit: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
