import { randomUUID } from 'node:crypto'
import { AwsError } from '../front/aws-error.ts'
import type { ParseCall } from '../front/aws-call.ts'
import type { AwsEnvironment } from '../dynamodb/dynamodb-checks.ts'
import type { EngineResponse, Log } from '../front/types.ts'

/** Invokes a function by name; rejects with the function's own error name if it fails. */
export type Invoke = (functionName: string, event: unknown) => Promise<unknown>

const route = /^\/2015-03-31\/functions\/([^/]+)\/invocations\/?(?:\?.*)?$/

const response = (status: number, value: unknown, headers: Record<string, string> = {}): EngineResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID(), ...headers },
  body: value === undefined ? '' : JSON.stringify(value),
})

/** Attempts of an asynchronous invocation: the first, plus Lambda's two retries. */
const maxAttempts = 3

/** Lambda's `Invoke`, synchronous or asynchronous. */
export const createLambdaFront = (options: {
  invoke: Invoke
  place: AwsEnvironment
  log?: Log
}): { read: ParseCall } => {
  const { invoke, place, log } = options

  const invokeLater = async (name: string, event: unknown) => {
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      try {
        await invoke(name, event)
        return
      } catch (fault) {
        const code = fault instanceof Error ? fault.name : 'Error'
        log?.('invocation-failed', { function: name, attempt, fault: code })
        await new Promise((resolve) => setTimeout(resolve, 1000 * attempt).unref())
      }
    }
  }

  const invokeNow = async (name: string, event: unknown): Promise<EngineResponse> => {
    try {
      return response(200, (await invoke(name, event)) ?? null)
    } catch (fault) {
      if (fault instanceof Error && fault.name === 'ResourceNotFoundException')
        throw new AwsError('ResourceNotFoundException', `Function not found: ${name}`, 404)
      const failure =
        fault instanceof Error
          ? { errorType: fault.name, errorMessage: fault.message }
          : { errorType: 'Error', errorMessage: '' }
      return response(200, failure, { 'x-amz-function-error': 'Unhandled' })
    }
  }

  return {
    read: ({ path, headers, body }) => {
      const given = route.exec(path)?.[1]
      if (given === undefined)
        throw new AwsError('UnknownOperationException', 'The local Lambda offers only Invoke', 404)
      const name = decodeURIComponent(given).split(':function:').at(-1)?.split(':')[0] ?? ''
      let event: unknown
      try {
        event = body.length === 0 ? {} : JSON.parse(body.toString())
      } catch {
        throw new AwsError('InvalidRequestContentException', 'Could not parse request body into json')
      }
      const later = headers['x-amz-invocation-type'] === 'Event'
      return {
        service: 'lambda',
        action: 'Invoke',
        checks: [
          {
            action: 'lambda:InvokeFunction',
            resource: `arn:aws:lambda:${place.region}:${place.accountId}:function:${name}`,
          },
        ],
        text: () => body.toString(),
        run: () => {
          if (!later) return invokeNow(name, event)
          void invokeLater(name, event)
          return Promise.resolve(response(202, undefined))
        },
      }
    },
  }
}
