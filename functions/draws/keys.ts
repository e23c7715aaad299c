import { shardOf } from '../groups/keys.ts'
import { defineKeys, type Key } from '../platform/table/define-keys.ts'

/** The partition of a month's draws in one shard of the groups. */
export const drawsPartition = (month: string, shard: number): string => `DRAW#${month}#${shard}`

/** The month of a draws partition: the inverse of `drawsPartition`. */
export const monthOfPartition = (pk: string): string => pk.slice('DRAW#'.length, pk.lastIndexOf('#'))

/** Whether a key is one made by `keys.passOn`. */
export const isPassOnKey = ({ pk, sk }: Key): boolean => pk.startsWith('GROUP#') && sk.startsWith('PASSON#')

/** The key builders of the part's items. */
export const keys = {
  draw: (month: string, groupId: string) => ({ pk: drawsPartition(month, shardOf(groupId)), sk: groupId }),
  drawMonth: (month: string) => ({ pk: 'DRAWMONTHS', sk: month }),
  commitments: (month: string, page: number) => ({
    pk: `COMMITMENTS#${month}`,
    sk: String(page).padStart(6, '0'),
  }),
  application: (groupId: string, month: string) => ({ pk: `GROUP#${groupId}`, sk: `APPLICATION#${month}` }),
  passOn: (groupId: string, month: string) => ({ pk: `GROUP#${groupId}`, sk: `PASSON#${month}` }),
  drawMail: (month: string, groupId: string, kind: string, recipientHash: string) => ({
    pk: `DRAWMAIL#${month}#${groupId}`,
    sk: `${kind}#${recipientHash}`,
  }),
  announcing: (month: string, pass: string, shard: number) => ({
    pk: 'ANNOUNCING',
    sk: `${month}#${pass}#${shard}`,
  }),
  announcer: () => ({ pk: 'ANNOUNCING', sk: 'LEASE' }),
}

/** The part's keys, partitions and indexes. */
export const drawKeys = defineKeys({
  keys,
  partitions: {
    groupFacts: 'GROUP#*',
    draws: 'DRAW#*',
    drawMonths: 'DRAWMONTHS',
    commitments: 'COMMITMENTS#*',
    drawMails: 'DRAWMAIL#*',
    announcing: 'ANNOUNCING',
  },
  indexes: {},
})
