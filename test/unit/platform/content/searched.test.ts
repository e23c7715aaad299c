import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { enteredText } from '../../../../console/elements/forms/entered-text.ts'
import { id, searchedId, searchedLine } from '../../../../functions/platform/content/schemas.ts'
import { outsideLine } from '../../../../functions/platform/mail/rendering/outside-text.ts'
import { proofSearch } from '../../../../functions/privacy/proofs/proof-schemas.ts'

const references = ['www.evil.example', 'OR.55231.es', 'C-10442']

describe('a reference that was copied from an e-mail', () => {
  test('holds spaces of no width where it looks like a web address', () => {
    expect(outsideLine('www.evil.example')).not.toBe('www.evil.example')
    expect(z.safeParse(id, outsideLine('www.evil.example')).success).toBe(false)
  })

  test.each(references)('is looked for as it was given: %s', (reference) => {
    const copied = outsideLine(reference)
    expect(z.parse(searchedId, copied)).toBe(reference)
    expect(z.parse(searchedLine(64), copied)).toBe(reference)
    expect(z.parse(proofSearch, { customerRef: copied })).toEqual({ customerRef: reference })
  })

  test.each(references)('is entered in the console as it was given: %s', (reference) => {
    expect(enteredText(` ${outsideLine(reference)} `)).toBe(reference)
  })

  test('is nothing if nothing of it can be seen', () => {
    expect(z.safeParse(searchedId, '\u200b').success).toBe(false)
    expect(z.safeParse(searchedLine(64), '\u200b').success).toBe(false)
    expect(enteredText('\u200b')).toBeUndefined()
  })
})
