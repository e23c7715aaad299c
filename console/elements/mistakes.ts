import type { Failure } from '../data/failure.ts'
import type { CommonTexts } from '../texts/es/common.ts'

/** What is wrong with each field, in words, by the field's name: its JSON Pointer in the request's body. */
export type Mistakes = ReadonlyMap<string, string>

/** The mistakes that the service found in a request, by field, in the service's own words. */
export const fieldMistakes = (failure: Failure | null, common: CommonTexts): Mistakes => {
  const errors = failure?.error?.problem?.errors ?? []
  return new Map(errors.map(({ pointer, detail }) => [pointer, detail || common.fieldErrorOther]))
}
