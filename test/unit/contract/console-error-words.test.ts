import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fieldCodes } from '../../../functions/contract/document/field-codes.ts'
import { texts } from '../../../console/texts/es/errors.ts'

it('every code that the service may give for a value has Spanish words in the console', () => {
  expect(Object.keys(texts.fields).sort()).toEqual(Object.keys(fieldCodes).sort())
})

it('every request that people can make and that is refused is explained in Spanish', () => {
  const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'))
  const codes: string[] = document.components.schemas.ErrorCode.enum
  // A program's mistakes, and what is said by its kind alone.
  const technical = new Set([
    ...['not-json', 'bad-cursor', 'method-not-allowed', 'not-application-json', 'if-match-missing'],
    ...['internal', 'unavailable'],
  ])
  expect(codes.filter((code) => !technical.has(code) && texts.requests[code] === undefined)).toEqual([])
})
