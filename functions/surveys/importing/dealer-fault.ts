import type { Dealer } from '../../directory/dealers/dealer.ts'
import { hasLeft } from '../../directory/dealers/leaving.ts'
import type { RowRefusal } from '../mapping/row-refusal.ts'

/** Why no row about a dealer is taken from a brand's file now; undefined if rows are. */
export const dealerFault = (
  dealer: Dealer | undefined,
  brand: string,
  now: Date,
): Pick<RowRefusal, 'code' | 'note'> | undefined => {
  if (!dealer) return { code: 'unknown-dealer', note: 'Must be the code of a dealer that exists.' }
  if (!dealer.brands.includes(brand))
    return { code: 'not-of-dealer', note: 'Must be the code of a dealer of this brand.' }
  return hasLeft(dealer, now)
    ? { code: 'dealer-left', note: 'Must be a dealer for which Asortis still works.' }
    : undefined
}
