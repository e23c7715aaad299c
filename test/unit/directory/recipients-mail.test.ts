import { describe, expect, test } from 'vitest'
import { dealerContent, type StoredDealer } from '../../../functions/directory/dealers/dealer.ts'
import { recipientsMails } from '../../../functions/directory/recipients/recipients-mail.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'

const recipient = (email: string, more: object = {}) => ({
  email,
  kinds: ['after-service'],
  level: 1,
  ...more,
})
const dealer = (recipients: object[], more: object = {}): StoredDealer =>
  dealerContent.parse({
    name: 'Talleres Gredos',
    brands: ['seat'],
    alertRecipients: recipients,
    ...more,
  })

const mailsOf = (before: StoredDealer, after: StoredDealer, by: 'asortis' | 'dealer' = 'asortis') =>
  recipientsMails({
    ...{ dealerId: 'gredos', revision: 8, before, after, by },
    at: new Date('2026-11-30T08:12:00Z'),
  })
const textTo = (email: string, mails: ReturnType<typeof mailsOf>) => {
  const mail = mails.find(({ to }) => to.email === email)
  if (!mail) throw new Error(`Nothing to ${email}`)
  return composeMail(mail.document)
}

const marta = recipient('marta@example.com', { name: 'Marta Gil' })
const juan = recipient('juan@example.com', { name: 'Juan Paz' })
const gerencia = recipient('gerencia@example.com', { level: 2, kinds: ['after-service', 'delivery-new'] })

describe('a change of the recipients of alerts', () => {
  test('is told to those who were, those who are and those who stay, once per address', () => {
    const mails = mailsOf(dealer([marta, gerencia]), dealer([juan, gerencia]))
    expect(mails.map(({ to, kind, id }) => [to.email, kind, id])).toEqual([
      ['marta@example.com', 'recipients-changed', 'gredos/8'],
      ['gerencia@example.com', 'recipients-changed', 'gredos/8'],
      ['juan@example.com', 'recipients-changed', 'gredos/8'],
    ])
  })

  test('says to each what it means for them, who made it and when, and who receives alerts now', () => {
    const mails = mailsOf(dealer([marta, gerencia]), dealer([juan, gerencia]))
    const removed = textTo('marta@example.com', mails)
    expect(removed.subject).toBe('Cambian los destinatarios de los avisos: Talleres Gredos')
    expect(removed.text).toContain(
      'Desde ahora ya no recibe usted los avisos de clientes problema de Talleres Gredos.',
    )
    expect(removed.text).toContain('El cambio lo hizo Asortis el lunes 30 de noviembre a las 09:12.')
    expect(removed.text).toContain('- Los recibe desde ahora: Juan Paz (juan@example.com)')
    expect(removed.text).toContain('- Ya no los recibe: Marta Gil (marta@example.com)')
    expect(removed.text).toContain('- Juan Paz (juan@example.com): en cuanto hay un problema (taller)')
    expect(removed.text).toContain(
      '- gerencia@example.com: si nadie se encarga a tiempo (taller, entrega de vehículo nuevo)',
    )
    expect(textTo('juan@example.com', mails).text).toContain(
      'Desde ahora recibe usted avisos de clientes problema de Talleres Gredos.',
    )
    expect(textTo('gerencia@example.com', mails).text).toContain(
      'Han cambiado los destinatarios de los avisos de clientes problema de Talleres Gredos.',
    )
  })

  test('is one of levels and kinds too, but not of a name, of the order, or of how an address is written', () => {
    const before = dealer([marta, gerencia])
    expect(mailsOf(before, dealer([marta, { ...gerencia, level: 3 }]))).toHaveLength(2)
    expect(mailsOf(before, dealer([{ ...marta, kinds: ['delivery-used'] }, gerencia]))).toHaveLength(2)
    expect(mailsOf(before, dealer([gerencia, { ...marta, name: 'Marta' }]))).toEqual([])
    expect(mailsOf(before, dealer([{ ...marta, email: 'Marta@Example.com' }, gerencia]))).toEqual([])
    expect(mailsOf(before, { ...before, name: 'Gredos Motor' })).toEqual([])
  })

  const standIn = {
    for: 'marta@example.com',
    email: 'bea@example.com',
    name: 'Bea Ruiz',
    until: '2026-12-04',
  }

  test('is one of who stands in for whom: the one, the other and everybody else are told', () => {
    const before = dealer([marta, gerencia])
    const mails = mailsOf(before, dealer([marta, gerencia], { standIns: [standIn] }), 'dealer')
    expect(mails.map(({ to }) => to.email)).toEqual([
      'marta@example.com',
      'gerencia@example.com',
      'bea@example.com',
    ])
    const bea = textTo('bea@example.com', mails).text
    expect(bea).toContain(
      'Desde ahora recibe usted avisos de clientes problema de Talleres Gredos en lugar de otra persona.',
    )
    expect(bea).toContain(
      'Bea Ruiz (bea@example.com) recibe los avisos en lugar de Marta Gil (marta@example.com) hasta el viernes 4 de diciembre, ese día incluido.',
    )
    expect(bea).toContain(
      '- Marta Gil (marta@example.com): en cuanto hay un problema (taller); hasta el viernes 4 de diciembre, en su lugar, Bea Ruiz (bea@example.com)',
    )
    expect(textTo('marta@example.com', mails).text).toContain(
      'Desde ahora otra persona recibe en su lugar los avisos de clientes problema de Talleres Gredos.',
    )
  })

  test('is one of another last day and of an end before it, but not of a day that is over', () => {
    const withOne = dealer([marta, gerencia], { standIns: [standIn] })
    const longer = { ...standIn, until: '2026-12-11' }
    expect(mailsOf(withOne, dealer([marta, gerencia], { standIns: [longer] }))).toHaveLength(3)
    const ended = mailsOf(withOne, dealer([marta, gerencia]))
    expect(textTo('bea@example.com', ended).text).toContain(
      'Ya no recibe usted en lugar de otra persona los avisos de clientes problema de Talleres Gredos.',
    )
    expect(textTo('gerencia@example.com', ended).text).toContain(
      'Bea Ruiz (bea@example.com) ya no recibe los avisos en lugar de Marta Gil (marta@example.com).',
    )
    expect(mailsOf(withOne, withOne)).toEqual([])
    const over = dealer([marta, gerencia], { standIns: [{ ...standIn, until: '2026-11-29' }] })
    expect(mailsOf(over, dealer([marta, gerencia]))).toEqual([])
  })

  test('says so if nobody is left, and is in English for a dealer that reads English', () => {
    const before = dealer([marta], { language: 'en' })
    const [mail] = mailsOf(before, dealer([], { language: 'en' }), 'dealer')
    const { text, subject } = composeMail(mail?.document ?? expect.fail())
    expect(subject).toBe('The recipients of your alerts have changed: Talleres Gredos')
    expect(text).toContain('The change was made at your dealership on Monday 30 November at 09:12.')
    expect(text).toContain('- Nobody: alerts reach Asortis only.')
  })

  test('shows a hostile name as text', () => {
    const hostile = recipient('x@example.com', { name: '<img src=x> https://evil.example' })
    const { html } = composeMail(mailsOf(dealer([]), dealer([hostile]))[0]?.document ?? expect.fail())
    expect(html).not.toContain('<img')
    expect(html).not.toContain('https://evil.example')
  })
})
