import type { Schemas } from '../../app/app.ts'
import type { ReadHours } from '../forms/hours/hours.ts'
import type { DealerTexts } from '../../texts/es/staff/dealer.ts'

/** A dealer as it is read. */
export type ReadDealer = Omit<Schemas['Dealer'], 'workingHours' | 'callHours'> & {
  workingHours?: ReadHours
  callHours?: ReadHours
}
/** What a form starts from: a dealer, or as much as is known of a new one. */
type DealerDraft = Partial<ReadDealer>
/** What the fields of a dealer are given. */
export type FieldsProps = { dealer: DealerDraft; t: DealerTexts }
