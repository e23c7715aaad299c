/** Verifies a draw's record: see `usage`. Offline, except for a record given by URL. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  type CheckOutcome,
  checkRecord,
  checkSealed,
  type CheckLine,
} from '../functions/draws/record/check-record.ts'
import { previousMonth } from '../functions/platform/calendar/draw-months.ts'
import { readRecord } from '../functions/draws/record/read-record.ts'
import { zeroCommitment } from '../functions/draws/record/sealed-list.ts'

const usage = `Verifies the record of a monthly draw (docs/draw.md).

  npm run verify-draw -- <file or URL> [--previous FILE] [--sealed FILE] [--token TOKEN] [--test-chain]
  npm run verify-draw -- --sealed FILE --signature HEX [--previous FILE] [--test-chain]

  <file or URL>     the draw's record: a JSON file, or its URL at the service
  --previous FILE   the same group's record or list for the previous month; fetched if a URL is given
  --sealed FILE     the sealed list that a participant received by e-mail, in its exact bytes
  --signature HEX   the round's signature, from any drand relay
  --token TOKEN     access token, for a URL
  --test-chain      accept the local run's own chain, which is NOT A REAL DRAW

Exits with 0 if no problem was found, 1 if a check failed, 2 if it could not be run.
`

/** Thrown when the checks could not be run. */
class NotRun extends Error {
  override name = 'NotRun'
}

const mostBytes = 1_000_000
const timeoutMs = 15_000
const say = (line: string) => void process.stdout.write(`${line}\n`)

const options = {
  previous: { type: 'string' },
  sealed: { type: 'string' },
  signature: { type: 'string' },
  token: { type: 'string' },
  'test-chain': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const readArguments = () => {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (fault) {
    throw new NotRun(`${fault instanceof Error ? fault.message : 'bad arguments'}\n\n${usage}`)
  }
}

const decode = (bytes: Uint8Array, from: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new NotRun(`${from} is not text in UTF-8`)
  }
}

const readText = (path: string): string => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    throw new NotRun(`${path} cannot be read`)
  }
  return decode(bytes, path)
}

const readAll = async (response: Response): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) break
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const fetchText = async (url: string, token: string | undefined): Promise<string> => {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const headers = { accept: 'application/json', ...authorization }
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
    if (response.ok) return decode(await readAll(response), url)
    const hint = response.status === 401 ? ': give a --token' : ''
    throw new NotRun(`${url} answers ${response.status}${hint}`)
  } catch (fault) {
    if (fault instanceof NotRun) throw fault
    throw new NotRun(`${url} does not answer`)
  }
}

/** Anything that is not JSON has no fields either, which the form check reports. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return 'not JSON'
  }
}

const isUrl = (place: string) => /^https?:\/\//.test(place)

/** Rejects a record of another group or month than requested, however valid it is. */
const refuseOther = (url: string, record: unknown) => {
  const draw = readRecord(record)
  const asked = /\/groups\/([^/]+)\/draws\/([^/]+)$/.exec(new URL(url).pathname)
  if ('invalid' in draw || !asked) return
  const { group, month } = draw.read.list
  if (asked[1] !== group || asked[2] !== month)
    throw new NotRun(`${url} answers with the draw of ${group} in ${month}`)
}

/** The previous month's record, from the same place; undefined if there is none or it cannot be fetched. */
const fetchPrevious = async (url: string, record: unknown, token: string | undefined): Promise<unknown> => {
  const draw = readRecord(record)
  if ('invalid' in draw || draw.read.list.previous === zeroCommitment) return undefined
  const address = new URL(url)
  const own = `/${draw.read.list.month}`
  if (!address.pathname.endsWith(own)) return undefined
  address.pathname = `${address.pathname.slice(0, -own.length)}/${previousMonth(draw.read.list.month)}`
  try {
    return parse(await fetchText(address.href, token))
  } catch (fault) {
    say(`The month before could not be fetched: ${fault instanceof Error ? fault.message : 'no answer'}`)
    return undefined
  }
}

const results: Record<CheckLine['result'], string> = {
  ok: 'ok',
  failed: 'FAILED',
  skipped: 'skipped',
  nothing: 'nothing',
}

const conclusionOf = (outcome: CheckOutcome & { ok: true }): string => {
  const { list } = outcome.draw
  if (outcome.state === 'not-held') return `Not held: ${list.reason}.`
  if (outcome.state === 'sealed') return 'Sealed, and not decided yet.'
  return `Winner: participation number ${outcome.winner}.`
}

const show = (outcome: CheckOutcome): number => {
  for (const { check, result, detail } of outcome.lines)
    say(`  ${check.padEnd(11)} ${results[result].padEnd(8)} ${detail}`)
  if (!outcome.ok) {
    say(`RESULT: FAILED at ${outcome.failed}: ${outcome.detail}`)
    return 1
  }
  const { list } = outcome.draw
  say(`Group ${list.group}, month ${list.month}, ${list.discount.amount} ${list.discount.currency}.`)
  if (!outcome.real) {
    say(
      '!!! THIS IS NO REAL DRAW: it is of a test chain, whose randomness anybody can compute beforehand. !!!',
    )
  }
  say(`RESULT: nothing wrong found. ${conclusionOf(outcome)}`)
  return 0
}

const main = async (): Promise<number> => {
  const { values, positionals } = readArguments()
  if (values.help) {
    say(usage)
    return 0
  }
  const { sealed, signature, token } = values
  const [place] = positionals
  const previousText = values.previous === undefined ? undefined : readText(values.previous)
  const common = {
    allowTestChain: values['test-chain'],
    ...(previousText !== undefined && { previous: parse(previousText) }),
  }
  if (place === undefined && sealed !== undefined && signature !== undefined)
    return show(checkSealed(readText(sealed), signature, common))
  if (place === undefined || positionals.length > 1 || signature !== undefined) throw new NotRun(usage)
  const record = parse(isUrl(place) ? await fetchText(place, token) : readText(place))
  if (isUrl(place)) refuseOther(place, record)
  const previous = common.previous ?? (isUrl(place) ? await fetchPrevious(place, record, token) : undefined)
  return show(
    checkRecord(record, {
      ...common,
      ...(previous !== undefined && { previous }),
      ...(sealed !== undefined && { sealed: readText(sealed) }),
    }),
  )
}

try {
  process.exitCode = await main()
} catch (fault) {
  if (!(fault instanceof NotRun)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 2
}
