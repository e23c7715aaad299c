import type { FileImportTexts } from '../../../es/staff/imports/file-import.ts'

export const texts: FileImportTexts = {
  columns: 'Which columns it may have',
  file: 'File',
  check: 'Check without changing anything',
  wouldTitle: (name) => `What would happen with ${name}`,
  doneTitle: (name) => `What happened with ${name}`,
  running: (name) => `Loading ${name}. It can take half a minute; keep this page open.`,
  mistakes: 'Refused rows',
  row: 'Row',
  line: 'Line of the file',
  column: 'Column',
  detail: 'What must be corrected',
  more: (count) => `There are ${count} more like these.`,
  allGood: 'Every row can be loaded.',
  nothing: 'There is nothing to load: correct the file and choose it again.',
  someRefused: 'Refused rows will not be loaded; the others will.',
  done: 'The file was loaded.',
  doneInPart: 'The rest was loaded. Correct the refused rows, and load the whole file again.',
}
