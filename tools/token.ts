/** `npm run token`: prints an access token of the running service. */
import * as z from 'zod/mini'
import { failUsage, readCommandLine } from './command/command-line.ts'
import { runCommand } from './command/run-command.ts'
import { askAdmin, dataOption } from './running/running-service.ts'

const command = 'token'

const tokenAnswer = z.object({ access_token: z.string() })

const { values, positionals } = readCommandLine({ command, options: dataOption, maxArguments: 1 })
const who =
  positionals[0] ??
  failUsage(
    command,
    'Whose token? call-centre, staff, specialist, specialist:<name>, dealer:<id> or an e-mail address',
  )
await runCommand(async () => {
  const answer = await askAdmin(values.data, `token?as=${encodeURIComponent(who)}`)
  process.stdout.write(`${z.parse(tokenAnswer, answer).access_token}\n`)
})
