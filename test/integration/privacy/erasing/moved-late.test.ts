import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleDealer } from '../../../support/calls/example-call.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { type TestTable, withTable } from '../../../support/running/table.ts'

const { dealerId } = exampleDealer
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

type Erasing = ReturnType<typeof erasingOn>
const later = async ({ state, due, correct }: Erasing, minutes: number) => {
  state.now = new Date(state.now.getTime() + minutes * 60_000)
  await due()
  await correct()
}
/** Whoever follows events and looks at late calls has done so, and everything that is due is done. */
const settle = async (erasing: Erasing, callId: string) => {
  for (const minutes of [0, 1, 21, 1, 21, 21]) {
    await erasing.follow({ dealerId, callId })
    for (const late of erasing.state.knownLate.splice(0)) await erasing.eraseKnownLate(late)
    await later(erasing, minutes)
  }
}

for (const [when, passes] of [
  ['between the passes', [1]],
  ['after the last pass', [1, 21]],
] as const)
  test(`a call that an amendment moves to an erased customer ${when} stays, and one that was theirs before goes`, async () => {
    const name = `ELIATE${passes.length}`
    const erasing = erasingOn(table)
    const erased = { ref: `C-${name}`, name: `Canario ${name}`, phone: '600 300 520' }
    const of = { dealerId, customerRef: erased.ref }
    const first = { ref: `C-FIDATE${passes.length}`, name: 'Fidate', phone: '600 300 521' }
    await erasing.takeCall(dealerId, `${name}-own`, erased)
    await erasing.takeCall(dealerId, `${name}-moved`, first)
    await erasing.takeCall(dealerId, `${name}-theirs`, first)
    erasing.state.now = new Date(erasing.state.now.getTime() + 60 * 60_000)
    // Nobody hears of it until the erasure is under way.
    await erasing.amendCustomer(dealerId, `${name}-theirs`, erased)
    const { planId } = await erasing.plan(of)
    await erasing.order({ ...of, planId }, { identityCheck: 'document' }, by)
    for (const minutes of passes) await later(erasing, minutes)
    erasing.state.now = new Date(erasing.state.now.getTime() + 1000)
    await erasing.amendCustomer(dealerId, `${name}-moved`, erased)
    await settle(erasing, `${name}-moved`)
    await settle(erasing, `${name}-theirs`)
    // Of what was the other's nothing is in it any more, and it is still no call of whom the erasure was ordered.
    await settle(erasing, `${name}-moved`)
    expect(await erasing.cases.calls.get(dealerId, `${name}-moved`)).toMatchObject({
      content: { customer: erased },
      put: { content: { customer: erased } },
    })
    await expect(erasing.cases.calls.get(dealerId, `${name}-theirs`)).rejects.toMatchObject({
      error: { status: 410 },
    })
    expect((await erasing.plan(of)).calls).toEqual([`${name}-moved`])
  })
