/** `npm run verify-sample`: draws a dealer's calls of a month anew with the published key; `--help` says how. */
import * as z from 'zod/mini'
import { failUsage, readCommandLine } from '../command/command-line.ts'
import { runCommand } from '../command/run-command.ts'
import { checkCalls, checkKey, publishedSample, sampledCall } from './check-sample.ts'

const page = z.object({ items: z.array(sampledCall), next: z.nullable(z.string()) })

const command = 'verify-sample'
const { values, positionals } = readCommandLine({
  command,
  options: { token: { type: 'string' } },
  maxArguments: 3,
})
const [api, month, dealerId] = positionals
const { token } = values
if (api === undefined || month === undefined || dealerId === undefined || token === undefined)
  failUsage(command, 'It needs the API, a month, a dealer and --token')

const read = async (path: string): Promise<unknown> => {
  const response = await fetch(`${api}${path}`, { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`${path} responds with ${response.status}`)
  return response.json()
}

await runCommand(async () => {
  const sample = z.parse(publishedSample, await read(`/v1/samples/${month}`))
  const wrong = checkKey(sample)
  let [count, drawn] = [0, 0]
  let cursor: string | null = ''
  while (sample.key !== null && cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const { items, next } = z.parse(
      page,
      await read(`/v1/dealers/${dealerId}/samples/${month}?limit=100${query}`),
    )
    wrong.push(...checkCalls(sample.key, dealerId ?? '', items))
    count += items.length
    drawn += items.filter((one) => one.drawn).length
    cursor = next
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  process.stdout.write(
    `${month}: the key is the one committed to at ${sample.committedAt}; ${count} calls drawn anew, ${drawn} of them for review, as published.\n`,
  )
})
