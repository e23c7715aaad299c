import { randomUUID } from 'node:crypto'
import { addressesOf, headersOf, headerValue } from './mail-text.ts'
import type { MailHeader } from './ses.ts'

type Tag = { name: string; value: string }

/** A parsed `SendRawEmail` request, interpreted as by SES. */
export type SesMail = {
  raw: Buffer
  headers: readonly MailHeader[]
  /** The `From` header as written, and its bare address. */
  source: string
  from: string
  destinations: readonly string[]
  configurationSet: string | undefined
  tags: readonly Tag[]
}

const members = (form: URLSearchParams, prefix: string, suffix = '') => {
  const found: string[] = []
  for (let at = 1; ; at++) {
    const value = form.get(`${prefix}.member.${at}${suffix}`)
    if (value === null) return found
    found.push(value)
  }
}

/** `name=value, other=value`, as the header `X-SES-MESSAGE-TAGS` has it. */
const tagsOfHeader = (value: string | undefined): Tag[] =>
  (value ?? '')
    .split(',')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=')
      return { name: name.trim(), value: rest.join('=').trim() }
    })

/** Parses the request's form; parameters that are missing are taken from the e-mail's own headers. */
export const sesMailOf = (form: URLSearchParams): SesMail => {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64')
  const headers = headersOf(raw.toString())
  const source = headerValue(headers, 'From') ?? form.get('Source') ?? ''
  const given = members(form, 'Destinations')
  const named = ['To', 'Cc', 'Bcc'].flatMap((name) => addressesOf(headerValue(headers, name)))
  const values = members(form, 'Tags', '.Value')
  const tags = members(form, 'Tags', '.Name').map((name, at) => ({ name, value: values[at] ?? '' }))
  return {
    raw,
    headers,
    source,
    from: addressesOf(source)[0] ?? '',
    destinations: given.length > 0 ? given.flatMap((address) => addressesOf(address)) : named,
    configurationSet: form.get('ConfigurationSetName') ?? headerValue(headers, 'X-SES-CONFIGURATION-SET'),
    tags: tags.length > 0 ? tags : tagsOfHeader(headerValue(headers, 'X-SES-MESSAGE-TAGS')),
  }
}

/** A message id in SES's format. */
export const newMessageId = (now: Date): string =>
  `0102${now.getTime().toString(16).padStart(12, '0')}-${randomUUID()}-000000`

const dropped = /^(message-id|bcc|x-ses-.*)$/i

/** The headers as SES sends them: with its own `Message-ID`, without `Bcc` and SES's own headers. */
export const sentHeaders = (mail: SesMail, messageId: string, region: string, now: Date): MailHeader[] => [
  ...mail.headers.filter(({ name }) => !dropped.test(name)),
  ...(headerValue(mail.headers, 'Date') === undefined ? [{ name: 'Date', value: now.toUTCString() }] : []),
  { name: 'Message-ID', value: `<${messageId}@${region}.amazonses.com>` },
  { name: 'Feedback-ID', value: `::1.${region}.local:AmazonSES` },
  { name: 'X-SES-Outgoing', value: `${now.toISOString().slice(0, 10).replaceAll('-', '.')}-127.0.0.1` },
]
