/** `npm run verify-sample`: checks a month's key, and draws a dealer's calls anew with it; `--help` says how. */
import * as z from 'zod/mini'
import { failUsage, readCommandLine } from '../command/command-line.ts'
import { runCommand } from '../command/run-command.ts'
import { sampledCallsPage, sampleResponse } from '../../functions/supervision/sample/sample-schemas.ts'
import { checkCalls, checkKey, isLate } from './check-sample.ts'

const command = 'verify-sample'
const { values, positionals } = readCommandLine({
  command,
  options: { token: { type: 'string' } },
  maxArguments: 3,
})
const [api, month, dealerId] = positionals
const { token } = values
if (api === undefined || month === undefined) failUsage(command, 'It needs the API and a month')
if ((dealerId === undefined) !== (token === undefined))
  failUsage(command, 'A dealer needs --token, and --token a dealer')

const read = async (path: string): Promise<unknown> => {
  const response = await fetch(`${api}${path}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  })
  if (!response.ok) throw new Error(`${path} responds with ${response.status}`)
  return response.json()
}

/** Draws a dealer's calls anew: what does not hold of them, how many there are, and how many are drawn. */
const checkDealer = async (
  { key, settings }: { key: string; settings: z.output<typeof sampleResponse>['settings'] },
  dealer: string,
) => {
  const wrong: string[] = []
  let [count, drawn] = [0, 0]
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const { items, next } = z.parse(
      sampledCallsPage,
      await read(`/v1/dealers/${dealer}/samples/${month}?limit=100${query}`),
    )
    wrong.push(...checkCalls(key, dealer, items, settings))
    count += items.length
    drawn += items.filter((one) => one.drawn).length
    cursor = next
  }
  return { wrong, count, drawn }
}

await runCommand(async () => {
  const sample = z.parse(sampleResponse, await read(`/v1/samples/${month}`))
  const wrong = checkKey(sample)
  const calls =
    sample.key !== null && dealerId !== undefined
      ? await checkDealer({ key: sample.key, settings: sample.settings }, dealerId)
      : undefined
  wrong.push(...(calls?.wrong ?? []))
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  const ofCalls = calls
    ? `; ${calls.count} calls drawn anew, ${calls.drawn} of them for review, as published`
    : ''
  process.stdout.write(`${month}: the key is the one committed to at ${sample.committedAt}${ofCalls}.\n`)
  if (isLate(sample))
    process.stdout.write(
      'It was committed to after the month had begun: of calls received before that, this proves nothing.\n',
    )
})
