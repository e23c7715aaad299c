import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backgroundHandler } from '../../../functions/platform/runtime/background-handler.ts'
import { captureLog } from '../../support/running/captured-log.ts'

let log: ReturnType<typeof captureLog>
beforeEach(() => {
  log = captureLog()
})
afterEach(() => log.restore())

test("returns the handler's result and logs nothing", async () => {
  expect(await backgroundHandler(async (a: number, b: number) => a + b)(1, 2)).toBe(3)
  expect(log.lines).toEqual([])
})

test('logs and rethrows an error by name, without any of its data', async () => {
  const fault = new ConditionalCheckFailedException({
    message: 'of Lucía',
    $metadata: {},
    Item: { name: { S: 'Lucía' } },
  })
  const thrown: unknown = await backgroundHandler(() => Promise.reject(fault))().catch(
    (other: unknown) => other,
  )
  expect(thrown).toMatchObject({ name: 'ConditionalCheckFailedException' })
  expect(thrown).not.toHaveProperty('Item')
  expect(String(thrown) + log.lines.join('')).not.toContain('Lucía')
  expect(JSON.parse(log.lines.join(''))).toMatchObject({
    level: 'error',
    event: 'failed',
    fault: 'ConditionalCheckFailedException',
  })
})
