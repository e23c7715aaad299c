import { describe, expect, test } from 'vitest'
import { FileRefused } from '../../../../functions/surveys/files/file-fault.ts'
import { readRows } from '../../../../functions/surveys/files/read-rows.ts'
import { readSheetRows } from '../../../../functions/surveys/files/xlsx/read-sheet-rows.ts'
import { xlsxLimits } from '../../../../functions/surveys/files/xlsx/limits.ts'
import { readAll, sourceOf, xlsxOf, zipOf } from '../../../support/surveys/survey-files.ts'

const cell = (reference: string, value: string, rest = '') =>
  `<c r="${reference}" ${rest}><v>${value}</v></c>`
const header = `<row r="1">${cell('A1', '0', 't="s"')}<c r="B1" t="inlineStr"><is><t>Nota</t></is></c><c r="C1" t="str"><v>Otra</v></c></row>`

const faultOf = async (reading: Promise<unknown>) => {
  const fault = await reading.catch((thrown: unknown) => thrown)
  return fault instanceof FileRefused ? fault.code : fault
}

describe('a spreadsheet', () => {
  test('is read from its first sheet: shared and inline texts, numbers, dates by their style, gaps', async () => {
    const rows = [
      `<row r="3">${cell('A3', '45981', 's="1"')}${cell('C3', '9.5')}</row>`,
      `<row r="4">${cell('A4', '45981.4185185', 's="2"')}${cell('B4', '1', 't="b"')}</row>`,
      '<row r="5"><c r="A5" s="1"/></row>',
      `<row r="6">${cell('B6', '7', 's="3"')}${cell('D6', 'x', 't="str"')}</row>`,
    ]
    const read = await readAll(await xlsxOf(header + rows.join(''), { shared: ['Fecha &amp; hora'] }))
    expect(read.form).toEqual({ kind: 'xlsx' })
    expect(read.columns).toEqual(['Fecha & hora', 'Nota', 'Otra'])
    expect(
      read.rows.map(({ row, line, cells, broken }) => ({ row, line, cells, code: broken?.code })),
    ).toEqual([
      { row: 1, line: 3, cells: ['2025-11-20', '', '9.5'], code: undefined },
      { row: 2, line: 4, cells: ['2025-11-20T10:02:40', 'true', ''], code: undefined },
      { row: 3, line: 6, cells: ['', '7', '', 'x'], code: 'extra-cell' },
    ])
  })

  test.each([
    ['8.3000000000000007', '8.3'],
    ['9.0999999999999996', '9.1'],
    ['1.23E+16', '12300000000000000'],
    ['1.5E-2', '0.015'],
    ['123456789012345', '123456789012345'],
    ['-0.10000000000000001', '-0.1'],
    ['7', '7'],
    ['8.50', '8.50'],
  ])('a number stored as %s is %s', async (stored, shown) => {
    const sheet = `${header}<row r="2">${cell('B2', stored)}</row>`
    expect((await readAll(await xlsxOf(sheet, { shared: ['a'] }))).rows[0]?.cells[1]).toBe(shown)
  })

  test.each([
    ['0.9', 's="4"', '90%'],
    ['1', 's="5"', '100%'],
    ['0.285', 's="5"', '28.5%'],
    ['0.9', 's="6"', '0.9'],
  ])('a number stored as %s with the style %s is %s', async (stored, style, shown) => {
    const sheet = `${header}<row r="2">${cell('B2', stored, style)}</row>`
    const content = await xlsxOf(sheet, { shared: ['a'] })
    expect((await readAll(content)).rows[0]?.cells[1]).toBe(shown)
  })

  test('a formula without its result is no empty cell', async () => {
    const read = async (formula: string, type = '') => {
      const sheet = `${header}<row r="2">${cell('A2', '1')}<c r="B2" ${type}>${formula}</c></row>`
      return (await readAll(await xlsxOf(sheet, { shared: ['a'] }))).rows[0]?.cells[1]
    }
    expect(await read('<f>SUM(C1:C9)</f>')).toBe('=?')
    expect(await read('<f>SUM(C1:C9)</f><v>9</v>')).toBe('9')
    for (const empty of ['<v></v>', '<v/>']) expect(await read(`<f>A1</f>${empty}`)).toBe('=?')
    expect(await read('<f>A1</f><v></v>', 't="str"')).toBe('')
  })

  test('counts its days from 1904 where it says so', async () => {
    const sheet = `${header}<row r="2">${cell('A2', '44519', 's="1"')}</row>`
    const content = await xlsxOf(sheet, { shared: ['a'], workbook: '<workbookPr date1904="1"/>' })
    expect((await readAll(content)).rows[0]?.cells[0]).toBe('2025-11-20')
  })

  const relationships = (all: string) => `<Relationships>${all}</Relationships>`
  const typed = (kind: string) =>
    `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}"`
  const sheets = {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${header.replace('Nota', 'Otra hoja')}</sheetData></worksheet>`,
    'xl/worksheets/datos hoja.xml': `<worksheet><sheetData>${header}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>',
  }
  const bookOf = (workbook: string, relations: string) =>
    zipOf({ ...sheets, 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': relationships(relations) })
  const second = (target: string) => `<Relationship Id="b" Target="${target}"/>`
  const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

  test.each([
    ['r', transitional],
    ['rel', transitional],
    ['d3p1', strict],
  ])('finds its first sheet whatever the prefix of its relation is: %s', async (prefix, uri) => {
    const workbook = `<w:workbook xmlns:w="w" xmlns:${prefix}="${uri}" xmlns:r2="other"><w:sheets><w:sheet id="x" r2:id="a" ${prefix}:id="b"/></w:sheets></w:workbook>`
    const relations = `<Relationship Id="a" Target="worksheets/sheet1.xml"/>${second('worksheets/datos%20hoja.xml')}`
    expect((await readAll(await bookOf(workbook, relations), ['Nota'])).columns).toContain('Nota')
  })

  const plain = `<workbook xmlns:r="${transitional}"><sheets><sheet r:id="a"/><sheet r:id="b"/></sheets></workbook>`
  test.each([
    './worksheets/datos%20hoja.xml',
    '../xl/worksheets/datos hoja.xml',
    '/xl/worksheets/datos%20hoja.xml',
    'worksheets/../worksheets/datos%20hoja.xml',
  ])('finds it behind a chart, at the target %s', async (target) => {
    const chart = `<Relationship Id="a" ${typed('chartsheet')} Target="chartsheets/sheet1.xml"/>`
    const relations = `${chart}<Relationship Id="b" ${typed('worksheet')} Target="${target}"/>`
    expect((await readAll(await bookOf(plain, relations), ['Nota'])).columns).toContain('Nota')
  })

  test('is refused rather than read from another sheet, if its first cannot be found', async () => {
    const relations = `${second('worksheets/sheet1.xml')}`
    expect(await faultOf(readAll(await bookOf(plain, relations)))).toBe('not-a-spreadsheet')
  })

  test('has characters in the form _x000D_, in shared, inline and computed texts', async () => {
    const inline = '<c r="B2" t="inlineStr"><is><t>b_x000d__x000A_c</t></is></c>'
    const rows = `<row r="2">${cell('A2', '1', 't="s"')}${inline}${cell('C2', '_x005F_x0041_ _x41_', 't="str"')}</row>`
    const content = await xlsxOf(header + rows, { shared: ['T_x00ED_tulo', 'a_x000D_\nb_x20AC_'] })
    const read = await readAll(content)
    expect(read.columns[0]).toBe('Título')
    expect(read.rows[0]?.cells).toEqual(['a\nb€', 'b\nc', '_x0041_ _x41_'])
  })

  test('can be read on after any row', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, at) => `<row r="${at + 2}">${cell(`A${at + 2}`, String(at))}</row>`,
    )
    const read = await readAll(await xlsxOf(header + rows.join(''), { shared: ['a'] }))
    const rest = []
    for await (const row of readRows(
      read.source,
      read.form,
      read.columns,
      read.rows[299]?.next ?? read.first,
    ))
      rest.push(row)
    expect(rest).toEqual(read.rows.slice(300))
  })

  test('is recognised by its content, whatever its name; other archives are refused by name', async () => {
    expect(await faultOf(readAll(await zipOf({ 'a.txt': 'hello' })))).toBe('not-a-spreadsheet')
    expect(await faultOf(readAll((await xlsxOf(header)).subarray(0, 900)))).toBe('not-a-spreadsheet')
    expect(await faultOf(readAll(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])))).toBe('old-spreadsheet')
    for (const page of [
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>Código</td></tr></table></html>',
      '\ufeff\n<!-- portal -->\n<TABLE border=1><tr><td>a;b</td></tr></TABLE>',
      '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html></html>',
    ])
      expect(await faultOf(readAll(page))).toBe('web-page')
    const excel2003 = '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
    expect(await faultOf(readAll(`<?xml version="1.0"?>\n${excel2003}`))).toBe('old-spreadsheet')
    expect((await readAll('<Código>;Nota\n1;2\n')).columns).toEqual(['<Código>', 'Nota'])
    expect(await faultOf(readAll(''))).toBe('empty-file')
    expect(await faultOf(readAll('\n\n  \n'))).toBe('empty-file')
    expect(await faultOf(readAll(await xlsxOf('', {})))).toBe('empty-file')
    expect(await faultOf(readAll(await xlsxOf(`${header}<row r="2"><c>`)))).toBe('not-a-spreadsheet')
  })

  test('a bomb is refused before it goes off', async () => {
    const bomb = `${header}<!--${' '.repeat(20_000_000)}-->`
    expect(await faultOf(readAll(await xlsxOf(bomb)))).toBe('zip-bomb')
  })

  test('entities that multiply are not unfolded', async () => {
    const before = '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const content = await xlsxOf('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>', { before })
    expect(await faultOf(readAll(content))).toBe('not-a-spreadsheet')
  })

  test.each([
    ['entries', 'too-many-entries', { entries: 3 }],
    ['cells', 'too-many-cells', { cells: 2 }],
    ['shared texts', 'too-many-cells', { shared: 1 }],
    ['unpacked bytes', 'zip-bomb', { unpacked: 50 }],
  ])('has a limit of %s', async (_, code, limit) => {
    const content = await xlsxOf(header, { shared: ['a', 'b'] })
    const rows = readSheetRows(
      sourceOf(content),
      undefined,
      { offset: 0, line: 1, row: 0 },
      { ...xlsxLimits, ...limit },
    )
    expect(await faultOf(rows.next())).toBe(code)
  })
})
