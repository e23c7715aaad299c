/** The word for a value of a list that the service may extend; the value itself if it is unknown. */
export const wordFor = (words: Readonly<Record<string, string>>, value: string): string =>
  words[value] ?? value

type Participant = { dealerId: string; name: string }

/** What a dealer is called, as far as it takes part in the group now; otherwise its id. */
export const nameIn = (participants: readonly Participant[], dealerId: string): string =>
  participants.find((participant) => participant.dealerId === dealerId)?.name ?? dealerId

/**
 * Who held a number when a list was sealed, as far as that is known from those who take part now: numbers do not change
 * while somebody takes part. Undefined if whoever has the number now joined later.
 */
export const holderAt = <P extends { participationNumber: number; joinedAt: string }>(
  participants: readonly P[],
  number: number,
  sealedAt: string,
): P | undefined =>
  participants.find(
    ({ participationNumber, joinedAt }) =>
      participationNumber === number && Date.parse(joinedAt) <= Date.parse(sealedAt),
  )
