import { describe, expect, test } from 'vitest'
import { chooseDelimiter } from '../../../../functions/surveys/files/csv/choose-delimiter.ts'
import { findHeader } from '../../../../functions/surveys/files/find-header.ts'
import { inUtf16, inWindows1252, readAll, xlsxOf } from '../../../support/surveys/survey-files.ts'

const wanted = ['Código', 'Fecha', 'Nota']
const title = 'Informe de encuestas – octubre 2026'
const table = 'Código;Fecha;Nota;Comentario\r\n04711;20/11/2026;9;"Bien, rápido, amable"\r\n'

/** Where the header and the first row are. */
const placesOf = async (content: string | Buffer, names: readonly string[] = wanted) => {
  const { columns, line, rows, form } = await readAll(content, names)
  const [first] = rows
  return {
    ...{ columns, line, rows: rows.length },
    first: [first?.row, first?.line, first?.cells[0]],
    delimiter: form.kind === 'csv' ? form.delimiter : null,
  }
}
const columns = ['Código', 'Fecha', 'Nota', 'Comentario']

describe('a file’s header', () => {
  test.each([
    ['on its first line', '', 1],
    ['below a title', `${title}\r\n`, 2],
    [
      'below a title, what it is of, and blank lines',
      `${title}\r\n\r\n"Desde";"01/10/2026"\r\n;;;\r\n\r\n`,
      6,
    ],
    ['below a title with quotes in its middle', 'Informe "mensual" de encuestas\r\n', 2],
    [
      'below a title with more separators of another kind',
      'Informe, de, encuestas, del, mes, de, octubre\r\n',
      2,
    ],
    ['below Excel’s line', 'sep=;\r\n', 2],
    ['below Excel’s line and a title', `sep=;\r\n${title}\r\n`, 3],
    ['on the twentieth line', `${title}\r\n`.repeat(19), 20],
  ])('is found %s, whether its columns are known or not', async (_, above, line) => {
    const expected = { columns, line, rows: 1, first: [1, line + 1, '04711'], delimiter: ';' }
    expect(await placesOf(`${above}${table}`)).toEqual(expected)
    expect(await placesOf(`${above}${table}`, [])).toEqual(expected)
  })

  test.each([
    ['in UTF-8 with a byte-order mark', (text: string) => `\ufeff${text}`],
    ['in UTF-16', (text: string) => inUtf16(`\ufeff${text}`)],
    ['in UTF-16 without a mark', (text: string) => inUtf16(text)],
    ['in Windows-1252', inWindows1252],
  ])('is found below Excel’s line and a title %s', async (_, encode) => {
    expect(await placesOf(encode(`sep=;\r\n${title}\r\n\r\n${table}`))).toMatchObject({
      ...{ columns, line: 4, rows: 1, first: [1, 5, '04711'] },
    })
  })

  test('is read in one line where a spreadsheet has wrapped it, and may be a whole question', async () => {
    const question = '¿Cómo de satisfecho está? '.repeat(12).trim()
    const text = table.replace('Código', '"Código  de \r\nconcesión"').replace('Comentario', `"${question}"`)
    const found = ['Código de concesión', 'Fecha', 'Nota', question]
    for (const names of [[], found])
      expect(await placesOf(text, names)).toMatchObject({ columns: found, rows: 1 })
  })

  test('is no further down than the twentieth line', async () => {
    const { line, columns: found } = await placesOf(`${title}\r\n`.repeat(20) + table)
    expect([line, found]).toEqual([1, [title]])
  })

  test('is the first of several lines that could be it', async () => {
    expect(await placesOf(table + table)).toMatchObject({ line: 1, rows: 3 })
  })

  test('without one of its columns is the likeliest line: the one with most of them', () => {
    const lines = [['Código'], ['Código', 'Fecha'], ['1', '2', '3'], ['Fecha', 'Nota']]
    const numbered = lines.map((cells, at) => ({ cells, line: at + 1 }))
    expect(findHeader(numbered, wanted)?.line).toBe(2)
    expect(findHeader(numbered, ['Otra'])?.line).toBe(3)
    expect(findHeader([], wanted)).toBeUndefined()
  })

  test('is the broken line, where no other has any of the columns', async () => {
    await expect(readAll('Código;"Fecha"x;Nota\n1;2;3\n', wanted)).rejects.toMatchObject({
      ...{ code: 'missing-column', place: { line: 1, note: expect.stringContaining('quotes') } },
    })
  })

  test('of a spreadsheet is found below its title, in its own row', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
    const row = (at: number, cells: readonly string[]) =>
      `<row r="${at}">${cells.map((text, index) => cell(`${'ABC'[index]}${at}`, text)).join('')}</row>`
    const sheet = [row(1, [title]), row(4, wanted), row(5, ['04711', '20/11/2026', '9']), row(6, ['Total'])]
    const expected = { line: 4, rows: 2, first: [1, 5, '04711'], columns: wanted }
    expect(await placesOf(await xlsxOf(sheet.join('')))).toMatchObject(expected)
    expect(await placesOf(await xlsxOf(sheet.join('')), [])).toMatchObject(expected)
  })
})

describe('the delimiter', () => {
  test('is what Excel’s line says, where the columns do not', async () => {
    expect((await placesOf('sep=|\n1|2;3;4\n', [])).delimiter).toBe('|')
    expect((await placesOf('"sep=,"\na,b\n1,2;3;4;5;6\n', [])).delimiter).toBe(',')
  })

  test('is no comma of prices or comments', () => {
    const rows = Array.from({ length: 30 }, (_, at) => `${at};9,5;8,5;7,5;"no, no, sí"`)
    expect(chooseDelimiter(Buffer.from(['Id;Nota;Otra;Más;Comentario', ...rows].join('\n')), [])).toBe(';')
  })
})
