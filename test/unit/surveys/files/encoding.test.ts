import { describe, expect, test } from 'vitest'
import { FileRefused } from '../../../../functions/surveys/files/file-fault.ts'
import { encodingOf } from '../../../../functions/surveys/files/encoding/encoding-of.ts'
import { newScan, scanBytes } from '../../../../functions/surveys/files/encoding/encoding-scan.ts'
import { inUtf16, inWindows1252, readAll, scanOf, sourceOf } from '../../../support/surveys/survey-files.ts'

const text = 'Matrícula;Satisfacción;Importe\n1234KLM;9;"300 €"\n'.repeat(200)

const encodingIn = async (content: Buffer) => {
  const source = sourceOf(content)
  const whole = await scanOf(source)
  expect(await scanOf(source, 7)).toEqual(whole)
  try {
    return encodingOf(whole)
  } catch (fault) {
    if (fault instanceof FileRefused) return { code: fault.code, line: fault.place.line }
    throw fault
  }
}

describe('a file’s encoding, by rule', () => {
  test.each([
    ['a byte-order mark of UTF-8', Buffer.from(`\ufeff${text}`), { encoding: 'utf-8', mark: 3 }],
    [
      'a byte-order mark of UTF-16, little end first',
      inUtf16(`\ufeff${text}`),
      { encoding: 'utf-16le', mark: 2 },
    ],
    [
      'a byte-order mark of UTF-16, big end first',
      inUtf16(`\ufeff${text}`, true),
      { encoding: 'utf-16be', mark: 2 },
    ],
    ['UTF-16 without one, little end first', inUtf16(text), { encoding: 'utf-16le', mark: 0 }],
    ['UTF-16 without one, big end first', inUtf16(text, true), { encoding: 'utf-16be', mark: 0 }],
    ['UTF-8', Buffer.from(text), { encoding: 'utf-8', mark: 0 }],
    ['ASCII', Buffer.from('a;b\n1;2\n'), { encoding: 'utf-8', mark: 0 }],
    ['UTF-8 with characters of four bytes', Buffer.from('😀;𝄞\n'), { encoding: 'utf-8', mark: 0 }],
    [
      'UTF-8 that ends within a character',
      Buffer.from('á;é\n1;é').subarray(0, -1),
      { encoding: 'utf-8', mark: 0 },
    ],
    ['Windows-1252', inWindows1252(text), { encoding: 'windows-1252', mark: 0 }],
    [
      'one line of Windows-1252 in UTF-8',
      Buffer.concat([Buffer.from(text), inWindows1252('ñ\n')]),
      { code: 'mixed-encoding', line: 401 },
    ],
    [
      'a mark of UTF-8 before something else',
      Buffer.concat([Buffer.from('\ufeffa\n'), inWindows1252('ñ\n')]),
      { code: 'mixed-encoding', line: 2 },
    ],
    [
      'a surrogate in UTF-8',
      Buffer.from([...Buffer.from('a\n'), 0xed, 0xa0, 0x80]),
      { encoding: 'windows-1252', mark: 0 },
    ],
    [
      'a byte without a character',
      Buffer.from([0x61, 10, 0xf1, 0x81, 10]),
      { code: 'unknown-encoding', line: 2 },
    ],
    ['NULs among text', Buffer.from('a;b\n1;2\n\0;3\n'), { code: 'not-text', line: 3 }],
    ['NULs on both sides', Buffer.alloc(5000), { code: 'not-text', line: 1 }],
    [
      'a NUL far inside',
      Buffer.concat([Buffer.from(text), Buffer.from('\0')]),
      { code: 'not-text', line: 401 },
    ],
  ])('%s', async (_, content, expected) => {
    expect(await encodingIn(content)).toEqual(expected)
  })

  test('the scan is plain data, and goes on from what was stored', () => {
    const bytes = inWindows1252(text)
    const stored: unknown = JSON.parse(JSON.stringify(scanBytes(newScan, bytes.subarray(0, 101))))
    expect(stored).toEqual(scanBytes(newScan, bytes.subarray(0, 101)))
  })

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['Windows-1252', inWindows1252(text)],
    ['UTF-16', inUtf16(text)],
    ['UTF-16, big end first', inUtf16(`\ufeff${text}`, true)],
  ])('the same text is read from %s', async (_, content) => {
    const { columns, rows } = await readAll(content)
    expect(columns).toEqual(['Matrícula', 'Satisfacción', 'Importe'])
    expect(rows[0]?.cells).toEqual(['1234KLM', '9', '300 €'])
    expect(rows).toHaveLength(399)
  })
})
