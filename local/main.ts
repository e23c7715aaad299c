/** `npm start`: the whole service on this machine. */
import { join } from 'node:path'
import { type Options, parseOptions } from './run/options.ts'
import { watchParents } from './run/watch-parents.ts'
import { failUsage, usageOf } from '../tools/command/command-line.ts'
import { diskFault } from './run/disk-faults.ts'
import { type Running, startLocal } from './start.ts'

// Lambda runs in UTC, whatever this machine's time zone is.
process.env['TZ'] = 'UTC'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** The error message for the person who started it: no stack trace, and disk errors in plain words. */
const messageOf = (fault: unknown): string => {
  const text = fault instanceof Error ? fault.message : String(fault)
  const why = diskFault(fault)
  return why === undefined ? text : `The data cannot be written: ${why} (${text})`
}

const fail = (fault: unknown): never => {
  process.stderr.write(`${messageOf(fault)}\n`)
  process.exit(1)
}

const readOptions = (): Options => {
  try {
    return parseOptions(process.argv.slice(2))
  } catch (fault) {
    return failUsage('start', fault instanceof Error ? fault.message : String(fault))
  }
}

const clockLine = (clock: Running['clock']): string =>
  Math.abs(clock.offsetMs()) < 60_000
    ? ''
    : `
Its clock is not this machine's: it says ${clock.now().toISOString().slice(0, 16)}Z, as it was moved in an earlier run.
--fresh starts over with the machine's time.
`

const welcome = ({ ready: { site, api, docs, mail, admin }, clock }: Running, { data }: Options) => {
  const flag = data === '.local' ? '' : ` --data ${data}`
  say(`
The service is running. Ctrl+C stops it; its data stays in ${data}.
${clockLine(clock)}
  Console                   ${site}
  API documentation         ${docs}
  Inbox of sent e-mails     ${mail}
  Admin endpoint            curl -s ${admin}

To list the problems of the dealer Talleres Gredos, as the dealer sees them:

  TOKEN=$(npm run --silent token -- dealer:gredos${flag})
  curl -s ${api}/v1/dealers/gredos/problems -H "authorization: Bearer $TOKEN"
`)
}

const options = readOptions()
if (options.help) {
  process.stdout.write(usageOf('start'))
  process.exit(0)
}

const starting = startLocal(join(import.meta.dirname, '..'), options, say)
let stopping = false
const stop = () => {
  if (stopping) return
  stopping = true
  // A start or stop that hangs must not block the terminal.
  setTimeout(() => process.exit(1), 10_000).unref()
  starting
    .then((running) => running.stop())
    .then(
      () => process.exit(),
      () => process.exit(1),
    )
}
const stopAsAsked = () => {
  if (!stopping) say(`\nStopping … Your data stays in ${options.data}; the next start goes on from there.`)
  stop()
}
process.on('SIGINT', stopAsAsked)
process.on('SIGTERM', stopAsAsked)
process.on('SIGHUP', stopAsAsked)
watchParents(stopAsAsked)

const stopWith = (message: string) => {
  if (stopping) return
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
  stop()
}
// Whatever had been acknowledged is in the table; a full disk is the usual reason.
const failLater = (fault: unknown) =>
  stopWith(`${messageOf(fault)}\nStopping. What was acknowledged is kept in ${options.data}.`)
process.on('uncaughtException', failLater)
process.on('unhandledRejection', failLater)

const running = await starting.catch(fail)
void running.gone.then(() => stopWith('The DynamoDB engine ended unexpectedly; stopping. Its data is kept.'))
if (!stopping) {
  welcome(running, options)
  say(`ready ${JSON.stringify(running.ready)}`)
}
