/** Why a file as a whole cannot be read. Nothing of it is kept then, or nothing more. */
export const fileFaults = [
  'empty-file',
  'no-rows',
  'not-text',
  'mixed-encoding',
  'unknown-encoding',
  'old-spreadsheet',
  'not-a-spreadsheet',
  'web-page',
  'not-ndjson',
  'encrypted-spreadsheet',
  'zip-bomb',
  'too-many-entries',
  'too-many-cells',
  'missing-column',
  'duplicate-column',
] as const
type FileFault = (typeof fileFaults)[number]

/** What is wrong with a file: the line and the column, where there is one, and what would be valid. */
type FaultPlace = { line?: number; column?: string; note: string }

/** Thrown where a file cannot be read, however often it is tried. */
export class FileRefused extends Error {
  readonly code: FileFault
  readonly place: FaultPlace
  constructor(code: FileFault, place: FaultPlace) {
    super(code)
    this.name = 'FileRefused'
    this.code = code
    this.place = place
  }
}
