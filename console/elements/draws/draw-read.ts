import type { Schemas } from '../../app/app.ts'

/** Who had which number in a draw. */
export type Holder = { number: number; dealerId: string }

/** A draw as the views use it: the client's types do not know that its holders are pairs. */
export type DrawRead = Omit<Schemas['Draw'], 'holders'> & { holders: readonly Holder[] }

type DrawGiven = Omit<Schemas['Draw'], 'holders'> & { holders: readonly (readonly (number | string)[])[] }

/** A draw as the API gives it, for the views. */
export const drawRead = (draw: DrawGiven): DrawRead => ({
  ...draw,
  holders: draw.holders.flatMap(([number, dealerId]) =>
    typeof number === 'number' && typeof dealerId === 'string' ? [{ number, dealerId }] : [],
  ),
})

/** The dealer that won a draw; undefined if it is not decided, or was not held. */
export const winnerOf = ({
  state,
  winner,
  holders,
}: Pick<DrawRead, 'state' | 'winner' | 'holders'>): string | undefined =>
  state === 'decided' ? holders.find(({ number }) => number === winner)?.dealerId : undefined
