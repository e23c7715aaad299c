import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attemptsAfter, attemptsSince, type Attempts } from '../../../functions/cases/customer/attempts.ts'
import { outcomes } from '../../../functions/cases/call/outcomes.ts'
import { followUpAfter, followUpMoved, surveyOf } from '../../../functions/cases/follow-up/follow-up-after.ts'
import { followUpResult } from '../../../functions/cases/follow-up/follow-up-result.ts'
import { type FollowUp, stateAt } from '../../../functions/cases/follow-up/follow-up.ts'
import { mergePages } from '../../../functions/platform/table/pages/merge-pages.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { isOpen, problemStatuses } from '../../../functions/cases/problem/problem-status.ts'

const survey = { survey: '2026-11-27', lapsesAt: '2026-11-26T23:00:00.000Z' }
const at = '2026-11-23T09:30:12.008Z'
const statuses = fc.constantFrom(...problemStatuses)

describe("a problem's follow-up", () => {
  test('is withheld exactly while the problem is open, and due only after it was resolved or dismissed', () => {
    fc.assert(
      fc.property(fc.array(statuses, { minLength: 2, maxLength: 12 }), (lived) => {
        let followUp: FollowUp = { kind: 'recheck', state: 'withheld', ...survey }
        lived.reduce(
          (from, to) => {
            followUp = followUpAfter({ from, to, at }, survey) ?? followUp
            return to
          },
          'open' as const as (typeof problemStatuses)[number],
        )
        const status = lived.at(-1) ?? 'open'
        const expected = isOpen(status) ? 'withheld' : status === 'unresolved' ? 'withdrawn' : 'due'
        expect(followUp.state).toBe(expected)
        expect(followUp.kind).toBe(status === 'dismissed' ? 'reminder' : 'recheck')
        expect(followUp.dueSince).toBe(expected === 'due' ? at : undefined)
        const end = expected === 'withdrawn' ? [at, 'unresolved'] : [undefined, undefined]
        expect([followUp.endedAt, followUp.why]).toEqual(end)
      }),
    )
  })

  test('a dismissal makes the reminder due at once, also of a problem that was resolved', () => {
    for (const from of ['open', 'resolved'] as const)
      expect(followUpAfter({ from, to: 'dismissed', at }, survey)).toEqual({
        ...{ kind: 'reminder', state: 'due', dueSince: at },
        ...survey,
      })
  })

  test('is by the days that held when the call was taken, whatever the brand says since', () => {
    const content = { ...exampleCall, visit: { ...exampleCall.visit, date: '2026-11-17' } }
    const dayWith = (surveyExpectedAfterDays: number | null) =>
      surveyOf({ content, surveyExpectedAfterDays }, exampleDealer, { surveyExpectedAfterDays: 30 }).survey
    expect([dayWith(10), dayWith(null)]).toEqual(['2026-11-27', '2026-12-17'])
  })

  test('that a correction moves to a day that has begun lapses with the correction, so that the next digest says so', () => {
    const problem = { status: 'resolved' as const }
    const due: FollowUp = { kind: 'recheck', state: 'due', ...survey, dueSince: at }
    const yesterday = { survey: '2026-11-22', lapsesAt: '2026-11-21T23:00:00.000Z' }
    const moved = (followUp: FollowUp, is = yesterday) =>
      followUpMoved({ problem, followUp }, { survey: '2026-11-30', lapsesAt: '' }, is, at)
    expect(moved(due)).toEqual({ ...due, survey: '2026-11-22', lapsesAt: at })
    expect(moved(due, survey)).toEqual(due)
    // It was told as lapsed before, and a digest says everything once.
    const before = '2026-11-20T23:00:00.000Z'
    expect(moved({ ...due, lapsesAt: before })).toEqual({ ...due, survey: '2026-11-22', lapsesAt: before })
    const withheld: FollowUp = { kind: 'recheck', state: 'withheld', ...survey }
    expect(moved(withheld)).toEqual({ ...withheld, ...yesterday })
  })

  test('has lapsed once it is still due when the day of the survey begins', () => {
    const due = { state: 'due' as const, lapsesAt: survey.lapsesAt }
    expect(stateAt(due, new Date('2026-11-26T22:59:59.999Z'))).toBe('due')
    expect(stateAt(due, new Date(survey.lapsesAt))).toBe('lapsed')
    expect(stateAt({ ...due, state: 'done' }, new Date('2027-01-01T00:00:00Z'))).toBe('done')
  })
})

test('what a recheck does: a discontent customer always counts, and nobody is content who was not asked', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...outcomes),
      fc.boolean(),
      fc.boolean(),
      statuses,
      (outcome, answered, problem, status) => {
        const result = followUpResult({ outcome, answered, problem, status })
        if (problem) expect(result).toBe(isOpen(status) ? 'noted' : 'reopened')
        else expect(result).not.toBe('reopened')
        if (result === 'content') expect([answered, isOpen(status)]).toEqual([true, false])
        if (['unreachable', 'voicemail', 'wrong-number'].includes(outcome) && !problem)
          expect(result).toBe('not-reached')
      },
    ),
  )
})

test.each([false, true])(
  'pages over shards list everything once and in order, whatever their size and kind (latest first: %s)',
  (latestFirst) => {
    const entry = fc.record({
      shard: fc.nat(7),
      day: fc.nat(9),
      kind: fc.constantFrom('recheck', 'reminder'),
    })
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(undefined, 'recheck' as const, 'reminder' as const),
        (made, limit, kind) => {
          const all = made.map(({ shard, day, kind: own }, index) => ({
            ...{ shard, kind: own, dealerId: 'd', callId: `C-${index}` },
            position: `2026-11-0${day}#d#C-${index}`,
          }))
          const found: string[] = []
          for (let after = ''; ;) {
            const isLeft = (position: string) =>
              after === '' || (latestFirst ? position < after : position > after)
            const pages = Array.from({ length: 8 }, (_, shard) => {
              const left = all
                .filter((item) => item.shard === shard && isLeft(item.position))
                .toSorted((a, b) => (a.position < b.position !== latestFirst ? -1 : 1))
              return { entries: left.slice(0, limit), more: left.length > limit }
            })
            const isKind = (item: { kind: string }) => kind === undefined || item.kind === kind
            const page = mergePages(pages, limit, isKind, latestFirst)
            expect(page.entries.length).toBeLessThanOrEqual(limit)
            found.push(...page.entries.map(({ position }) => position))
            if (page.next === null) break
            expect(isLeft(page.next)).toBe(true)
            after = page.next
          }
          const wanted = all.filter((item) => kind === undefined || item.kind === kind)
          const inOrder = wanted.map(({ position }) => position).toSorted()
          expect(found).toEqual(latestFirst ? inOrder.toReversed() : inOrder)
        },
      ),
    )
  },
)

describe('attempts', () => {
  const attempt = (number: number, visit = 'V-1') => ({
    ...{ visit, brandId: 'seat', callId: `C-${number}` },
    at: new Date(Date.UTC(2026, 10, 20, 9, number)).toISOString(),
  })
  const after = (all: ReturnType<typeof attempt>[]) =>
    all.reduce<Attempts[]>((before, one) => attemptsAfter(before, one) ?? before, [])

  test('count once each, in any order, and only since the customer was last spoken to', () => {
    const [one] = after([attempt(2), attempt(1), attempt(2), attempt(3)])
    if (!one) throw new Error('There is none')
    expect(attemptsSince(one, undefined)).toBe(3)
    expect(attemptsSince(one, attempt(2).at)).toBe(1)
    expect(attemptsAfter([one], attempt(1))).toBeNull()
  })

  test('of many visits and calls, a bounded number is kept', () => {
    const many = after(Array.from({ length: 500 }, (_, index) => attempt(index, `V-${index % 25}`)))
    expect(many).toHaveLength(10)
    for (const { calls } of many) expect(calls.length).toBeLessThanOrEqual(10)
  })
})
