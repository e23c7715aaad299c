import type { CallContent } from '../../functions/cases/call/call-content.ts'
import { casePrefix } from '../../functions/cases/keys.ts'
import { putCallEvent } from '../data/requests.ts'
import { dealerId } from '../data/bench-table.ts'
import type { Front } from './front.ts'
import { storedSize } from './stored-size.ts'
import type { StreamReader, StreamRecord } from './stream-reader.ts'
import type { AcceptedMail, Tally } from './tally.ts'
import type { Functions, Usage } from './usage.ts'

/** Everything that a number of calls cause, from the request to the last event about their mails. */
export type Consumption = {
  calls: number
  requests: number
  answerBytes: number
  usage: Usage
  writeUnits: number
  readUnits: number
  mails: number
  events: number
  storedBytes: number
}

export type Bench = { front: Front; functions: Functions; stream: StreamReader }

const isNewProblem = ({ dynamodb: { NewImage, OldImage } }: StreamRecord) =>
  NewImage?.['problemAt'] !== undefined && OldImage?.['problemAt'] === undefined

const isOfCall = ({ dynamodb: { Keys } }: StreamRecord) => Keys['sk']?.S?.startsWith(casePrefix) ?? false

/** The events that SES sends about a mail that arrives: sent and delivered. */
const deliveryEvents = ({ messageId, destination, tags }: AcceptedMail) =>
  ['Send', 'Delivery'].map((eventType) => ({
    source: 'aws.ses',
    detail: {
      eventType,
      mail: {
        messageId,
        timestamp: new Date().toISOString(),
        destination: [destination],
        tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      },
      ...(eventType === 'Delivery' ? { delivery: { timestamp: new Date().toISOString() } } : {}),
    },
  }))

const storedBytes = (records: readonly StreamRecord[]): number => {
  const last = new Map(
    records.map((record) => [JSON.stringify(record.dynamodb.Keys), record.dynamodb.NewImage]),
  )
  return [...last.values()].reduce((sum, item) => sum + (item ? storedSize(item) : 0), 0)
}

const sum = (a: Tally, b: Tally): Tally => ({
  ...b,
  writeUnits: a.writeUnits + b.writeUnits,
  readUnits: a.readUnits + b.readUnits,
  mails: [...a.mails, ...b.mails],
  events: a.events + b.events,
})

/**
 * Puts calls and passes the resulting records and events to their consumers, as the event sources do, until nothing
 * more happens. Each invocation gets one record: the most expensive way, and the usual one when there are few calls.
 */
export const followCalls = async (
  { front, functions, stream }: Bench,
  content: CallContent,
  calls: number,
): Promise<Consumption> => {
  const one = ({ eventID, dynamodb }: StreamRecord) => ({
    Records: [{ eventID, eventSource: 'aws:dynamodb', dynamodb }],
  })
  const events = Array.from({ length: calls }, () => putCallEvent(dealerId, content))
  const answerBytes = await functions.invoke('calls-http', events, 201)
  let tally = front.take()
  let mails = tally.mails
  const all: StreamRecord[] = []
  for (
    let records = await stream.next();
    records.length > 0 || mails.length > 0;
    records = await stream.next()
  ) {
    all.push(...records)
    await functions.invoke('alerts-on-delivery', mails.flatMap(deliveryEvents), null)
    await functions.invoke('alerts-on-problem', records.filter(isNewProblem).map(one), null)
    await functions.invoke('cases-on-change', records.filter(isOfCall).map(one), null)
    const more = front.take()
    mails = more.mails
    tally = sum(tally, more)
  }
  return {
    calls,
    requests: calls,
    answerBytes,
    usage: functions.take(),
    writeUnits: tally.writeUnits,
    readUnits: tally.readUnits,
    mails: tally.mails.length,
    events: tally.events,
    storedBytes: storedBytes(all),
  }
}

/** Makes requests that store nothing. */
export const makeRequests = async (
  { front, functions }: Omit<Bench, 'stream'>,
  name: 'calls-http' | 'problems-http',
  events: readonly unknown[],
): Promise<Consumption> => {
  const answerBytes = await functions.invoke(name, events, 200)
  const { writeUnits, readUnits } = front.take()
  const usage = functions.take()
  const nothing = { mails: 0, events: 0, storedBytes: 0 }
  return { calls: 0, requests: events.length, answerBytes, usage, writeUnits, readUnits, ...nothing }
}
