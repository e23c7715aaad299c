import { posix } from 'node:path'
import { childrenOf, type Element, onlyChild, readXml } from './read-xml.ts'
import { readZip } from './read-zip.ts'

/** A cell as a spreadsheet holds it: text, or a number with its format. Null if the row has none there. */
type ReadCell = string | { number: number; format: string } | null
type ReadSheet = { name: string; rows: ReadCell[][]; filter: string }

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const decode = (text: string) =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const textOf = (cell: Element, place: string): string => {
  const text = onlyChild(onlyChild(cell, 'is'), 't')
  if (text.attributes['xml:space'] !== 'preserve' && text.text.trim() !== text.text)
    throw new Error(`${place} would lose its blanks`)
  const decoded = decode(text.text)
  if (decoded.length > 32_767) throw new Error(`${place} has more than 32,767 characters`)
  return decoded
}

const readCell = (cell: Element, place: string, formats: readonly string[]): ReadCell => {
  const { t: type = 'n', s: style = '0' } = cell.attributes
  const format = formats[Number(style)]
  if (format === undefined) throw new Error(`${place} has a style that the workbook lacks`)
  if (childrenOf(cell, 'f').length > 0) throw new Error(`${place} is a formula`)
  if (type === 'inlineStr') return textOf(cell, place)
  const number = Number(onlyChild(cell, 'v').text)
  if (type !== 'n' || !Number.isFinite(number)) throw new Error(`${place} is no number`)
  return { number, format }
}

const readRow = (row: Element, formats: readonly string[]): ReadCell[] => {
  const cells: ReadCell[] = []
  for (const cell of childrenOf(row, 'c')) {
    const place = cell.attributes['r'] ?? ''
    const [, letters = '', number = ''] = /^([A-Z]{1,3})(\d+)$/.exec(place) ?? []
    const at = columnOf(letters)
    if (number !== row.attributes['r'] || at < cells.length) throw new Error(`${place} is out of order`)
    while (cells.length < at) cells.push(null)
    cells.push(readCell(cell, place, formats))
  }
  return cells
}

const order = ['sheetViews', 'cols', 'sheetData', 'autoFilter']

const readSheet = (sheet: Element, name: string, formats: readonly string[]): ReadSheet => {
  if (sheet.children.map((child) => child.name).join() !== order.join())
    throw new Error(`${name} does not have its elements in the schema's order`)
  const rows = childrenOf(onlyChild(sheet, 'sheetData'), 'row')
  rows.forEach((row, at) => {
    if (row.attributes['r'] !== String(at + 1)) throw new Error(`${name} has row ${at + 1} out of order`)
  })
  if (rows.length > 1_048_576) throw new Error(`${name} has too many rows`)
  return {
    name,
    rows: rows.map((row) => readRow(row, formats)),
    filter: onlyChild(sheet, 'autoFilter').attributes['ref'] ?? '',
  }
}

/** The number format of each cell style, by its index. */
const formatsOf = (styles: Element): string[] => {
  const own = new Map(
    childrenOf(onlyChild(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? '',
    ]),
  )
  const builtIn: Record<string, string> = { '0': 'General', '49': '@' }
  return childrenOf(onlyChild(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? ''
    const format = own.get(id) ?? builtIn[id]
    if (format === undefined) throw new Error(`There is no number format ${id}`)
    return format
  })
}

/** The relationships of a part, by id: the paths that they lead to, which must exist. */
const targetsOf = (files: ReadonlyMap<string, Buffer>, path: string, base: string) => {
  const part = (name: string) => {
    const file = files.get(name)
    if (!file) throw new Error(`The package has no ${name}`)
    return file
  }
  return new Map(
    readXml(part(path)).children.map(({ attributes }): [string, { target: string; xml: Element }] => {
      const target = posix.join(base, attributes['Target'] ?? '')
      return [attributes['Id'] ?? '', { target, xml: readXml(part(target)) }]
    }),
  )
}

/**
 * Opens an XLSX file as strictly as the format's standard (ECMA-376) asks: every part has its type, every relationship
 * leads somewhere, rows and cells are in order, names are legal, text fits. Throws at anything else.
 */
export const readXlsx = async (file: Buffer): Promise<ReadSheet[]> => {
  const files = await readZip(file)
  const types = files.get('[Content_Types].xml')
  if (!types) throw new Error('The package does not say what its parts are')
  const overrides = new Map(
    childrenOf(readXml(types), 'Override').map(({ attributes }) => [
      attributes['PartName'],
      attributes['ContentType'],
    ]),
  )
  const isTyped = (path: string, type: string) => overrides.get(`/${path}`) === `${main}.${type}+xml`
  const [workbook] = targetsOf(files, '_rels/.rels', '').values()
  if (!workbook || !isTyped(workbook.target, 'sheet.main')) throw new Error('There is no workbook')
  const parts = targetsOf(files, 'xl/_rels/workbook.xml.rels', 'xl')
  const styles = [...parts.values()].find(({ target }) => isTyped(target, 'styles'))
  if (!styles) throw new Error('There are no styles')
  const formats = formatsOf(styles.xml)
  return childrenOf(onlyChild(workbook.xml, 'sheets'), 'sheet').map(({ attributes }) => {
    const { name = '', 'r:id': id = '' } = attributes
    if (name.length > 31 || /[\\/?*[\]:]/.test(name)) throw new Error(`${name} is no name for a sheet`)
    const part = parts.get(id)
    if (!part || !isTyped(part.target, 'worksheet')) throw new Error(`${name} leads to no sheet`)
    return readSheet(part.xml, name, formats)
  })
}
