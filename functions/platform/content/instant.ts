const form = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/

/** The pattern of an RFC 3339 time, for contracts. */
export const instantPattern = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/

const earliest = Date.parse('0000-01-01T00:00:00Z')
const latest = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * An RFC 3339 time in UTC, cut off at the millisecond: `2026-11-20T10:58:12.0005+01:00` is `2026-11-20T09:58:12Z`. A
 * fraction of 0 is left out, so that the usual spelling is already the stored one. Undefined if the text is not a
 * time, or its year in UTC is not one of 0000 to 9999.
 */
export const normaliseInstant = (text: string): string | undefined => {
  const [, date, time, fraction = '', sign, hours = '00', minutes = '00'] = form.exec(text) ?? []
  if (date === undefined || time === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined
  const local = `${date}T${time}`
  const localMs = Date.parse(`${local}Z`)
  // Date.parse accepts 31 February and 24:00.
  if (Number.isNaN(localMs) || !new Date(localMs).toISOString().startsWith(local)) return undefined
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1)
  const instant = localMs + Number(fraction.padEnd(3, '0').slice(0, 3)) - ahead
  if (instant < earliest || instant > latest) return undefined
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}
