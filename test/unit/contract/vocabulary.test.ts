import { beforeAll, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { openApiDocument } from '../../../functions/contract/document/openapi.ts'
import { contractOperations } from '../../../functions/contract/operations.ts'
import { vocabularyResponse } from '../../../functions/contract/vocabulary/vocabulary-response.ts'
import { bundledHandler } from '../../support/running/bundled.ts'
import { clientSettings, type HttpHandler, httpEvent } from '../../support/running/http-event.ts'

let handler: HttpHandler
beforeAll(async () => {
  Object.assign(process.env, clientSettings)
  handler = await bundledHandler('functions/contract/http.ts')
})

/** The vocabulary as returned without a token. */
const ask = async () => {
  const event = httpEvent(contractOperations.getVocabulary, {})
  const bare = { ...event, requestContext: { ...event.requestContext, authorizer: undefined } }
  return handler(JSON.parse(JSON.stringify(bare)), JSON.parse('{}'))
}

it('has words for every value that the contract lists, and is cacheable', async () => {
  const { statusCode, headers, body } = await ask()
  expect(statusCode).toBe(200)
  expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'max-age=300' })
  const found = z.parse(vocabularyResponse, JSON.parse(String(body)))
  const listed: Record<string, string[]> = {
    Topic: found.topics.flatMap(({ id, topics }) => [id, ...topics.map((topic) => topic.id)]),
    RootCause: found.rootCauses.flatMap(({ causes }) => causes.map(({ id }) => id)),
    Criterion: found.criteria.map(({ id }) => id),
    StepName: found.steps.map(({ id }) => id),
    Outcome: found.outcomes.map(({ id }) => id),
    CallKind: found.callKinds.map(({ id }) => id),
    ProblemStatus: found.problemStatuses.map(({ id }) => id),
  }
  const { schemas } = openApiDocument().components
  for (const [name, ids] of Object.entries(listed)) expect(ids, name).toEqual(schemas[name]?.enum)
  expect(String(body)).not.toContain('"es":""')
  expect(found.rootCauses[0]?.causes).toContainEqual({
    id: 'workshop/parts',
    words: { es: 'recambios', en: 'parts' },
  })
})
