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

  test('a quote that nothing closes costs its row, and names the line where it opened', async () => {
    const plain = Array.from({ length: 40 }, (_, at) => `${at};b;bien`)
    const rows = await rowsOf(`id;b;c\n0;b;"sin cerrar\n${plain.join('\n')}\n`)
    expect(rows[0]).toEqual({ row: 1, line: 2, code: 'unclosed-quote', at: 2, cell: 2 })
    expect(rows).toHaveLength(41)
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

  const lineNamed = (row: ReturnType<typeof told>) => ('code' in row ? [row.code, row.line] : row.cells)
  const proper = (comment: string) => `20;b;"${comment}"`
  test.each([
    ['begins with a line break', '\nMuy bien'],
    ['begins with a separator', ';Muy bien'],
    ['is empty but for a line break', '\n'],
    ['begins with a quote', '""Bien"", dijo'],
    ['is an ordinary one', 'Muy bien'],
  ])(
    'every line that may be part of a cell that is not closed is named, where the next comment %s',
    async (_, comment) => {
      const text = `id;b;c\n16;b;c\n17;b;"sin cerrar\n18;b;c\n19;b;c\n${proper(comment)}\n21;b;c\n`
      const lines = proper(comment).split('\n').length
      const named = Array.from({ length: 3 + lines }, (__, at) => ['unclosed-quote', 3 + at])
      expect((await rowsOf(text)).map(lineNamed)).toEqual([['16', 'b', 'c'], ...named, ['21', 'b', 'c']])
    },
  )

  test('a quote that is not closed where the very next row has a comment in another column', async () => {
    expect((await rowsOf('id;b;c;d\n17;"sin;c;d\n18;b;"\nbien";d\n19;b;c;d\n')).map(lineNamed)).toEqual([
      ['missing-cell', 2],
      ['unclosed-quote', 3],
      ['missing-cell', 4],
      ['19', 'b', 'c', 'd'],
    ])
  })

  test.each([
    'Bien; rápido; amable\nsí;no\nEn fin;',
    'Pego aquí mi otra respuesta:\n2;b;9\ngracias',
    '2;b;9\n3;b;9\n4;b;',
    'Coche limpio\nentrega puntual;trato bueno;',
    '\n2;b;9\n',
  ])('what is in a comment that closes is the comment, whatever it looks like: %j', async (comment) => {
    expect(await rowsOf(`id;b;c\n1;b;"${comment}"\n9;b;c\n`)).toMatchObject([
      { row: 1, line: 2, cells: ['1', 'b', comment.trim()] },
      { row: 2, cells: ['9', 'b', 'c'] },
    ])
  })

  const filler = 'relleno '.repeat(20)
  test.each([
    ['without doubled quotes', '1;b;"un "buen\nINJ;b;9\ntrato"\n'],
    ['before a cell that is not closed', '1;"un "buen\nINJ;b;9\ntrato";"sin cerrar\n'],
    ['in a row with a cell too many', '1;b;"bien\nINJ;b;9\nfin";d\n'],
    ['in a row with a cell missing', '1;"bien\nINJ;b;9\nfin"\n'],
    ['in a row that is too long', `1;b;"${`${filler}\n`.repeat(420)}INJ;b;9\nfin"\n`],
    ['before a row that is cut', '1;b;"bien\nINJ;b;9\nfin'],
  ])('no row is kept from inside a comment %s', async (_, record) => {
    const isCut = !record.endsWith('\n')
    const rows = await rowsOf(`id;b;c\n0;b;c\n${record}${isCut ? '' : '9;b;c\n'}`)
    const kept = rows.flatMap((row) => (row.cells ? [row.cells[0]] : []))
    expect(kept).toEqual(isCut ? ['0'] : ['0', '9'])
    const lines = record.trimEnd().split('\n').length
    expect(rows.flatMap((row) => ('code' in row ? [row.line] : []))).toEqual(
      Array.from({ length: lines }, (__, at) => 3 + at),
    )
  })

  test('reading can go on after any line of a cell that is not closed', async () => {
    const plain = Array.from({ length: 30 }, (_, at) => `${at};b;ñ`).join('\n')
    const text = inWindows1252(`id;b;c\n16;b;c\n17;b;"sin cerrar\n${plain}\n\n20;b;"Muy bien"\n21;b;c\n`)
    const { form, columns, rows, source } = await readAll(text)
    expect(rows.filter(({ broken }) => broken)).toHaveLength(32)
    for (const [at, { next }] of rows.entries()) {
      const rest: FileRow[] = []
      for await (const row of readRows(source, form, columns, next)) rest.push(row)
      expect(rest).toEqual(rows.slice(at + 1))
    }
  })

  test('whichever quotes are forgotten, every line is of a row that is read, or is named', async () => {
    const line = fc.constantFrom(
      (at: number) => `${at};b;c;d`,
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
        const text = kinds.map((kind, at) => `${kind(at)}\n`).join('')
        const rows = await rowsOf(`id;b;c;d\n${text}`)
        const covered = rows.flatMap((row) => {
          const lines = (row.cells ?? []).join('').split('\n').length
          // A comment's first line break is trimmed away.
          const isTrimmed = row.cells?.[3] === 'bien'
          return Array.from({ length: lines + (isTrimmed ? 1 : 0) }, (_, at) => row.line + at)
        })
        expect(covered).toEqual(Array.from({ length: text.split('\n').length - 1 }, (_, at) => 2 + at))
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

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-16', (text: string) => inUtf16(text)],
  ])(
    'nothing in a comment that is longer than a row is read as a row, wherever it begins: %s',
    async (_, encode) => {
      for (const before of [0, 3000, 30_000])
        for (const kilobytes of [70, 100, 220]) {
          const comment = 'INJ;b;9;x\n'.repeat(kilobytes * 100)
          const rows = await rowsOf(
            encode(`id;b;c;d\n${'1;2;3;4\n'.repeat(before)}2;"${comment}fin";3;4\n3;2;3;4\n`),
          )
          const read = rows.flatMap((row) => ('cells' in row && row.cells ? [row.cells[0]] : []))
          expect(new Set(read.slice(0, before))).toEqual(new Set(before > 0 ? ['1'] : []))
          expect(read.slice(before)).toEqual(['3'])
          const [first] = rows.slice(before)
          expect(first).toMatchObject({ line: before + 2, code: 'row-too-long' })
          expect(rows).toHaveLength(before + 2 + kilobytes * 100)
        }
    },
  )

  test('a forgotten quote whose next one opens a cell far away does not take the rows in between with it', async () => {
    const rows = await rowsOf(`a;b\n1;"2\n${'x;y\n'.repeat(40_000)}3;"cuatro"\n5;6\n`)
    expect(rows).toHaveLength(40_003)
    expect(rows.at(-2)).toEqual({ row: 40_002, line: 40_003, cells: ['3', 'cuatro'] })
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

  test.each([false, true])('UTF-16 that is cut within a character ends; big end first: %s', async (isBig) => {
    const content = inUtf16('\ufeffa;b\n1;ñ\n2;cut', isBig).subarray(0, -1)
    const { rows, source } = await readAll(content)
    expect(rows.map(told)).toEqual([
      { row: 1, line: 2, cells: ['1', 'ñ'] },
      { row: 2, line: 3, code: 'truncated-row', at: 3 },
    ])
    expect(rows.at(-1)?.next.offset).toBe(source.bytes)
    // After the last line end, where there is nothing but half a character.
    expect(await rowsOf(inUtf16('\ufeffa;b\n1;2\n3', isBig).subarray(0, -1))).toMatchObject([
      { cells: ['1', '2'] },
      { code: 'truncated-row' },
    ])
  })

  test.each(['a;b\n1;2\n', '{"a": 1}\n'])(
    'a source that gives less than it has stops reading: %j',
    async (text) => {
      const whole = await readAll(text)
      const source = { ...whole.source, bytes: text.length + 1 }
      const reading = async () => {
        for await (const _ of readRows(source, whole.form, whole.columns, whole.first));
      }
      await expect(reading()).rejects.toThrow('does not get on')
    },
  )

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

  test('a valid file loses no row, whatever its comments look like', async () => {
    const piece = fc.constantFrom('"', ';', '\n', 'a', ' ', '\n2;b;9\n', ';x;', 'bien')
    const comment = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(comment, comment), { maxLength: 8 }), async (given) => {
        const rows = given.map(([one, other], at) => [`${at}`, one, other])
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
        const read = await readAll(`id;b;c\n${text.join('\n')}\n`, ['id', 'b', 'c'])
        expect(read.rows.map(({ cells }) => cells)).toEqual(rows.map((row) => row.map((cell) => cell.trim())))
      }),
      { numRuns: 300 },
    )
  })
})
