import { fileFaults } from '../../files/file-fault.ts'

/**
 * Where an import is: its file has not come (`waiting`); it came, but the brand has no mapping yet (`mapping`); it is
 * being read; it was read to its end; it could not be.
 */
export const importStates = ['waiting', 'mapping', 'reading', 'done', 'failed'] as const

/** Why an import failed: what the file is, what the brand says, or a fault of ours. */
export const importFailures = [
  ...fileFaults,
  'no-survey',
  'use-forbidden',
  'upload-gone',
  'internal',
] as const
export type ImportFailure = (typeof importFailures)[number]
