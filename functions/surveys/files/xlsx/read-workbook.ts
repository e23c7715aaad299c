import type { Archive } from './read-archive.ts'
import { notSpreadsheet, tooManyCells, type XlsxLimits } from './limits.ts'
import { isDateFormat } from './dates.ts'
import { readAllXml } from './read-xml.ts'

/** What is needed to read a workbook's first sheet. */
export type Workbook = {
  /** The sheet's file in the archive. */
  sheet: string
  shared: readonly string[]
  /** Whether cells with a style are dates, by the style's number. */
  dateStyles: readonly boolean[]
  /** Whether its days are counted from 1904. */
  since1904: boolean
}

const folder = 'xl/'
const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : folder + target)

/** The id of the first sheet's relation, and from which year its days are counted. */
const readSheets = async (archive: Archive) => {
  let relation: string | undefined
  let since1904 = false
  await readAllXml(archive.read(`${folder}workbook.xml`), {
    open: (name, attribute) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name === 'sheet') relation ??= attribute('r:id')
    },
  })
  return { relation, since1904 }
}

const readSheetPath = async (archive: Archive, relation: string | undefined): Promise<string> => {
  const relations = `${folder}_rels/workbook.xml.rels`
  let path = `${folder}worksheets/sheet1.xml`
  if (relation !== undefined && archive.size(relations) !== undefined)
    await readAllXml(archive.read(relations), {
      open: (name, attribute) => {
        const target = attribute('Target')
        if (name === 'Relationship' && attribute('Id') === relation && target !== undefined)
          path = pathOf(target)
      },
    })
  return path
}

const readShared = async (archive: Archive, limits: XlsxLimits): Promise<readonly string[]> => {
  const name = `${folder}sharedStrings.xml`
  if (archive.size(name) === undefined) return []
  const shared: string[] = []
  let [text, characters, isText, isPhonetic] = ['', 0, false, false]
  await readAllXml(archive.read(name), {
    open: (tag) => {
      if (tag === 'si') text = ''
      if (tag === 'rPh') isPhonetic = true
      isText = tag === 't' && !isPhonetic
    },
    text: (piece) => {
      if (isText) text += piece
    },
    close: (tag) => {
      if (tag === 't') isText = false
      if (tag === 'rPh') isPhonetic = false
      if (tag !== 'si') return
      characters += text.length
      shared.push(text)
      if (characters > limits.sharedCharacters || shared.length > limits.shared) throw tooManyCells()
    },
  })
  return shared
}

const readDateStyles = async (archive: Archive): Promise<readonly boolean[]> => {
  const name = `${folder}styles.xml`
  if (archive.size(name) === undefined) return []
  const formats = new Map<string, string>()
  const styles: boolean[] = []
  let isInCells = false
  await readAllXml(archive.read(name), {
    open: (tag, attribute) => {
      const id = attribute('numFmtId') ?? ''
      if (tag === 'numFmt') formats.set(id, attribute('formatCode') ?? '')
      if (tag === 'cellXfs') isInCells = true
      if (tag === 'xf' && isInCells) styles.push(isDateFormat(Number(id), formats.get(id)))
    },
    close: (tag) => {
      if (tag === 'cellXfs') isInCells = false
    },
  })
  return styles
}

/** Reads what comes before the cells of the first sheet. Throws `FileRefused` if the archive is not a spreadsheet. */
export const readWorkbook = async (archive: Archive, limits: XlsxLimits): Promise<Workbook> => {
  if (archive.size(`${folder}workbook.xml`) === undefined) throw notSpreadsheet()
  const { relation, since1904 } = await readSheets(archive)
  const sheet = await readSheetPath(archive, relation)
  return {
    sheet,
    since1904,
    shared: await readShared(archive, limits),
    dateStyles: await readDateStyles(archive),
  }
}
