import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storedCallsOperations } from '../../../functions/calls/operations.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { keys as caseKeys } from '../../../functions/cases/keys.ts'
import { parts } from '../../../functions/contract/parts.ts'
import { directoryOperations } from '../../../functions/directory/operations.ts'
import { drawsOperations } from '../../../functions/draws/operations.ts'
import { groupsOperations } from '../../../functions/groups/operations.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import type { Operation } from '../../../functions/platform/http/operation.ts'
import { problemsOperations } from '../../../functions/problems/operations.ts'
import { positionOf } from '../../../functions/supervision/queue/position.ts'
import { supervisionOperations as operations } from '../../../functions/supervision/operations.ts'
import { typicalCall } from '../../support/calls/example-call.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, send, type Sent } from '../../support/running/http-event.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { type Reviewing, reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
let on: Reviewing
type Part = 'supervision' | 'calls' | 'problems' | 'directory' | 'groups' | 'draws'
let handlers: Record<Part, HttpHandler>
const bus = createServer((_, response) => {
  response.setHeader('content-type', 'application/x-amz-json-1.1')
  response.end(JSON.stringify({ FailedEntryCount: 0, Entries: [{ EventId: '1' }] }))
})
const at = { now: new Date('2026-11-20T11:00:00.000Z') }

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  await new Promise<void>((resolve) => bus.listen(0, '127.0.0.1', resolve))
  const address = bus.address()
  Object.assign(process.env, {
    ...{ FINGERPRINT_KEY: 'k', REVIEW_KEY: 'review-key', BUS_NAME: 'events' },
    ...{ SUPPRESSION_KEY: 's', CURSOR_KEY: 'c1', CURSOR_KEY_BEFORE: 'c0' },
    AWS_ENDPOINT_URL_EVENTBRIDGE: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
  })
  handlers = {
    supervision: await bundledHandler('functions/supervision/http.ts'),
    calls: await bundledHandler('functions/calls/http-stored.ts'),
    problems: await bundledHandler('functions/problems/http.ts'),
    directory: await bundledHandler('functions/directory/http.ts'),
    groups: await bundledHandler('functions/groups/http.ts'),
    draws: await bundledHandler('functions/draws/http.ts'),
  }
  on = reviewingOn(table, at)
  await storeExampleDirectory(directoryStore(table), [on.dealerId])
})
afterAll(async () => {
  bus.close()
  await table.stop()
})

const eva = claimsOf.specialist
const asked = new Set<string>()
const ask = (operation: Operation, sent: Sent = {}, by: keyof typeof handlers = 'supervision') => {
  asked.add(operation.id)
  return send(handlers[by], operation, { claims: eva, ...sent })
}

/** The facts of one call, which alone make it no problem; only the operator's verdict and what was said differ. */
const { operatorVerdict: _, said: __, ...facts } = typicalCall
const asNone: CallContent = { ...facts, operatorVerdict: { problem: false }, said: { brandSurvey: true } }
const asProblem: CallContent = {
  ...facts,
  operatorVerdict: { problem: true, criteria: ['lingering-discontent'] },
  said: { brandSurvey: false, prize: false },
}

/** What else a specialist may read, which is about no call. */
const lookAround = async () => [
  await ask(directoryOperations.getMe, {}, 'directory'),
  await ask(directoryOperations.listBrands, {}, 'directory'),
  await ask(directoryOperations.getBrand, { params: { brandId: 'seat' } }, 'directory'),
  await ask(directoryOperations.listQuestionnaires, {}, 'directory'),
  await ask(
    directoryOperations.getQuestionnaire,
    { params: { questionnaireId: 'seat-after-service', version: '3' } },
    'directory',
  ),
  await ask(directoryOperations.listDealers, {}, 'directory'),
  await ask(directoryOperations.getDealer, { params: { dealerId: on.dealerId } }, 'directory'),
  await ask(groupsOperations.listGroups, {}, 'groups'),
  await ask(groupsOperations.getGroup, { params: { groupId: 'g' } }, 'groups'),
  await ask(drawsOperations.listDraws, { params: { groupId: 'g' } }, 'draws'),
  await ask(drawsOperations.getDraw, { params: { groupId: 'g', month: '2026-10' } }, 'draws'),
  await ask(drawsOperations.getStatement, { params: { groupId: 'g' }, query: { year: '2026' } }, 'draws'),
]

/** What a specialist gets of one call before the verdict, in every operation of theirs. */
const journey = async (content: CallContent, callId: string) => {
  await on.take(callId, content)
  const reviewId = on.idOf(callId)
  const params = { reviewId }
  const ofCase = { dealerId: on.dealerId, callId }
  const seen = [
    await ask(operations.listReviews, { query: { state: 'pending', limit: '1' } }),
    await ask(operations.getReview, { params }),
    await ask(operations.takeReviewAction, {
      params,
      headers: { 'if-match': '"x"' },
      body: { action: 'confirm' },
    }),
    await ask(operations.claimReview, { params }),
    await ask(operations.listReviews, { query: { state: 'mine' } }),
    await ask(operations.listReviews, { query: { state: 'final' } }),
    await ask(operations.getReview, { params }),
    await ask(operations.giveVerdict, {
      params,
      headers: { 'if-match': '"another"' },
      body: { problem: false, listened: true },
    }),
    await ask(operations.giveVerdict, { params, body: { problem: false, listened: true } }),
    await ask(storedCallsOperations.getCall, { params: ofCase }, 'calls'),
    await ask(storedCallsOperations.listCalls, { params: ofCase, query: { month: '2026-11' } }, 'calls'),
    await ask(problemsOperations.getProblem, { params: ofCase }, 'problems'),
    await ask(problemsOperations.listTimeline, { params: ofCase }, 'problems'),
    await ask(problemsOperations.listProblems, { params: ofCase }, 'problems'),
    await ask(problemsOperations.getPulse, { params: ofCase }, 'problems'),
    await ask(
      problemsOperations.searchProblems,
      { params: ofCase, body: { visitRef: content.visit.ref } },
      'problems',
    ),
    await ask(problemsOperations.listAllProblems, {}, 'problems'),
    await ask(operations.getReviewQueues),
    await ask(operations.getSupervisionSettings),
    await ask(operations.getAgreement),
    await ask(operations.getCoaching),
    ...(await lookAround()),
  ]
  return { reviewId, seen }
}

/** A response's bytes without what is another one for every call and request: ids, ETags, request ids, end of a claim. */
const bytesOf = (response: unknown, reviewId: string, callId: string): string =>
  JSON.stringify(response)
    .replaceAll(reviewId, '<review>')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<request>')
    .replaceAll(callId, '<call>')
    .replaceAll(/"etag":"\\"[\w-]{20}\\""/g, '"etag":<etag>')
    .replaceAll(/"claimedUntil":"[^"]+"/g, '"claimedUntil":<time>')

/** The call's review is the only one that waits. */
const alone = async (content: CallContent, prefix: string) => {
  for (let number = 1; ; number += 1) {
    const callId = `${prefix}${number}`
    const { reviewId, seen } = await journey(content, callId)
    if (await on.ports.reviews.get(reviewId))
      return { bytes: seen.map((one) => bytesOf(one, reviewId, callId)), reviewId, seen }
  }
}
const finish = async (reviewId: string) => {
  const params = { reviewId }
  const tag = async () => {
    const { headers } = await ask(operations.getReview, { params })
    return { 'if-match': String(headers['etag']) }
  }
  const body = { problem: false, listened: true }
  expect(await ask(operations.giveVerdict, { params, headers: await tag(), body })).toMatchObject({
    status: 200,
  })
  const done = await ask(operations.takeReviewAction, {
    params,
    headers: await tag(),
    body: { action: 'confirm' },
  })
  expect(done).toMatchObject({ status: 200, body: { state: 'final' } })
}
/** Takes a finished review out of what the next journey lists as done. */
const forget = (reviewId: string) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.tableName,
      Key: { pk: `REVIEW#${reviewId}`, sk: 'REVIEW' },
      UpdateExpression: 'REMOVE doneBy, doneAt',
    }),
  )

test('the same call looks the same as a problem and as none, byte for byte, in everything a specialist can ask before the verdict', async () => {
  const problem = await alone(asProblem, 'b-')
  await finish(problem.reviewId)
  await forget(problem.reviewId)
  const none = await alone(asNone, 'b-1')
  expect(none.bytes).toEqual(problem.bytes)
  // Nothing that is said only of one of them.
  for (const { seen } of [problem, none])
    for (const word of [
      'lingering-discontent',
      // A questionnaire's questions have a `brandSurveyQuestion`.
      '"brandSurvey"',
      'acknowledgeBy',
      'probability',
      'stratum',
      'sample',
    ])
      // The figures name every criterion, with nothing counted: those of months whose reviews are not over are empty.
      expect(
        JSON.stringify(seen.filter(({ body }) => !JSON.stringify(body).includes('basis'))),
      ).not.toContain(word)
  // Every operation of the contract that specialists may use is among them.
  const offered = parts
    .flatMap((part) => Object.values(part.operations))
    .filter(({ audience }) => audience.includes('specialist'))
  expect(offered.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([])
  const [listed, unclaimed, , , , , blind] = none.seen
  expect(listed).toMatchObject({ status: 200, body: { items: [{ reviewId: none.reviewId }] } })
  expect(unclaimed).toMatchObject({ status: 409, body: { code: 'not-claimed' } })
  expect(blind).toMatchObject({ status: 200, body: { state: 'pending', said: null } })
  await finish(none.reviewId)
})

test('a case is shown to specialists once its review is final, and not while a second one is outstanding', async () => {
  const params = { dealerId: on.dealerId, callId: 'c-1' }
  await on.take('c-1', asProblem)
  const second = { entry: 1, at: '2026-11-20T12:00:00.000Z', action: 'confirm' }
  const status = async () => (await ask(problemsOperations.getProblem, { params }, 'problems')).status
  const setReview = (review: object) =>
    table.client.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: caseKeys.call(on.dealerId, 'c-1'),
        UpdateExpression: 'SET review = :review',
        ExpressionAttributeValues: { ':review': review },
      }),
    )
  expect(await status()).toBe(404)
  await setReview({ ...second, second: true })
  expect(await status()).toBe(404)
  await setReview(second)
  expect(await status()).toBe(200)
})

test('the queue is in the order in which reviews are due, give or take an hour, whatever they are', () => {
  const position = positionOf('k')
  const dueBy = '2026-11-26T18:30:00.000Z'
  const moved = Array.from({ length: 500 }, (_, index) => {
    const [time = ''] = position({ reviewId: `r${index}`, dueBy }).split('#')
    return (Date.parse(time) - Date.parse(dueBy)) / 60_000
  })
  expect(Math.min(...moved)).toBeGreaterThanOrEqual(-60)
  expect(Math.max(...moved)).toBeLessThanOrEqual(60)
  expect(Math.min(...moved)).toBeLessThan(-50)
  expect(Math.max(...moved)).toBeGreaterThan(50)
})
