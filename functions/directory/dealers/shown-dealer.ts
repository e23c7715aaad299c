import type { Resource } from '../resources/resource-item.ts'
import type { DealerContent } from './dealer.ts'

/** A dealer as responses show it: its content and, while it takes part in a group, its membership. */
export const shownDealer = (
  dealerId: string,
  { content, group }: Pick<Resource<DealerContent>, 'content' | 'group'>,
) => ({ dealerId, ...content, ...(group && { group }) })
