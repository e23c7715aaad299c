import { describe, expect, test } from 'vitest'
import { hashOfText, wholeText } from '../../../functions/information/consent/consent-text.ts'
import { consentTexts, currentText } from '../../../functions/information/consent/consent-texts.ts'
import { informationPage } from '../../../functions/information/page/pages.ts'
import { newRecord } from '../../../functions/information/receiving/new-record.ts'
import { requestMail } from '../../../functions/information/receiving/request-mail.ts'
import { senderAddress } from '../../../functions/information/receiving/sender-address.ts'
import { newRequest } from '../../../functions/information/request/new-request.ts'
import { monthsLater } from '../../../functions/platform/calendar/months-later.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'

describe('the texts', () => {
  test('published ones are as they were published: add another one instead', () => {
    expect(consentTexts.map((text) => [text.version, text.state, hashOfText(text)])).toEqual([
      [1, 'withdrawn', 'f4e23e7995855c99494ca9031fcc85ebc22d4973dde66efb065c2e75b76b3cf3'],
      [2, 'current', 'c246de3d4ce54b38a450487cb2016e0df0756919218192506d49a50b8d86c4e4'],
    ])
  })

  test('the current one says who, what for, on what ground, how long, to whom, which rights and where to complain', () => {
    const text = wholeText(currentText)
    for (const part of [
      'Asortis Consultores',
      'info@asortis.es',
      '6.1.b',
      '6.1.f',
      'doce meses',
      'Agencia Española',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/consiento|acepto/i)
  })
})

describe('the address that is counted', () => {
  const seen = (sourceIp: string, forwardedFor?: string, siteKey?: string) =>
    senderAddress('k', { sourceIp, forwardedFor, siteKey })

  test('is what the API saw, whatever a header says, unless the site vouches for it', () => {
    expect(seen('203.0.113.7', '1.1.1.1')).toBe('203.0.113.7')
    expect(seen('203.0.113.7', '1.1.1.1', 'wrong')).toBe('203.0.113.7')
    expect(seen('192.0.2.1', '1.1.1.1, 198.51.100.2, 192.0.2.1', 'k')).toBe('198.51.100.2')
    expect(seen('192.0.2.1', '1.1.1.1, 198.51.100.2', 'k')).toBe('198.51.100.2')
    expect(seen('192.0.2.1', undefined, 'k')).toBe('192.0.2.1')
  })

  test('of IPv6 is the /56, in any spelling', () => {
    const one = seen('2001:db8:1:23aa::1')
    expect(one).toBe('2001:db8:1:2300::/56')
    expect(seen('2001:0db8:0001:23ff:1:2:3:4')).toBe(one)
    expect(seen('2001:db8:1:2400::1')).not.toBe(one)
    expect(seen('::ffff:203.0.113.7')).toBe('203.0.113.7')
  })
})

test('where the site’s address is known, search engines are told the whole address of the page', () => {
  const whole = '<link rel="canonical" href="https://fidelizacion.example/informacion">'
  expect(informationPage('https://fidelizacion.example')).toContain(whole)
  expect(informationPage()).toContain('<link rel="canonical" href="/informacion">')
})

test('months later is the same day, or the first of the next month where there is none', () => {
  expect(monthsLater('2026-11-29T10:00:00.000Z', 12)).toBe('2027-11-29T10:00:00.000Z')
  expect(monthsLater('2028-02-29T10:00:00.000Z', 12)).toBe('2029-03-01T10:00:00.000Z')
})

test('nothing that was typed is in the subject of the e-mail, nor a link or a tag in its body', () => {
  const asked = newRequest.parse({
    ...{
      name: '<img src=x onerror=alert(1)>',
      company: 'Bcc: todos@example.com',
      email: 'a@example.com',
    },
    ...{
      phone: 'http://spam.example',
      message: 'Vea https://spam.example/x\n\n<script>alert(1)</script>',
    },
    ...{ consent: { read: true, textVersion: 2 }, marketing: true },
  })
  const record = newRecord(asked, '20261129-1', new Date('2026-11-29T10:00:00Z'))
  const mail = requestMail(record, {
    recipient: 'x@example.com',
    siteUrl: 'https://f.example.com',
  })
  const { subject, html, text } = composeMail(mail.document)
  expect(subject).toBe('Solicitud de información sobre Fidelización')
  expect(html).not.toMatch(/<img|<script|href="[^"]*spam/)
  expect(html.match(/href="[^"]*"/g)).toEqual([
    'href="https://f.example.com/asortis/informacion/20261129-1?as=staff"',
  ])
  expect(text).toContain('Confírmelo con esta persona')
})
