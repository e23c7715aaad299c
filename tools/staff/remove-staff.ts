/** `npm run remove-staff`: ends the access of one of Asortis's people. */
import { openOfficers, openPeople } from '../../functions/directory/people/open-people.ts'
import { email } from '../../functions/platform/content/schemas.ts'
import { tableClient } from '../../functions/platform/table/client.ts'
import { userPool, userPoolClient } from '../../functions/platform/users/user-pool.ts'
import { readCommandLine } from '../command/command-line.ts'
import { runCommand } from '../command/run-command.ts'
import { dataOption } from '../running/running-service.ts'
import { givenOption } from './given-option.ts'
import { openStage } from './open-stage.ts'
import { removeFromStaff } from './remove-from-staff.ts'

const command = 'remove-staff'

const { values } = readCommandLine({
  command,
  options: {
    ...dataOption,
    stage: { type: 'string', default: 'local' },
    email: { type: 'string' },
  },
})

const address = givenOption(command, 'email', email, values.email)
await runCommand(async () => {
  const { config, tableName, userPoolId } = await openStage(values)
  const table = { client: tableClient(config), tableName }
  const { lockOut } = userPool(userPoolClient(config), userPoolId)
  await removeFromStaff({
    people: openPeople(table),
    ...openOfficers(table),
    lockOut,
    now: () => new Date(),
  })(address)
  process.stdout.write(`${address} cannot sign in any more, and is refused everywhere within a minute.\n`)
})
