import { createServer } from 'node:http'
import { AwsError, awsErrorResponse } from '../../../local/engines/front/aws-error.ts'
import { readBody } from '../../../local/engines/front/read-body.ts'
import { respond } from '../../../local/engines/front/respond.ts'
import { createCognitoFront } from '../../../local/engines/cognito/cognito-front.ts'
import { openUserPool } from '../../../local/engines/cognito/user-pool.ts'
import { closeServer, listen } from '../../../local/run/listen.ts'

const poolId = 'eu-west-1_test'

/** Serves the local run's user pool, in memory, and sets the environment so that functions work with it. */
export const withUserPool = async () => {
  const now = () => new Date()
  const users = openUserPool(null, now)
  /** The addresses to which invitations were sent, and how many actions are still carried out. */
  const state = { invited: Array<string>(), actionsLeft: Infinity }
  const front = createCognitoFront({
    ...{ pool: users, poolId, groups: ['dealer', 'staff', 'specialist'], now },
    place: { region: 'eu-west-1', accountId: '000000000000' },
    invite: async (email) => void state.invited.push(email),
  })
  const principal = { name: 'test', arn: 'test', accountId: '000000000000', policies: [] }
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request
    const body = await readBody(request)
    try {
      if (state.actionsLeft-- <= 0) throw new AwsError('TooManyRequestsException', 'Rate exceeded')
      await respond(response, await front.read({ method, path, headers, body }, principal).run())
    } catch (fault) {
      if (!(fault instanceof AwsError)) throw fault
      await respond(response, awsErrorResponse('cognito-idp', fault))
    }
  })
  const port = await listen(server, 0)
  Object.assign(process.env, {
    USER_POOL_ID: poolId,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `http://127.0.0.1:${port}`,
  })
  return { users, state, stop: () => closeServer(server) }
}
