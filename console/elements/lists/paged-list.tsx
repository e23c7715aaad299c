import type { ComponentChildren } from 'preact'
import type { Loading } from '../../data/load.ts'
import { joinPages, type Page } from '../../data/pages.ts'
import { MoreButton } from './more-button.tsx'
import { Show } from '../page/states.tsx'

type PagedListProps<I, P extends Page<I>> = {
  list: Loading<P>
  /** Reads the page of a cursor. */
  ask: (cursor: string) => Promise<Page<I>>
  /** What is shown when there is nothing. */
  empty: ComponentChildren
  /** How many are shown, and whether there are more. */
  count: (shown: number, more: boolean) => string
  /** Draws what was read so far; `replace` shows other items in their place, such as what a change gave back. */
  children: (items: I[], replace: (items: I[]) => void) => ComponentChildren
}

/** A list that is read page by page: its states, how many are shown, its items, and the button for more. */
export const PagedList = <I, P extends Page<I> = Page<I>>({
  list,
  ask,
  empty,
  count,
  children,
}: PagedListProps<I, P>) => (
  <Show loading={list}>
    {(page) => {
      const { items, next } = page
      if (items.length === 0 && next === null) return empty
      return (
        <>
          <p class="small soft" role="status">
            {count(items.length, next !== null)}
          </p>
          {children(items, (changed) => list.show({ ...page, items: changed }))}
          {next !== null && (
            <MoreButton read={async () => list.show(joinPages<I, P>(page, await ask(next)))} />
          )}
        </>
      )
    }}
  </Show>
)
