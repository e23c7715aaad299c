import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactPermission } from '../../../functions/calls/reading/contact-permission.ts'
import { customerStanding } from '../../../functions/calls/taking/customer-standing.ts'
import { comparableNumbers } from '../../../functions/cases/customer/number-hash.ts'
import { findPhone } from '../../../functions/cases/phone/find-phone.ts'
import { writtenNumbers } from '../../../functions/platform/content/written-numbers.ts'
import { contactOf, numberHashes } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'

const { dealerId } = exampleDealer
const objects = { objection: { at: '2026-11-01T10:00:00.000Z', by: 'dealer:gema' } }
const suppressed = numberHashes(dealerId, '600 711 913')

const written = [
  ...[
    ' - ',
    '-',
    ' – ',
    '–',
    ' ',
    '  ',
    ' & ',
    ' e ',
    ' ó ',
    ' y ',
    ' · ',
    ':',
    '_',
    '\\',
    '+34',
    ' fijo ',
    ', ',
  ],
  ...['; ', '|', '/', ' // ', '~', '*', ' + ', ' 0034 ', ' (', '\t', '.'],
].flatMap((between) => [`600711913${between}911222333`, `911222333${between}600711913`])
const others = [
  ...[
    '600711913 (trabajo 911222333)',
    'tlf 600711913 fijo 911222333',
    '600711913 tardes 2',
    '600711913 9-14h',
  ],
  ...['6OO711913', '6oo 7ll 913', '600–711–913', '600/711/913', '600·711·913', '600_711_913', '600,711,913'],
  ...['600711913911222333', '+34 600 711 913 911 222 333', '911222333 ext 12, 600711913', '2600711913'],
  ...['de 9 a 14: 600711913', '600711913, 911222333, 933444555', '600 711 913 ext. 911222333'],
]

test.each([...written, ...others])('whoever objected is not called at %j', async (phone) => {
  const directory = exampleDirectory()
  const state = { lastCalls: [], openProblems: [] }
  const ports = {
    ...contactOf(async () => state),
    readContact: async (_: string, __: readonly string[], numbers: readonly string[]) => ({
      ...state,
      allRights: suppressed.some((number) => numbers.includes(number)) ? [objects] : [],
    }),
  }
  const clock = () => new Date('2026-11-24T10:00:00Z')
  const asked = { customerRef: 'NEW', phones: [phone], kind: 'after-service' as const }
  const answer = await contactPermission({ ...ports, directory, isExcluded: async () => false, clock })(
    dealerId,
    asked,
  )
  expect(answer).toMatchObject({ allowed: false, reasons: [{ code: 'objection' }] })
  expect(answer).toMatchObject({ mentionSurvey: false, mentionPrize: false })
  const call = { callId: 'C-2', receivedAt: '2026-11-24T10:00:00.000Z' }
  const standing = await customerStanding(ports)(dealerId, { customer: { ref: 'NEW', phone } }, call, [])
  expect(standing).toEqual({ omits: true, despite: 'objection', isCompany: false })
})

describe('whatever would be dialled is among the numbers that are compared', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
  const spanish = fc.stringMatching(/^[6-9][0-9]{8}$/)
  const piece = fc.oneof(
    spanish,
    spanish.map((one) => `${one.slice(0, 3)} ${one.slice(3, 6)} ${one.slice(6)}`),
    spanish.map((one) => `+34${one}`),
    spanish.map((one) => `0034 ${one}`),
    fc.constantFrom('+44 20 7946 0958', '+33612345678', '+4915123456789', '+376 312345', '+1 202 555 0123'),
    fc.integer({ min: 1, max: 12 }).chain(digits),
  )
  const between = fc.constantFrom(
    ...[
      ' ',
      '-',
      ' - ',
      '/',
      ',',
      ', ',
      ';',
      '.',
      ' (',
      ') ',
      '+',
      ' ext ',
      ' x',
      '#',
      ':',
      '_',
      '·',
      '–',
      '&',
    ],
    ...[' y ', ' e ', ' tardes ', 'h', '', '\\', '\u00a0', '\u200e', 'º'],
  )
  const texts = fc
    .array(fc.tuple(between, piece, between), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().join('').slice(0, 40))

  test('in a number with a prefix right behind another one, and a digit behind it', () => {
    expect(comparableNumbers('600000000  +34600000001  0')).toEqual(
      expect.arrayContaining(['00000000', '00000001']),
    )
  })

  test('across a mark between digits that are more than one number has', () => {
    expect(findPhone('000 100000-/600 000 000 0', 'FR').dial).toBe('tel:+33100000600')
    expect(comparableNumbers('000 100000-/600 000 000 0')).toContain('00000600')
  })

  test('in any text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('ES', 'PT', 'FR', 'GB', 'DE'), (text, country) => {
        const { dial } = findPhone(text, country)
        if (dial === null) return
        const [number = ''] = dial.slice('tel:'.length).split(';')
        // Shorter ones are only dialled within a town.
        if ((writtenNumbers(number)[0]?.national.length ?? 0) < 8) return
        const compared = comparableNumbers(text)
        expect(
          comparableNumbers(number).some((one) => compared.includes(one)),
          `${JSON.stringify(text)} ${dial} ${compared.join()}`,
        ).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
