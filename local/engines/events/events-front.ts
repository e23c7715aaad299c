import * as z from 'zod/mini'
import { AwsError, jsonResponse } from '../front/aws-error.ts'
import type { ParseCall } from '../front/aws-call.ts'
import { type Buses, busNameOf, type PutResult } from './event-bus.ts'
import type { AwsEnvironment } from '../dynamodb/dynamodb-checks.ts'

const text = z.optional(z.string())
const putEvents = z.object({
  Entries: z
    .array(
      z.object({
        Source: text,
        DetailType: text,
        Detail: text,
        EventBusName: text,
        Time: z.optional(z.number()),
        Resources: z.optional(z.array(z.string())),
      }),
    )
    .check(z.minLength(1), z.maxLength(10)),
})

/** EventBridge's limits for one request. */
const maxBytes = 256 * 1024

const responseOf = (Entries: readonly PutResult[]) =>
  jsonResponse(
    200,
    { FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries },
    '1.1',
  )

/** EventBridge's `PutEvents`. */
export const createEventsFront = (options: { buses: Buses; place: AwsEnvironment }): { read: ParseCall } => ({
  read: ({ headers, body }) => {
    const action = /^AWSEvents\.(\w+)$/.exec(String(headers['x-amz-target']))?.[1] ?? ''
    if (action !== 'PutEvents')
      throw new AwsError('UnknownOperationException', `The local EventBridge does not offer ${action}`)
    let json: unknown
    try {
      json = JSON.parse(body.toString())
    } catch {
      throw new AwsError('SerializationException', 'The request is not JSON')
    }
    const parsed = z.safeParse(putEvents, json)
    if (!parsed.success)
      throw new AwsError('ValidationException', `Invalid entries: ${z.prettifyError(parsed.error)}`)
    const { Entries } = parsed.data
    const busArn = (name: string) =>
      `arn:aws:events:${options.place.region}:${options.place.accountId}:event-bus/${name}`
    return {
      service: 'events',
      action,
      checks: Entries.map((entry) => ({
        action: 'events:PutEvents',
        resource: busArn(busNameOf(entry.EventBusName)),
        context: {
          keys: ['events:source', 'events:detail-type'],
          values: () => ({
            'events:source': entry.Source ?? '',
            'events:detail-type': entry.DetailType ?? '',
          }),
        },
      })),
      text: () => body.toString(),
      run: () => {
        const bytes = Entries.reduce((sum, { Source, DetailType, Detail }) => {
          return sum + Buffer.byteLength(`${Source ?? ''}${DetailType ?? ''}${Detail ?? ''}`)
        }, 0)
        if (bytes > maxBytes)
          throw new AwsError(
            'ValidationException',
            'Total size of the entries in the request is over the limit.',
          )
        return Promise.resolve(responseOf(options.buses.putEvents(Entries)))
      },
      refuse: () =>
        responseOf(Entries.map(() => ({ ErrorCode: 'ThrottlingException', ErrorMessage: 'Rate exceeded' }))),
    }
  },
})
