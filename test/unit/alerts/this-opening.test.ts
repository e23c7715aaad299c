import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { raiseAlert } from '../../../functions/alerts/raising/raise-alert.ts'
import { raiseFurtherNotice } from '../../../functions/alerts/raising/raise-further-notice.ts'
import { sweep } from '../../../functions/alerts/sweeping/sweep.ts'
import { noticeItem } from '../../../functions/cases/alert/new-notice.ts'
import type { NoticeItem } from '../../../functions/cases/alert/notice-item.ts'
import {
  alertDoubles,
  type AlertDoubles,
  asortisAddress,
  endlessPatience,
  problemCall,
  problemItem,
} from '../../support/alerts/alert-doubles.ts'
import { captureLog } from '../../support/running/captured-log.ts'

let captured: ReturnType<typeof captureLog>
beforeAll(() => {
  captured = captureLog()
})
afterAll(() => captured.restore())

const { simpleParser }: { simpleParser: (raw: string) => Promise<{ text: string; subject: string }> } =
  createRequire(import.meta.url)('mailparser')

const hour = 3_600_000
const [first, second] = ['posventa@example.com', 'gerencia@example.com']
const about = { dealerId: 'talleres-gredos', callId: 'C-1', by: 'machine:call-centre' }
const at = (ms: number) => new Date(Date.parse('2026-11-20T10:02:00Z') + ms).toISOString()
const changed = (n: number, ms: number, more: object = { phoneBefore: '600 352 129' }): NoticeItem => ({
  ...{ ...about, notice: `changed:${n}`, kind: 'changed', at: at(ms), ...more },
})

const mails = ({ mailer }: AlertDoubles) => mailer.accepted.map(({ to, tags }) => `${tags.notice} ${to}`)
const lastText = async ({ mailer }: AlertDoubles) => {
  const { text } = await simpleParser(mailer.accepted.at(-1)?.raw ?? '')
  return text.replaceAll(/\s+/g, ' ')
}
const sweepAfter = (doubles: AlertDoubles, ms: number) => {
  doubles.forward(ms)
  return sweep(doubles.ports)(endlessPatience(1))
}
const tell = async (doubles: AlertDoubles, notice: NoticeItem) => {
  doubles.notices.put(notice)
  await raiseFurtherNotice({ ...doubles.ports, cases: doubles.problems.cases })(
    noticeItem(notice),
    endlessPatience(),
  )
}
const edit = (doubles: AlertDoubles, problem: object, due: object = {}) => {
  const call = doubles.problems.get('C-1')
  if (!call?.problem) throw new Error('There is no problem')
  doubles.problems.put({ ...call, problem: { ...call.problem, ...problem }, due })
}

/** A problem whose alert nobody followed, so that the manager was told too. */
const escalated = async () => {
  const doubles = alertDoubles()
  doubles.problems.put(problemCall())
  await raiseAlert(doubles.ports)(problemItem(), endlessPatience())
  await sweepAfter(doubles, 5 * hour)
  expect(mails(doubles)).toEqual([`opened ${first}`, `escalated:2 ${second}`])
  return doubles
}
/** The same problem, closed and opened again because the customer was not content when called again. */
const reopened = async () => {
  const doubles = await escalated()
  const again = { words: ['Ha dado una valoración baja.'], remarks: ['Pierde aceite y huele a quemado'] }
  const notice: NoticeItem = {
    ...{ ...about, notice: 'reopened:1', kind: 'reopened', at: at(6 * hour), again },
  }
  edit(
    doubles,
    { status: 'open', reopenings: 1, acknowledgeBy: at(10 * hour), resolveBy: at(50 * hour) },
    { acknowledge: at(10 * hour) },
  )
  await tell(doubles, notice)
  return doubles
}

test('what has changed is told to whoever was asked to act, on whatever level', async () => {
  const doubles = await escalated()
  await tell(doubles, changed(3, 5.5 * hour))
  expect(mails(doubles).slice(2).sort()).toEqual([`changed:3 ${second}`, `changed:3 ${first}`])
  edit(doubles, { status: 'dismissed' })
  await tell(doubles, {
    ...{ ...about, notice: 'verdict:4', kind: 'verdict', action: 'dismiss', at: at(6 * hour) },
  })
  expect(mails(doubles).slice(4).sort()).toEqual([`verdict:4 ${second}`, `verdict:4 ${first}`])
})

test('a brand’s manager who was asked to act hears what has changed, and no other one does', async () => {
  const doubles = alertDoubles()
  const { dealer, brand } = doubles.ports.directory
  doubles.ports.directory.dealer = async (id) => {
    const found = await dealer(id)
    return found && { ...found, alertRecipients: found.alertRecipients.filter(({ level }) => level === 1) }
  }
  const manager = { email: 'marca@example.com' }
  doubles.ports.directory.brand = async (id) => {
    const found = await brand(id)
    return found && { ...found, managers: [manager] }
  }
  doubles.problems.put(problemCall())
  await raiseAlert(doubles.ports)(problemItem(), endlessPatience())
  await tell(doubles, changed(3, hour))
  await sweepAfter(doubles, 5 * hour)
  await tell(doubles, changed(4, 6 * hour))
  expect(mails(doubles).slice(0, 3)).toEqual([
    ...[`opened ${first}`, `changed:3 ${first}`, `escalated:2 ${manager.email}`],
  ])
  expect(mails(doubles).slice(3).sort()).toEqual([`changed:4 ${manager.email}`, `changed:4 ${first}`])
})

test('whoever was asked to act before a problem was closed is not told of what happens since', async () => {
  const doubles = await reopened()
  await tell(doubles, changed(5, 7 * hour))
  expect(mails(doubles).slice(2)).toEqual([`reopened:1 ${first}`, `changed:5 ${first}`])
})

test('an escalation of a reopened problem says so, what the customer said then, and who was told since', async () => {
  const doubles = await reopened()
  await sweepAfter(doubles, 6 * hour)
  expect(mails(doubles).at(-1)).toBe(`escalated:2:1 ${second}`)
  const text = await lastText(doubles)
  expect(text).toContain('nadie lo ha confirmado')
  expect(text).toContain('volvimos a llamar a este cliente y el malestar continúa')
  expect(text).toContain('Pierde aceite y huele a quemado')
  expect(text).toContain('POR QUÉ SE ABRIÓ EL CASO')
  expect(text).not.toContain('QUÉ ESTABA PREVISTO DECIRLE')
  // The alert that was followed before the problem was closed is nobody's omission now.
  expect(text.match(/A QUIÉN SE HA AVISADO ANTES(.*?)QUÉ NOS HA DICHO/)?.[1]?.match(/-/g)).toHaveLength(1)
})

test('an escalation says what the customer said last, once that was corrected', async () => {
  const doubles = await reopened()
  const again = { words: ['Está conforme.'], remarks: [] }
  await tell(doubles, changed(6, 7 * hour, { again }))
  await sweepAfter(doubles, 6 * hour)
  const text = await lastText(doubles)
  expect(text).toContain('el malestar continúa, así que hemos reabierto el caso')
  expect(text).toContain('Lo hemos corregido el')
  expect(text).toContain('Está conforme.')
  expect(text).not.toContain('huele a quemado')
})

test('who was told before are those who were asked to act, not those who heard of a verdict or a change', async () => {
  const doubles = await escalated()
  await tell(doubles, changed(3, 5.5 * hour))
  edit(doubles, { status: 'open' }, { resolve: at(40 * hour) })
  await sweepAfter(doubles, 41 * hour)
  expect(mails(doubles).slice(-2).sort()).toEqual([`escalated:3 ${asortisAddress}`, `escalated:3 ${second}`])
  const told = (await lastText(doubles)).match(/A QUIÉN SE HA AVISADO ANTES(.*?)A QUIÉN LLAMAR/)?.[1]
  expect(told?.match(/-/g)).toHaveLength(2)
})
