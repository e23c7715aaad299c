import { useBasics } from '../../app/basics.ts'
import { localeOf } from '../../texts/language.ts'

/** How much of an instant is shown. */
type TimeForm = 'day' | 'moment' | 'hour'

const forms: Record<TimeForm, Intl.DateTimeFormatOptions> = {
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  moment: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  hour: { hour: '2-digit', minute: '2-digit' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (locale: string, zone: string, form: TimeForm): Intl.DateTimeFormat => {
  const key = `${locale} ${zone} ${form}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...forms[form] })
  formats.set(key, made)
  return made
}

/** An instant (RFC 3339) in a zone, in words: `lun, 30 nov, 09:58`. */
export const timeText = (locale: string, zone: string, at: string, form: TimeForm = 'moment'): string =>
  formatOf(locale, zone, form).format(new Date(at))

/** An instant, as it is in a zone. */
export const Time = ({ at, zone, form = 'moment' }: { at: string; zone: string; form?: TimeForm }) => {
  const { language } = useBasics()
  return <time dateTime={at}>{timeText(localeOf(language), zone, at, form)}</time>
}

/** A calendar day (`2026-11-30`), which is the same in every zone. */
export const Day = ({ day }: { day: string }) => {
  const { language } = useBasics()
  return <time dateTime={day}>{timeText(localeOf(language), 'UTC', `${day}T12:00:00Z`, 'day')}</time>
}

/** A zone's name, as it is used around an instant (RFC 3339): `hora de Europa central`. */
export const zoneText = (locale: string, zone: string, at: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone

/** A calendar month (`2026-11`): `noviembre de 2026`. */
export const monthText = (locale: string, month: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${month}-15T12:00:00Z`),
  )
