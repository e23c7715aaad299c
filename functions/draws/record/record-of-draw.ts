import * as z from 'zod/mini'
import type { Draw } from '../store/draw-item.ts'
import type { DrawRecord } from './draw-record.ts'
import { sealedList } from './sealed-list.ts'

/** A stored draw as the record that anyone can check: the list's own fields, and its result. */
export const recordOfDraw = (draw: Draw): DrawRecord => {
  const { list, commitment, state, sealedAt, signature, winner, decidedAt } = draw
  return {
    ...z.parse(sealedList, JSON.parse(list)),
    commitment,
    state,
    sealedAt,
    ...(signature !== undefined && { signature }),
    ...(winner !== undefined && { winner }),
    ...(decidedAt !== undefined && { decidedAt }),
  }
}
