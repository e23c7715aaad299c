import { once } from 'node:events'
import { ZipFile } from 'yazl'
import type { ByteSource } from '../../../functions/surveys/files/byte-source.ts'
import {
  newScan,
  scanBytes,
  type EncodingScan,
} from '../../../functions/surveys/files/encoding/encoding-scan.ts'
import type { FileRow } from '../../../functions/surveys/files/file-row.ts'
import { recogniseFile } from '../../../functions/surveys/files/recognise-file.ts'
import { readHeader, readRows } from '../../../functions/surveys/files/read-rows.ts'

/** A file in memory. */
export const sourceOf = (content: Buffer | string): ByteSource => {
  const bytes = Buffer.from(content)
  return { bytes: bytes.length, read: (from, to) => Promise.resolve(bytes.subarray(from, to)) }
}

/** A file's scan, in pieces of a size. */
export const scanOf = async (source: ByteSource, piece = 64 * 1024): Promise<EncodingScan> => {
  let scan = newScan
  for (let at = 0; at < source.bytes; at += piece)
    scan = scanBytes(scan, await source.read(at, Math.min(at + piece, source.bytes)))
  return scan
}

/** Everything that is read of a file. */
export const readAll = async (content: Buffer | string, wanted: readonly string[] = []) => {
  const source = sourceOf(content)
  const form = await recogniseFile(source, await scanOf(source), wanted)
  const { columns, line, first } = await readHeader(source, form, wanted)
  const rows: FileRow[] = []
  for await (const row of readRows(source, form, columns, first, wanted)) rows.push(row)
  return { form, columns, line, first, rows, source }
}

const windows1252 = new Map<string, number>([
  ['€', 0x80],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
])

/** Text in Windows-1252, as far as Spanish texts need it. */
export const inWindows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((character) => windows1252.get(character) ?? character.charCodeAt(0)))

export const inUtf16 = (text: string, isBigEndian = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

/** A ZIP archive of these files. */
export const zipOf = async (files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  const pieces: Buffer[] = []
  zip.outputStream.on('data', (piece: Buffer) => pieces.push(piece))
  zip.end()
  await once(zip.outputStream, 'end')
  return Buffer.concat(pieces)
}

/** A spreadsheet with this XML between `<sheetData>` and its end. */
export const xlsxOf = (
  sheetData: string,
  { shared = [] as readonly string[], before = '', workbook = '' } = {},
): Promise<Buffer> =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${workbook}<sheets><sheet name="Datos" r:id="rId7"/><sheet name="B" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    'xl/worksheets/sheet2.xml': `${before}<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="0&quot; % de 1&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  })

const comments = [
  'Todo bien, gracias',
  'Me atendió «Ángel»; muy amable',
  'El presupuesto fue de 300 €\r\ny al final pagué 280 €',
  'Dijeron "mañana" y fue verdad',
  '',
]

/** The columns of a portal's export. */
export const portalColumns = [
  'Nº encuesta',
  'Código concesión',
  'Fecha respuesta',
  'Nº orden',
  'Matrícula',
  'Fecha visita',
  'Identificado',
  'Satisfacción global',
  'Recomendación',
  'Observaciones',
] as const

const cellOf = (text: string, delimiter: string) =>
  text.includes('"') || text.includes(delimiter) || text.includes('\n')
    ? `"${text.replaceAll('"', '""')}"`
    : text

const two = (value: number) => String(value).padStart(2, '0')

/** The visit that a row of a portal's export is about. */
export const portalVisitRef = (index: number): string => `OR-${50_000 + index}`

/** One row of a portal's export, different for each number; every fifth is anonymous unless it is said which are. */
export const portalRow = (
  index: number,
  delimiter = ';',
  code = '04711',
  isAnonymous = index % 5 === 4,
): string => {
  const day = two((index % 28) + 1)
  return [
    `R-${index}`,
    code,
    `${day}/11/2026 ${two(8 + (index % 12))}:${two(index % 60)}`,
    portalVisitRef(index),
    `${1000 + (index % 9000)} KLM`,
    `${day}/10/2026`,
    isAnonymous ? 'No' : 'Sí',
    String(index % 11),
    index % 7 === 0 ? 'NS/NC' : String(10 - (index % 11)),
    comments[index % comments.length] ?? '',
  ]
    .map((cell) => cellOf(cell, delimiter))
    .join(delimiter)
}

/** A portal's export of so many rows, as text. */
export const portalFile = (
  rows: number,
  { delimiter = ';', first = 0, lineEnd = '\r\n', code = '04711' } = {},
): string =>
  [
    portalColumns.map((name) => cellOf(name, delimiter)).join(delimiter),
    ...Array.from({ length: rows }, (_, index) => portalRow(first + index, delimiter, code)),
    '',
  ].join(lineEnd)
