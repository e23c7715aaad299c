const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const numbers = (sheets: number) => Array.from({ length: sheets }, (_, at) => at + 1)
const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
const relationships = (of: readonly string[]) =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${of.join('')}</Relationships>`

/** The file of a sheet, 1 for the first. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`

/** `_rels/.rels`, which names the workbook. */
export const packageRelationships = relationships([relationship(1, 'officeDocument', 'xl/workbook.xml')])

const escapeName = (name: string) =>
  name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** `xl/workbook.xml`: the sheets, named `name`, `name 2` and so on. A name has at most 31 characters. */
export const workbookXml = (name: string, sheets: number): string => {
  const list = numbers(sheets).map((number) => {
    const shown = number === 1 ? name : `${name} ${number}`
    return `<sheet name="${escapeName(shown)}" sheetId="${number}" r:id="rId${number}"/>`
  })
  return (
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">` +
    `<sheets>${list.join('')}</sheets></workbook>`
  )
}

/** `xl/_rels/workbook.xml.rels`: where the workbook's sheets and styles are. */
export const workbookRelationships = (sheets: number): string =>
  relationships([
    ...numbers(sheets).map((number) => relationship(number, 'worksheet', `worksheets/sheet${number}.xml`)),
    relationship(sheets + 1, 'styles', 'styles.xml'),
  ])

/** `[Content_Types].xml`: what each file of the package is. */
export const contentTypes = (sheets: number): string => {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${types}.${type}+xml"/>`
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('xl/workbook.xml', 'sheet.main') +
    numbers(sheets)
      .map((number) => part(sheetPath(number), 'worksheet'))
      .join('') +
    `${part('xl/styles.xml', 'styles')}</Types>`
  )
}
