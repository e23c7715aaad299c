import { describe, expect, test } from 'vitest'
import { contactPermission } from '../../../functions/calls/reading/contact-permission.ts'
import type { CustomerState } from '../../../functions/cases/call/customer-state.ts'
import type { CallKind } from '../../../functions/directory/questionnaires/call-kind.ts'
import { contactOf } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleBrand, exampleDealer } from '../../support/calls/example-call.ts'

const { dealerId } = exampleDealer
const nobody: CustomerState = { lastCalls: [], openProblems: [] }
const reached = {
  lastCalls: [{ brandId: 'seat', at: '2026-11-20T10:00:00.000Z', visit: 'OR-1' }],
  openProblems: [],
}
const failed = (count: number) =>
  Array.from({ length: count }, (_, index) => `2026-11-2${index}T10:00:00.000Z C-${index}`)

type Asked = {
  customer?: CustomerState
  now?: string
  kind?: CallKind
  visit?: string
  dealer?: object
  brand?: object
  excluded?: readonly string[]
  phones?: readonly string[]
}
const ask = ({
  customer = nobody,
  now = '2026-11-24T10:00:00Z',
  kind = 'after-service',
  visit,
  excluded = [],
  phones = ['600 111 222'],
  ...settings
}: Asked) =>
  contactPermission({
    directory: exampleDirectory({
      dealer: async () => ({ ...exampleDealer, ...settings.dealer }),
      brand: async () => ({ ...exampleBrand, ...settings.brand }),
    }),
    ...contactOf(async () => customer),
    isExcluded: async (numbers) => numbers.some((number) => excluded.includes(number)),
    clock: () => new Date(now),
  })(dealerId, { customerRef: 'K-1', phones: [...phones], kind, visit })

describe('permission to call', () => {
  test('is given within the hours for calls, with what may be mentioned', async () => {
    expect(await ask({})).toEqual({
      ...{ allowed: true, reasons: [], openProblems: [] },
      ...{ mentionSurvey: true, mentionPrize: true },
    })
    expect(await ask({ brand: { rewardRule: 'none' } })).toMatchObject({ mentionPrize: false })
    expect(await ask({ customer: { ...nobody, openProblems: ['P-1'] } })).toMatchObject({
      ...{ allowed: true, openProblems: ['P-1'], mentionSurvey: false, mentionPrize: false },
    })
  })

  test('is not given where none of the phones is a number: nobody could be recognised', async () => {
    expect(await ask({ phones: ['no tiene', 'ext. 12'] })).toMatchObject({
      ...{ allowed: false, reasons: [{ code: 'phone-unknown', until: null }] },
    })
    expect(await ask({ phones: ['no tiene', '600 111 222'] })).toMatchObject({ allowed: true, reasons: [] })
  })

  test('is refused for a dealer that has left, from the day on which it leaves', async () => {
    const dealer = { endsAt: '2026-11-24' }
    await expect(ask({ dealer })).rejects.toMatchObject({ error: { code: 'dealer-left' } })
    expect(await ask({ dealer: { endsAt: '2026-11-25' } })).toMatchObject({ allowed: true })
  })

  test('waits for the rest period, from which follow-ups and the same visit are exempt', async () => {
    expect(await ask({ customer: reached })).toMatchObject({
      allowed: false,
      reasons: [
        {
          ...{ code: 'rest-period', until: '2027-05-19T10:00:00.000Z' },
          words:
            'No se puede llamar hasta el miércoles 19 de mayo de 2027 a las 12:00: hemos hablado con este cliente hace poco.',
        },
      ],
    })
    for (const kind of ['recheck', 'reminder'] as const)
      expect(await ask({ customer: reached, kind })).toMatchObject({ allowed: true })
    expect(await ask({ customer: reached, visit: 'OR-1' })).toMatchObject({ allowed: true })
  })

  test('waits for the next hours for calls, past the weekend and closed days', async () => {
    const saturday = { now: '2026-11-28T10:00:00Z' }
    expect(await ask(saturday)).toMatchObject({
      allowed: false,
      reasons: [
        {
          ...{ code: 'outside-call-hours', until: '2026-11-30T08:00:00.000Z' },
          words:
            'No se puede llamar hasta el lunes 30 de noviembre a las 09:00: ahora está fuera del horario de llamadas.',
        },
      ],
    })
    expect(await ask({ ...saturday, dealer: { holidays: ['2026-11-30'] } })).toMatchObject({
      reasons: [{ until: '2026-12-01T08:00:00.000Z' }],
    })
    const callHours = { sat: [['10:00', '12:00']] }
    expect(await ask({ ...saturday, dealer: { callHours } })).toMatchObject({ allowed: true })
    expect(await ask({ now: '2026-11-28T11:00:00Z', kind: 'recheck', dealer: { callHours } })).toMatchObject({
      reasons: [{ until: '2026-12-05T09:00:00.000Z' }],
    })
  })

  test('ends with the attempts that the brand allows, and begins again once the customer was reached', async () => {
    const tried = (count: number) => ({
      ...nobody,
      attempts: [{ visit: 'OR-2', brandId: 'seat', calls: failed(count) }],
    })
    const visit = 'OR-2'
    expect(await ask({ customer: tried(4), visit })).toMatchObject({ allowed: true })
    expect(await ask({ customer: tried(5), visit })).toMatchObject({
      allowed: false,
      reasons: [
        {
          ...{ code: 'attempts-used', until: null },
          words:
            'No se puede llamar más por esta visita: ya se ha intentado cinco veces sin dar con el cliente.',
        },
      ],
    })
    expect(await ask({ customer: tried(5) })).toMatchObject({ allowed: true })
    expect(await ask({ customer: tried(2), visit, brand: { maxAttempts: 2 } })).toMatchObject({
      allowed: false,
    })
    const lastCalls = [{ brandId: 'seat', at: '2026-11-22T12:00:00.000Z', visit }]
    expect(await ask({ customer: { ...tried(5), lastCalls }, visit })).toMatchObject({ allowed: true })
  })

  test('goes ahead without the prize on an exclusion list, if the calls are a service, and not if they are commercial', async () => {
    const excluded = ['+34600111222']
    expect(await ask({ excluded })).toEqual({
      ...{ allowed: true, openProblems: [], mentionSurvey: true, mentionPrize: false },
      reasons: [
        {
          ...{ code: 'exclusion-list', until: null },
          words:
            'En esta llamada no se puede hablar de premios: el número está en una lista de exclusión publicitaria.',
        },
      ],
    })
    expect(await ask({ excluded, dealer: { callNature: 'commercial' } })).toMatchObject({
      allowed: false,
      reasons: [
        {
          ...{ code: 'exclusion-list', until: null },
          words: 'No se puede llamar: el número está en una lista de exclusión publicitaria.',
        },
      ],
    })
    expect(await ask({ excluded, now: '2026-11-28T10:00:00Z' })).toMatchObject({
      ...{ allowed: false, reasons: [{ code: 'exclusion-list' }, { code: 'outside-call-hours' }] },
    })
    expect(await ask({ excluded: ['+34600111223'], dealer: { callNature: 'commercial' } })).toMatchObject({
      ...{ allowed: true, reasons: [], mentionPrize: true },
    })
  })

  test('says every reason at once, in the language of the dealer', async () => {
    const { reasons } = await ask({
      customer: reached,
      now: '2026-11-28T10:00:00Z',
      dealer: { language: 'en' },
    })
    expect(reasons.map(({ words }) => words)).toEqual([
      'No call before Wednesday 19 May 2027 at 12:00: we spoke to this customer recently.',
      'No call before Monday 30 November at 09:00: it is outside the hours for calls.',
    ])
  })

  test('is refused for an unknown dealer', async () => {
    const permit = contactPermission({
      directory: exampleDirectory({ dealer: async () => undefined }),
      ...contactOf(),
      clock: () => new Date(),
    })
    await expect(permit(dealerId, { customerRef: 'K-1', phones: [], kind: 'recheck' })).rejects.toMatchObject(
      {
        code: 'not-found',
      },
    )
  })
})
