import * as z from 'zod/mini'

// eslint-disable-next-line no-control-regex -- refusing control characters is the point
const unsafeInLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const unsafeInText =
  // eslint-disable-next-line no-control-regex -- text may have tabs and line breaks, nothing else of the kind
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Made once: `check` copies it. */
const string = z.string()
const notEmpty = z.minLength(1)
const wellFormed = z.refine<string>((value) => value.isWellFormed(), { params: { code: 'not-unicode' } })

const safeInLine = z.refine<string>((value) => !unsafeInLine.test(value), {
  params: { code: 'control-character' },
})
const safeInText = z.refine<string>((value) => !unsafeInText.test(value), {
  params: { code: 'control-character' },
})

/** A single line of 1 to `max` characters (code points), without control or bidirectional characters. */
export const line = (max: number) => string.check(notEmpty, z.maxLength(max), wellFormed, safeInLine)

/** Text of 1 to `max` characters (code points) that may have line breaks. */
export const text = (max: number) => string.check(notEmpty, z.maxLength(max), wellFormed, safeInText)

/** An id chosen by a caller. */
export const id = string.check(z.regex(/^[A-Za-z0-9._-]{1,64}$/))

/** The name of a questionnaire version, `id@version`. */
export const questionnaireName = string.check(z.regex(/^[A-Za-z0-9._-]{1,64}@[1-9][0-9]{0,5}$/))

const pad = (text: string) => text.slice(0, 19)

/** An instant, RFC 3339 in UTC, to the millisecond at most: `2026-11-20T09:58:12Z`. */
export const instant = string.check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/),
  z.refine(
    (value) => {
      const time = Date.parse(value)
      return !Number.isNaN(time) && pad(new Date(time).toISOString()) === pad(value)
    },
    { params: { code: 'no-such-time' } },
  ),
)

/** A day of the calendar, `2026-11-20`. */
export const day = string.check(
  z.regex(/^\d{4}-\d\d-\d\d$/),
  z.refine(
    (value) => {
      const time = Date.parse(`${value}T00:00:00Z`)
      return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
    },
    { params: { code: 'no-such-day' } },
  ),
)

/** A month, `2026-11`. */
export const month = string.check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** A mail address that one recipient can be reached at. */
export const email = string.check(
  z.maxLength(254),
  z.regex(/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/),
)
