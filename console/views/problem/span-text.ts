/** The words for hours and minutes. */
type SpanWords = {
  underAMinute: string
  hours: (hours: number) => string
  minutes: (minutes: number) => string
}

/** A span of time, given in minutes, in words: `2 h 30 min`. From ten hours on, minutes no longer matter. */
export const spanText = (minutes: number, words: SpanWords): string => {
  const whole = Math.round(minutes)
  if (whole < 1) return words.underAMinute
  const hours = Math.floor(whole / 60)
  const rest = hours >= 10 ? 0 : whole % 60
  const parts = [hours > 0 ? words.hours(hours) : '', rest > 0 ? words.minutes(rest) : '']
  return parts.filter((part) => part !== '').join(' ')
}
