import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openPorts } from '../../../functions/alerts/raising/open-ports.ts'
import { raiseAlert } from '../../../functions/alerts/raising/raise-alert.ts'
import { alertDoubles, endlessPatience, problemItem } from '../../support/alerts/alert-doubles.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let captured: ReturnType<typeof captureLog>
beforeAll(async () => {
  captured = captureLog()
  table = await withTable()
})
afterAll(async () => {
  captured.restore()
  await table.stop()
})

const settings = {
  ...{ MAIL_FROM: 'avisos@example.com', CONFIGURATION_SET: 'set', ASORTIS_RECIPIENT: 'asortis@example.com' },
  ...{ METRICS_NAMESPACE: 'test', CONTACT_EMAIL: 'atencion@example.com', CONTACT_PHONE: '+34910123456' },
  ...{ ACKNOWLEDGEMENT_KEY: 'k', API_URL: 'https://api.example', SUPPRESSION_KEY: 's' },
}

test('of alerts that are raised together, the calls are one request, their customers and the numbers one each', async () => {
  const { ports: doubles, mailer } = alertDoubles()
  const { readStored, standsStill, readNotToRing } = openPorts(table, settings, doubles.directory)
  const ports = { ...doubles, standsStill, readNotToRing, cases: { ...doubles.cases, readCall: readStored } }
  const sent = vi.spyOn(table.client, 'send')
  const items = Array.from({ length: 20 }, (_, n) => problemItem({ callId: `C-${n}` }))
  await Promise.all(items.map((item) => raiseAlert(ports)(item, endlessPatience())))
  expect(mailer.accepted).toHaveLength(20)
  expect(sent.mock.calls.map(([command]) => command.constructor.name)).toEqual([
    'BatchGetItemCommand',
    'BatchGetItemCommand',
    'BatchGetItemCommand',
  ])
})
