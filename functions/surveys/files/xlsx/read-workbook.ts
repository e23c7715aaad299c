import type { Archive } from './read-archive.ts'
import { tooManyCells, type XlsxLimits } from './limits.ts'
import { type NumberStyle, styleOf } from './number-style.ts'
import { findSheet } from './find-sheet.ts'
import { readAllXml } from './read-xml.ts'
import { unescape } from './unescape.ts'

/** What is needed to read a workbook's first sheet. */
export type Workbook = {
  /** The sheet's file in the archive. */
  sheet: string
  shared: readonly string[]
  /** What the numbers of cells with a style are, by the style's number. */
  styles: readonly NumberStyle[]
  /** Whether its days are counted from 1904. */
  since1904: boolean
}

const folder = 'xl/'

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
      shared.push(unescape(text))
      if (characters > limits.sharedCharacters || shared.length > limits.shared) throw tooManyCells()
    },
  })
  return shared
}

const readStyles = async (archive: Archive): Promise<readonly NumberStyle[]> => {
  const name = `${folder}styles.xml`
  if (archive.size(name) === undefined) return []
  const formats = new Map<string, string>()
  const styles: NumberStyle[] = []
  let isInCells = false
  await readAllXml(archive.read(name), {
    open: (tag, attribute) => {
      const id = attribute('numFmtId') ?? ''
      if (tag === 'numFmt') formats.set(id, attribute('formatCode') ?? '')
      if (tag === 'cellXfs') isInCells = true
      if (tag === 'xf' && isInCells) styles.push(styleOf(Number(id), formats.get(id)))
    },
    close: (tag) => {
      if (tag === 'cellXfs') isInCells = false
    },
  })
  return styles
}

/** Reads what comes before the cells of the first sheet. Throws `FileRefused` if the archive is not a spreadsheet. */
export const readWorkbook = async (archive: Archive, limits: XlsxLimits): Promise<Workbook> => {
  return {
    ...(await findSheet(archive)),
    shared: await readShared(archive, limits),
    styles: await readStyles(archive),
  }
}
