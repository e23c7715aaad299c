import { describe, expect, it } from 'vitest'
import { sendableAddress } from '../../../../functions/platform/content/email-address.ts'

describe('an e-mail address', () => {
  it.each([
    'posventa@example.com',
    "o'brien+taller=1@sub.example.co.uk",
    `${'a'.repeat(64)}@example.com`,
    `a@${'b'.repeat(63)}.example`,
    'a@xn--mller-kva.example',
    'A@EXAMPLE.COM',
  ])('is sent to as it is: %s', (address) => {
    expect(sendableAddress(address)).toBe(address)
  })

  it.each([
    ['ana@müller.example', 'ana@xn--mller-kva.example'],
    ['ana@Ñandú.Example', 'ana@xn--and-6ma2c.example'],
    ['ana@例え.テスト', 'ana@xn--r8jz45g.xn--zckzah'],
  ])('has its domain in ASCII when it is sent to: %s', (typed, sendable) => {
    expect(sendableAddress(typed)).toBe(sendable)
  })

  it.each([
    '',
    'x',
    'pedro.sanz',
    'www.example.com',
    '@example.com',
    'posventa@',
    'posventa.@example.com',
    '.a@example.com',
    'a..b@example.com',
    'a b@example.com',
    'a,b@example.com',
    'a@b@example.com',
    '"a b"@example.com',
    'josé@example.com',
    'a@-x-.example',
    'a@e\u200bvil.example',
    'a@evil\u00ad.example',
    'a@x-.example',
    `a@${'b'.repeat(70)}.example`,
    `${'a'.repeat(65)}@example.com`,
    'a@x.1',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'a@１２７.0.0.1',
    'a@localhost',
    'a@example.com.',
    'a@.example.com',
    'a@exa_mple.com',
    'a@ex ample.com',
    'a@xn--99999999999.example',
    `abcdef@${`${'b'.repeat(60)}.`.repeat(4)}example`,
    '=?utf-8?q?x=40evil.com?=foo@example.com',
    'a\r\nBcc: b@example.com',
  ])('is refused where SES would refuse it: %j', (address) => {
    expect(sendableAddress(address)).toBeUndefined()
  })
})
