import type { PersonImportTexts } from '../../../es/staff/imports/person-import.ts'
import { texts as ofFiles } from './file-import.ts'

export const texts: PersonImportTexts = {
  ...ofFiles,
  back: 'Dealers',
  title: 'Load people from a file',
  intro:
    'A CSV file in UTF-8 with a header and one person and dealer per row, at most 200. It is checked first: nothing is changed, and nobody is told.',
  other: 'Load dealers',
  otherIntro: 'The dealers must be there already. They are in another file:',
  columns: 'Which columns it must have',
  columnsHelp:
    'All three are required, in any order. Who acts for several dealers has a row for each. If somebody has the address already, it is that person, who keeps their name.',
  counts: {
    invited: 'With an invitation',
    added: 'Without one: they need none',
    unchanged: 'Unchanged: they had access',
    refused: 'Refused',
    read: 'Rows read',
  },
  mails: 'Once they are loaded, each person gets an e-mail, and so do the managers of their dealer.',
  now: (rows) => (rows === 1 ? 'Give access to one person' : `Give access in ${rows} rows`),
}
