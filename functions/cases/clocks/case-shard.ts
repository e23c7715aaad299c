import { createHash } from 'node:crypto'
import { caseShards } from '../keys.ts'

/** A case's shard of the indexes across dealers, from 0; it never changes. */
export const caseShard = (dealerId: string, callId: string): number =>
  createHash('sha256').update(`${dealerId}#${callId}`).digest().readUInt8(0) % caseShards
