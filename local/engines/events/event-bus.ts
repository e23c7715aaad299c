import { randomUUID } from 'node:crypto'
import { type Delivery, type DeliveryOptions, startDeliveries } from './deliveries.ts'
import { compilePattern } from './event-pattern.ts'
import { isRecord } from '../front/json.ts'
import type { BusEvent, Rule } from '../front/types.ts'

/** One entry of a `PutEvents` request, as received. */
type PutEntry = {
  Source?: string | undefined
  DetailType?: string | undefined
  Detail?: string | undefined
  EventBusName?: string | undefined
  /** Epoch seconds. */
  Time?: number | undefined
  Resources?: string[] | undefined
}
export type PutResult = { EventId: string } | { ErrorCode: string; ErrorMessage: string }

/** An event that an AWS service publishes on the default bus. */
type ServiceEvent = {
  source: string
  detailType: string
  detail: unknown
  resources: readonly string[]
}

/** The event buses: rules, deliveries with retries and dead letters. */
export type Buses = {
  names: () => readonly string[]
  /** Accepts or rejects each entry separately, in order. */
  putEvents: (entries: readonly PutEntry[]) => readonly PutResult[]
  /**
   * Publishes on the default bus an event that only AWS may publish there; targets receive it no sooner than
   * `delayMs` from now. Returns the event's id.
   */
  publish: (event: ServiceEvent, delayMs?: number) => string
  /**
   * Delivers each of the last 1000 events once more, oldest first, as EventBridge may at any time; they are the same events,
   * with the same ids. Returns how many there are.
   */
  repeat: () => number
  /** The last 1000 events, oldest first. */
  recent: () => readonly { bus: string; event: BusEvent }[]
  /** Resumes deliveries left over from the last run; call it once the functions are running. */
  start: () => void
  /** The functions of the unfinished deliveries, in progress or waiting to be retried: one entry for each delivery. */
  pending: () => string[]
  close: () => void
}

type BusOptions = DeliveryOptions & {
  /** Buses in addition to `default` and those named by rules. */
  names?: readonly string[]
  rules: readonly Rule[]
  region: string
  accountId: string
  clock: () => Date
}

const maxRecent = 1000

/** The bus's name, whether the request gave a name or an ARN. */
export const busNameOf = (nameOrArn: string | undefined): string =>
  nameOrArn === undefined ? 'default' : (nameOrArn.split('/').at(-1) ?? nameOrArn)

const refuse = (ErrorCode: string, ErrorMessage: string) => ({ ErrorCode, ErrorMessage })

const detailOf = (text: string): unknown => {
  try {
    const detail: unknown = JSON.parse(text)
    return isRecord(detail) ? detail : undefined
  } catch {
    return undefined
  }
}

/** EventBridge's own validation of an entry; undefined if it is accepted. */
const refusalOf = (entry: PutEntry, buses: ReadonlySet<string>) => {
  const missing = (['Source', 'DetailType', 'Detail'] as const).find((name) => !entry[name])
  if (missing)
    return refuse(
      'InvalidArgument',
      `Parameter ${missing} is not valid. Reason: ${missing} is a required argument.`,
    )
  if (entry.Source?.startsWith('aws.'))
    return refuse('NotAuthorizedForSourceException', 'Not authorized for the source.')
  if (detailOf(entry.Detail ?? '') === undefined) return refuse('MalformedDetail', 'Detail is malformed.')
  if (!buses.has(busNameOf(entry.EventBusName)))
    return refuse(
      'InvalidArgument',
      'Parameter EventBusName is not valid. Reason: There is no such event bus.',
    )
  return undefined
}

/** Throws `InvalidPattern` for a rule that EventBridge would reject. */
export const createBuses = (options: BusOptions): Buses => {
  const { region, accountId, clock } = options
  const rules = options.rules.map((rule) => ({ ...rule, matches: compilePattern(rule.pattern) }))
  const names = new Set(['default', ...(options.names ?? []), ...rules.map(({ bus }) => bus)])
  const recent: { bus: string; event: BusEvent }[] = []
  const deliveries = startDeliveries(options)

  const deliver = (bus: string, event: BusEvent, delayMs: number) => {
    for (const rule of rules) {
      if (rule.bus !== bus || !rule.matches(event)) continue
      for (const target of rule.targets) {
        const { maxAttempts, maxAgeSeconds } = target.retry
        const { function: functionName, deadLetterQueue } = target
        const delivery: Delivery = {
          event,
          functionName,
          deadLetterQueue,
          maxAttempts,
          maxAgeSeconds,
          attempts: 0,
          since: Date.now(),
        }
        deliveries.add(delivery, delayMs)
      }
    }
  }

  const take = (bus: string, event: BusEvent, delayMs = 0): string => {
    recent.push({ bus, event })
    if (recent.length > maxRecent) recent.shift()
    deliver(bus, event, delayMs)
    return event.id
  }

  const eventOf = (from: ServiceEvent & { time: Date }): BusEvent => ({
    version: '0',
    id: randomUUID(),
    'detail-type': from.detailType,
    source: from.source,
    account: accountId,
    time: `${from.time.toISOString().slice(0, 19)}Z`,
    region,
    resources: from.resources,
    detail: from.detail,
  })

  return {
    names: () => [...names],
    putEvents: (entries) =>
      entries.map((entry) => {
        const refusal = refusalOf(entry, names)
        if (refusal) return refusal
        const event = eventOf({
          source: entry.Source ?? '',
          detailType: entry.DetailType ?? '',
          detail: detailOf(entry.Detail ?? ''),
          resources: entry.Resources ?? [],
          time: entry.Time === undefined ? clock() : new Date(entry.Time * 1000),
        })
        return { EventId: take(busNameOf(entry.EventBusName), event) }
      }),
    publish: (event, delayMs) => take('default', eventOf({ ...event, time: clock() }), delayMs),
    repeat: () => {
      for (const { bus, event } of recent) deliver(bus, event, 0)
      return recent.length
    },
    recent: () => [...recent],
    start: deliveries.resume,
    pending: deliveries.pending,
    close: deliveries.close,
  }
}
