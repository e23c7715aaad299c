import { unwrap, type Result } from './unwrap.ts'

type Page<I> = { readonly items: readonly I[]; readonly next: string | null }

/**
 * The items of a list, page after page. `ask` gets the cursor of the page to ask for, undefined for the first. A
 * page may be empty and have a next one.
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
