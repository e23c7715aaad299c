import { plateKey } from '../response/plate-key.ts'

/**
 * Whether a response's id is, in whatever spelling, one of what its customer is known by: references and plate as given,
 * undefined or empty ones apart. The id stays where those may not (rights.md, "Tombstone").
 */
export const namesCustomer = (responseId: string, known: readonly (string | undefined)[]): boolean =>
  known.some((one) => one !== undefined && plateKey(one) !== '' && plateKey(one) === plateKey(responseId))
