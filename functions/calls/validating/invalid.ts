import type { ValidationError } from '../../platform/errors/errors.ts'

/** An error in a call's body; `choices` are the values that would be valid. */
export const invalid = (
  pointer: string,
  code: string,
  detail: string,
  choices?: readonly string[],
): ValidationError => ({ in: 'body', pointer, code, detail, ...(choices && { choices }) })
