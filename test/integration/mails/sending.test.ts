import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordMailEvent } from '../../../functions/mails/delivery/record-mail-event.ts'
import { postedMail } from '../../../functions/mails/mail/mail-item.ts'
import { mailTags } from '../../../functions/mails/mail/mail-tags.ts'
import { postMail } from '../../../functions/mails/posting/post-mail.ts'
import { sendDue } from '../../../functions/mails/sending/send-due.ts'
import { aboutStore } from '../../../functions/mails/store/about-store.ts'
import { type Mails, mailStore } from '../../../functions/mails/store/mail-store.ts'
import { encodeTag } from '../../../functions/platform/mail/delivery/mail-tags.ts'
import { own } from '../../../functions/platform/mail/rendering/mail-text.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import { claimMail } from '../../../functions/platform/mail/sending/send-once.ts'
import { enoughTime, exampleMail, sendDoubles } from '../../support/mails/mail-doubles.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let mails: Mails
let count = 0
let id: string

beforeAll(async () => {
  table = await withTable()
  mails = mailStore(table)
})
afterAll(() => table.stop())
beforeEach(() => {
  id = `talleres-gredos/${(count += 1)}`
})

const recipient = recipientHash('jefatura@example.com')
const read = async () => {
  const mail = await mails.get({ kind: 'example', id, recipient })
  if (!mail) throw new Error('There is no such e-mail')
  return mail
}
const post = (doubles: ReturnType<typeof sendDoubles>, more: Parameters<typeof exampleMail>[1] = {}) =>
  postMail({ mails, clock: doubles.now })(exampleMail(id, more))
const dueIds = async (now: Date) => (await Array.fromAsync(mails.listDue(now))).map((mail) => mail.id)

describe('a posted e-mail', () => {
  test('is sent once, however often it is posted and however many runs there are', async () => {
    const doubles = sendDoubles(mails)
    await Promise.all([post(doubles), post(doubles), post(doubles)])
    await Promise.all([sendDue(doubles.ports)(enoughTime), sendDue(doubles.ports)(enoughTime)])
    await post(doubles)
    await sendDue(doubles.ports)(enoughTime)
    expect(doubles.sent.map(({ to }) => to)).toEqual(['Jefatura@example.com'])
    expect(await read()).toMatchObject({ state: 'sent', messageId: 'm-1', attempts: 1, uncertainAt: [] })
  })

  test('is not sent once what it tells of has changed, and nothing of its content is kept', async () => {
    const doubles = sendDoubles(mails)
    const about = { pk: 'ABOUT', sk: id, n: 1 }
    const put = (n: number) =>
      table.client.send(
        new PutCommand({ TableName: table.tableName, Item: { pk: about.pk, sk: about.sk, n } }),
      )
    await put(2)
    const ports = { ...doubles.ports, ...aboutStore(table) }
    await post(doubles, { about })
    await sendDue(ports)(enoughTime)
    expect(doubles.sent).toEqual([])
    const withdrawn = await read()
    expect(withdrawn).toMatchObject({ state: 'refused', code: 'Withdrawn' })
    expect([withdrawn.to, withdrawn.document]).toEqual([undefined, undefined])
    expect(doubles.metrics).not.toContainEqual(['MailFailed', 1])
    id = `${id}/gone`
    await post(doubles, { about: { ...about, sk: id } })
    await sendDue(ports)(enoughTime)
    expect(await read()).toMatchObject({ state: 'refused', code: 'Withdrawn' })
    id = `${id}/same`
    await post(doubles, { about: { ...about, n: 2 } })
    await sendDue(ports)(enoughTime)
    expect(await read()).toMatchObject({ state: 'sent' })
  })

  test('is sent without the lines that are not so any more', async () => {
    const doubles = sendDoubles(mails)
    const ports = { ...doubles.ports, ...aboutStore(table) }
    const { tableName: TableName } = table
    const put = (sk: string, more: object = {}) =>
      table.client.send(new PutCommand({ TableName, Item: { pk: 'LISTED', sk, ...more } }))
    const is = { gone: null, 'suspension.at': null, erasing: null }
    const line = (sk: string, said: string) => ({
      ...{ type: 'value' as const, label: own(said), text: own('vencido') },
      fact: { pk: 'LISTED', sk, is },
    })
    await put('stays')
    await put('gone', { gone: true })
    await put('frozen', { suspension: { at: '2026-11-20T09:00:00.000Z', right: 'objection' } })
    await put('named', { erasing: 'e-1' })
    const { document } = exampleMail(id)
    await post(doubles, {
      document: {
        ...document,
        blocks: [
          { title: 'Vencidos', lines: [line('gone', 'Ana Gone'), line('stays', 'Eva Stays')] },
          { title: 'Hoy', lines: [line('frozen', 'Lia Frozen'), line('named', 'Pia Named')] },
        ],
      },
    })
    await sendDue(ports)(enoughTime)
    const [{ raw } = expect.fail()] = doubles.sent
    expect(raw).toMatch(/Vencidos[^]*Eva Stays/)
    expect(raw).not.toMatch(/Gone|Frozen|Named|Hoy/)
  })

  test('is what was posted, with how to reach a person, and is then kept without address and text', async () => {
    const doubles = sendDoubles(mails)
    await post(doubles)
    await sendDue(doubles.ports)(enoughTime)
    const [mail] = doubles.sent
    expect(mail?.raw).toContain('Subject: Un aviso')
    expect(mail?.raw).toContain('Reply-To: Asortis <atencion@asortis.example>')
    expect(mail?.raw).toMatch(/910 123 456/)
    expect(mail?.raw).toContain('&lt;b&gt;')
    expect(mail?.raw).not.toContain('List-Unsubscribe')
    expect(mail?.tags).toEqual({ mail: 'example', about: id, recipient })
    const kept = await read()
    expect(kept).not.toHaveProperty('to')
    expect(kept).not.toHaveProperty('document')
  })

  test('names where it can be ended with one click, if it can', async () => {
    const doubles = sendDoubles(mails)
    await post(doubles, { unsubscribe: 'https://api.example/v1/mail-subscriptions/abc' })
    await sendDue(doubles.ports)(enoughTime)
    const raw = doubles.sent[0]?.raw ?? ''
    expect(raw).toMatch(/List-Unsubscribe:\s+<https:\/\/api.example\/v1\/mail-subscriptions\/abc>/)
    expect(raw).toMatch(/List-Unsubscribe-Post:\s+List-Unsubscribe=One-Click/)
  })

  test('survives a run that stops after its claim: a later run sends it and records that it may be the second', async () => {
    const doubles = sendDoubles(mails)
    await post(doubles)
    const posted = await read()
    await claimMail(mails, () => posted, posted, { id: 'crashed', now: doubles.now() })
    await sendDue(doubles.ports)(enoughTime)
    expect(doubles.sent).toEqual([])
    doubles.forward(90_000)
    await sendDue(doubles.ports)(enoughTime)
    expect(doubles.sent).toHaveLength(1)
    const sent = await read()
    expect(sent).toMatchObject({ state: 'sent', attempts: 2 })
    expect(sent.uncertainAt).toHaveLength(1)
  })

  test('that SES throttles is tried again after a minute, then two, and so on', async () => {
    const doubles = sendDoubles(mails)
    doubles.answer(() => ({ kind: 'throttled', code: 'Throttling' }))
    await post(doubles)
    await sendDue(doubles.ports)(enoughTime)
    expect(await read()).toMatchObject({ state: 'released', attempts: 1, code: 'Throttling' })
    doubles.forward(59_000)
    expect(await dueIds(doubles.now())).not.toContain(id)
    doubles.forward(1_000)
    expect(await dueIds(doubles.now())).toContain(id)
    await sendDue(doubles.ports)(enoughTime)
    doubles.forward(60_000)
    expect(await dueIds(doubles.now())).not.toContain(id)
    doubles.forward(60_000)
    doubles.answer(() => ({ kind: 'accepted', messageId: 'm-late' }))
    await sendDue(doubles.ports)(enoughTime)
    expect(await read()).toMatchObject({ state: 'sent', messageId: 'm-late', attempts: 3 })
    expect(doubles.failed()).toBe(0)
  })

  test('is given up after three attempts with an unknown outcome, and that is counted once', async () => {
    const doubles = sendDoubles(mails)
    doubles.answer(() => ({ kind: 'unknown', code: 'TimeoutError' }))
    await post(doubles)
    for (let run = 1; run <= 5; run += 1) {
      await sendDue(doubles.ports)(enoughTime)
      doubles.forward(3_600_000)
    }
    expect(doubles.sent).toHaveLength(3)
    expect((await read()).uncertainAt).toHaveLength(3)
    expect(doubles.failed()).toBe(1)
    expect(await dueIds(doubles.now())).not.toContain(id)
  })

  test('is not sent once it is of no use any more, and that is counted', async () => {
    const doubles = sendDoubles(mails)
    await post(doubles, { until: new Date('2026-11-20T10:30:00Z') })
    doubles.forward(31 * 60_000)
    await sendDue(doubles.ports)(enoughTime)
    expect(doubles.sent).toEqual([])
    expect(await read()).toMatchObject({ state: 'refused', code: 'TooLate' })
    expect(doubles.failed()).toBe(1)
  })

  test('that cannot be sent does not stop the others', async () => {
    const doubles = sendDoubles(mails)
    await post(doubles)
    const other = `${id}-other`
    await postMail({ mails, clock: doubles.now })(exampleMail(other))
    const broken: Mails = {
      ...mails,
      replace: (next, n) =>
        next.id === id ? Promise.reject(new Error('It is broken')) : mails.replace(next, n),
    }
    const { failed } = await sendDue({ ...doubles.ports, mails: broken })(enoughTime)
    expect(failed).toBe(1)
    expect(await mails.get({ kind: 'example', id: other, recipient })).toMatchObject({ state: 'sent' })
    await sendDue(doubles.ports)(enoughTime)
  })

  test('that waits is reported with how long it has waited', async () => {
    const doubles = sendDoubles(mails)
    doubles.answer(() => ({ kind: 'not-sent', code: 'ECONNREFUSED' }))
    await post(doubles)
    await sendDue(doubles.ports)(enoughTime)
    doubles.forward(20 * 60_000)
    await sendDue(doubles.ports)(enoughTime)
    expect(doubles.metrics).toEqual([
      ['MailWait', 0],
      ['MailWait', 20 * 60_000],
    ])
    doubles.answer(() => ({ kind: 'accepted', messageId: 'm' }))
    doubles.forward(3_600_000)
    await sendDue(doubles.ports)(enoughTime)
    expect(doubles.metrics.at(-1)).toEqual(['MailWait', 0])
  })

  test('must have a kind and an id that fit into a key and a tag', () => {
    const now = new Date('2026-11-20T10:00:00Z')
    expect(() => postedMail({ ...exampleMail('a#b') }, now)).toThrow()
    expect(() => postedMail({ ...exampleMail('a'.repeat(81)) }, now)).toThrow()
    expect(() => postedMail({ ...exampleMail('a'), kind: 'A Kind' }, now)).toThrow()
    const longest = mailTags({ kind: 'k'.repeat(40), id: '.'.repeat(80), recipient })
    // SES takes values of at most 256 characters.
    for (const value of Object.values(longest)) expect(encodeTag(value).length).toBeLessThanOrEqual(256)
  })
})

describe('what SES reports of an e-mail', () => {
  const event = (type: 'delivery' | 'bounce', messageId = 'm-1') => ({
    messageId,
    type,
    at: '2026-11-20T10:00:05.000Z',
    takenAt: '2026-11-20T10:00:01.000Z',
    to: 'Jefatura@example.com',
    tags: Object.fromEntries(
      Object.entries(mailTags({ kind: 'example', id, recipient })).map(([name, value]) => [
        name,
        encodeTag(value),
      ]),
    ),
  })

  test('is recorded, a bounce is counted once, and an event of an unknown e-mail changes nothing', async () => {
    const doubles = sendDoubles(mails)
    await post(doubles)
    await sendDue(doubles.ports)(enoughTime)
    const record = recordMailEvent(doubles.ports)
    await record(event('delivery'))
    expect((await read()).state).toBe('delivered')
    expect(await read()).not.toHaveProperty('to')
    await record(event('bounce'))
    await record(event('bounce'))
    expect((await read()).state).toBe('bounced')
    expect(doubles.failed()).toBe(1)
    await record({ ...event('bounce'), tags: { mail: 'example', about: 'nothing', recipient } })
    await record({ ...event('bounce'), tags: {} })
    expect(doubles.failed()).toBe(1)
  })

  test('settles an e-mail whose sender got no response, and drops its text', async () => {
    const doubles = sendDoubles(mails)
    doubles.answer(() => ({ kind: 'unknown', code: 'TimeoutError' }))
    await post(doubles)
    await sendDue(doubles.ports)(enoughTime)
    await recordMailEvent(doubles.ports)(event('delivery', 'm-unknown'))
    const mail = await read()
    expect(mail).toMatchObject({ state: 'delivered', messageId: 'm-unknown' })
    expect(mail).not.toHaveProperty('document')
    doubles.forward(3_600_000)
    await sendDue(doubles.ports)(enoughTime)
    expect(doubles.sent).toHaveLength(1)
  })
})
