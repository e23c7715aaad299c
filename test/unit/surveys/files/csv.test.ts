import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FileRow } from '../../../../functions/surveys/files/file-row.ts'
import { readRows } from '../../../../functions/surveys/files/read-rows.ts'
import { inUtf16, inWindows1252, portalFile, readAll } from '../../../support/surveys/survey-files.ts'

const told = ({ row, line, cells, broken }: FileRow) =>
  broken ? { row, line, code: broken.code, at: broken.line, cell: broken.cell } : { row, line, cells }

const rowsOf = async (text: string | Buffer) => (await readAll(text)).rows.map(told)

describe('a CSV file’s rows', () => {
  test.each([';', ',', '\t', '|'])('are found with %j between their cells', async (delimiter) => {
    const { columns, rows } = await readAll(portalFile(12, { delimiter }))
    expect(columns).toHaveLength(10)
    expect(rows.map(({ cells }) => cells.length)).toEqual(Array.from({ length: 12 }, () => 10))
  })

  test('the delimiter is the one that gives the wanted columns', async () => {
    const text = 'a,b,c,d;Nota\n1;2\n'
    expect((await readAll(text)).columns).toEqual(['a', 'b', 'c', 'd;Nota'])
    expect((await readAll(text, ['Nota'])).columns).toEqual(['a,b,c,d', 'Nota'])
  })

  test('quoted cells may hold line breaks, separators and doubled quotes; lines are counted through them', async () => {
    expect(await rowsOf('a;b\r\n"1;\r\n""x""\n";2\r\n\r\n;;\r\n3;4\r\n')).toEqual([
      { row: 1, line: 2, cells: ['1;\n"x"', '2'] },
      { row: 2, line: 7, cells: ['3', '4'] },
    ])
  })

  test('cells are trimmed, in NFC, with no-break spaces as spaces', async () => {
    expect(await rowsOf('a;b\n \u00a01\u00a0234 ; "n\u0303" \n')).toEqual([
      { row: 1, line: 2, cells: ['1 234', 'ñ'] },
    ])
  })

  test('any line ends, also several in one file', async () => {
    expect(await rowsOf('a;b\r1;2\r\n3;4\n5;6')).toEqual([
      { row: 1, line: 2, cells: ['1', '2'] },
      { row: 2, line: 3, cells: ['3', '4'] },
      { row: 3, line: 4, cells: ['5', '6'] },
    ])
  })

  test('a quote that is not closed costs its row, and names the line where it opened', async () => {
    const lines = portalFile(40, { lineEnd: '\n' }).split('\n')
    const broken = lines.map((line, index) =>
      index === 1 ? `${line.slice(0, line.lastIndexOf(';'))};"sin cerrar` : line,
    )
    const rows = await rowsOf(broken.join('\n'))
    expect(rows[0]).toEqual({ row: 1, line: 2, code: 'unclosed-quote', at: 2, cell: 9 })
    expect(rows).toHaveLength(40)
    expect(rows.filter((row) => 'code' in row)).toHaveLength(1)
  })

  test.each([
    [
      'at the end of the file',
      'a;b\n1;2\n3;"4\n',
      { row: 2, line: 3, code: 'unclosed-quote', at: 3, cell: 1 },
    ],
    [
      'on the second line of a row',
      'a;b\n"1\n1";"2\n3;4\n',
      { row: 1, line: 2, code: 'unclosed-quote', at: 3, cell: 1 },
    ],
    [
      'before a quote in the same line',
      'a;b;c\n"1";"2;"3"\n',
      { row: 1, line: 2, code: 'unclosed-quote', at: 2, cell: 1 },
    ],
    [
      'inside a quoted cell',
      'a;b\n1;"un "buen" trato"\n',
      { row: 1, line: 2, code: 'stray-quote', at: 2, cell: 1 },
    ],
    [
      'after a quoted cell',
      'a;b;c\n1;"a"b;"""c"""\n',
      { row: 1, line: 2, code: 'stray-quote', at: 2, cell: 1 },
    ],
    [
      'after a quoted cell, in a row with line breaks',
      'a;b;c\n1;"x\ny";"a"b\n',
      { row: 1, line: 2, code: 'unclosed-quote', at: 3, cell: 2 },
    ],
  ])('a quote %s', async (_, text, expected) => {
    expect(await rowsOf(`${text}`)).toContainEqual(expected)
  })

  test.each([
    ['Muy bien, "gracias"', 'Muy bien, "gracias"'],
    ['4" de alto y 3" de ancho', '4" de alto y 3" de ancho'],
    ['dijo: "Sí', 'dijo: "Sí'],
    ['5"', '5"'],
    ['"""Bien"", dijo"', '"Bien", dijo'],
  ])('in a cell that does not begin with one, quotes are text: %s', async (written, read) => {
    expect(await rowsOf(`a;b;c\n1;${written};"c"\n2;b;"c\nd"\n`)).toEqual([
      { row: 1, line: 2, cells: ['1', read, 'c'] },
      { row: 2, line: 3, cells: ['2', 'b', 'c\nd'] },
    ])
  })

  test('a forgotten quote far from the end does not take what follows with it', async () => {
    const filler = 'x;y\n'.repeat(300_000)
    const rows = await rowsOf(`a;b\n1;"2\n${filler}3;4\n`)
    expect(rows).toHaveLength(300_002)
    expect(rows[0]).toEqual({ row: 1, line: 2, code: 'unclosed-quote', at: 2, cell: 1 })
    expect(rows.at(-1)).toEqual({ row: 300_002, line: 300_003, cells: ['3', '4'] })
  })

  const proper = (comment: string) => `20;b;"${comment}"`
  test.each([
    ['begins with a line break', '\nMuy bien'],
    ['begins with a separator', ';Muy bien'],
    ['is empty but for a line break', '\n'],
    ['begins with a quote', '""Bien"", dijo'],
    ['is an ordinary one', 'Muy bien'],
  ])('a quote that is not closed takes no row with it where the next comment %s', async (_, comment) => {
    const text = `id;b;c\n16;b;c\n17;b;"sin cerrar\n18;b;c\n19;b;c\n${proper(comment)}\n21;b;c\n`
    const read = comment.replaceAll('""', '"').trim()
    expect((await rowsOf(text)).map((row) => ('code' in row ? [row.code, row.at] : row.cells))).toEqual([
      ['16', 'b', 'c'],
      ['unclosed-quote', 3],
      ['18', 'b', 'c'],
      ['19', 'b', 'c'],
      ['20', 'b', read],
      ['21', 'b', 'c'],
    ])
  })

  test('a quote that is not closed takes no row with it where the very next one has a comment in another column', async () => {
    expect(await rowsOf('id;b;c;d\n17;"sin;c;d\n18;b;"\nbien";d\n19;b;c;d\n')).toMatchObject([
      { code: 'unclosed-quote', at: 2 },
      { cells: ['18', 'b', 'bien', 'd'] },
      { cells: ['19', 'b', 'c', 'd'] },
    ])
  })

  test('lines of a comment in which separators are followed by spaces, or are fewer than a row has, are the comment', async () => {
    const comment = 'Bien; rápido; amable\nsí;no\nEn fin;'
    expect(await rowsOf(`id;b;c\n1;b;"${comment}"\n`)).toEqual([
      { row: 1, line: 2, cells: ['1', 'b', comment] },
    ])
  })

  test('whichever quotes are forgotten, every plain line is a row, and every broken one is named', async () => {
    const plain = (at: number) => `${at};b;c;d`
    const line = fc.constantFrom(
      plain,
      (at: number) => `${at};b;c;"sin cerrar`,
      (at: number) => `${at};"sin cerrar;c;d`,
      (at: number) => `${at};b;c;"\nbien"`,
      (at: number) => `${at};b;";bien";d`,
      (at: number) => `${at};b;c;"bien, ""muy"" bien"`,
      (at: number) => `${at};b;c;bien, "muy" bien`,
      (at: number) => `${at};b;c;"bien" muy`,
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (kinds) => {
        const given = kinds.map((kind, at) => ({ at, kind, text: kind(at) }))
        const rows = await rowsOf(`id;b;c;d\n${given.map(({ text }) => text).join('\n')}\n`)
        const read = rows.flatMap((row) => (row.cells ? [row.cells[0]] : []))
        for (const { at, kind } of given) if (kind === plain) expect(read).toContain(`${at}`)
        const named = new Set(rows.map((row) => ('at' in row ? row.at : row.line)))
        let lineOf = 2
        for (const { text } of given) {
          expect(named).toContain(lineOf)
          lineOf += text.split('\n').length
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a line without an end in sight is one row that is too long', async () => {
    const rows = await rowsOf(`a;b\n1;2\n${'z'.repeat(2_000_000)}\n3;4\n`)
    expect(rows).toEqual([
      { row: 1, line: 2, cells: ['1', '2'] },
      { row: 2, line: 3, code: 'row-too-long', at: 3 },
      { row: 3, line: 4, cells: ['3', '4'] },
    ])
  })

  test('cells that are missing or too many, and a last row that is cut', async () => {
    expect(await rowsOf('a;b;c\n1;2\n1;2;3;4\n1;2;3;;\n1;2')).toEqual([
      { row: 1, line: 2, code: 'missing-cell', at: 2 },
      { row: 2, line: 3, code: 'extra-cell', at: 3 },
      { row: 3, line: 4, cells: ['1', '2', '3'] },
      { row: 4, line: 5, code: 'truncated-row', at: 5 },
    ])
    expect(await rowsOf(Buffer.from('a;b\n1;ñ').subarray(0, -1))).toEqual([
      { row: 1, line: 2, code: 'truncated-row', at: 2 },
    ])
  })

  test('a megabyte of blank lines is passed over', async () => {
    expect(await rowsOf(`a;b\n${'\n'.repeat(1_200_000)}1;2\n`)).toEqual([
      { row: 1, line: 1_200_002, cells: ['1', '2'] },
    ])
  })

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['Windows-1252', inWindows1252],
    ['UTF-16', (text: string) => inUtf16(text)],
    ['UTF-16, big end first', (text: string) => inUtf16(text, true)],
  ])('reading can go on after any row of %s, across pieces', async (_, encode) => {
    const { form, columns, rows, source } = await readAll(encode(portalFile(9000)))
    expect(rows).toHaveLength(9000)
    for (const at of [0, 1, 2, 3, 4, 2999, 5001, 8998]) {
      const from = rows[at]?.next
      if (!from) throw new Error('no such row')
      const rest: FileRow[] = []
      for await (const row of readRows(source, form, columns, from)) {
        rest.push(row)
        if (rest.length === 50) break
      }
      expect(rest).toEqual(rows.slice(at + 1, at + 51))
    }
  })

  test('whatever the cells hold, quoted as the standard says they are read as they were', async () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ';', '\n', 'a', ' ', 'ñ', ','), maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (given) => {
        const quoted = given.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'))
        const { rows } = await readAll(`x;y\n${quoted.join('\n')}`, ['x', 'y'])
        const expected = given
          .map((row) => row.map((text) => text.trim()))
          .filter((row) => row.join('') !== '')
        expect(rows.map(({ cells }) => cells)).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })
})
