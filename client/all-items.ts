import { unwrap, type Result } from './unwrap.ts'

type Page<I> = { readonly items: readonly I[]; readonly next: string | null }

/**
 * The items of a list, page by page. `ask` receives the cursor of the page to request, undefined for the first. A
 * page may be empty and still have a next one.
 */
export async function* allItems<I>(
  ask: (cursor: string | undefined) => Promise<Result<Page<I>>>,
): AsyncGenerator<I> {
  let cursor: string | undefined
  do {
    const page: Page<I> = await unwrap(ask(cursor))
    yield* page.items
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}
