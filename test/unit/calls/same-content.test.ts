import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { isSameCall, printOf } from '../../../functions/calls/taking/is-same-call.ts'
import { amendmentContent } from '../../../functions/cases/amendment/amendment-content.ts'
import { assessmentContent, callContent } from '../../../functions/cases/call/call-content.ts'
import { parseCallItem } from '../../../functions/cases/call/call-item.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { exampleCall } from '../../support/calls/example-call.ts'

const fingerprint = keyedFingerprint('k')
const print = (body: unknown) => printOf(fingerprint, z.parse(callContent, body))
const spelt = (comment: string, startedAt: string) => ({
  ...exampleCall,
  startedAt,
  answers: [{ question: 'overall', mark: 6, comment }],
})
/** A call of a customer of whom these details are given. */
const of = (details: object) => ({ ...exampleCall, customer: { ref: exampleCall.customer.ref, ...details } })
const usual = spelt('Volvió el ruido\nal día siguiente', '2026-11-20T09:58:12Z')

describe('the same content', () => {
  it.each([
    [
      'in NFD',
      {
        ...usual,
        answers: [{ question: 'overall', mark: 6, comment: usual.answers[0]?.comment.normalize('NFD') }],
      },
    ],
    ['with other line endings', spelt('Volvió el ruido\r\nal día siguiente\r\n', usual.startedAt)],
    ['with a fraction', spelt(usual.answers[0]?.comment ?? '', '2026-11-20T09:58:12.000Z')],
    ['with an offset', spelt(usual.answers[0]?.comment ?? '', '2026-11-20t10:58:12.0000000+01:00')],
    [
      'with an empty description',
      { ...usual, motives: [{ topic: 'parts', text: ' \u200b' }] },
      { ...usual, motives: [{ topic: 'parts' }] },
    ],
    [
      'with an empty plate',
      { ...usual, visit: { ...usual.visit, vehicle: { plate: '' } } },
      { ...usual, visit: { ...usual.visit, vehicle: {} } },
    ],
    ['with null for a detail of the customer', of({ name: null, phone: null, email: null }), of({})],
    ['with a number as its phone', of({ phone: 600_111_222 }), of({ phone: '600111222' })],
    ['with an invisible character after a name', of({ name: 'José Ruiz\u200b' }), of({ name: 'José Ruiz' })],
    ['with a joiner after a comment', spelt('Bien.\u200d', usual.startedAt), spelt('Bien.', usual.startedAt)],
    ['with a name of marks only', of({ name: '\u0301\u20dd' }), of({ name: '' })],
  ])('%s is the same', (_, other, as: object = usual) => {
    expect(print(other)).toBe(print(as))
  })

  it('has no detail of the customer that is null, in an amendment and in an assessment either', () => {
    const { ref } = exampleCall.customer
    const { customer } = of({ name: null, phone: 600_111_222 })
    const known = { ref, phone: '600111222' }
    expect(z.parse(amendmentContent, { note: 'x', customer }).customer).toEqual(known)
    expect(z.parse(assessmentContent, { customer: { phone: 600_111_222, email: null } })).toEqual({
      customer: { phone: '600111222' },
    })
  })

  it.each([[{}], [true], [['600111222']]])('is no call with %j as a phone', (phone) => {
    expect(z.safeParse(callContent, of({ phone })).error?.issues.map(({ path }) => path)).toEqual([
      ['customer', 'phone'],
    ])
  })

  it('differs where a letter does', () => {
    expect(print(spelt('Volvio el ruido\nal día siguiente', usual.startedAt))).not.toBe(print(usual))
  })

  it('is that of a call stored before it was normalised', () => {
    const content = spelt('Volvió el ruido\r\nal día siguiente '.normalize('NFD'), '2026-11-20T09:58:12.000Z')
    const stored = { put: { content: z.parse(z.any(), content) }, fingerprint: fingerprint(content) }
    expect(stored.fingerprint).not.toBe(print(usual))
    expect(isSameCall(stored, print(usual), fingerprint)).toBe(true)
    expect(isSameCall(stored, print(spelt('otra cosa', usual.startedAt)), fingerprint)).toBe(false)
  })
})

describe('a stored call', () => {
  it('stays readable with what only older rules accepted', () => {
    const { kind, outcome, ...rest } = { ...usual, operator: '..', customer: { ...usual.customer, ref: '.' } }
    const item = {
      pk: 'DEALER#gredos',
      sk: 'CALL#C-1',
      v: 1,
      at: '2026-11-20T10:05:00.000Z',
      month: 'gredos#2026-11',
      kind,
      outcome,
      content: JSON.stringify(rest),
      script: 'es-1:no-problem:',
      print: 'p',
      putBy: 'r',
    }
    expect(z.safeParse(callContent, { kind, outcome, ...rest }).success).toBe(false)
    expect(parseCallItem(item).content).toMatchObject({ operator: '..', customer: { ref: '.' } })
  })
})
