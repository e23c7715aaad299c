import { expect, test } from 'vitest'
import { composeMail } from '../../../../functions/platform/mail/rendering/compose-mail.ts'
import type { MailDocument, MailLine } from '../../../../functions/platform/mail/rendering/mail-document.ts'
import { link, own, outside, say } from '../../../../functions/platform/mail/rendering/mail-text.ts'

const document = (lines: MailLine[], more: Partial<MailDocument> = {}): MailDocument => ({
  ...{ language: 'es', subject: own('s'), title: own('t'), lead: [], dial: null, act: null, footer: [] },
  blocks: [{ title: 'b', lines }],
  ...more,
})
const render = (lines: MailLine[], more: Partial<MailDocument> = {}) => composeMail(document(lines, more))
const sentence = (text: string) => render([{ type: 'sentence', text: say`[${text}]` }])
const shown = (text: string) => /\[(.*)\]/u.exec(sentence(text).text)?.[1]

test('isolates outside values in HTML, whatever their direction, but not our own words', () => {
  const { html } = sentence('محمد الأمين')
  expect(html).toContain('[<bdi dir="auto">محمد الأمين</bdi>]')
  expect(sentence('Lucía').html).toContain('[<bdi dir="auto">Lucía</bdi>]')
  expect(render([{ type: 'sentence', text: own('Lucía') }]).html).not.toContain('bdi')
})

test('isolates only right-to-left text in plain text, so that the rest can be copied', () => {
  expect(shown('محمد الأمين')).toBe('\u2068محمد الأمين\u2069')
  expect(shown('שרה')).toBe('\u2068שרה\u2069')
  for (const text of ['600 11 12 22', 'OR-55231', 'Łukasz Groß']) expect(shown(text)).toBe(text)
})

test('keeps the order of the phone number in a button with an Arabic name', () => {
  const dial = { label: own('Llamar'), text: say`${'محمد'}, ${'600 11 12 22'}`, phone: '600111222' }
  const { html, text } = render([], { dial })
  expect(html).toContain('<bdi dir="auto">محمد</bdi>, <bdi dir="auto">600 11 12 22</bdi></a>')
  expect(text).toContain('Llamar: \u2068محمد\u2069, 600 11 12 22\n')
})

test.each(['𞤀𞤣𞤤𞤢𞤥', '𐴀𐴞', 'ࠀࠁ', 'ࡀࡁ', '𐡀𐡁', 'ﷺ'])(
  'isolates %s, whatever its right-to-left script',
  (name) => {
    expect(sentence(name).text).toContain(`[\u2068${name}\u2069]`)
  },
)

test('no text can end its isolation or reorder what follows', () => {
  for (const control of ['\u2069', '\u202E', '\u202B', '\u2067', '\u202C']) {
    const { html, text } = sentence(`شكرا${control}x`)
    expect(html + text).not.toMatch(new RegExp(`${control}x`))
    expect(text).toContain('[\u2068شكراx\u2069]')
  }
  const quote = render([{ type: 'quote', label: own('q'), text: 'a\u202Eb' }])
  expect(quote.html + quote.text).not.toContain('\u202E')
})

test.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
  'no text breaks out of its quotation with %j',
  (end) => {
    const { text, html } = render([{ type: 'quote', label: own('Dijo'), text: `uno${end}--${end}dos` }])
    expect(text).toContain('- Dijo:\n  > uno\n  > --\n  > dos\n')
    expect(html).toContain('<div dir="auto">uno</div><div dir="auto">--</div><div dir="auto">dos</div>')
    expect(shown(`uno${end}dos`)).toBe('uno dos')
  },
)

test.each([
  'www.evil.example',
  'evil.example',
  'https://evil.example/x',
  'WWW.EVIL.EXAMPLE',
  'evil。example',
  'x://y',
  '93.184.216.34',
  'mire 10.0.0.1:8080/x',
])('mail clients find no link in %s', (text) => {
  for (const found of [shown(text), sentence(text).html]) {
    expect(found).not.toMatch(/www\.|\p{L}[.。]\p{L}{4}|:\/\/|\d\.\d+\.\d+\.\d/iu)
    expect(found?.replaceAll('\u200B', '')).toContain(text)
  }
  const quote = render([{ type: 'quote', label: own('q'), text: `mire ${text} ya` }]).text
  expect(quote).not.toContain(text)
})

test('leaves text that is not a link unchanged, including e-mail addresses', () => {
  for (const text of [
    'OR-55231',
    'lucia@example.com',
    '10:30',
    'N/A',
    '1.234,50',
    'Sr. García',
    'Fin.',
    '12.11.2026',
    '600.11.12.22',
    '1.2.3',
  ])
    expect(shown(text)).toBe(text)
})

test('renders our own addresses as links', () => {
  const { html, text } = render([
    { type: 'value', label: own('Dirección'), text: link('https://api.example/a?b=1&c') },
  ])
  expect(html).toContain('<a href="https://api.example/a?b=1&amp;c"')
  expect(text).toContain('- Dirección: https://api.example/a?b=1&c\n')
})

test('leaves text for copying unchanged', () => {
  const { text } = render([{ type: 'exact', label: own('Lista'), text: '{"a":"www.x.example"}' }])
  expect(text.split('\n')).toContain('{"a":"www.x.example"}')
})

test('draws a bar as a cell of that width beside the rest, and writes its number as text', () => {
  const bar = (share: number) => render([{ type: 'bar', label: own('Idénticas'), text: own('x'), share }])
  expect(bar(0.6).text).toContain('- Idénticas: x\n')
  const widths = (share: number) => [...bar(share).html.matchAll(/<td width="(\d+)%"/g)].map(([, one]) => one)
  expect(widths(0.6)).toEqual(['60', '40'])
  expect(widths(0)).toEqual(['100'])
  expect(widths(1)).toEqual(['100'])
  expect(bar(1).html).not.toBe(bar(0).html)
})

test('adds no colon after a question mark', () => {
  const { text } = render([{ type: 'value', label: outside('¿Qué nota?'), text: own('6') }])
  expect(text).toContain('- ¿Qué nota? 6\n')
})

test('keeps a subject on one line', () => {
  expect(render([], { subject: say`Grupo ${'a\nb\u202E'}` }).subject).toBe('Grupo a b')
})
