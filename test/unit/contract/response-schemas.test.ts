import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { parts } from '../../../functions/contract/parts.ts'
import { directoryOperations } from '../../../functions/directory/operations.ts'
import { questionnaireExample } from '../../../functions/directory/resources/examples.ts'
import type { Operation } from '../../../functions/platform/http/operation.ts'

const responses = parts
  .flatMap(({ operations }): Operation[] => Object.values(operations))
  .flatMap(({ id, responses: all }) =>
    Object.entries(all).flatMap(([status, schema]) => (schema ? [{ id, status, schema }] : [])),
  )

describe('a response schema', () => {
  it.each(responses)('rejects invalid responses of $id with $status', ({ schema }) => {
    for (const value of [{}, { status: 200 }, [], null, 'text'])
      expect(z.safeParse(schema, value).success).toBe(false)
  })

  it('checks every field of a questionnaire version, although its content has cross-field checks', () => {
    const schema = directoryOperations.putQuestionnaire.responses[200]
    const fits = { questionnaireId: 'seat-after-service', version: 3, ...questionnaireExample }
    expect(z.safeParse(schema, fits).success).toBe(true)
    for (const field of Object.keys(fits)) {
      const without = Object.fromEntries(Object.entries(fits).filter(([name]) => name !== field))
      expect(z.safeParse(schema, without).success, `without ${field}`).toBe(false)
    }
    expect(z.safeParse(schema, { ...fits, questions: [{ id: 'overall' }] }).success).toBe(false)
  })
})
