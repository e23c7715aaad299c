import type { DealersTexts } from '../../es/staff/dealers.ts'

export const texts: DealersTexts = {
  title: 'Dealers',
  add: 'New dealer',
  bulk: 'Load dealers',
  bulkPeople: 'Load people',
  search: 'The name begins with',
  find: 'Search',
  all: 'Show all',
  none: 'There are no dealers yet',
  noneHelp: 'Create the first one, or load them all from a file.',
  noneFound: 'No dealer begins like this',
  table: 'Dealers',
  name: 'Name',
  brands: 'Brands',
  group: 'Group',
  noGroup: 'No group',
  forming: 'forming',
  state: 'State',
  ends: 'Leaves on',
  current: 'Active',
  problems: 'Problems',
}
