type Field = string | number | boolean | undefined

/** Writes one JSON line. Fields carry ids, codes and counts: never a name, phone, address or free text. */
export const log = (level: 'info' | 'warn' | 'error', event: string, fields: Record<string, Field> = {}) => {
  process.stdout.write(`${JSON.stringify({ level, event, ...fields })}\n`)
}

/**
 * What may be logged of a thrown value: its name and code, never its message. A failed condition carries the whole
 * stored item, and a parse error carries the input.
 */
export const faultFields = (fault: unknown): Record<string, Field> => {
  if (!(fault instanceof Error)) return { fault: typeof fault }
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined
  const at = fault.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))
  return { fault: fault.name, code, at: at?.trim().slice(0, 160) }
}

/** Records one value of a metric. */
export type Metric = (name: string, unit: 'Milliseconds' | 'Count', value: number) => void

/** Writes CloudWatch metrics in embedded metric format, which needs no API call and no agent. */
export const metricsOf =
  (namespace: string, clock: () => Date): Metric =>
  (name, unit, value) => {
    const _aws = {
      Timestamp: clock().getTime(),
      CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [[]], Metrics: [{ Name: name, Unit: unit }] }],
    }
    process.stdout.write(`${JSON.stringify({ _aws, [name]: value })}\n`)
  }
