import type { DealerImportTexts } from '../../../es/staff/imports/dealer-import.ts'
import { texts as ofFiles } from './file-import.ts'

export const texts: DealerImportTexts = {
  ...ofFiles,
  back: 'Dealers',
  title: 'Load dealers from a file',
  intro:
    'A CSV file in UTF-8 with a header and one dealer per row, at most 500. It is checked first, and nothing is changed.',
  other: 'Load people',
  otherIntro: "Each dealer's people are in another file:",
  columnsHelp:
    'Only dealerId is required. A column left out leaves the setting as it is; an empty cell takes it back to its default. A new dealer needs name, brands and a column of recipients. workingHours is written like this: mon-fri 09:00-14:00 16:00-19:30; sat 09:00-13:30.',
  counts: {
    created: 'New',
    replaced: 'Changed',
    unchanged: 'Unchanged',
    refused: 'Refused',
    read: 'Rows read',
  },
  now: (rows) => (rows === 1 ? 'Load one dealer' : `Load ${rows} dealers`),
}
