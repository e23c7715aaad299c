import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alertDocument } from '../../../functions/alerts/mail/alert-document.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'
import {
  composeMime,
  type Envelope,
  threadId,
} from '../../../functions/platform/mail/rendering/compose-mime.ts'
import { decodeTag, encodeTag } from '../../../functions/platform/mail/delivery/mail-tags.ts'
import type { Notice } from '../../../functions/cases/alert/notice.ts'
import { alertFacts } from '../../support/alerts/alert-mail.ts'

const from = 'avisos@mail.asortis.example'
const envelope: Envelope = {
  from,
  replyTo: 'atencion@asortis.example',
  to: { email: 'posventa@example.com', name: 'Jefatura de posventa' },
  date: new Date('2026-11-20T10:02:01Z'),
  thread: threadId(from, 'problem', 'talleres-gredos/C-1'),
}

/** The headers of a raw mail, unfolded, by name. */
const headersOf = (raw: Buffer): Map<string, string> => {
  const head = raw.toString('latin1').split('\r\n\r\n')[0] ?? ''
  const lines = head.replace(/\r\n[ \t]/g, ' ').split('\r\n')
  const pairs = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 2),
  ])
  expect(new Set(pairs.map(([name]) => name)).size).toBe(pairs.length)
  return new Map(pairs)
}
const expected = [
  ...[
    'auto-submitted',
    'content-type',
    'date',
    'from',
    'in-reply-to',
    'message-id',
    'mime-version',
    'references',
    'reply-to',
  ],
  ...['subject', 'to', 'x-auto-response-suppress'],
]
const compose = (notice: Notice = 'opened') => composeMail(alertDocument(alertFacts({}, { notice })))

test('has one recipient, the given date, one thread, an automatic-mail header and UTF-8 text', async () => {
  const raw = await composeMime(compose(), envelope)
  const headers = headersOf(raw)
  expect([...headers.keys()].sort()).toEqual(expected)
  expect(headers.get('to')).toBe('Jefatura de posventa <posventa@example.com>')
  expect(headers.get('from')).toBe('Asortis <avisos@mail.asortis.example>')
  expect(headers.get('date')).toBe('Fri, 20 Nov 2026 10:02:01 +0000')
  expect(headers.get('reply-to')).toBe('Asortis <atencion@asortis.example>')
  expect(headers.get('auto-submitted')).toBe('auto-generated')
  expect(headers.get('x-auto-response-suppress')).toBe('All')
  expect(headers.get('references')).toMatch(/^<problem\.[0-9a-f]{32}@mail\.asortis\.example>$/)
  expect(headers.get('in-reply-to')).toBe(headers.get('references'))
  expect(headers.get('content-type')).toMatch(/^multipart\/alternative/)
  expect(raw.toString()).toMatch(
    /Content-Type: text\/plain; charset=utf-8[^]*Content-Type: text\/html; charset=utf-8/,
  )
})

test('all mails of a problem are in one thread, and those of another problem are not', async () => {
  const [first, later, other] = await Promise.all([
    composeMime(compose(), envelope),
    composeMime(compose('escalated:3'), { ...envelope, to: { email: 'x@example.com' } }),
    composeMime(compose(), { ...envelope, thread: threadId(from, 'problem', 'talleres-gredos/C-10') }),
  ])
  const [a, b, c] = [first, later, other].map((raw) => headersOf(raw))
  expect(b?.get('references')).toBe(a?.get('references'))
  expect(c?.get('references')).not.toBe(a?.get('references'))
})

/** A single mailbox: a quoted, encoded or plain name, and the address; no comma, no second address. */
const oneMailbox =
  /^(("([^"\\]|\\.)*"|(=\?UTF-8\?[QB]\?[^?\s]*\?= ?)+|[A-Za-z0-9 -]*) ?<posventa@example\.com>|posventa@example\.com)$/

test('no name, subject or text can inject a header or a part', async () => {
  const bytes = fc.string({
    unit: fc.constantFrom('\r', '\n', ':', ' ', 'Bcc', '\u0000', 'ñ', '"', '<', '>', ',', '@x.com', '--'),
  })
  await fc.assert(
    fc.asyncProperty(bytes, bytes, async (name, text) => {
      const raw = await composeMime(
        { subject: `s${text}`, text: `t${text}`, html: `<p>${text}</p>` },
        { ...envelope, to: { ...envelope.to, name } },
      )
      const headers = headersOf(raw)
      expect([...headers.keys()].sort()).toEqual(expected)
      expect(headers.get('to')).toMatch(oneMailbox)
      expect(raw.toString().match(/^Content-Type: text\//gm)).toHaveLength(2)
    }),
    { numRuns: 60 },
  )
})

test('a tag contains only characters that SES accepts and decodes to the original', () => {
  const value = fc.stringMatching(/^[A-Za-z0-9._:-]{1,64}$/)
  fc.assert(
    fc.property(value, (text) => {
      const tag = encodeTag(text)
      expect(tag).toMatch(/^[A-Za-z0-9_-]{1,256}$/)
      expect(decodeTag(tag)).toBe(text)
    }),
  )
  expect(decodeTag('not_zz')).toBeNull()
  expect(decodeTag('a.b')).toBeNull()
})
