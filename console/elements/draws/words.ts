/** The word for a value of a list that the service may extend; the value itself if it is unknown. */
export const wordFor = (words: Readonly<Record<string, string>>, value: string): string =>
  words[value] ?? value

type Participant = { dealerId: string; name: string }

/** What a dealer is called, as far as it takes part in the group now; otherwise its id. */
export const nameIn = (participants: readonly Participant[], dealerId: string): string =>
  participants.find((participant) => participant.dealerId === dealerId)?.name ?? dealerId
