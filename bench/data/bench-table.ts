import { UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { openPeople } from '../../functions/directory/people/open-people.ts'
import { directoryStore } from '../../functions/directory/reading/directory-store.ts'
import type { CallContent } from '../../functions/cases/call/call-content.ts'
import type { Table } from '../../functions/platform/table/client.ts'
import {
  exampleBrandContent,
  exampleCall,
  exampleDealer,
  exampleDealerContent,
  exampleQuestionnaireContent,
  typicalCall,
} from '../../test/support/calls/example-call.ts'
import { withTable } from '../../test/support/running/table.ts'
import { makeCallItem } from './make-call-item.ts'
import { clients, subjectOfDealer } from './requests.ts'

/** A named assumption: the share of calls that are problems. */
export const problemShare = 0.15

export const dealerId = exampleDealer.dealerId

const storeDirectory = async (table: Table, dealerIds: readonly string[]) => {
  const { brands, dealers, questionnaires } = directoryStore(table)
  // Before every call: a brand that was changed since has the days of its survey read with each.
  const changedAt = new Date(Date.now() - 2 * 365 * 86_400_000)
  const change = { putBy: 'bench', changedAt, changedBy: 'staff:bench' }
  await brands.create('seat', { content: exampleBrandContent, ...change })
  const made = { putBy: 'bench', madeAt: new Date(), madeBy: 'staff:bench' }
  await questionnaires.create('seat-after-service', 3, { content: exampleQuestionnaireContent, ...made })
  for (const id of dealerIds) {
    await dealers.create(id, { content: exampleDealerContent, ...change })
    await openPeople(table).write({
      before: null,
      after: {
        ...{ personId: id, subject: subjectOfDealer(id), email: `ana@${id}.example`, name: 'Ana Prieto' },
        ...{ dealers: [id], changedAt: change.changedAt.toISOString(), changedBy: change.changedBy },
      },
    })
  }
}

type Item = Awaited<ReturnType<typeof makeCallItem>>

const putAll = async ({ client, tableName }: Table, items: readonly Item[]) => {
  let left = items.map((Item) => ({ PutRequest: { Item } }))
  while (left.length > 0) {
    const asked = { RequestItems: { [tableName]: left.slice(0, 25) } }
    const { UnprocessedItems } = await client.send(new BatchWriteCommand(asked))
    const again = (UnprocessedItems?.[tableName] ?? []).flatMap(({ PutRequest }) =>
      items.filter((item) => item.sk === PutRequest?.Item?.['sk']).map((Item) => ({ PutRequest: { Item } })),
    )
    left = [...again, ...left.slice(25)]
  }
}

/** A dealer's n-th call, received at `at`: a fixed share are problems, and each is slightly different. */
const nthContent = (n: number, at: Date): CallContent => {
  const isProblem = Math.floor((n + 1) * problemShare) > Math.floor(n * problemShare)
  const content = isProblem ? exampleCall : typicalCall
  return {
    ...content,
    startedAt: new Date(at.getTime() - 300_000).toISOString(),
    endedAt: at.toISOString(),
    visit: { ...content.visit, ref: `OR-${n}` },
    customer: { ...content.customer, ref: `C-${n}` },
  }
}

/** Stores this many calls for a dealer, one every ten minutes up to now, with the usual share of problems. */
export const storeCalls = async (table: Table, ofDealer: string, count: number) => {
  const now = Date.now()
  for (let from = 0; from < count; from += 500) {
    const batch = Array.from({ length: Math.min(500, count - from) }, (_, index) => {
      const n = from + index
      const at = new Date(now - (count - n) * 600_000)
      return makeCallItem(ofDealer, `call-${String(n).padStart(7, '0')}`, nthContent(n, at), at)
    })
    await putAll(table, await Promise.all(batch))
  }
}

/**
 * The service's table on its own engine, with a brand, a questionnaire and these dealers. The stream is off by
 * default, because the embedded engine writes more slowly the more its stream contains.
 */
export const startBenchTable = async ({ dealerIds = [dealerId], stream = false } = {}) => {
  const table = await withTable()
  if (!stream) {
    const off = { TableName: table.tableName, StreamSpecification: { StreamEnabled: false } }
    await table.client.send(new UpdateTableCommand(off))
  }
  await storeDirectory(table, dealerIds)
  return table
}
export type BenchTable = Awaited<ReturnType<typeof startBenchTable>>

/** The environment of every function in the benchmark. */
export const environment = ({ tableName }: Table, endpoint: string): Record<string, string> => ({
  TABLE_NAME: tableName,
  ...clients,
  SUPPRESSION_KEY: 'bench-suppression-key-of-44-characters-000000',
  FINGERPRINT_KEY: 'bench-fingerprint-key-of-44-characters-000000',
  CURSOR_KEY: 'bench-cursor-key-of-44-characters-0000000000',
  CURSOR_KEY_BEFORE: 'bench-cursor-key-before-of-44-characters-000',
  BUS_NAME: 'bench-events',
  MAIL_FROM: 'avisos@avisos.asortis.example',
  CONFIGURATION_SET: 'bench-alerts',
  METRICS_NAMESPACE: 'Fidelizacion/bench',
  ASORTIS_RECIPIENT: 'supervision@asortis.example',
  CONTACT_EMAIL: 'atencion@asortis.example',
  CONTACT_PHONE: '+34910123456',
  ACKNOWLEDGEMENT_KEY: 'bench',
  API_URL: 'https://api.example.com',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  AWS_ENDPOINT_URL: endpoint,
})
