import { plateKey } from '../response/plate-key.ts'

/**
 * Whether a response's id is, in whatever spelling, one of the references and the plate that it is matched by, as given;
 * undefined and empty ones apart. The id stays where those may not (rights.md, "Tombstone").
 */
export const isMatchKey = (responseId: string, keys: readonly (string | undefined)[]): boolean =>
  keys.some((one) => one !== undefined && plateKey(one) !== '' && plateKey(one) === plateKey(responseId))
