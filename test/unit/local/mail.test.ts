import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressesOf, headersOf, headerValue } from '../../../local/engines/ses/mail-text.ts'
import { behaviours, createMailboxes } from '../../../local/engines/ses/mailbox.ts'
import { sentHeaders, sesMailOf } from '../../../local/engines/ses/ses-mail.ts'
import { identityOf, sesRefusal } from '../../../local/engines/ses/ses-rules.ts'

const form = (raw: string, rest: Record<string, string> = {}) =>
  new URLSearchParams({
    Action: 'SendRawEmail',
    'RawMessage.Data': Buffer.from(raw).toString('base64'),
    ...rest,
  })
const raw = (...headers: string[]) => `${headers.join('\r\n')}\r\n\r\nFrom: body@x.example`

describe('headersOf', () => {
  it('unfolds headers, keeps their order and stops at the body', () => {
    expect(headersOf(raw('From: a@x.example', 'References: <1>', '\t<2>', 'Subject:'))).toEqual([
      { name: 'From', value: 'a@x.example' },
      { name: 'References', value: '<1> <2>' },
      { name: 'Subject', value: '' },
    ])
  })
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        addressesOf(headerValue(headersOf(text), 'from'))
      }),
    )
  })
})

describe('sesMailOf', () => {
  it('takes missing parameters from the headers', () => {
    const mail = sesMailOf(
      form(
        raw(
          'From: Uno <a@x.example>',
          'To: b@x.example, "c, d" <c@x.example>',
          'Bcc: e@x.example',
          'X-SES-CONFIGURATION-SET: set',
          'X-SES-MESSAGE-TAGS: dealer=d1, call=c=1',
        ),
      ),
    )
    expect(mail).toMatchObject({
      from: 'a@x.example',
      source: 'Uno <a@x.example>',
      destinations: ['b@x.example', 'c@x.example', 'e@x.example'],
      configurationSet: 'set',
      tags: [
        { name: 'dealer', value: 'd1' },
        { name: 'call', value: 'c=1' },
      ],
    })
  })

  it('prefers the parameters', () => {
    const mail = sesMailOf(
      form(raw('From: a@x.example', 'To: b@x.example', 'X-SES-CONFIGURATION-SET: no'), {
        'Destinations.member.1': 'z@x.example',
        ConfigurationSetName: 'yes',
        'Tags.member.1.Name': 'n',
        'Tags.member.1.Value': 'v',
        'Tags.member.2.Name': 'n2',
        'Tags.member.2.Value': 'v2',
      }),
    )
    expect(mail).toMatchObject({ destinations: ['z@x.example'], configurationSet: 'yes' })
    expect(mail.tags).toEqual([
      { name: 'n', value: 'v' },
      { name: 'n2', value: 'v2' },
    ])
  })

  it('does not pass on parameters or hidden recipients', () => {
    const mail = sesMailOf(
      form(raw('From: a@x.example', 'To: b@x.example', 'Bcc: c@x.example', 'x-ses-message-tags: a=b')),
    )
    const names = sentHeaders(mail, 'id', 'eu-west-1', new Date(0)).map(({ name }) => name)
    expect(names).toEqual(['From', 'To', 'Date', 'Message-ID', 'Feedback-ID', 'X-SES-Outgoing'])
  })
})

describe('sesRefusal', () => {
  const account = { region: 'eu-west-1', identities: ['x.example'], configurationSets: ['set'] }
  const codeOf = (text: string, rest: Record<string, string> = {}) =>
    sesRefusal(sesMailOf(form(text, rest)), account)?.code
  const good = raw('From: a@x.example', 'To: b@y.example')
  const tag = (name: string, value: string) => ({ 'Tags.member.1.Name': name, 'Tags.member.1.Value': value })

  it('accepts a valid mail', () => {
    expect(
      codeOf(good, { ConfigurationSetName: 'set', ...tag('dealer_1-A', 'x'.repeat(256)) }),
    ).toBeUndefined()
  })

  it.each([
    ['no sender', raw('To: b@y.example'), {}, 'InvalidParameterValue'],
    ['no recipient', raw('From: a@x.example'), {}, 'InvalidParameterValue'],
    ['nothing', '', {}, 'InvalidParameterValue'],
    ['a name that is no domain', good, { 'Destinations.member.1': 'b@' }, 'InvalidParameterValue'],
    ['a letter beyond ASCII', good, { 'Destinations.member.1': 'ñ@y.example' }, 'InvalidParameterValue'],
    ['two dots', good, { 'Destinations.member.1': 'b@y..example' }, 'InvalidParameterValue'],
    ...[
      'b.@y.example',
      '.b@y.example',
      'b..c@y.example',
      'b@-y-.example',
      'b@y.example.',
      `b@${'y'.repeat(70)}.example`,
      'b@y.1',
      'b@y',
      '=?utf-8?q?x=40evil.com?=foo@y.example',
    ].map((to): [string, string, Record<string, string>, string] => [
      to,
      good,
      { 'Destinations.member.1': to },
      'InvalidParameterValue',
    ]),
    ['a tag with an @', good, tag('dealer', 'a@b'), 'InvalidParameterValue'],
    ['a tag with a dot', good, tag('deal.er', 'a'), 'InvalidParameterValue'],
    ['an empty tag', good, tag('dealer', ''), 'InvalidParameterValue'],
    ['another configuration set', good, { ConfigurationSetName: 'no' }, 'ConfigurationSetDoesNotExist'],
    ['another sender', raw('From: a@z.example', 'To: b@y.example'), {}, 'MessageRejected'],
    [
      'too much',
      raw('From: a@x.example', 'To: b@y.example', '', 'x'.repeat(10 * 1024 * 1024)),
      {},
      'MessageRejected',
    ],
  ])('rejects %s', (_, text, rest, code) => {
    expect(codeOf(text, rest)).toBe(code)
  })

  it('accepts 50 recipients but not 51', () => {
    const to = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`Destinations.member.${n + 1}`, `b${n}@y.example`]),
      )
    expect(codeOf(good, to(50))).toBeUndefined()
    expect(codeOf(good, to(51))).toBe('InvalidParameterValue')
  })
})

describe('identityOf', () => {
  it.each([
    ['a@x.example', 'x.example'],
    ['A@X.Example', 'x.example'],
    ['a@mail.x.example', 'x.example'],
    ['only@z.example', 'only@z.example'],
    ['other@z.example', undefined],
    ['a@ax.example', undefined],
  ])('of %s is %s', (from, identity) => {
    expect(identityOf(from, ['x.example', 'only@z.example'])).toBe(identity)
  })
})

describe('createMailboxes', () => {
  it('goes by the local part, at any domain, unless a mailbox is set', () => {
    const { behaviourOf, setMailbox } = createMailboxes()
    for (const behaviour of behaviours) {
      expect(behaviourOf(`${behaviour}@x.example`)).toBe(behaviour)
      expect(behaviourOf(`${behaviour}+1@y.example`)).toBe(behaviour)
    }
    expect(behaviourOf('bouncer@x.example')).toBe('success')
    setMailbox('Jefe@x.example', 'complaint')
    expect(behaviourOf('jefe@X.example')).toBe('complaint')
    setMailbox('jefe@x.example', undefined)
    expect(behaviourOf('jefe@x.example')).toBe('success')
  })
})
