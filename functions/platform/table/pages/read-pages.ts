/** All pages, of which the first is read without a position and each other at the `next` of the one before. */
export async function* readPages<K, P extends { next: K | null | undefined }>(
  read: (after: K | undefined) => Promise<P>,
): AsyncGenerator<P, void, undefined> {
  let after: K | undefined
  do {
    const page = await read(after)
    yield page
    after = page.next ?? undefined
  } while (after !== undefined)
}
