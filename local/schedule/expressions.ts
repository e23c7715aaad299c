import { Cron } from 'croner'

/** When a schedule is due. */
export type Recurrence = {
  kind: 'rate' | 'cron' | 'at'
  /** The first occurrence after an instant; null if there are no more. A rate counts from that instant. */
  next: (after: Date) => Date | null
}

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

const rate = (text: string): Recurrence | null => {
  const [, amount = '', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(text) ?? []
  const ms = Number(amount) * (unitMs[unit] ?? 0)
  return ms > 0 ? { kind: 'rate', next: (after) => new Date(after.getTime() + ms) } : null
}

/** EventBridge's six fields: minutes, hours, day of month, month, day of week (Sunday is 1), year. */
const cron = (text: string, zone: string): Recurrence | null => {
  const fields = text.split(/\s+/)
  if (fields.length !== 6) return null
  const pattern = ['0', ...fields.map((field) => (field === '?' ? '*' : field))].join(' ')
  const job = new Cron(pattern, {
    mode: '7-part',
    timezone: zone,
    alternativeWeekdays: true,
    sloppyRanges: true,
    paused: true,
  })
  return { kind: 'cron', next: (after) => job.nextRun(after) }
}

const at = (text: string, zone: string): Recurrence | null => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)) return null
  const job = new Cron(text, { timezone: zone, paused: true })
  return { kind: 'at', next: (after) => job.nextRun(after) }
}

/** Parses `rate(…)`, `cron(…)` or `at(…)`. Throws on anything else. */
export const recurrence = (expression: string, zone: string): Recurrence => {
  const [, kind = '', text = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression) ?? []
  const read = { rate: () => rate(text), cron: () => cron(text, zone), at: () => at(text, zone) }[kind]
  const found = read?.()
  if (!found) throw new Error(`Not a schedule expression: ${expression}`)
  return found
}
