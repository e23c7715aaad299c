import type { RightsTexts } from '../../texts/es/dealer/rights.ts'

/** What every part of the page is given: the dealer, the zone of its times, and the words. */
export type RightsProps = { dealerId: string; zone: string; t: RightsTexts }

/** What every action about a customer is given. */
export type CustomerProps = RightsProps & { customerRef: string }
