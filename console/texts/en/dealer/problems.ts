import type { ProblemsTexts } from '../../es/dealer/problems.ts'
import { exportMenu } from './export-menu.ts'
import { texts as list } from '../problem-list.ts'

export const texts: ProblemsTexts = {
  ...list,
  exportMenu,
  title: 'Problems',
  open: 'Open',
  closed: 'Closed',
  noneOpen: 'There are no open problems',
  noneOpenHelp: 'As soon as a customer tells us of a problem, you get an e-mail and it appears here.',
  noneClosed: 'There are no closed problems yet',
  closedState: 'Closed',
  search: {
    search: 'Search by visit or customer',
    by: 'Search by',
    visitRef: 'Visit',
    customerRef: 'Customer',
    reference: 'Reference',
    go: 'Search',
    found: 'What was found',
    none: 'There is no problem with this reference.',
    incomplete: 'There are more problems than fit here.',
    close: 'Close the search',
  },
}
