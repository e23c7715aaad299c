/** `npm run local:env`: prints shell variables for trying the running service. */
import * as z from 'zod/mini'
import { readCommandLine } from './command/command-line.ts'
import { runCommand } from './command/run-command.ts'
import { localEnvironment, shellExports } from './running/local-environment.ts'
import { askAdmin, dataOption, readRun } from './running/running-service.ts'

const command = 'local-env'

const urls = z.object({ api: z.string(), token: z.string(), admin: z.string() })
const clients = z.array(z.object({ id: z.string(), secret: z.optional(z.string()) }))
const clock = z.object({ now: z.string() })

const { values } = readCommandLine({ command, options: dataOption })
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
