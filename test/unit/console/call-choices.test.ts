import { expect, test } from 'vitest'
import { callChoicesOf, linesOfChoices } from '../../../console/elements/surveys/call-choices.ts'

test('which choices mean the same is written as lines, and read from them', () => {
  const choices = { Sí: ['yes', 'rather'], 'A = B': ['no'] }
  expect(callChoicesOf(linesOfChoices(choices))).toEqual(choices)
  expect(callChoicesOf(' \n')).toBeUndefined()
  // The service says what is wrong with a choice that means nothing.
  expect(callChoicesOf('Sí')).toEqual({ Sí: [] })
  expect(linesOfChoices(undefined)).toBe('')
})
