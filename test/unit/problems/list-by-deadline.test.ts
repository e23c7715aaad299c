import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlineAttributes } from '../../../functions/cases/problem/deadline-attributes.ts'
import { parseIndexedProblem } from '../../../functions/cases/problem/indexed-problem.ts'
import { problemStatuses } from '../../../functions/cases/problem/problem-status.ts'
import type { PositionRange } from '../../../functions/platform/table/pages/position-range.ts'
import { listByDeadline } from '../../../functions/problems/file/list-by-deadline.ts'
import { isOverdue } from '../../../functions/problems/file/is-overdue.ts'
import { problemItem } from '../../support/alerts/alert-doubles.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'

const dealerIds = [exampleDealer.dealerId, 'gone']
const now = '2026-11-25T12:00:00.000Z'
/** A dealer that leaves on the day of the list, and one that does not. */
const directory = exampleDirectory({
  dealer: async (dealerId) =>
    dealerIds.includes(dealerId)
      ? { ...exampleDealer, dealerId, ...(dealerId === 'gone' && { endsAt: '2026-11-25' }) }
      : undefined,
})

type Made = { day: number; status: (typeof problemStatuses)[number]; dealer: number; kind: boolean }

const problemsOf = (made: readonly Made[]) =>
  made.map(({ day, status, dealer, kind }, index) => {
    const dealerId = dealerIds[dealer] ?? ''
    const callId = `C-${index}`
    const at = `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`
    const content = kind ? exampleCall : { ...exampleCall, kind: 'delivery-new' as const }
    const item = problemItem({ callId, content, problemAt: at })
    const problem = parseIndexedProblem({
      ...item,
      pk: item.pk.replace(exampleDealer.dealerId, dealerId),
      status,
    })
    const { deadlineShard, deadlineAt } = deadlineAttributes(dealerId, callId, problem.problem)
    return { problem, deadlineShard, deadlineAt }
  })

/** A table's two indexes of deadlines in memory. */
const portsOf = (all: ReturnType<typeof problemsOf>) => ({
  queryByDeadline: async (
    dealerId: string | undefined,
    { from = '', to = '\uffff', after = '', limit }: PositionRange,
  ) => {
    const partitions = dealerId === undefined ? ['0', '1', '2', '3', '4', '5', '6', '7'] : [dealerId]
    return partitions.map((partition) => {
      const found = all.flatMap(({ problem: { dealerId: its, callId }, deadlineShard, deadlineAt = '' }) =>
        deadlineShard !== undefined &&
        (dealerId === undefined ? deadlineShard : its) === partition &&
        from <= deadlineAt &&
        deadlineAt <= to &&
        deadlineAt > after
          ? [{ dealerId: its, callId, position: deadlineAt }]
          : [],
      )
      const sorted = found.toSorted((a, b) => (a.position < b.position ? -1 : 1))
      return { entries: sorted.slice(0, limit), more: sorted.length > limit }
    })
  },
  read: async (wanted: readonly { dealerId: string; callId: string }[]) =>
    wanted.map(({ callId }) => all.find(({ problem }) => problem.callId === callId)?.problem),
})

const made = fc.record({
  day: fc.integer({ min: 18, max: 28 }),
  status: fc.constantFrom(...problemStatuses),
  dealer: fc.nat({ max: 1 }),
  kind: fc.boolean(),
})

test('a list by deadline finds every open problem once, in order, whatever its pages and filters', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom(undefined, ...dealerIds),
      fc.constantFrom(undefined, true, false),
      fc.constantFrom(undefined, 'delivery-new' as const),
      async (all, limit, dealerId, overdue, kind) => {
        const problems = problemsOf(all)
        const list = listByDeadline({ problems: portsOf(problems), directory, clock: () => new Date(now) })
        const found: string[] = []
        for (let start; ;) {
          const { items, position } = await list(dealerId, { limit, overdue, kind }, start)
          expect(items.length).toBeLessThanOrEqual(limit)
          found.push(...items.map(({ callId }) => callId))
          if (position === null) break
          start = position
        }
        const wanted = problems
          .filter(
            ({ problem: { problem, content, dealerId: its }, deadlineAt }) =>
              deadlineAt !== undefined &&
              (dealerId === undefined ? its !== 'gone' : its === dealerId) &&
              (overdue === undefined || isOverdue(problem, new Date(now)) === overdue) &&
              (kind === undefined || content.kind === kind),
          )
          .toSorted((a, b) => ((a.deadlineAt ?? '') < (b.deadlineAt ?? '') ? -1 : 1))
        expect(found).toEqual(wanted.map(({ problem }) => problem.callId))
      },
    ),
    { numRuns: 60 },
  )
})
