import * as z from 'zod/mini'
import type { ChainedProof } from '../../functions/privacy/record/check-chain.ts'

/** Whatever else a proof says is kept as it is: it is in its hash. */
const chained = z.looseObject({
  dealerId: z.string(),
  number: z.int(),
  previous: z.nullable(z.string()),
})

/** Parses a proof as it was given out. Throws if it is none. */
const parseProof = (given: unknown): ChainedProof => z.parse(chained, given)

const jsonOf = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${name} is no JSON.`)
  }
}

/**
 * The proofs in files, each with one or with a list of them, in the order of their numbers. Throws for a file with anything
 * else in it, which it names, with the place in a list.
 */
export const proofsInFiles = (files: readonly { name: string; text: string }[]): ChainedProof[] =>
  files
    .flatMap(({ name, text }) => {
      const given = jsonOf(name, text)
      return (Array.isArray(given) ? given : [given]).map((each: unknown, at) => {
        const { success, data } = z.safeParse(chained, each)
        if (success) return data
        throw new Error(
          `${name}${Array.isArray(given) ? `, number ${at + 1} in its list,` : ''} is no proof.`,
        )
      })
    })
    .toSorted((a, b) => a.number - b.number)

/**
 * The proofs of a dealer from the API, from the first until there is none. `read` responds with the status and the body of
 * a path. Throws for any other response.
 */
export const proofsFromApi = async (
  dealerId: string,
  read: (path: string) => Promise<{ status: number; body: unknown }>,
): Promise<ChainedProof[]> => {
  const proofs: ChainedProof[] = []
  for (;;) {
    const path = `/v1/dealers/${dealerId}/proofs/${proofs.length + 1}`
    const { status, body } = await read(path)
    if (status === 404) return proofs
    if (status !== 200) throw new Error(`${path} responds with ${status}`)
    proofs.push(parseProof(body))
  }
}
