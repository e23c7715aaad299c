/** `npm run local:env`: prints shell variables for trying the running service. */
import * as z from 'zod/mini'
import { readCommandLine } from './command/command-line.ts'
import { runCommand } from './command/run-command.ts'
import { localEnvironment, shellExports } from './running/local-environment.ts'
import { askAdmin, dataOption, dataUsage, readRun } from './running/running-service.ts'

const usage = `Prints what is needed to try the service that runs on this machine, for a shell to evaluate:

  eval "$(npm run --silent local:env)"

  API, TOKEN_URL, ADMIN       the addresses of the ready line
  CLIENT_ID, CLIENT_SECRET    what call-centre software gets its tokens with
  TODAY, YESTERDAY, LAST_WEEK dates by the service's clock (UTC)
  MONTH                       the month of the next draw whose list is not sealed yet, with
  SEALING, DRAWING            five seconds after its list is sealed, and five minutes after it is drawn

${dataUsage}
  --help       show this help
`

const urls = z.object({ api: z.string(), token: z.string(), admin: z.string() })
const clients = z.array(z.object({ id: z.string(), secret: z.optional(z.string()) }))
const clock = z.object({ now: z.string() })

const { values } = readCommandLine({ usage, options: dataOption })
await runCommand(async () => {
  const { now } = z.parse(clock, await askAdmin(values.data, 'clock'))
  const machine = z
    .parse(clients, await askAdmin(values.data, 'clients'))
    .find(({ secret }) => secret !== undefined)
  const { api, token, admin } = readRun(values.data, urls)
  const addresses = { API: api, TOKEN_URL: token, ADMIN: admin }
  const credentials = { CLIENT_ID: machine?.id ?? '', CLIENT_SECRET: machine?.secret ?? '' }
  process.stdout.write(shellExports({ ...addresses, ...credentials, ...localEnvironment(new Date(now)) }))
})
