import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import * as z from 'zod/mini'
import { readStage } from '../../lib/settings.ts'
import { readRun } from '../running/running-service.ts'

const text = z.string()
const localRun = z.object({
  aws: z.object({
    ...{ endpoint: text, region: text, accessKeyId: text, secretAccessKey: text },
    ...{ table: text, userPool: text },
  }),
})
const outputs = z.array(z.object({ OutputKey: text, OutputValue: text }))

/** Where a stage's people are: the configuration of AWS's clients, the table and the user pool. */
export type Stage = {
  config: {
    region: string
    endpoint?: string
    credentials?: { accessKeyId: string; secretAccessKey: string }
  }
  tableName: string
  userPoolId: string
}

const local = (folder: string): Stage => {
  const { endpoint, region, accessKeyId, secretAccessKey, table, userPool } = readRun(folder, localRun).aws
  return {
    config: { endpoint, region, credentials: { accessKeyId, secretAccessKey } },
    tableName: table,
    userPoolId: userPool,
  }
}

/** The outputs of the stage's storage stack, by the AWS command line. Throws with what it says. */
const deployed = async (stage: string): Promise<Stage> => {
  const { region } = readStage(stage)
  const stack = `Fidelizacion-${stage}-Storage`
  const ask = ['cloudformation', 'describe-stacks', '--region', region, '--stack-name', stack]
  const show = ['--query', 'Stacks[0].Outputs', '--output', 'json']
  const { stdout } = await promisify(execFile)('aws', [...ask, ...show]).catch((fault: unknown) => {
    const said = z.safeParse(z.object({ stderr: z.string().check(z.minLength(1)) }), fault)
    const why = said.success ? said.data.stderr.trim() : 'the AWS command line (aws) is not installed'
    throw new Error(`The stack ${stack} cannot be read: ${why}`, { cause: fault })
  })
  const found = new Map(
    z.parse(outputs, JSON.parse(stdout)).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
  )
  const [tableName, userPoolId] = [found.get('TableName'), found.get('UserPoolId')]
  if (tableName === undefined || userPoolId === undefined)
    throw new Error(`The stack ${stack} has no TableName or no UserPoolId: deploy it first`)
  return { config: { region }, tableName, userPoolId }
}

/** Finds a deployed stage, or the service that runs with this data folder. Throws an Error with a readable message. */
export const openStage = async ({ stage, data }: { stage: string; data: string }): Promise<Stage> =>
  stage === 'local' ? local(data) : deployed(stage)
