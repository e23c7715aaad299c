import { describe, expect, test } from 'vitest'
import { type Dealer, dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { personMails, type PersonToldOf } from '../../../functions/directory/people/telling/person-mails.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'

const recipient = (email: string, level: number, more: object = {}) => ({
  ...{ email, level, kinds: ['after-service'] },
  ...more,
})
const dealer = (recipients: object[] = [], more: object = {}): Dealer => ({
  ...dealerContent.parse({
    ...{ name: 'Talleres Gredos', brands: ['seat'], alertRecipients: recipients },
    ...more,
  }),
  dealerId: 'gredos',
})
const base = {
  dealer: dealer([recipient('posventa@example.com', 1), recipient('gerencia@example.com', 2)]),
  person: { personId: 'P-1', email: 'ana@example.com', name: 'Ana Prieto' },
  revision: 3,
  at: new Date('2026-11-30T08:12:00Z'),
}
const added: PersonToldOf = { ...base, what: 'added', signIn: 'invited' }
const removed: PersonToldOf = { ...base, what: 'removed', others: false }
const reset: PersonToldOf = { ...base, what: 'reset', reason: 'Ha cambiado de teléfono' }

const mailTo = (news: PersonToldOf, email: string) => {
  const mail = personMails(news).find(({ to }) => to.email === email)
  return composeMail(mail?.document ?? expect.fail(`Nothing to ${email}`))
}
const toPerson = (news: PersonToldOf) => mailTo(news, 'ana@example.com')
const toManager = (news: PersonToldOf) => mailTo(news, 'gerencia@example.com')

describe('e-mails about people', () => {
  test('go to the person and to each manager, but not to other recipients of alerts', () => {
    const addressed = (news: PersonToldOf) => personMails(news).map(({ to, kind }) => [to.email, kind])
    expect(addressed(added)).toEqual([
      ['ana@example.com', 'person-added'],
      ['gerencia@example.com', 'person-added'],
    ])
    expect(addressed(removed).map(([, kind]) => kind)).toEqual(['person-removed', 'person-removed'])
    expect(addressed(reset).map(([, kind]) => kind)).toEqual(['second-factor-reset', 'second-factor-reset'])
  })

  test('go once to an address, and a manager who is the person gets the one to the person', () => {
    const managers = [recipient('Gerencia@example.com', 2), recipient('gerencia@example.com', 3)]
    const twice = { ...added, dealer: dealer([...managers, recipient('ANA@example.com', 2)]) }
    expect(personMails(twice).map(({ to }) => to.email)).toEqual(['ana@example.com', 'gerencia@example.com'])
    expect(toPerson(twice).subject).toBe('Tiene acceso a Fidelización: Talleres Gredos')
  })

  test('have an id of the dealer and of the change: another revision or person is another e-mail', () => {
    const long = { ...base.dealer, dealerId: 'd'.repeat(64) }
    const ids = [
      personMails(added),
      personMails({ ...added, revision: 4 }),
      personMails({ ...added, person: { ...base.person, personId: 'P-2' } }),
    ].map(([mail]) => mail?.id)
    expect(new Set(ids).size).toBe(3)
    expect(ids.every((id) => id?.startsWith('gredos/'))).toBe(true)
    expect(personMails({ ...added, dealer: long })[0]?.id).toMatch(/^[a-z0-9/]{80}$/)
  })

  test('tell somebody new what they may do, for whom, and how they get in', () => {
    const { subject, text } = toPerson(added)
    expect(subject).toBe('Tiene acceso a Fidelización: Talleres Gredos')
    expect(text).toContain(
      'Desde ahora puede entrar en Fidelización y ocuparse de los clientes problema de Talleres Gredos.',
    )
    expect(text).toContain('Asortis le ha dado el acceso el lunes 30 de noviembre a las 09:12.')
    expect(text).toContain('Si no lo esperaba, díganoslo cuanto antes.')
    expect(text).toContain('- Encargarse de un caso, anotar lo que se hace y cerrarlo.')
    expect(text).toContain('- Le llega aparte un mensaje con una contraseña provisional')
    expect(toPerson({ ...added, signIn: 'invited-before' }).text).toContain('que ya le enviamos')
    expect(toPerson({ ...added, signIn: 'active' }).text).toContain('como siempre')
  })

  test('tell managers who may now, and who may no longer, see their customers', () => {
    expect(toManager(added).text).toContain(
      'Desde ahora Ana Prieto (ana@example.com) puede ver las llamadas y los clientes problema de Talleres Gredos, y ocuparse de ellos.',
    )
    expect(toManager(removed).text).toContain(
      'Ana Prieto (ana@example.com) ya no tiene acceso a las llamadas y los clientes problema de Talleres Gredos.',
    )
    expect(toManager(added).text).not.toContain('contraseña')
  })

  test('tell somebody who is removed whether they can still sign in', () => {
    expect(toPerson(removed).subject).toBe('Ya no tiene acceso a Fidelización: Talleres Gredos')
    expect(toPerson(removed).text).toContain('Tampoco puede entrar ya en Fidelización.')
    const others = toPerson({ ...base, what: 'removed', others: true }).text
    expect(others).toContain('Su acceso a otros concesionarios no cambia.')
    expect(others).not.toContain('Tampoco')
  })

  test('tell of a reset so that the person can object; the reason is for the person alone', () => {
    const { subject, text } = toPerson(reset)
    expect(subject).toBe('Tiene que volver a activar la verificación en dos pasos: Talleres Gredos')
    expect(text).toContain('Si usted no lo ha pedido, no use la invitación y díganoslo cuanto antes.')
    expect(text).toContain('> Ha cambiado de teléfono')
    expect(toManager(reset).text).toContain('Si esta persona no lo ha pedido, díganoslo cuanto antes.')
    expect(toManager(reset).text).not.toContain('teléfono')
  })

  test('are in English, and in the time zone of the dealer, where it reads English', () => {
    const english = dealer([recipient('gerencia@example.com', 2)], {
      language: 'en',
      zone: 'Atlantic/Canary',
    })
    const { subject, text } = toPerson({ ...reset, dealer: english })
    expect(subject).toBe('You have to set up two-step verification again: Talleres Gredos')
    expect(text).toContain('on Monday 30 November at 08:12.')
    for (const news of [added, removed, { ...base, what: 'reset', reason: 'New phone' } as const])
      for (const words of [toPerson({ ...news, dealer: english }), toManager({ ...news, dealer: english })])
        expect(words.text).not.toMatch(/[áéúñ¿]|Asortis ha|concesionario/)
  })

  test('have no link, and show hostile names and reasons as text', () => {
    const name = '<img src=x> https://evil.example \u202Eoirp'
    const hostile = { person: { ...base.person, name }, dealer: { ...base.dealer, name } }
    for (const news of [added, removed, reset].map((one) => ({ ...one, ...hostile })))
      for (const { html, text } of [
        toPerson({ ...news, ...(news.what === 'reset' && { reason: `${name}\n${name}` }) }),
        toManager(news),
      ]) {
        expect(html).not.toMatch(/<img|<a |\u202E/)
        expect(html).toContain('<bdi dir="auto">')
        expect(`${html}${text}`).not.toContain('https://evil.example')
      }
  })
})
