import type { DealerImportTexts } from '../../es/staff/dealer-import.ts'

export const texts: DealerImportTexts = {
  back: 'Dealers',
  title: 'Load dealers from a file',
  intro:
    'A CSV file in UTF-8 with a header and one dealer per row, at most 500. It is checked first, and nothing is changed.',
  people: "People are not loaded: they are invited one by one, on each dealer's page.",
  columns: 'Which columns it may have',
  columnsHelp:
    'Only dealerId is required. A column left out leaves the setting as it is; an empty cell takes it back to its default. A new dealer needs name, brands and a column of recipients.',
  file: 'File',
  check: 'Check without changing anything',
  wouldTitle: (name) => `What would happen with ${name}`,
  doneTitle: (name) => `What happened with ${name}`,
  running: (rows) => `Loading ${rows}. It can take half a minute; keep this page open.`,
  counts: {
    created: 'New',
    replaced: 'Changed',
    unchanged: 'Unchanged',
    refused: 'Refused',
    read: 'Rows read',
  },
  mistakes: 'Refused rows',
  row: 'Row',
  line: 'Line of the file',
  column: 'Column',
  detail: 'What must be corrected',
  more: (count) => `There are ${count} more like these.`,
  allGood: 'Every row can be loaded.',
  now: (rows) => (rows === 1 ? 'Load one dealer' : `Load ${rows} dealers`),
  nothing: 'There is nothing to load: correct the file and choose it again.',
  someRefused: 'Refused rows will not be loaded; the others will.',
  done: 'The file was loaded.',
}
