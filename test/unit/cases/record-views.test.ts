import { describe, expect, it } from 'vitest'
import { recordViews, type Viewed } from '../../../functions/cases/viewing/record-views.ts'
import { type CaseView, parseView, viewItem } from '../../../functions/cases/viewing/view-item.ts'
import type { Caller } from '../../../functions/platform/http/caller.ts'
import { movableClock } from '../../support/alerts/alert-doubles.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'

const { dealerId } = exampleDealer
const staff: Caller = { audience: 'staff', id: 'staff:sam' }
const specialist: Caller = { audience: 'specialist', id: 'specialist:eva' }
const theCase: Viewed = { dealerId, what: 'case', callId: 'C-1' }

/** A recorder at an instant, with what it puts; `state.fails` makes putting fail. */
const scene = (start = '2026-11-20T10:00:00Z', zone = 'Europe/Madrid') => {
  const state = { puts: [] as (CaseView & { dealerId: string })[], fails: false }
  const { clock, forward } = movableClock(start)
  const record = recordViews({
    views: {
      put: async (of, view) => {
        if (state.fails) throw new Error('no table')
        state.puts.push({ dealerId: of, ...view })
      },
    },
    directory: exampleDirectory({ dealer: async (id) => ({ ...exampleDealer, dealerId: id, zone }) }),
    clock,
  })
  return { state, record, forward }
}

describe('recording who looked', () => {
  it('records staff and specialists: who, what, the day and when', async () => {
    const { state, record } = scene()
    await record(staff, [theCase])
    await record(specialist, [{ dealerId, what: 'problem-list' }])
    const when = { dealerId, day: '2026-11-20', firstAt: '2026-11-20T10:00:00.000Z' }
    expect(state.puts).toEqual([
      { ...when, by: 'staff:sam', what: 'case', callId: 'C-1' },
      { ...when, by: 'specialist:eva', what: 'problem-list', callId: null },
    ])
  })

  it("records neither software nor the dealer's own people", async () => {
    const { state, record } = scene()
    await record({ audience: 'machine', id: 'machine:m' }, [theCase])
    await record({ audience: 'dealer', id: 'dealer:ana', dealerIds: [dealerId] }, [theCase])
    await record({ audience: 'public', id: 'public' }, [theCase])
    expect(state.puts).toEqual([])
  })

  it('puts a thing once a day for each person, however often they look', async () => {
    const { state, record, forward } = scene()
    for (let time = 0; time < 5; time += 1) await record(staff, [theCase])
    expect(state.puts).toHaveLength(1)
    await record(specialist, [theCase])
    await record(staff, [{ ...theCase, callId: 'C-2' }])
    expect(state.puts).toHaveLength(3)
    forward(24 * 3_600_000)
    await record(staff, [theCase])
    expect(state.puts.at(-1)).toMatchObject({ day: '2026-11-21', callId: 'C-1' })
  })

  it('puts one view for each dealer of a list, not for each customer in it', async () => {
    const { state, record } = scene()
    const items = ['d1', 'd2', 'd1', 'd2', 'd2'].map((of): Viewed => ({
      dealerId: of,
      what: 'follow-up-list',
    }))
    await record(staff, items)
    expect(state.puts.map((put) => put.dealerId)).toEqual(['d1', 'd2'])
    await record(staff, [])
    expect(state.puts).toHaveLength(2)
  })

  it.each([
    ['Europe/Madrid', '2026-11-21'],
    ['Atlantic/Canary', '2026-11-20'],
  ])('means the day in %s', async (zone, day) => {
    const { state, record } = scene('2026-11-20T23:30:00Z', zone)
    await record(staff, [theCase])
    expect(state.puts).toMatchObject([{ day }])
  })

  it('fails if a view cannot be stored, and remembers nothing of it', async () => {
    const { state, record } = scene()
    state.fails = true
    await expect(record(staff, [theCase])).rejects.toThrow('no table')
    state.fails = false
    await record(staff, [theCase])
    expect(state.puts).toHaveLength(1)
  })

  it('goes on recording after it has forgotten what it remembered', async () => {
    const { state, record } = scene()
    for (let number = 0; number <= 2000; number += 1)
      await record(staff, [{ ...theCase, callId: `C-${number}` }])
    await record(staff, [{ ...theCase, callId: 'C-0' }])
    expect(state.puts).toHaveLength(2002)
  })
})

describe('the item of a view', () => {
  const view: CaseView = {
    ...{ day: '2026-11-20', firstAt: '2026-11-20T10:00:00.000Z' },
    ...{ by: 'staff:sam', what: 'case', callId: 'C-1' },
  }

  it('is read back, for a year', () => {
    const item = viewItem(dealerId, view)
    expect(parseView(item, new Date('2027-11-20T10:00:00Z'))).toEqual(view)
    expect(parseView(item, new Date('2027-11-21T10:00:00Z'))).toBeUndefined()
  })

  it('is another for a list than for a case of that name', () => {
    const list = viewItem(dealerId, { ...view, what: 'problem-list', callId: null })
    const other = viewItem(dealerId, { ...view, callId: 'problem-list' })
    expect(list.sk).not.toBe(other.sk)
  })
})
