import { audienceOf } from '../admin/audiences.ts'
import { seedSampleData } from '../seed/seed-sample-data.ts'
import type { RunContext } from './run-context.ts'
import type { Service } from './start-service.ts'

/** Sends the sample data to the API, once for each data folder. */
export const seed = async (
  { system, dataDir, clock }: RunContext,
  { api, identity }: Service,
  say: (line: string) => void,
): Promise<void> => {
  say('Seeding sample data, if there is none yet …')
  const token = async (who: 'call-centre' | 'staff') => {
    const { client, person } = await audienceOf(system, identity.whoIs, who)
    return identity.tokens.issue({ client, scopes: client.scopes, person })
  }
  const seeded = await seedSampleData({ api, dataDir, now: clock.now, token })
  if (seeded) say(`… ${seeded.calls} calls received, ${seeded.problems} of them problems`)
}
