/** More than a camera's largest picture; whoever sends more may see the line cut. */
const most = 64 * 1024 * 1024;

/** Reads what is still coming in and keeps none of it: a browser hears the answer only when it has sent everything. */
export async function readAway(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return;
  const reader = body.getReader();
  for (let seen = 0; seen <= most; ) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (done) return;
    seen += value?.length ?? 0;
  }
  await reader.cancel().catch(() => undefined);
}
