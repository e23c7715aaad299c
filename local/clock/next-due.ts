import * as z from 'zod/mini'
import { caseShards, indexes } from '../../functions/cases/keys.ts'
import { digestShards, indexes as directoryIndexes } from '../../functions/directory/keys.ts'
import { indexes as mailIndexes, sendShards } from '../../functions/mails/keys.ts'
import { keys } from '../../functions/draws/keys.ts'
import { chainByHash } from '../../functions/draws/record/beacon-chains.ts'
import { timeOfRound } from '../../functions/draws/record/beacon-rounds.ts'
import { callEngine } from '../engines/dynamodb/call-engine.ts'

const text = z.object({ S: z.string() })
const dueItems = z.object({ Items: z.array(z.record(z.string(), z.unknown())) })
/** The indexes of what is due, with the number of their shards. */
const dueIndexes = [
  { index: indexes.due, shards: caseShards },
  { index: mailIndexes.mailsToSend, shards: sendShards },
  { index: directoryIndexes.digestsDue, shards: digestShards },
]
const monthItems = z.object({
  Items: z.array(
    z.object({ chain: text, round: z.object({ N: z.string() }), decidedAt: z.optional(z.unknown()) }),
  ),
})

/**
 * When the table next has work for a frequent schedule: something due in a case, an e-mail to be sent, a
 * digest, or the randomness
 * of a draw that is not decided. Undefined if there is none after the given instant.
 */
export const nextDue =
  (url: string, TableName: string) =>
  async (after: Date): Promise<Date | undefined> => {
    const dueIn = async ({ name, pk, sk }: { name: string; pk: string; sk: string }, shard: number) => {
      const found = await callEngine(url, 'Query', {
        TableName,
        IndexName: name,
        KeyConditionExpression: `${pk} = :shard AND ${sk} > :after`,
        ExpressionAttributeValues: { ':shard': { S: String(shard) }, ':after': { S: after.toISOString() } },
        Limit: 1,
      })
      return z.parse(dueItems, found).Items.map((item) => new Date(z.parse(text, item[sk]).S))
    }
    const draws = async (): Promise<Date[]> => {
      const found = await callEngine(url, 'Query', {
        TableName,
        KeyConditionExpression: 'pk = :months',
        ExpressionAttributeValues: { ':months': { S: keys.drawMonth('').pk } },
      })
      return z.parse(monthItems, found).Items.flatMap(({ chain, round, decidedAt }) => {
        const known = chainByHash(chain.S)
        return known && decidedAt === undefined ? [timeOfRound(known, Number(round.N))] : []
      })
    }
    const shards = dueIndexes.flatMap(({ index, shards: count }) =>
      Array.from({ length: count }, (_, shard) => dueIn(index, shard)),
    )
    const all = (await Promise.all([draws(), ...shards])).flat()
    const [first] = all.filter((time) => time > after).toSorted((a, b) => a.getTime() - b.getTime())
    return first
  }
