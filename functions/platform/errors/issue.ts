import type * as z from 'zod/mini'

/**
 * Adds a mistake to what a schema has found: where it is in the value, its stable code, and a sentence that says what
 * would be valid without repeating any value.
 */
export const addIssue = (
  ctx: z.core.ParsePayload,
  path: readonly (string | number)[],
  code: string,
  message: string,
): void => {
  ctx.issues.push({ code: 'custom', path: [...path], input: undefined, message, params: { code } })
}
