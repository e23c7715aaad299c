/** `npm run add-staff`: lets somebody sign in as one of Asortis's people, the first member of staff above all. */
import * as z from 'zod/mini'
import { openOfficers, openPeople } from '../../functions/directory/people/open-people.ts'
import { email, line } from '../../functions/platform/content/schemas.ts'
import { tableClient } from '../../functions/platform/table/client.ts'
import { userPoolClient } from '../../functions/platform/users/user-pool.ts'
import { failUsage, readCommandLine } from '../command/command-line.ts'
import { runCommand } from '../command/run-command.ts'
import { dataOption } from '../running/running-service.ts'
import { addToStaff } from './add-to-staff.ts'
import { givenOption } from './given-option.ts'
import { openStage } from './open-stage.ts'

const command = 'add-staff'
const group = z.enum(['staff', 'specialist'])
const yesOrNo = z.enum(['yes', 'no'])

const { values } = readCommandLine({
  command,
  options: {
    ...dataOption,
    stage: { type: 'string', default: 'local' },
    email: { type: 'string' },
    name: { type: 'string' },
    as: { type: 'string', default: 'staff' },
    'privacy-officer': { type: 'string' },
  },
})

const who = {
  email: givenOption(command, 'email', email, values.email),
  name: givenOption(command, 'name', line(100), values.name),
  group: givenOption(command, 'as', group, values.as),
}
const asked = values['privacy-officer']
const officer =
  asked === undefined ? undefined : givenOption(command, 'privacy-officer', yesOrNo, asked) === 'yes'
if (officer === true && who.group !== 'staff')
  failUsage(command, '--privacy-officer: only staff can be privacy officers, not specialists')
await runCommand(async () => {
  const { config, tableName, userPoolId } = await openStage(values)
  const table = { client: tableClient(config), tableName }
  const { officers } = openOfficers(table)
  const ports = { client: userPoolClient(config), userPoolId, officers, now: () => new Date() }
  const { invited } = await addToStaff({ ...ports, people: openPeople(table) })({ ...who, officer })
  const next = invited
    ? 'An invitation with a temporary password, valid for three days, is on its way.'
    : 'They have signed in before, and need no invitation.'
  const roles =
    officer === undefined
      ? ''
      : ` They are ${officer ? '' : 'not '}a privacy officer: who may approve that blocked data is opened.`
  process.stdout.write(`${who.email} may sign in as ${who.group}. ${next}${roles}\n`)
})
