import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asSingleLine,
  isBlank,
  normaliseLine,
  normaliseText,
} from '../../../../functions/platform/content/normalise-text.ts'

/** Text with the difficult cases: combining marks, every line ending, blanks, invisible characters, emoji. */
const odd = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('é', 'e\u0301', '\u0958', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029', '\n'),
    fc.constantFrom(
      ' ',
      '\u00a0',
      '\u200b',
      '\u2060',
      '\u00ad',
      '\ufe0f',
      '\u{e0041}',
      '\u{1f600}',
      '\u202e',
    ),
  ),
  maxLength: 30,
})

describe('stored text', () => {
  it.each([
    ['a line', normaliseLine],
    ['text', normaliseText],
    ['a customer detail', asSingleLine],
  ])('is, as %s, the same when normalised again, and never longer than its NFC', (_, normalise) => {
    fc.assert(
      fc.property(odd, (text) => {
        const once = normalise(text)
        expect(normalise(once)).toBe(once)
        expect([...once].length).toBeLessThanOrEqual([...text.toWellFormed().normalize('NFC')].length)
      }),
    )
  })

  it('is the same for every spelling of it', () => {
    const endings = fc.constantFrom('\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029')
    const words = fc.array(fc.constantFrom('señor', 'García', 'n.º 7', 'ﬁ', 'Łukasz', '李'), { minLength: 1 })
    const forms = fc.constantFrom<'NFC' | 'NFD'>('NFC', 'NFD')
    fc.assert(
      fc.property(words, forms, endings, fc.constantFrom('', ' ', '\t\n'), (lines, form, ending, around) => {
        const spelt = around + lines.map((line) => line.normalize(form)).join(ending) + around
        expect(normaliseText(spelt)).toBe(lines.join('\n').normalize('NFC'))
      }),
    )
  })

  it.each([
    '',
    ' \t',
    '\u00a0\u3000',
    '\u200b\u200c\u200d\u2060\ufeff',
    '\u00ad',
    '\u{e0041}\u{e007f}',
    '\ufe0e\ufe0f\u{e0100}',
    '\u115f\u3164\uffa0',
    '\u2800',
    '\u202e\u2066',
    '\r\n',
    '\u0301',
    '\u20dd \u093e',
    '\ue000\uf8ff\u{f0000}',
  ])('is blank if nothing of it can be seen: %j', (text) => {
    expect(isBlank(text)).toBe(true)
    expect(asSingleLine(text)).toBe('')
  })

  it.each(['a', '.', '\u200ba', '❤\ufe0f', 'لا', '0'])('is not blank otherwise: %j', (text) => {
    expect(isBlank(text)).toBe(false)
  })

  it.each([
    ['José\u200b', 'José'],
    ['\u2060\u200b \u00adJosé \u200d\ufe0f\u00a0', 'José'],
    ['n.º 7\u200c\u200d', 'n.º 7'],
    ['a\u200bb', 'a\u200bb'],
    ['❤\ufe0f \u200b', '❤\ufe0f'],
    ['\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}\u2060', '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}'],
    ['ه\u200d', 'ه\u200d'],
    ['José\u200e', 'José\u200e'],
  ])('has nothing unseen at its ends but what shapes what is seen: %j', (given, stored) => {
    expect(normaliseLine(given)).toBe(stored)
    expect(normaliseText(given)).toBe(stored)
  })

  it('takes no longer for a long text with gaps than its length', () => {
    const gaps = `a${' \u200b'.repeat(100_000)}b`
    expect(normaliseText(gaps + ' \u200b'.repeat(100_000))).toBe(gaps)
  })

  it('is a single line where a detail of a customer has several', () => {
    expect(asSingleLine(' Ana\r\nGarci\u0301a\u202e\u0000 ')).toBe('Ana García')
  })
})
