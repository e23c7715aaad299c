// eslint-disable-next-line no-restricted-imports -- zod/mini cannot read JSON Schema
import * as z from 'zod'
import { sender } from '../../../client/send.ts'
import {
  type Changes,
  exampleOperations,
  type ExampleOperation,
  exampleRequest,
} from './contract-examples.ts'
import { ground, last, preconditionsIn, type SendExample } from './example-data.ts'
import type { LocalRun } from '../running/local-run.ts'
import { signedIn } from '../running/sign-in.ts'

/** Who sends an operation's example: the first audience it allows. Undefined for a public operation. */
const senderOf = ({ audience: [first], parameters }: ExampleOperation): string | undefined => {
  const dealer = parameters.find(({ name }) => name === 'dealerId')?.example ?? 'gredos'
  const people: Readonly<Record<string, string>> = {
    machine: 'call-centre',
    dealer: `dealer:${dealer}`,
    'any-dealer': `dealer:${dealer}`,
    participant: `dealer:${dealer}`,
    staff: 'staff',
    specialist: 'specialist',
  }
  return people[first ?? '']
}

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  return /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text
}

/** Checks a response against the document. Throws if it differs. */
const check = ({ id, good }: ExampleOperation, status: number, body: unknown) => {
  if (!good.has(status)) throw new Error(`${id} responded ${status}: ${JSON.stringify(body)}`)
  const schema = good.get(status)
  if (schema === null || schema === undefined) return
  const fits = z
    .fromJSONSchema(z.custom<Parameters<typeof z.fromJSONSchema>[0]>().parse(schema))
    .safeParse(body)
  if (!fits.success) throw new Error(`${id}: the response does not match the document: ${fits.error.message}`)
}

/**
 * Sends the example of every operation of the document to a local run, using the client's own transport. Returns the
 * ids of the operations sent. Throws at the first example that cannot be sent or whose response differs from the
 * document.
 */
export const runExamples = async (run: LocalRun): Promise<string[]> => {
  const preconditions = preconditionsIn(run)
  const operations = exampleOperations()
  const named = (id: string) => {
    const found = operations.find((operation) => operation.id === id)
    if (!found) throw new Error(`The document has no operation ${id}`)
    return found
  }
  const send: SendExample = async (id: string, changes: Changes = {}) => {
    const operation = named(id)
    const who = changes.as ?? senderOf(operation)
    const post = sender(who === undefined ? undefined : signedIn(run, who))
    const response = await post(exampleRequest(run.urls.api, operation, changes))
    const body = await bodyOf(response)
    check(operation, response.status, body)
    return { headers: response.headers, body }
  }
  const between = operations.map(({ id }) => id).filter((id) => ![...ground, ...last].includes(id))
  const order = [...ground, ...between, ...last.filter((id) => operations.some((item) => item.id === id))]
  for (const id of order) await send(id, await preconditions[id]?.(send))
  return order
}
