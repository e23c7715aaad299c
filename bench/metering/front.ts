import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import * as z from 'zod/mini'
import { type AcceptedMail, emptyTally, type Tally } from './tally.ts'

const units = z.object({ CapacityUnits: z.number() })
const consumed = z.object({
  CapacityUnits: z.number(),
  Table: z.optional(units),
  GlobalSecondaryIndexes: z.optional(z.record(z.string(), units)),
})
type Consumed = z.output<typeof consumed>
/** Of a batch, the capacity is listed by table. */
const answer = z.object({ ConsumedCapacity: z.optional(z.union([consumed, z.array(consumed)])) })

const writes = ['PutItem', 'UpdateItem', 'DeleteItem']
const metered = [...writes, 'GetItem', 'BatchGetItem', 'Query']

const perPlace = ({ Table, GlobalSecondaryIndexes = {} }: Consumed) => ({
  table: Table?.CapacityUnits ?? 0,
  ...Object.fromEntries(
    Object.entries(GlobalSecondaryIndexes).map(([name, used]) => [name, used.CapacityUnits]),
  ),
})

const keep = (tally: Tally, action: string, used: Consumed) => {
  if (writes.includes(action)) {
    tally.writeUnits += used.CapacityUnits
    tally.lastWrite = perPlace(used)
  } else tally.readUnits += used.CapacityUnits
}

const json = (body: object) => ({
  status: 200,
  type: 'application/x-amz-json-1.1',
  body: JSON.stringify(body),
})

const mailOf = (form: URLSearchParams): AcceptedMail => ({
  messageId: `0102${randomUUID()}-000000`,
  destination: form.get('Destinations.member.1') ?? '',
  tags: Object.fromEntries(
    [1, 2, 3].map((n) => [form.get(`Tags.member.${n}.Name`) ?? '', form.get(`Tags.member.${n}.Value`) ?? '']),
  ),
})

const mailAccepted = ({ messageId }: AcceptedMail) => {
  const result = `<SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult>`
  const body = `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${result}</SendRawEmailResponse>`
  return { status: 200, type: 'text/xml', body }
}

/**
 * A proxy between the functions and AWS: forwards requests for DynamoDB to the engine and asks it for the capacity that
 * each consumes, accepts every mail and every event, and counts everything. The functions are the deployed bundles,
 * unchanged.
 */
export const startFront = async (engine: string) => {
  let tally = emptyTally()

  const dynamodb = async (target: string, headers: IncomingHttpHeaders, body: string) => {
    const action = target.split('.')[1] ?? ''
    const asked = metered.includes(action)
      ? JSON.stringify({
          ...z.parse(z.record(z.string(), z.unknown()), JSON.parse(body)),
          ReturnConsumedCapacity: 'INDEXES',
        })
      : body
    // The engine requires a signature but does not verify it, so the body may differ from the signed one.
    const signed = ['content-type', 'x-amz-target', 'x-amz-date', 'authorization'].map(
      (name): [string, string] => [name, String(headers[name] ?? '')],
    )
    const response = await fetch(engine, { method: 'POST', headers: signed, body: asked })
    const text = await response.text()
    if (response.ok)
      for (const used of [z.parse(answer, JSON.parse(text)).ConsumedCapacity ?? []].flat())
        keep(tally, action, used)
    return { status: response.status, type: 'application/x-amz-json-1.0', body: text }
  }

  const answerTo = async (headers: IncomingHttpHeaders, body: string) => {
    const target = String(headers['x-amz-target'] ?? '')
    if (target.startsWith('DynamoDB_')) return dynamodb(target, headers, body)
    if (target === 'AWSEvents.PutEvents') {
      const { Entries } = z.parse(z.object({ Entries: z.array(z.unknown()) }), JSON.parse(body))
      tally.events += Entries.length
      return json({ FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: randomUUID() })) })
    }
    const form = new URLSearchParams(body)
    if (form.get('Action') === 'SendRawEmail') {
      const mail = mailOf(form)
      tally.mails.push(mail)
      return mailAccepted(mail)
    }
    throw new Error(`No response defined for ${target || 'this request'}`)
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      answerTo(request.headers, Buffer.concat(chunks).toString()).then(
        ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
        (fault: unknown) => {
          console.error(fault)
          response.writeHead(400, { 'content-type': 'application/json' }).end('{"__type":"BenchFault"}')
        },
      )
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The front has no port')

  return {
    url: `http://127.0.0.1:${address.port}`,
    /** The counts since the last time. */
    take: (): Tally => {
      const taken = tally
      tally = emptyTally()
      return taken
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
export type Front = Awaited<ReturnType<typeof startFront>>
