import type { Page } from './pages.ts'

/** Reads a whole list page by page, for lists that are short: 20 pages at most. */
export const allPages = async <I>(ask: (cursor: string | undefined) => Promise<Page<I>>): Promise<I[]> => {
  const items: I[] = []
  let cursor: string | undefined
  for (let pages = 0; pages < 20; pages += 1) {
    const page = await ask(cursor)
    items.push(...page.items)
    if (page.next === null) break
    cursor = page.next
  }
  return items
}
