/** `npm run verify-proofs`: checks that a dealer's proofs of erasures are a chain; `--help` says how. */
import { readFileSync } from 'node:fs'
import { failUsage, readCommandLine } from '../command/command-line.ts'
import { runCommand } from '../command/run-command.ts'
import { proofsFromApi, proofsInFiles } from './read-proofs.ts'
import { faultsInWords } from './report.ts'

const command = 'verify-proofs'
const { values, positionals } = readCommandLine({
  command,
  options: { token: { type: 'string' } },
  maxArguments: 10_000,
})
const { token } = values
const [api, dealerId] = positionals
if (api === undefined || (token !== undefined && (dealerId === undefined || positionals.length > 2)))
  failUsage(command, 'It needs files with proofs, or the API, a dealer and --token')

const read = async (path: string) => {
  const response = await fetch(`${api}${path}`, { headers: { authorization: `Bearer ${token}` } })
  const body: unknown = await response.json()
  return { status: response.status, body }
}

await runCommand(async () => {
  const proofs =
    token === undefined
      ? proofsInFiles(positionals.map((name) => ({ name, text: readFileSync(name, 'utf8') })))
      : await proofsFromApi(dealerId ?? '', read)
  const wrong = faultsInWords(proofs)
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  const last = proofs.at(-1)
  if (!last) throw new Error('There is nothing to check: no proof was given.')
  process.stdout.write(
    `${last.dealerId}: the proofs 1 to ${last.number} are a chain; none is missing or was changed before the last.\n`,
  )
})
