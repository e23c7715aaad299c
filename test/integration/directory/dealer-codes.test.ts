import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dealerCodeContent } from '../../../functions/directory/brand-surveys/dealer-code.ts'
import { dealerCodeStore } from '../../../functions/directory/brand-surveys/dealer-code-store.ts'
import { putDealerCode } from '../../../functions/directory/brand-surveys/put-dealer-code.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const at = new Date('2026-11-30T08:12:00Z')
const dealerWith = (dealerId: string, brand: string) => ({
  ...dealerContent.parse({ name: dealerId, brands: [brand], alertRecipients: [] }),
  dealerId,
})
const directory = {
  brand: async (brandId: string) =>
    brandId === 'seat'
      ? {
          ...{ brandId, name: 'SEAT', rewardRule: 'none' as const, topMark: 9, surveyExpectedAfterDays: 10 },
          ...{ restPeriodDays: 0, acknowledgeWithinHours: 4, resolveWithinHours: 16 },
        }
      : undefined,
  dealer: async (dealerId: string) => {
    if (dealerId === 'gredos') return dealerWith(dealerId, 'seat')
    return dealerId === 'duero' ? dealerWith(dealerId, 'lince') : undefined
  },
}

/** Puts a code's periods. */
const put = (code: string, dealerId: string, ifMatch?: number) => {
  const codes = dealerCodeStore(table, 'seat').resources
  const content = { periods: [{ dealerId, from: '2026-01-01' }] }
  return putDealerCode({ codes, directory, clock: () => at })('seat', {
    ...{ id: code, content, ifMatch, by: 'staff:sam', putBy: `request-${code}` },
  })
}

describe('the codes of a brand', () => {
  it('are kept with whose they are, in pages and as a whole', async () => {
    for (const code of ['04711', '4712', 'ES 3']) expect((await put(code, 'gredos')).status).toBe(201)
    expect((await put('04711', 'gredos', 1)).revision).toBe(1)
    const store = dealerCodeStore(table, 'seat')
    const first = await store.page(2, undefined)
    expect(first.codes.map(({ code }) => code)).toEqual(['04711', '4712'])
    expect((await store.page(2, first.next ?? undefined)).codes.map(({ code }) => code)).toEqual(['ES 3'])
    expect((await store.all()).get('04711')).toEqual([{ dealerId: 'gredos', from: '2026-01-01' }])
    await store.remove('ES 3')
    expect([...(await store.all()).keys()]).toEqual(['04711', '4712'])
  })

  it.each([
    ['nobody', 'unknown-dealer'],
    ['duero', 'brand-not-of-this-dealer'],
  ])('cannot be those of %s', async (dealerId, code) => {
    await expect(put('99', dealerId)).rejects.toMatchObject({
      errors: [{ pointer: '/periods/0/dealerId', code }],
    })
  })

  it.each([
    [[{ from: '2026-01-01' }, { from: '2026-03-01' }], 'code-taken'],
    [[{ from: '2026-03-01', to: '2026-02-28' }], 'before-from'],
    [[{ from: '2026-01-01', to: '2026-02-28' }, { from: '2026-03-01' }], undefined],
  ])('are one dealer’s at a time: %j', (periods, code) => {
    const parsed = dealerCodeContent.safeParse({
      periods: periods.map((each) => ({ dealerId: 'gredos', ...each })),
    })
    const issue = parsed.error?.issues[0]
    expect(issue && 'params' in issue ? issue.params?.['code'] : undefined).toBe(code)
  })
})
