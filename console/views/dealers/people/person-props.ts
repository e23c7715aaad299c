import type { Schemas } from '../../../app/app.ts'
import type { DealerTexts } from '../../../texts/es/staff/dealer.ts'

/** What is shown and done about one of a dealer's people is given this. */
export type PersonProps = {
  person: Schemas['Person']
  dealerId: string
  /** Says what has been done, and reads the people again. */
  changed: (text: string) => void
  t: DealerTexts
}
