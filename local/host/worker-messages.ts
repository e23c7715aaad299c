import * as z from 'zod/mini'

/** A worker's settings. */
export const workerSettings = z.object({
  /** The bundle's file URL and the name it exports the handler under. */
  url: z.string(),
  handler: z.string(),
  functionName: z.string(),
  arn: z.string(),
  memoryMb: z.number(),
  /** The local clock, as `sharedTime` reads it. */
  clock: z.instanceof(SharedArrayBuffer),
})
export type WorkerSettings = z.output<typeof workerSettings>

/** Sent to a worker to invoke its handler. Events and results are JSON text, as in Lambda. */
export const invocation = z.object({
  id: z.string(),
  event: z.string(),
  /** The machine's clock, epoch milliseconds. */
  deadline: z.number(),
})
export type Invocation = z.output<typeof invocation>

export const failure = z.object({ errorType: z.string(), errorMessage: z.string() })
/** A function error's payload, as in Lambda. */
export type Failure = z.output<typeof failure>

/** Messages sent by a worker. */
export const workerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('not-ready'), failure }),
  z.object({ type: z.literal('result'), id: z.string(), result: z.string() }),
  z.object({ type: z.literal('failure'), id: z.string(), failure }),
])
export type WorkerMessage = z.output<typeof workerMessage>
