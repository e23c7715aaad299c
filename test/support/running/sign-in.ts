import * as z from 'zod/mini'
import type { MachineCredentials } from '../../../client/machine-tokens.ts'
import type { Tokens } from '../../../client/tokens.ts'
import type { LocalRun } from './local-run.ts'

const clients = z.array(z.looseObject({ id: z.string(), secret: z.optional(z.string()) }))

/** The credentials of the call-centre client of a local run: the only client that has a secret. */
export const machineCredentials = async (run: LocalRun): Promise<MachineCredentials> => {
  const machine = z
    .parse(clients, (await run.admin('clients')).body)
    .find(({ secret }) => secret !== undefined)
  if (machine?.secret === undefined) throw new Error('The local run has no client with a secret')
  return { tokenUrl: run.urls.token, clientId: machine.id, clientSecret: machine.secret }
}

/** Tokens of a signed-in person or client: `staff`, `specialist`, `dealer:<id>`, `call-centre`. */
export const signedIn = (run: LocalRun, who: string): Tokens => {
  let token: Promise<string> | undefined
  const renew = () => (token = run.token(who))
  return { get: () => token ?? renew(), renew }
}
