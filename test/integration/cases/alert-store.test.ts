import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alertStore } from '../../../functions/cases/store/alert-store.ts'
import { deliveryStore } from '../../../functions/cases/store/delivery-store.ts'
import { raiseFurtherNotice } from '../../../functions/alerts/raising/raise-further-notice.ts'
import { noticeItem } from '../../../functions/cases/alert/new-notice.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { raiseAlert } from '../../../functions/alerts/raising/raise-alert.ts'
import { recordDelivery } from '../../../functions/alerts/delivery/record-delivery.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import { sweep } from '../../../functions/alerts/sweeping/sweep.ts'
import { caseStore } from '../../../functions/cases/store/case-store.ts'
import { noticeStore } from '../../../functions/cases/alert/notice-store.ts'
import { entryStore } from '../../../functions/cases/entries/entry-store.ts'
import type { StepContent } from '../../../functions/cases/problem/step-content.ts'
import { escalationEvents } from '../../../functions/cases/following/escalation-events.ts'
import { systemWaiting } from '../../../functions/platform/runtime/system-waiting.ts'
import { takeStep } from '../../../functions/problems/steps/take-step.ts'
import {
  alertDoubles,
  endlessPatience,
  memoryMailer,
  problemItem,
} from '../../support/alerts/alert-doubles.ts'
import { alertStoreContract } from '../../support/alerts/alert-store-contract.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let captured: ReturnType<typeof captureLog>
beforeAll(async () => {
  table = await withTable()
  captured = captureLog()
})
afterAll(async () => {
  captured.restore()
  await table.stop()
})

describe('alerts in the table', () => alertStoreContract(() => alertStore(table)))

/** Everything on the real table except SES. */
const alertsOnTable = () => {
  const doubles = alertDoubles()
  const real = { alerts: alertStore(table), cases: caseStore(table), notices: noticeStore(table) }
  const deliveries = deliveryStore(table)
  return {
    ...doubles,
    cases: real.cases,
    ports: { ...doubles.ports, ...real },
    deliveryPorts: { ...doubles.deliveryPorts, ...real, deliveries },
  }
}

const putProblem = async (callId: string) => {
  const item = problemItem({ callId })
  await table.client.send(new PutCommand({ TableName: table.tableName, Item: item }))
  return item
}

const read = async (cases: ReturnType<typeof caseStore>, callId: string) => {
  const [call, alerts, deliveries] = await Promise.all([
    cases.readCall('talleres-gredos', callId),
    alertStore(table).list('talleres-gredos', callId),
    deliveryStore(table).list('talleres-gredos', callId),
  ])
  return { problem: call?.problem, due: call?.due, alerts, deliveries }
}

test('sends one e-mail when many raise the same alert, and records its state on the problem', async () => {
  const onTable = alertsOnTable()
  const item = await putProblem('R-1')
  await Promise.all(Array.from({ length: 10 }, () => raiseAlert(onTable.ports)(item, endlessPatience())))
  expect(onTable.mailer.accepted).toHaveLength(1)
  const { problem, alerts } = await read(onTable.cases, 'R-1')
  expect(problem?.alert).toMatchObject({ state: 'sent', latencyMs: 1000 })
  expect(alerts).toMatchObject([{ state: 'sent', messageId: 'message-1', email: 'posventa@example.com' }])
})

test('a bounce alerts the next level and updates the summary, once however often it is delivered', async () => {
  const onTable = alertsOnTable()
  await raiseAlert(onTable.ports)(await putProblem('R-2'), endlessPatience())
  const bounce = {
    ...{ dealerId: 'talleres-gredos', callId: 'R-2', notice: 'opened' as const, messageId: 'message-1' },
    ...{ type: 'bounce' as const, at: '2026-11-20T10:02:09.000Z', takenAt: '2026-11-20T10:02:01.000Z' },
    recipient: recipientHash('posventa@example.com'),
  }
  for (let time = 0; time < 3; time += 1)
    await recordDelivery(onTable.deliveryPorts)(bounce, endlessPatience())
  expect(onTable.mailer.accepted.map((mail) => mail.to)).toEqual([
    'posventa@example.com',
    'gerencia@example.com',
  ])
  const { problem, alerts, deliveries } = await read(onTable.cases, 'R-2')
  expect(deliveries).toEqual([bounce])
  expect(alerts.map(({ email, state }) => [email, state]).sort()).toEqual([
    ['gerencia@example.com', 'sent'],
    ['posventa@example.com', 'bounced'],
  ])
  expect(problem?.alert.state).toBe('sent')
})

test('the sweep finds unsent alerts through the index and schedules its next check', async () => {
  const onTable = alertsOnTable()
  const item = await putProblem('R-3')
  onTable.forward(3 * 60_000)
  await Promise.all([1, 2, 3].map(() => sweep(onTable.ports)(endlessPatience(2))))
  const mine = onTable.mailer.accepted.filter((mail) => mail.tags.call === 'R-3')
  expect(mine).toHaveLength(1)
  onTable.forward(10 * 60_000)
  await sweep(onTable.ports)(endlessPatience(2))
  const { problem, due } = await read(onTable.cases, 'R-3')
  expect(problem?.alert.state).toBe('sent')
  expect(due).toEqual({ acknowledge: item.acknowledgeBy, resolve: item.resolveBy })
  const index = await table.client.send(
    new QueryCommand({
      TableName: table.tableName,
      KeyConditionExpression: 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: { ':pk': item.pk, ':sk': item.sk },
    }),
  )
  expect(index.Items?.[0]?.dueAt).toBe(item.acknowledgeBy)
})

test('after an acknowledgement the sweep checks the alert at most once more and sends nothing', async () => {
  const onTable = alertsOnTable()
  const item = await putProblem('R-4')
  const step = takeStep({
    cases: onTable.cases,
    entries: entryStore(table),
    notices: noticeStore(table),
    directory: exampleDirectory(),
    clock: onTable.ports.clock,
    waiting: systemWaiting,
  })
  const deaf = { ...onTable.ports, mailer: memoryMailer(() => 'refused') }
  onTable.forward(3 * 60_000)
  await sweep(deaf)(endlessPatience(2))
  const rung = () => onTable.metrics.filter(({ name }) => name !== 'AlertLatency').length
  const before = rung()
  expect(before).toBeGreaterThan(0)
  await step({
    dealerId: 'talleres-gredos',
    callId: 'R-4',
    content: { step: 'acknowledge' },
    by: 'dealer:ana',
    seen: 1,
  })
  for (let hours = 0; hours < 3; hours += 1) {
    onTable.forward(3_600_000)
    await sweep(deaf)(endlessPatience(2))
  }
  expect(rung()).toBe(before)
  const { problem, due } = await read(onTable.cases, 'R-4')
  expect(problem).toMatchObject({ status: 'acknowledged', alert: { state: 'failed' } })
  expect(due).toEqual({ resolve: item.resolveBy })
})

test('a reopened problem that is overdue again is escalated again, once per missed deadline', async () => {
  const onTable = alertsOnTable()
  await putProblem('R-5')
  const step = takeStep({
    cases: onTable.cases,
    entries: entryStore(table),
    notices: noticeStore(table),
    directory: exampleDirectory(),
    clock: onTable.ports.clock,
    waiting: systemWaiting,
  })
  const closing = { step: 'resolve', outcome: 'o', rootCause: 'workshop/diagnosis', decision: 'd' } as const
  const take = async (content: StepContent) => {
    const { problem } = await read(onTable.cases, 'R-5')
    const seen = problem?.revision ?? 0
    await step({ dealerId: 'talleres-gredos', callId: 'R-5', content, by: 'dealer:ana', seen })
  }
  const overdue = async () => {
    const { problem } = await read(onTable.cases, 'R-5')
    onTable.forward(Date.parse(problem?.resolveBy ?? '') - onTable.ports.clock().getTime() + 60_000)
    for (let looks = 0; looks < 2; looks += 1) await sweep(onTable.ports)(endlessPatience(2))
  }
  await take({ step: 'acknowledge' })
  await overdue()
  for (let times = 0; times < 2; times += 1) {
    await take(closing)
    await take({ step: 'reopen' })
    await overdue()
  }
  const { alerts } = await read(onTable.cases, 'R-5')
  const told = Object.entries(Object.groupBy(alerts, ({ notice }) => notice))
  expect(told.map(([notice, to = []]) => `${notice} ${to.length}`).toSorted()).toEqual([
    'escalated:3 2',
    'escalated:3:1 2',
    'escalated:3:2 2',
    'reopened:1 1',
    'reopened:2 1',
  ])
  expect(onTable.mailer.accepted.filter(({ tags }) => tags.call === 'R-5')).toHaveLength(8)
  expect(new Set(alerts.flatMap(escalationEvents).map(({ id }) => id)).size).toBe(3)
})

describe('a reopened problem', () => {
  const closing: StepContent = {
    step: 'resolve',
    ...{ outcome: 'o', rootCause: 'workshop/diagnosis', decision: 'd' },
  }
  const reopened = async (callId: string, ...more: readonly StepContent[]) => {
    const onTable = alertsOnTable()
    await putProblem(callId)
    const step = takeStep({
      ...openCases(table),
      directory: exampleDirectory(),
      clock: onTable.ports.clock,
      waiting: systemWaiting,
    })
    const reopen = { step: 'reopen', note: 'El ruido ha vuelto' } as const
    for (const content of [{ step: 'acknowledge' } as const, closing, reopen, ...more])
      await step({ dealerId: 'talleres-gredos', callId, content, by: 'dealer:ana', seen: 'any' })
    const notices = await onTable.ports.notices.list('talleres-gredos', callId)
    const mails = () => onTable.mailer.accepted.filter(({ tags }) => tags.call === callId)
    return { ...onTable, notices, mails }
  }

  test('is told once to level 1 in the thread, however often its notice comes, and the sweep has nothing to add', async () => {
    const onTable = await reopened('R-6')
    const [notice, ...others] = onTable.notices
    expect(others).toEqual([])
    expect(notice).toMatchObject({ notice: 'reopened:1', by: 'dealer:ana', note: 'El ruido ha vuelto' })
    const image = notice ? noticeItem(notice) : {}
    await Promise.all(
      Array.from({ length: 10 }, () => raiseFurtherNotice(onTable.ports)(image, endlessPatience())),
    )
    onTable.forward(3 * 60_000)
    await sweep(onTable.ports)(endlessPatience(2))
    expect(onTable.mails()).toMatchObject([
      { to: 'posventa@example.com', tags: { call: 'R-6', notice: 'reopened:1' } },
    ])
    const { due } = await read(onTable.cases, 'R-6')
    expect(due).toEqual({ resolve: expect.any(String) })
  })

  test('is told by the sweep after two minutes if the stream gave its notice up', async () => {
    const onTable = await reopened('R-7')
    onTable.forward(60_000)
    await sweep(onTable.ports)(endlessPatience(2))
    expect(onTable.mails()).toEqual([])
    onTable.forward(60_000)
    await sweep(onTable.ports)(endlessPatience(2))
    await sweep(onTable.ports)(endlessPatience(2))
    expect(onTable.mails()).toMatchObject([{ tags: { notice: 'reopened:1' } }])
  })

  test('is not told any more once it is closed again, and then only its latest reopening', async () => {
    const closed = await reopened('R-8', closing)
    for (const notice of closed.notices)
      await raiseFurtherNotice(closed.ports)(noticeItem(notice), endlessPatience())
    closed.forward(5 * 60_000)
    await sweep(closed.ports)(endlessPatience(2))
    expect(closed.mails()).toEqual([])
    const twice = await reopened('R-9', closing, { step: 'reopen' })
    for (const notice of twice.notices)
      await raiseFurtherNotice(twice.ports)(noticeItem(notice), endlessPatience())
    twice.forward(5 * 60_000)
    await sweep(twice.ports)(endlessPatience(2))
    expect(twice.mails()).toMatchObject([{ tags: { notice: 'reopened:2' } }])
  })

  test('is told to the next level if the mail about it bounces', async () => {
    const onTable = await reopened('R-10')
    const [notice] = onTable.notices
    await raiseFurtherNotice(onTable.ports)(notice ? noticeItem(notice) : {}, endlessPatience())
    const bounce = {
      ...{ dealerId: 'talleres-gredos', callId: 'R-10', notice: 'reopened:1' as const },
      ...{ messageId: onTable.mails()[0]?.messageId ?? '', type: 'bounce' as const },
      ...{ at: '2026-11-20T10:02:09.000Z', takenAt: '2026-11-20T10:02:01.000Z' },
      recipient: recipientHash('posventa@example.com'),
    }
    for (let time = 0; time < 3; time += 1)
      await recordDelivery(onTable.deliveryPorts)(bounce, endlessPatience())
    expect(onTable.mails().map((mail) => mail.to)).toEqual(['posventa@example.com', 'gerencia@example.com'])
  })

  test('has its notice written with its step or not at all', async () => {
    const { entries } = openCases(table)
    const onTable = alertsOnTable()
    await putProblem('R-11')
    const call = await onTable.cases.readCall('talleres-gredos', 'R-11')
    if (!call?.problem) throw new Error('No problem')
    const step = {
      kind: 'step',
      at: '2026-11-20T11:00:00.000Z',
      by: 'x',
      from: 'open',
      to: 'open',
      content: { step: 'note' },
    } as const
    const lost = await entries.putStep({
      call: { ...call, entries: 7, problem: call.problem },
      ...{ status: 'open', progress: {}, due: call.due, step, followUp: undefined },
      ...{ acknowledgeBy: call.problem.acknowledgeBy, resolveBy: call.problem.resolveBy },
      alsoWrite: [
        onTable.ports.notices.write({
          ...{ dealerId: 'talleres-gredos', callId: 'R-11', notice: 'reopened:1', kind: 'reopened' },
          ...{ at: step.at, by: 'x' },
        }),
      ],
    })
    expect(lost).toBe('changed')
    expect(await onTable.ports.notices.list('talleres-gredos', 'R-11')).toEqual([])
  })
})
