import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { brandFiguresPartition, figuresShards, keys } from '../keys.ts'
import type { MonthCounts } from './month-counts.ts'
import { parseSurveyMonth, type SurveyMonth, surveyMonthAttributes } from './figures-item.ts'

/** Up to which day files cover a dealer, and when the import was started that says so, if one does. */
const coverage = z.object({ until: z.string(), givenAt: z.optional(z.string()) })
export type Coverage = z.output<typeof coverage>
const copy = z.object({ sk: z.string() })

/** Counts of ended data are not kept of fewer people: whoever knows one of them would learn about the others. */
const fewestPeople = 5

/** How many people a month tells of: by their call and response, and by a visit alone. Anonymous responses are nobody's. */
const peopleIn = ({ responses, visits }: MonthCounts) => ({
  matched: responses.counted + responses.rechecks + responses.answeredBefore + responses.second,
  called: visits.reduce((sum, { called }) => sum + called, 0),
})

/** Thrown when a month is counted while it is to be closed, so that whoever asked repeats it. */
class CountedAgain extends Error {
  override name = 'CountedAgain'
}

/** Months of brands' surveys in counts. Items of another version are as if they were not there. */
export const surveyFiguresStore = (table: Table) => {
  const { client, tableName: TableName } = table
  const readCoverage = async (
    dealerId: string,
    brand: string,
    isConsistent: boolean,
  ): Promise<Coverage | null> => {
    const item = await readOneByOne(table)(keys.surveyCoverage(dealerId, brand), isConsistent)
    return item ? z.parse(coverage, item) : null
  }
  return {
    /** Reads a dealer's months of a brand, from the first to the last (`YYYY-MM`). Eventually consistent. */
    list: async (dealerId: string, brand: string, from: string, to: string): Promise<SurveyMonth[]> => {
      const [first, last] = [
        keys.surveyFigures(dealerId, brand, from),
        keys.surveyFigures(dealerId, brand, to),
      ]
      const query = {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': first.pk, ':from': first.sk, ':to': last.sk },
      }
      const items = await Array.fromAsync(queryAll(table, query))
      return items.flatMap((item) => parseSurveyMonth(item) ?? [])
    },

    /**
     * Stores a dealer's month, and its copy for the brand's figures, unless some that was counted later is there. Of a
     * closed month it is shown as long as it tells of anybody, then the whole again. The copy is written first: whoever
     * repeats this after a failure writes both again.
     */
    put: async (dealerId: string, brand: string, month: SurveyMonth): Promise<void> => {
      const attributes = surveyMonthAttributes(month)
      const put = async (Key: { pk: string; sk: string }) => {
        const isOpen = await isWritten(
          client.send(
            new PutCommand({
              TableName,
              Item: { ...Key, ...attributes },
              ConditionExpression:
                'attribute_not_exists(pk) OR (#at <= :at AND attribute_not_exists(closed))',
              ExpressionAttributeNames: { '#at': 'at' },
              ExpressionAttributeValues: { ':at': month.at },
            }),
          ),
        )
        if (isOpen) return
        const isLeft = Object.values(peopleIn(month.counts)).some((count) => count > 0)
        await isWritten(
          client.send(
            new UpdateCommand({
              TableName,
              Key,
              UpdateExpression: `SET #at = :at${isLeft ? ', remaining = :left' : ' REMOVE remaining'}`,
              ConditionExpression: 'closed = :closed AND #at <= :at',
              ExpressionAttributeNames: { '#at': 'at' },
              ExpressionAttributeValues: {
                ...{ ':at': month.at, ':closed': true },
                ...(isLeft && { ':left': attributes.counts }),
              },
            }),
          ),
        )
      }
      await put(keys.brandSurveyFigures(brand, month.month, dealerId))
      await put(keys.surveyFigures(dealerId, brand, month.month))
    },

    /**
     * Closes a month at a dealer, its copy for the brand first: its counts are kept for when what was counted is gone,
     * without the calls that fell the most, which are no counts. Nothing happens without counts, or if they tell of fewer
     * than five people. Idempotent; throws `CountedAgain` if it is counted at the same time.
     */
    close: async (dealerId: string, brand: string, month: string): Promise<void> => {
      for (const Key of [
        keys.brandSurveyFigures(brand, month, dealerId),
        keys.surveyFigures(dealerId, brand, month),
      ]) {
        const item = await readOneByOne(table)(Key, true)
        const known = item && parseSurveyMonth(item)
        if (!known || item['closed'] === true) continue
        const people = Object.values(peopleIn(known.counts))
        if (people.some((count) => count > 0 && count < fewestPeople)) return
        const { counts } = surveyMonthAttributes({ ...known, counts: { ...known.counts, fell: [] } })
        const closed = await isWritten(
          client.send(
            new UpdateCommand({
              TableName,
              Key,
              UpdateExpression: 'SET closed = :closed, counts = :counts',
              ConditionExpression: '#at = :at',
              ExpressionAttributeNames: { '#at': 'at' },
              ExpressionAttributeValues: { ':closed': true, ':counts': counts, ':at': known.at },
            }),
          ),
        )
        if (!closed) throw new CountedAgain()
      }
    },

    /** Reads a brand's month, of every dealer that has one, in no order. Eventually consistent. */
    ofBrand: async (brand: string, month: string): Promise<{ dealerId: string; month: SurveyMonth }[]> => {
      const shards = Array.from({ length: figuresShards }, (_, shard) => shard)
      const items = await Promise.all(
        shards.map((shard) =>
          Array.fromAsync(
            queryAll(table, {
              KeyConditionExpression: 'pk = :pk',
              ExpressionAttributeValues: { ':pk': brandFiguresPartition(brand, month, shard) },
            }),
          ),
        ),
      )
      return items.flat().flatMap((item) => {
        const parsed = parseSurveyMonth(item)
        return parsed ? [{ dealerId: z.parse(copy, item).sk, month: parsed }] : []
      })
    },

    /** The brands whose responses were ever counted at a dealer: those that files cover. Eventually consistent. */
    brandsOf: async (dealerId: string): Promise<string[]> => {
      const { pk, sk } = keys.surveyCoverage(dealerId, '')
      const items = queryAll(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :covered)',
        ExpressionAttributeValues: { ':pk': pk, ':covered': sk },
      })
      return (await Array.fromAsync(items)).map((item) => z.parse(copy, item).sk.slice(sk.length))
    },

    /** Up to which day the brand's files cover a dealer; null if that is not known. Eventually consistent. */
    coveredUntil: async (dealerId: string, brand: string): Promise<string | null> =>
      (await readCoverage(dealerId, brand, false))?.until ?? null,

    /** The same with what says so. Strongly consistent. */
    coverageOf: (dealerId: string, brand: string): Promise<Coverage | null> =>
      readCoverage(dealerId, brand, true),

    /** Replaces how far files cover a dealer, unless it has been replaced meanwhile: false then. */
    cover: (
      dealerId: string,
      brand: string,
      { until, givenAt }: Coverage,
      before: Coverage | null,
    ): Promise<boolean> =>
      isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.surveyCoverage(dealerId, brand),
            UpdateExpression: `SET v = :v, #until = :until${givenAt === undefined ? '' : ', givenAt = :givenAt'}`,
            ConditionExpression: before ? '#until = :before' : 'attribute_not_exists(pk)',
            ExpressionAttributeNames: { '#until': 'until' },
            ExpressionAttributeValues: {
              ...{ ':v': 1, ':until': until },
              ...(before && { ':before': before.until }),
              ...(givenAt !== undefined && { ':givenAt': givenAt }),
            },
          }),
        ),
      ),
  }
}
export type SurveyFiguresStore = ReturnType<typeof surveyFiguresStore>
