import type * as z from 'zod/mini'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { type ExclusionList, useless, withCompleted, withEmptied, withNew } from './exclusion-list.ts'
import type { ExclusionListContent, exclusionListSent, exclusionListShown } from './exclusion-schemas.ts'
import type { ExclusionStore } from './exclusion-store.ts'

type PutExclusionListPorts = { exclusions: ExclusionStore; retryOnConflict: RetryOnConflict; clock: Clock }

/** A list as it is shown. Pure. */
export const showExclusionList = ({
  emptied: _,
  ...list
}: ExclusionList): z.input<typeof exclusionListShown> => ({ ...list, completedAt: list.completedAt ?? null })

const other = (detail: string) => new DomainError(platformErrors.alreadyExistsWithOtherContent, detail)

/** Changes which lists there are, if there is anything to change. */
const change = (
  { exclusions, retryOnConflict }: PutExclusionListPorts,
  after: (lists: readonly ExclusionList[]) => readonly ExclusionList[],
): Promise<readonly ExclusionList[]> =>
  retryOnConflict(async () => {
    const before = await exclusions.lists(true)
    const lists = after(before.lists)
    if (lists === before.lists) return lists
    return (await exclusions.replace(before, lists)) ? lists : undefined
  })

const listIn = (lists: readonly ExclusionList[], listId: string): ExclusionList => {
  const found = lists.find((one) => one.listId === listId)
  // Forgotten between two writes of this request, because 50 others came.
  if (!found) throw new DomainError(platformErrors.unavailable)
  return found
}

/** Takes away the numbers of lists that are of no use. Whatever is left, the next list takes away. */
const tidy = async (ports: PutExclusionListPorts, lists: readonly ExclusionList[]): Promise<void> => {
  const gone = useless(lists, ports.clock()).map(({ listId }) => listId)
  for (const listId of gone) await ports.exclusions.empty(listId)
  if (gone.length > 0) await change(ports, (all) => withEmptied(all, gone))
}

/**
 * Takes a part of an exclusion list. Once all its numbers have arrived, it is in force everywhere within a minute, in place
 * of the one before; until then nothing changes. A part that was sent before changes nothing. 409 for another source or
 * count, for more numbers than it has, and for a number that a complete list does not have.
 */
export const putExclusionList =
  (ports: PutExclusionListPorts) =>
  async (
    listId: string,
    { source, count, hashes }: ExclusionListContent,
    by: string,
  ): Promise<z.input<typeof exclusionListSent>> => {
    const { exclusions, clock } = ports
    const startedAt = clock().toISOString()
    const begun = await change(ports, (lists) =>
      lists.some((one) => one.listId === listId)
        ? lists
        : withNew(lists, { ...{ listId, source, count, startedAt, startedBy: by }, state: 'incomplete' }),
    )
    const list = listIn(begun, listId)
    if (list.source !== source || list.count !== count)
      throw other('This list has another source or count: send it under another id')
    if (list.state !== 'incomplete') {
      const isKnown = list.emptied || (await exclusions.countOf(listId, hashes)) === new Set(hashes).size
      if (!isKnown) throw other('The list is complete, and has no such number: send it under another id')
      return { ...showExclusionList(list), received: count }
    }
    await exclusions.add(listId, hashes)
    const received = await exclusions.count(listId)
    if (received > count) throw other('The list has more numbers than its count: send it under another id')
    if (received < count) return { ...showExclusionList(list), received }
    const completedAt = clock().toISOString()
    const completed = await change(ports, (lists) =>
      listIn(lists, listId).state === 'incomplete' ? withCompleted(lists, listId, completedAt) : lists,
    )
    await tidy(ports, completed)
    return { ...showExclusionList(listIn(completed, listId)), received }
  }
