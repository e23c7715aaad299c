import { describe, expect, test } from 'vitest'
import { alertDocument } from '../../../functions/alerts/mail/alert-document.ts'
import type { AlertFacts } from '../../../functions/alerts/mail/alert-facts.ts'
import type { RightRecord } from '../../../functions/cases/customer/rights/customer-rights.ts'
import { type NotToRing, notToRing } from '../../../functions/cases/suspension/not-to-ring.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'
import { alertFacts } from '../../support/alerts/alert-mail.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'

const compose = (asked: NotToRing, more: Partial<AlertFacts> = {}) => {
  const { text, html } = composeMail(alertDocument(alertFacts({}, { notToRing: asked, ...more })))
  return { text, html: html.replace(/<\/?bdi[^>]*>/g, '') }
}
const rings = 'href="tel:+34600111222"'

describe('an alert to a number that is not called', () => {
  test.each([
    ['objection', 'quien lo tiene se ha opuesto a que usemos sus datos'],
    ['restriction', 'quien lo tiene ha pedido que se limite el uso de sus datos'],
    ['erased', 'quien lo tenía pidió que se suprimieran sus datos'],
  ] as const)('says so, and offers no call: %s', (number, words) => {
    for (const notice of ['opened', 'escalated:2', 'escalated:3'] as const) {
      const { text, html } = compose({ number }, { notice })
      for (const part of [text, html]) {
        expect(part).toContain(`No llame a este teléfono: ${words}. Atienda el caso por otra vía.`)
        expect(part).not.toMatch(/Llame cuanto antes|Llame en cuanto|A quién llamar/)
        // The case goes on: who it is, what happened, and the other way of reaching them.
        for (const told of ['Lucía Fernández', '600 111 222', 'lucia@example.com', 'OR-55231'])
          expect(part).toContain(told)
      }
      expect(text).not.toContain('Llamar: ')
      expect(html).not.toContain(rings)
      expect(html).toContain('/v1/acknowledgements/T0ken')
    }
  })

  test('says it in English, too, and while the call is still on', () => {
    const going = { ...exampleCall, endedAt: undefined, said: undefined }
    const onTheLine = alertFacts(going, { notToRing: { number: 'objection' } })
    const { text } = composeMail(
      alertDocument({ ...onTheLine, dealer: { ...exampleDealer, language: 'en' } }),
    )
    expect(text).toContain('Do not ring this number: whoever has it has objected to the use of their data.')
    expect(text).toContain('We are speaking to a customer')
    expect(text).not.toMatch(/Please ring|when our call ends/)
  })

  test('whoever only wants no calls from us is rung about their case, and the dealer knows', () => {
    const { text, html } = compose({ customer: 'no-contact' })
    expect(text).toContain('Llame cuanto antes.')
    expect(text).toContain('llámele solo para atender este caso')
    expect(html).toContain(rings)
    const ofAnother = compose({ number: 'no-contact' })
    expect(ofAnother.text).toContain('Llame cuanto antes.')
    expect(ofAnother.text).toContain(
      'Alguien con este mismo teléfono ha pedido que no le hagamos más llamadas',
    )
    expect(ofAnother.html).toContain(rings)
    expect(compose({ customer: 'no-contact', number: 'objection' }).html).not.toContain(rings)
    expect(compose({ customer: 'objection' }).html).not.toContain(rings)
    expect(compose({}).text).not.toMatch(/No llame|no le hagamos/)
  })
})

const at = '2026-11-20T09:00:00.000Z'
const record = (more: Partial<RightRecord> = {}): RightRecord => ({ at, by: 'dealer:gema', ...more })
const call = { callId: 'C-1', content: exampleCall }

describe('what stands against ringing', () => {
  test('somebody else with the number weighs by what they asked for, erasure least', () => {
    const erased = { 'no-contact': record({ ground: 'erasure' }) }
    expect(notToRing(call, {}, [{}])).toEqual({})
    expect(notToRing(call, {}, [{}, erased])).toEqual({ number: 'erased' })
    expect(notToRing(call, {}, [{ objection: record() }, erased])).toEqual({ number: 'objection' })
    expect(notToRing(call, {}, [{ objection: record({ endedAt: at }) }])).toEqual({})
  })

  test('what the customer asked for is not somebody else’s', () => {
    const own = { 'no-contact': record() }
    expect(notToRing(call, own, [own])).toEqual({ customer: 'no-contact' })
    expect(notToRing(call, own, [{ ...own, objection: record() }])).toEqual({
      ...{ customer: 'no-contact', number: 'objection' },
    })
    const asks = { ...call, content: { ...exampleCall, requests: [{ right: 'no-more-calls' as const }] } }
    expect(notToRing(asks, {}, [{ 'no-contact': record({ callId: 'C-1' }) }])).toEqual({
      customer: 'no-contact',
    })
  })

  test('an objection despite which the dealer lets the case go on stands against nothing', () => {
    const decision = { choice: 'continue' as const, at, by: 'dealer:gema', ground: 'contrato' }
    expect(notToRing(call, { objection: record({ decision }) }, [{ objection: record() }])).toEqual({})
  })
})
