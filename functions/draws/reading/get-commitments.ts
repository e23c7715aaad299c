import type { Clock } from '../../platform/runtime/clock.ts'
import { cached } from '../../platform/runtime/cache.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { drawTime } from '../../platform/calendar/draw-months.ts'
import { type CommitmentLine, linesPerPage } from '../months/month-item.ts'
import type { MonthStore } from '../months/month-store.ts'

type Months = Pick<MonthStore, 'get' | 'commitments'>

/** How many pages are cached: enough for everyone who looks up the same month on the same day. */
const maxInMemory = 20

const readPage = async (months: Months, month: string, page: number) => {
  const stored = await months.get(month)
  if (stored?.digest === undefined || stored.groups === undefined) return undefined
  const { chain, round, digest, groups } = stored
  // Read after the digest, because the pages are final once it exists.
  const items = (await months.commitments(month, page)) ?? []
  return {
    facts: { month, chain, round, drawTime: drawTime(month).toISOString(), digest, groups },
    items,
    position: page * linesPerPage < groups ? page + 1 : null,
  }
}

/**
 * A page of a month's public commitments, as stored, with the facts about the whole month. 404 until the month has
 * its digest. After that nothing changes, so the function caches it: anyone may ask, and pages are large. `position`
 * is the next page, null after the last.
 */
export const getCommitments = ({ months, clock }: { months: Months; clock: Clock }) => {
  const known = cached({
    read: (key) => {
      const [month = '', page] = key.split('#')
      return readPage(months, month, Number(page))
    },
    clock,
    forMs: Infinity,
    maxEntries: maxInMemory,
  })
  const pageOf = async (month: string, page: number) => {
    const found = await known(`${month}#${page}`)
    if (!found) throw new DomainError(platformErrors.notFound, 'This month has no digest yet')
    return found
  }
  return {
    page: async (month: string, page = 1) => pageOf(month, page),

    /** One group's line, found by binary search over the pages; none if the group is not in the digest. */
    ofGroup: async (month: string, group: string) => {
      let { facts } = await pageOf(month, 1)
      let [first, last] = [1, Math.max(1, Math.ceil(facts.groups / linesPerPage))]
      let lines: readonly CommitmentLine[] = []
      while (first <= last) {
        const middle = Math.floor((first + last) / 2)
        const found = await pageOf(month, middle)
        ;({ facts } = found)
        lines = found.items
        if (group < (lines[0]?.group ?? '')) last = middle - 1
        else if (group > (lines.at(-1)?.group ?? '')) first = middle + 1
        else break
      }
      return { facts, items: lines.filter((line) => line.group === group), position: null }
    },
  }
}
