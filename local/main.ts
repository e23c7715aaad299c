/** `npm start`: the whole service on this machine. */
import { join } from 'node:path'
import { type Options, parseOptions, usage } from './run/options.ts'
import { watchParents } from './run/watch-parents.ts'
import { type Ready, startLocal } from './start.ts'

// Lambda runs in UTC, whatever this machine's time zone is.
process.env['TZ'] = 'UTC'

const say = (line: string) => void process.stdout.write(`${line}\n`)

const fail = (fault: unknown): never => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exit(1)
}

const readOptions = (): Options => {
  try {
    return parseOptions(process.argv.slice(2))
  } catch (fault) {
    process.stderr.write(`${usage}\n`)
    return fail(fault)
  }
}

const welcome = ({ api, docs, mail, admin }: Ready, { data }: Options) => {
  const flag = data === '.local' ? '' : ` --data ${data}`
  say(`
The service is running. Ctrl+C stops it; its data stays in ${data}.

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
  say(usage)
  process.exit(0)
}

const running = startLocal(join(import.meta.dirname, '..'), options, say)
let stopping = false
const stop = () => {
  if (stopping) return
  stopping = true
  // A start or stop that hangs must not block the terminal.
  setTimeout(() => process.exit(1), 10_000).unref()
  running
    .then(({ stop: end }) => end())
    .then(
      () => process.exit(),
      () => process.exit(1),
    )
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
process.on('SIGHUP', stop)
watchParents(stop)

const { ready, gone } = await running.catch(fail)
void gone.then(() => {
  if (stopping) return
  process.stderr.write('The DynamoDB engine ended unexpectedly; stopping. Its data is kept.\n')
  process.exitCode = 1
  stop()
})
if (!stopping) {
  welcome(ready, options)
  say(`ready ${JSON.stringify(ready)}`)
}
