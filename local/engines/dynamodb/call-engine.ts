import * as z from 'zod/mini'
import { engineHeaders } from '../processes/engine-headers.ts'

const failed = z.object({ __type: z.string(), message: z.optional(z.string()) })

/** Asks the engine itself, past the front. Throws an error with the name in the engine's response. */
export const callEngine = async (url: string, operation: string, input: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: engineHeaders(`DynamoDB_20120810.${operation}`),
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(10_000),
  })
  const answer: unknown = await response.json()
  if (response.ok) return answer
  const { __type, message } = z.parse(failed, answer)
  const fault = new Error(`${operation}: ${message ?? __type}`)
  fault.name = __type.split('#').at(-1) ?? __type
  throw fault
}
