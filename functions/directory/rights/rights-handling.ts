import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** Who carries out what a dealer's customers ask about their data: the dealer, or Asortis as it has instructed. */
export const rightsHandledBy = named('RightsHandledBy', z.enum(['dealer', 'asortis']))

/** Who does at a dealer that says nothing else: the dealer, which is the controller (rights.md). */
export const usualRightsHandledBy: z.output<typeof rightsHandledBy> = 'dealer'

/**
 * What the calls of a dealer are, to those who are on an exclusion list: part of a service that the customer has had, or
 * commercial.
 */
export const callNature = named('CallNature', z.enum(['service', 'commercial']))

/** What they are at a dealer that says nothing else. */
export const usualCallNature: z.output<typeof callNature> = 'service'
