import type { Archive } from './read-archive.ts'
import { notSpreadsheet } from './limits.ts'
import { readAllXml } from './read-xml.ts'

/** A workbook's first sheet of cells: its file in the archive, and whether its days are counted from 1904. */
type FoundSheet = { sheet: string; since1904: boolean }

const workbook = 'xl/workbook.xml'
const relationsFile = 'xl/_rels/workbook.xml.rels'

/** The namespaces of relations' ids, of the usual and of the strict form (ECMA-376). */
const relationIds = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]

/** The part of an archive that a relation of the workbook leads to; a target is an address, relative or not. */
const partOf = (target: string): string =>
  decodeURIComponent(new URL(target, `file:///${workbook}`).pathname.slice(1))

const readSheets = async (archive: Archive) => {
  const relations: (string | undefined)[] = []
  let since1904 = false
  await readAllXml(
    archive.read(workbook),
    {
      open: (name, attribute) => {
        if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
        if (name === 'sheet') relations.push(attribute('id', relationIds))
      },
    },
    { hasNamespaces: true },
  )
  return { relations, since1904 }
}

/** The parts of the sheets by the ids of their relations, null for one of a chart or a dialogue. */
const readParts = async (archive: Archive) => {
  const parts = new Map<string, string | null>()
  await readAllXml(archive.read(relationsFile), {
    open: (name, attribute) => {
      const [id, target, type] = [attribute('Id'), attribute('Target'), attribute('Type')]
      if (name !== 'Relationship' || id === undefined || target === undefined) return
      parts.set(id, type === undefined || type.endsWith('/worksheet') ? partOf(target) : null)
    },
  })
  return parts
}

/** Finds the first sheet of cells. Throws `FileRefused` (`not-a-spreadsheet`) if the workbook does not lead to it. */
export const findSheet = async (archive: Archive): Promise<FoundSheet> => {
  if (archive.size(workbook) === undefined) throw notSpreadsheet()
  const { relations, since1904 } = await readSheets(archive)
  if (archive.size(relationsFile) === undefined) return { sheet: 'xl/worksheets/sheet1.xml', since1904 }
  const parts = await readParts(archive)
  for (const id of relations) {
    const part = id === undefined ? undefined : parts.get(id)
    // Rather than another sheet, none: nobody would see that its rows are not those that were meant.
    if (part === undefined) throw notSpreadsheet()
    if (part !== null) return { sheet: part, since1904 }
  }
  throw notSpreadsheet()
}
