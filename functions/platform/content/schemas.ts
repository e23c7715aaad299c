import * as z from 'zod/mini'
import { sendableAddress } from './email-address.ts'
import { instantPattern, normaliseInstant } from './instant.ts'
import { isBlank, normaliseLine, normaliseText } from './normalise-text.ts'
import { withoutZeroWidth } from './without-zero-width.ts'

// eslint-disable-next-line no-control-regex -- refusing control characters is the point
const unsafeInLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const unsafeInText =
  // eslint-disable-next-line no-control-regex -- text may have tabs and line breaks, nothing else of the kind
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** A check with its own code and sentence. After it has failed, no other check of the same value runs. */
const rule = <V>(holds: (value: V) => boolean, code: string, error: string) =>
  z.refine<V>(holds, { error, abort: true, params: { code } })

/** Created once: `check` copies it. */
const string = z.string()
const notEmpty = z.minLength(1, { abort: true })
const atMost = (max: number) => z.maxLength(max, { abort: true })

const wellFormed = rule<string>(
  (value) => value.isWellFormed(),
  'not-unicode',
  'Must be valid Unicode, without half surrogate pairs.',
)
const visible = rule<string>(
  (value) => !isBlank(value),
  'empty',
  'Must contain at least one visible character.',
)
const safeInLine = rule<string>(
  (value) => !unsafeInLine.test(value),
  'control-character',
  'Must be a single line, without control characters and characters that change the direction of text.',
)
const safeInText = rule<string>(
  (value) => !unsafeInText.test(value),
  'control-character',
  'Must have no control characters other than tabs and line breaks, and no characters that change the direction of text.',
)

const lineChecks = (max: number) =>
  [wellFormed, z.overwrite(normaliseLine), notEmpty, visible, atMost(max), safeInLine] as const

/**
 * A single line of 1 to `max` characters (code points), at least one of them visible, without control or bidirectional
 * characters. In NFC and trimmed once parsed.
 */
export const line = (max: number) => string.check(...lineChecks(max))

/** Text of 1 to `max` characters (code points) that may have line breaks, `\n` once parsed; otherwise as `line`. */
export const text = (max: number) =>
  string.check(wellFormed, z.overwrite(normaliseText), notEmpty, visible, atMost(max), safeInText)

/** `value`, or an empty string if it has no visible characters. */
const unlessBlank = (value: string): string => (isBlank(value) ? '' : value)

/** An optional single line of a call, as `line`, but empty if nothing of it can be seen: no reason to reject a call. */
export const optionalLine = (max: number) =>
  z.optional(
    string.check(
      wellFormed,
      z.overwrite((value) => unlessBlank(normaliseLine(value))),
      atMost(max),
      safeInLine,
    ),
  )

/** An optional text of a call, as `text`, but empty if nothing of it can be seen: no reason to reject a call. */
export const optionalText = (max: number) =>
  z.optional(
    string.check(
      wellFormed,
      z.overwrite((value) => unlessBlank(normaliseText(value))),
      atMost(max),
      safeInText,
    ),
  )

const idForm =
  'Must have 1 to 64 letters (A to Z), digits, dots, underscores or hyphens, with at least one letter or digit, such as OR-55231.'

const idChecks = [
  atMost(64),
  z.regex(/^(?=.*[A-Za-z0-9])[A-Za-z0-9._-]{1,64}$/, {
    error: idForm,
    abort: true,
  }),
] as const

/** An id chosen by a caller. Has a letter or digit, because clients and proxies remove `.` and `..` from paths. */
export const id = string.check(...idChecks)

const asCopied = z.overwrite(withoutZeroWidth)

/** An id, and a single line, that somebody looks for: as copied from an e-mail, without spaces of no width once parsed. */
export const searchedId = string.check(asCopied, ...idChecks)
export const searchedLine = (max: number) => string.check(asCopied, ...lineChecks(max))

const questionnaireForm = "Must be a questionnaire's id and version, such as seat-after-service@3."

/** The name of a questionnaire version, `id@version`. */
export const questionnaireName = string.check(
  atMost(71),
  z.regex(/^(?=[^@]*[A-Za-z0-9])[A-Za-z0-9._-]{1,64}@[1-9][0-9]{0,5}$/, {
    error: questionnaireForm,
    abort: true,
  }),
)

/** So that a time may have any number of fractional digits that software writes. */
const longestInstant = 1000

const instantForm =
  'Must be a date and time as in RFC 3339, in UTC or with an offset, such as 2026-12-30T09:58:12Z or 2026-12-30T10:58:12+01:00.'

/** A time from outside, RFC 3339 with any offset and fraction, up to 1,000 characters. In UTC, to the millisecond, once parsed. */
export const instant = string.check(
  atMost(longestInstant),
  z.regex(instantPattern, { error: instantForm, abort: true }),
  rule<string>(
    (value) => normaliseInstant(value) !== undefined,
    'no-such-time',
    'Must be a time that exists, such as 2026-12-30T09:58:12Z: this day, hour or offset does not.',
  ),
  z.overwrite((value) => normaliseInstant(value) ?? value),
)

/** A time as the service itself writes it, in UTC. Left as it is, because it may be part of what was published. */
export const utcInstant = string.check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/))

/** A calendar day, `2026-11-20`. */
export const day = string.check(
  z.regex(/^\d{4}-\d\d-\d\d$/, {
    error: 'Must be a day in the form YYYY-MM-DD, such as 2026-12-30.',
    abort: true,
  }),
  rule<string>(
    (value) => {
      const time = Date.parse(`${value}T00:00:00Z`)
      return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
    },
    'no-such-day',
    'Must be a day that exists in the calendar, such as 2026-12-30.',
  ),
)

/** A month, `2026-11`. */
export const month = string.check(
  z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, {
    error: 'Must be a month in the form YYYY-MM, such as 2026-12.',
    abort: true,
  }),
)

/** A language, ISO 639-1: `es`. */
export const language = string.check(
  z.regex(/^[a-z]{2}$/, {
    error: 'Must be a language code of two lower-case letters, such as es.',
    abort: true,
  }),
)

const addressForm =
  'Must be an e-mail address with ASCII letters before the @ and a domain after it, such as posventa@example.com.'

/** An e-mail address that SES accepts, its domain in ASCII form once parsed. */
export const email = string.check(
  z.maxLength(254, { abort: true }),
  rule<string>((value) => sendableAddress(value) !== undefined, 'wrong-format', addressForm),
  z.overwrite((value) => sendableAddress(value) ?? value),
)

/** The mistake in an address that SES would not accept. */
export const invalidAddress = { code: 'wrong-format', detail: addressForm }

/** The sentences that give a form with an example, for rules that a schema cannot express. */
export const forms = { id: idForm, questionnaireName: questionnaireForm, instant: instantForm }
